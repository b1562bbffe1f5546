/** Blocks that are of use only as a whole: who has which, and what is known and of no use, counted one by one. */
import { assert, constantFrom, integer, property, record, string } from "fast-check";
import { expect, test } from "vitest";
import { open, type Run } from "../../../src/sim/run.ts";
import { HEAVY } from "../../support/checks.ts";
import { file, stateOf } from "../../support/march.ts";
import { rightAndPaying } from "../../support/retold-origins.ts";
import { answersOf } from "../../support/naive-majority.ts";
import { modelOf, start } from "../../support/run.ts";
import { shipped } from "../../support/shipped.ts";

const METRICS = ["organization", "person"].flatMap((whose) => [
  { use: "competences", whose, as: `whole-${whose}` },
  { use: "unused", whose, as: `unused-${whose}` },
]);

const settings = record({
  seed: string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
  size: constantFrom(1, 2, 5, 12),
  questions: constantFrom(1, 7, 32, 40, 65),
  block: constantFrom(1, 2, 3, 5, 33),
  groups: constantFrom(1, 2),
  options: integer({ min: 2, max: 3 }),
});

/** Counted block by block. */
function due(run: Run, questions: number, block: number): Record<string, number> {
  const { people, realities } = stateOf(run);
  const realityOf = (row: number): number[] =>
    realities[realities.length > 1 ? (run.world.groups.of[row] ?? 0) : 0] ?? [];
  const each = people.map((answers, row) => rightAndPaying(answers, realityOf(row), block));
  const known = new Set(each.flatMap(({ right }) => right));
  const used = new Set(each.flatMap(({ paying }) => paying));
  const blocks = Array.from({ length: Math.ceil(questions / block) }, (_, b) =>
    Array.from({ length: Math.min(block, questions - b * block) }, (__, k) => b * block + k),
  );
  const idle = each.reduce((sum, { right, paying }) => sum + right.length - paying.length, 0);
  return {
    "whole-organization": blocks.filter((part) => part.every((q) => known.has(q))).length,
    "whole-person": blocks.filter((part) => part.every((q) => used.has(q))).length,
    "unused-organization": (known.size - used.size) / questions,
    "unused-person": idle / (people.length * questions),
  };
}

test("competences and what is unused are what a count says", () => {
  let whole = 0;
  assert(
    property(settings, ({ seed, size, questions, block, groups, options }) => {
      const model = modelOf(
        file({
          population: { size: size * groups, groups },
          knowledge: { use: "beliefs", count: questions, options, undecided: true },
          environment: { use: "reality", block, own: groups > 1 ? "group" : "all" },
          step: [{ use: "learn-from-better", among: "everybody", chance: 0.5 }],
          metrics: METRICS,
          horizon: 4,
        }),
      );
      const run = start(model, { seed });
      while (run.stopped === null) {
        run.step();
        const said = Object.fromEntries(METRICS.map(({ as }, k) => [as, run.readOne(k)]));
        expect(said).toEqual(due(run, questions, block));
        whole += said["whole-person"] ?? 0;
      }
    }),
    { numRuns: HEAVY ? 500 : 60 },
  );
  expect(whole).toBeGreaterThan(0);
});

test("what a handbook holds is read like a person", () => {
  const run = start(
    modelOf(
      file({
        environment: { use: "reality", block: 5 },
        institutions: { code: { start: "newcomer" } },
        step: [{ use: "write-institution", chance: 1 }, { use: "evaluate" }],
        metrics: [
          { use: "competences", heldBy: "code", as: "whole" },
          { use: "unused", heldBy: "code", as: "unused" },
        ],
      }),
    ),
  );
  const { codes, realities } = stateOf(run);
  const { right, paying } = rightAndPaying(codes[0] ?? [], realities[0] ?? [], 5);
  expect(right.length).toBeGreaterThan(0);
  expect(run.read()).toEqual([paying.length / 5, (right.length - paying.length) / 30]);
});

test("who shares nothing and is not replaced keeps what it had; three newcomers know nothing", () => {
  const run = open(shipped("core-competence"), { structure: "Nobody shares, the best go" });
  const before = answersOf(run);
  while (run.stopped === null) run.step();
  const changed = answersOf(run).filter(
    (answers, row) => answers.join(" ") !== before[row]?.join(" "),
  );
  expect(changed.length).toBe(3);
  expect(new Set(changed.flat())).toEqual(new Set([-1]));
});
