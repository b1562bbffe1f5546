/** How the suite judges: rules, repetition, the whole. With a model of chance in the place of runs. */
import { describe, expect, test } from "vitest";
import { meanCell } from "../../src/lab/replicate/estimates.ts";
import type { Cell, Experiment, Rows, Rule } from "../../src/lab/replicate/experiment.ts";
import { judge } from "../../src/lab/replicate/judge.ts";
import { replicate, type SuiteResult } from "../../src/lab/replicate/replicate.ts";
import { jsonOf } from "../../src/lab/replicate/report.ts";
import type { Block, SampleExecutor, SampleTask } from "../../src/lab/replicate/tasks.ts";
import { small } from "./small.ts";

const cell = (rule: Rule, measured: number, se = 1, expected = 0): Cell => ({
  name: "cell",
  of: ["sample"],
  rule,
  estimate: () => ({ measured, se, expected }),
});
const rows: Rows = Array.from({ length: 10 }, () => [0]);
const verdict = (of: Cell, which: "first" | "again" = "first"): string =>
  judge(of, [rows], which).verdict;

describe("a cell", () => {
  test("of 4 standard errors: a little less passes, a little more fails; 3.5 the second time", () => {
    expect(verdict(cell({ kind: "z" }, 3.99))).toBe("pass");
    expect(verdict(cell({ kind: "z" }, -4.01))).toBe("fail");
    expect(verdict(cell({ kind: "z" }, 3.6), "again")).toBe("fail");
    expect(verdict(cell({ kind: "z" }, -3.4), "again")).toBe("pass");
  });

  test("counts the standard error of the expected number too", () => {
    const of = {
      ...cell({ kind: "z" }, 6),
      estimate: () => ({ measured: 6, se: 1, expected: 0, expectedSe: 2 }),
    };
    expect(judge(of, [rows], "first")).toMatchObject({ z: 6 / Math.sqrt(5), verdict: "pass" });
  });

  test("of a stated tolerance, of an order, of equality, of a probability", () => {
    expect(verdict(cell({ kind: "within", by: 0.2 }, 1.2, 0.5, 1.05))).toBe("pass");
    expect(verdict(cell({ kind: "within", by: 0.2 }, 1.3, 0.5, 1.05))).toBe("fail");
    // 3 x 0.1 and 0.005, and 0.03 where that is stated.
    expect(verdict(cell({ kind: "t" }, 0.304, 0.1))).toBe("pass");
    expect(verdict(cell({ kind: "t" }, -0.306, 0.1))).toBe("fail");
    expect(verdict(cell({ kind: "t", plus: 0.03 }, 0.334, 0.1))).toBe("pass");
    expect(verdict(cell({ kind: "t", plus: 0.03 }, 0.336, 0.1))).toBe("fail");
    expect(verdict(cell({ kind: "more" }, 0.1))).toBe("pass");
    expect(verdict(cell({ kind: "more" }, 0))).toBe("fail");
    expect(verdict(cell({ kind: "less" }, -0.1))).toBe("pass");
    expect(verdict(cell({ kind: "less" }, 0.1))).toBe("fail");
    expect(verdict(cell({ kind: "exact" }, 0, 0))).toBe("pass");
    expect(verdict(cell({ kind: "exact" }, 1e-300, 0))).toBe("fail");
    const p = { kind: "p", distance: () => 0.1 } as const;
    expect(verdict(cell(p, 1.1e-4, 0, 1e-4))).toBe("pass");
    expect(verdict(cell(p, 0.9e-4, 0, 1e-4))).toBe("fail");
    expect(verdict(cell(p, 4e-4, 0, 1e-4), "again")).toBe("fail");
    expect(verdict(cell({ kind: "report" }, 1e9))).toBe("report");
  });

  test("fails when something never came, whatever its rule", () => {
    const rules: Rule[] = [
      { kind: "z" },
      { kind: "within", by: 1 },
      { kind: "t" },
      { kind: "more" },
      { kind: "less" },
      { kind: "exact" },
      { kind: "p", distance: () => 0.1 },
    ];
    for (const rule of rules) expect(verdict(cell(rule, Number.NaN)), rule.kind).toBe("fail");
  });

  test("says its power: a shift of that size is caught 99 times in 100", () => {
    expect(judge(cell({ kind: "z" }, 0, 2), [rows], "first").power).toBeCloseTo(2 * 6.33, 10);
    expect(judge(cell({ kind: "z" }, 0, 2), [rows], "again").power).toBeCloseTo(2 * 5.83, 10);
    expect(judge(cell({ kind: "t" }, 0, 2), [rows], "first").power).toBeCloseTo(10.665, 10);
    expect(judge(cell({ kind: "within", by: 1 }, 0, 2), [rows], "first").power).toBeCloseTo(
      5.66,
      10,
    );
  });
});

/** Runs that measure 0 and 2 in turn, but `first` the first time. */
function chance(first: Readonly<Record<string, number>>): {
  execute: SampleExecutor;
  asked: SampleTask[];
} {
  const asked: SampleTask[] = [];
  return {
    asked,
    async *execute(tasks): AsyncGenerator<Block> {
      for (const task of tasks) {
        asked.push(task);
        const shift = task.seed.endsWith("/again") ? 0 : (first[task.sample] ?? 0);
        const measured = Array.from({ length: task.count }, (_, k) => [
          shift + 2 * ((task.from + k) % 2),
        ]);
        yield { rows: measured, ms: 10 };
      }
    },
  };
}

const experiment = (id: string, cells: number): Experiment => ({
  id,
  paper: "a paper",
  experiment: "a thing",
  evidence: "exact",
  samples: Array.from({ length: cells }, (_, k) => ({
    name: `${id} ${k}`,
    scenario: "small",
    structure: "Keep",
    runs: { quick: 100, full: 200 },
    measure: () => [0],
  })),
  cells: Array.from({ length: cells }, (_, k) =>
    meanCell(`${id} ${k}`, `${id} ${k}`, { expected: 1 }),
  ),
  defects: [],
});

const suite = (experiments: readonly Experiment[], execute: SampleExecutor): Promise<SuiteResult> =>
  replicate({ experiments, mode: "quick", read: small, execute });

describe("the suite", () => {
  test("runs each sample once, with its name as the seed, and repeats what fails with four times the runs", async () => {
    const { execute, asked } = chance({ "T1 1": 1 });
    const result = await suite([experiment("T1", 3)], execute);
    const runs = (seed: string): number =>
      asked.filter((task) => task.seed === seed).reduce((sum, { count }) => sum + count, 0);
    expect(new Set(asked.map(({ seed }) => seed))).toEqual(
      new Set(["T1 0", "T1 1", "T1 2", "T1 1/again"]),
    );
    expect([runs("T1 0"), runs("T1 1"), runs("T1 1/again")]).toEqual([100, 100, 400]);
    expect(result).toMatchObject({
      cells: 3,
      repeated: 1,
      tooManyRepeated: false,
      verdict: "pass",
    });
    const [first] = jsonOf(result).experiments;
    expect(first).toMatchObject({
      id: "T1",
      verdict: "pass",
      evidence: "exact",
      expected: 1,
      measured: 1,
      z: 0,
    });
    expect(first?.cells[1]).toMatchObject({ runs: 400, verdict: "pass", seeds: ["T1 1/again"] });
    expect(first?.cells[1]?.first).toMatchObject({ measured: 2, verdict: "fail", runs: 100 });
    expect(first?.cells[0]?.first).toBeUndefined();
  });

  test("fails when more than one cell in fifty had to be repeated, though all pass in the end", async () => {
    const shifted = (n: number): Record<string, number> =>
      Object.fromEntries(Array.from({ length: n }, (_, k) => [`T2 ${k}`, 1]));
    expect(await suite([experiment("T2", 100)], chance(shifted(2)).execute)).toMatchObject({
      verdict: "pass",
    });
    expect(await suite([experiment("T2", 100)], chance(shifted(3)).execute)).toMatchObject({
      repeated: 3,
      tooManyRepeated: true,
      verdict: "fail",
    });
  });

  test("fails when a cell fails twice, and shows the worst cell", async () => {
    const wrong = experiment("T3", 2);
    const cells = [
      meanCell("T3 0", "T3 0", { expected: 1.01 }),
      meanCell("T3 1", "T3 1", { expected: 2 }),
    ];
    const result = await suite([{ ...wrong, cells }], chance({}).execute);
    expect(result.verdict).toBe("fail");
    expect(result.experiments[0]?.worst.cell.name).toBe("T3 1");
    expect(jsonOf(result).experiments[0]).toMatchObject({
      verdict: "fail",
      expected: 2,
      measured: 1,
    });
  });

  test("a cell without chance is not repeated", async () => {
    const exact: Cell = { ...cell({ kind: "exact" }, 1, 0), name: "T4", of: ["T4 0"] };
    const { execute, asked } = chance({});
    const result = await suite([{ ...experiment("T4", 1), cells: [exact] }], execute);
    expect(result).toMatchObject({ repeated: 0, verdict: "fail" });
    expect(asked.every(({ seed }) => seed === "T4 0")).toBe(true);
  });
});
