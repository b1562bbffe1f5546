/** The command in one file, alone in a folder: it says what the built command says, with any number of workers. */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { emptyFolder, madeRelease, node, release, type Ended } from "./made.ts";

beforeAll(madeRelease);

function alone(): (...args: string[]) => Ended {
  const folder = emptyFolder();
  const file = join(folder, "ratchet.mjs");
  copyFileSync(join(release, "ratchet.mjs"), file);
  return (...args) => node([file, ...args], folder);
}

const built = (...args: string[]): Ended =>
  node([join(root, "dist/node/ratchet.js"), ...args], root);

test("runs have the same hashes and numbers with one worker, with two, and in the built command", () => {
  const ratchet = alone();
  const args = ["run", "not-too-many-friends", "--replicates", "5", "--json", "--quiet"];
  const whole = built(...args, "--workers", "2");
  expect(whole).toMatchObject({ status: 0, stderr: "" });
  expect(whole.stdout.match(/"hash":\s*"[0-9a-f]{16}"/g)?.length).toBeGreaterThan(25);
  expect(ratchet(...args, "--workers", "1")).toEqual(whole);
  expect(ratchet(...args, "--workers", "2")).toEqual(whole);
});

test("the replication suite is inside, with its numbers", () => {
  const args = ["replicate", "D02", "D12", "--json", "--quiet"];
  const numbers = ({ status, stdout }: Ended): unknown => {
    const answer = JSON.parse(stdout, (key, value: unknown) =>
      key === "seconds" || key === "cpuSeconds" ? 0 : value,
    ) as unknown;
    return { status, answer };
  };
  const inside = numbers(alone()(...args));
  expect(inside).toMatchObject({ status: 0, answer: { verdict: "pass", cellsJudged: 4 } });
  expect(inside).toEqual(numbers(built(...args)));
});

test.each([
  [["list"]],
  [["schema"]],
  [["describe", "share"]],
  [["check", "k256", "island-that-forgot"]],
  [["hash", "k256", "--workers", "2"]],
  [["luck", "k256", "--replicates", "4", "--quiet", "--set", "population.size=50"]],
  [["run-one", '{"scenario": "island-that-forgot", "seed": "7", "set": {"horizon": 20}}']],
  [
    [
      "run-one",
      '{"scenario": "k256", "set": {"horizon": 20, "population.size": "10 * floor(5 + tick / 4)"}}',
    ],
  ],
  [["study", "list"]],
  [["study", "check", "size-and-connectivity", "henrich"]],
  [["--version"]],
  [["run", "k265"]],
])("%j is answered as by the built command", (args) => {
  const answer = built(...args);
  expect(answer.stdout + answer.stderr).not.toBe("");
  expect(alone()(...args)).toEqual(answer);
});
