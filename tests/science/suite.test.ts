/** The replication suite, few runs of it: every experiment passes, and the document says what would be run. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { cellNames, fingerprintLine, restOf } from "../../src/lab/replicate/document.ts";
import { REPLICATES } from "../../src/lab/replicate/experiment.ts";
import type { SuiteReport } from "../../src/lab/replicate/report.ts";
import { SUITE } from "../../src/lab/suite/index.ts";
import { root } from "../../tools/bin.mjs";
import { slowness } from "../support/pace.mjs";
import { readShipped } from "../support/shipped.ts";

/** CPU-seconds that --quick may take on a quiet machine. */
const MOST_CPU = 150;

type Answer = SuiteReport & { readonly cpuSeconds: number };

const document = (): string => readFileSync(join(root, "docs", "replications.md"), "utf8");

async function ratchet(...args: string[]): Promise<Answer> {
  const command = join(root, "dist", "node", "ratchet.js");
  const options = { maxBuffer: 1 << 28 };
  const all = [command, "replicate", "--json", "--quiet", ...args];
  const run = promisify(execFile)(process.execPath, all, options);
  // A suite that fails says so in its answer too, and ends with an exit code.
  const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
  return JSON.parse(stdout) as Answer;
}

describe("the suite, quick", () => {
  let answer: Answer;
  let slow = 1;
  beforeAll(async () => {
    const before = slowness();
    answer = await ratchet("--quick");
    slow = (before + slowness()) / 2;
    const words = `machine ${slow.toFixed(2)} times slower than usual`;
    console.info(`replicate --quick: ${answer.cpuSeconds} CPU-seconds, ${words}`);
    for (const { id, verdict, worst, measured, expected, z, seconds } of answer.experiments) {
      const figures = `${measured} against ${expected}, z ${z?.toFixed(2) ?? "-"}`;
      console.info(`${id} ${verdict}: ${worst}: ${figures}, ${seconds} s`);
    }
  }, 900_000);

  test.each(SUITE.map(({ id }) => id))("%s", (id) => {
    const found = answer.experiments.find((each) => each.id === id);
    expect(found?.cells.filter(({ verdict }) => verdict === "fail")).toEqual([]);
    expect(found?.verdict).toBe("pass");
  });

  test("every cell that leaves something to chance says its power", () => {
    for (const { cells } of answer.experiments) {
      for (const { name, rule, power } of cells)
        expect(power === null, name).toBe(rule === "exactly");
    }
  });

  test("docs/replications.md expects the same numbers", () => {
    const rows = document().split("\n");
    for (const { name, expected } of answer.experiments.flatMap(({ cells }) => cells)) {
      const row = rows.find((line) => line.startsWith(`| ${name} |`));
      if (row === undefined) continue; // only the quick suite has it
      expect(row.split(" | ")[3], name).toBe(String(Number(expected?.toPrecision(5))));
    }
  });

  test("hardly any cell had to be repeated, and the whole passes within its time", () => {
    expect(answer.cellsRepeated).toBeLessThanOrEqual(Math.max(1, 0.02 * answer.cellsJudged));
    expect(answer.verdict).toBe("pass");
    expect(answer.cpuSeconds).toBeLessThanOrEqual(MOST_CPU * slow);
  });
});

test("what comes out does not depend on the number of workers", async () => {
  const numbers = ({ experiments }: Answer): unknown =>
    JSON.parse(
      JSON.stringify(experiments, (key, value: unknown) => (key === "seconds" ? 0 : value)),
    );
  const one = await ratchet("D02", "D12", "D13", "--workers", "1");
  expect(one.experiments).toHaveLength(3);
  expect(numbers(await ratchet("d02", "D12", "D13", "--workers", "3"))).toEqual(numbers(one));
});

test("no two samples share their luck, and no two cells their name", () => {
  const seeds = SUITE.flatMap(({ samples }) => samples.map(({ name }) => name));
  const cells = SUITE.flatMap((each) => each.cells.map(({ name }) => name));
  expect(new Set(seeds).size).toBe(seeds.length);
  expect(new Set(cells).size).toBe(cells.length);
  for (const { id, samples, cells: own } of SUITE) {
    for (const { name } of [...samples, ...own]) expect(name.startsWith(id), name).toBe(true);
  }
});

test("a replication rests on exact laws or on what the authors published", () => {
  const ids = new Set(SUITE.flatMap(({ samples }) => samples.map(({ scenario }) => scenario)));
  for (const id of ids) {
    if (readShipped(id).source.fidelity !== "replication") continue;
    const evidence = SUITE.filter(({ samples }) =>
      samples.some(({ scenario }) => scenario === id),
    ).flatMap(({ evidence: kind, cells }) => cells.map((cell) => cell.evidence ?? kind));
    expect(
      evidence.some((kind) => REPLICATES.includes(kind)),
      id,
    ).toBe(true);
  }
});

describe("docs/replications.md", () => {
  const written = document();

  test("is of this suite and these scenarios; if not, `npm run science` writes it anew", () => {
    expect(written).toContain(fingerprintLine(SUITE, readShipped));
  });

  test("names every cell, and says where the numbers come from", () => {
    const rows = written.split("\n").filter((line) => /^\| [DV]\d/.test(line));
    for (const name of cellNames(SUITE))
      expect(
        rows.some((row) => row.startsWith(`| ${name.replaceAll("|", "\\|")} |`)),
        name,
      ).toBe(true);
    for (const lines of restOf(SUITE, readShipped)) expect(written).toContain(lines.join("\n"));
  });
});
