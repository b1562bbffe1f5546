/** Who knows what: tasks, asking around, directories; against a plain program, and what can be worked out by hand. */
import { assert, constantFrom, integer, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { channelSlot, gained, lost } from "../../../src/sim/core/books.ts";
import { repertoireOf, variantsHeldBy, variantsOf } from "../../../src/sim/core/need.ts";
import type { Variants } from "../../../src/sim/core/knowledge.ts";
import type { Run } from "../../../src/sim/run.ts";
import { expectWithin, HEAVY, mean, sd } from "../../support/checks.ts";
import { ITEMS, PEOPLE, PlainTeam, type Team } from "../../support/naive-asking.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";

const team = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: "scenario",
  version: 1,
  id: "team",
  title: "Team",
  question: "Who knows what?",
  source: { citation: "none", fidelity: "own" },
  population: { size: PEOPLE },
  knowledge: { use: "repertoire", items: ITEMS, start: 3 },
  also: { directory: { use: "variants", count: ITEMS, options: PEOPLE, start: "none" } },
  network: { use: "ring-lattice", degree: 4 },
  schedule: { use: "all-at-once" },
  step: [{ use: "ask-around", things: 4, patience: 5, directory: "directory" }],
  metrics: ["hops", "supplied"],
  horizon: 12,
  ...more,
});

const directoryIn = ({ world }: Run): Variants => variantsOf(world, "directory");
const knownIn = ({ world }: Run): boolean[][] => {
  const known = repertoireOf(world);
  return Array.from({ length: world.n }, (_, row) =>
    Array.from({ length: ITEMS }, (_item, item) => known.has(row, item)),
  );
};

describe("against a plain program", () => {
  const teams = record({
    seed: string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
    things: integer({ min: 1, max: 6 }),
    patience: integer({ min: 0, max: 8 }),
    learns: constantFrom(0, 0.2, 1),
    directory: constantFrom("none" as const, "own" as const, "shared" as const),
  });

  test("hops, supply, directories and what is learned are the same", () => {
    let entered = 0;
    assert(
      property(teams, (plan: Team) => {
        const { seed, things, patience, learns, directory } = plan;
        const part = {
          use: "ask-around",
          things,
          patience,
          learns,
          ...(directory !== "none" && { directory: "directory" }),
          ...(directory === "shared" && { shared: "board" }),
        };
        const raw = team({ step: [part], institutions: { board: { scope: "all" } }, horizon: 6 });
        const run = start(modelOf(raw), { seed });
        const plain = new PlainTeam(plan, knownIn(run));
        while (run.stopped === null) {
          run.step();
          plain.tick(run.tick);
          expect(knownIn(run)).toEqual(plain.knows);
          expect([...(run.world.now["hops"] ?? [])]).toEqual(plain.hops);
          expect([...(run.world.now["supplied"] ?? [])]).toEqual(plain.supplied);
          const board = run.world.institutions.get("board");
          if (board === undefined) throw new Error("no board");
          const shared = directory === "shared";
          const kept = shared ? variantsHeldBy(board, directoryIn(run)) : directoryIn(run);
          const rows = shared ? 1 : PEOPLE;
          expect([...kept.variant.subarray(0, rows * ITEMS)]).toEqual(
            plain.entries.slice(0, rows).flat(),
          );
          entered += gained(kept.books, "person", "observation");
          expectBalance(run);
        }
      }),
      { numRuns: HEAVY ? 400 : 60 },
    );
    expect(entered).toBeGreaterThan(0);
  });
});

test("who is entered is asked first; who has gone is struck out, and another is found", () => {
  const run = start(modelOf(team({ network: { use: "complete" }, horizon: 3 })));
  const known = repertoireOf(run.world);
  const directory = directoryIn(run);
  const how = { channel: channelSlot("own"), reason: channelSlot("own"), source: -1 };
  for (let row = 0; row < PEOPLE; row++) {
    for (let item = 0; item < ITEMS; item++) {
      known.drop(row, item, channelSlot("own"));
      directory.take(row, item, row === 8 ? 7 : 8, how);
    }
  }
  for (let item = 0; item < ITEMS; item++) known.learn(8, item, channelSlot("own"), -1);
  run.step();
  // Person 8 knows all; everybody else asks it at once: one hop for each of four things.
  expect([...(run.world.now["hops"] ?? [])]).toEqual([4, 4, 4, 4, 4, 4, 4, 4, 0]);
  expect(run.read()).toEqual([32 / 9, 1]);
  for (let item = 0; item < ITEMS; item++) known.drop(8, item, channelSlot("own"));
  const before = lost(directory.books, "person", "environment");
  run.step();
  // Now nobody knows anything: four in vain, and five more for each of the four; person 8 asks 7 in vain too.
  expect([...(run.world.now["hops"] ?? [])].every((hops) => hops > 4 && hops <= 24)).toBe(true);
  expect(run.read()[1]).toBe(0);
  expect(lost(directory.books, "person", "environment") - before).toBe(4 * PEOPLE);
});

test("by word of mouth it takes as many as the geometric law says, where one in n knows it", () => {
  // Everybody is tied to everybody, one other knows all, no end of patience: each asked is that one with chance 1 / (n - 1).
  const hops: number[] = [];
  for (let replicate = 0; replicate < 3000; replicate++) {
    const raw = team({
      network: { use: "complete" },
      knowledge: { use: "repertoire", items: ITEMS, start: 0 },
      step: [{ use: "ask-around", things: 1, patience: 1000 }],
      horizon: 1,
    });
    const run = start(model(raw), { replicate });
    for (let item = 0; item < ITEMS; item++)
      repertoireOf(run.world).learn(0, item, channelSlot("own"), -1);
    run.step();
    hops.push(run.world.now["hops"]?.[5] ?? Number.NaN);
  }
  // From person 5, who asks: each step leads to any of the 8 others of the one who is asked now; steps back to 5 are no hop.
  // E = 1 + (7/8) F, F = from another who does not know: 1/8 found, 1/8 back to 5 (no hop), 6/8 on.
  // F = 1/8 (1) + 1/8 E + 6/8 (1 + F), so E = 1 + 7/8 F and F = (7/8 + E/8) / (1/4).
  const f = (7 / 8 + 1 / 8) / (1 / 4 - 7 / 64);
  expectWithin("hops", {
    measured: mean(hops),
    expected: 1 + (7 / 8) * f,
    se: sd(hops) / Math.sqrt(hops.length),
  });
});
const models = new Map<string, ReturnType<typeof modelOf>>();
function model(raw: Record<string, unknown>): ReturnType<typeof modelOf> {
  const key = JSON.stringify(raw);
  const found = models.get(key) ?? modelOf(raw);
  models.set(key, found);
  return found;
}

test("turnover, being told who knows what, and losing track: the books balance, and a run goes on from a snapshot", () => {
  const raw = team({
    before: [{ use: "turnover", probability: 0.1 }],
    step: [
      { use: "barrier" },
      { use: "choose-neighbour" },
      { use: "copy-variant", of: "directory", chance: 0.3 },
      { use: "lose-track", of: "directory", chance: 0.1 },
      { use: "ask-around", things: 4, directory: "directory", learns: 0.1 },
    ],
    horizon: 30,
  });
  const whole = start(modelOf(raw));
  for (let t = 0; t < 12; t++) {
    whole.step();
    expectBalance(whole);
  }
  const resumed = start(modelOf(raw));
  resumed.restore(whole.snapshot());
  expect(statesOf(resumed)).toEqual(statesOf(whole));
  expect(lost(directoryIn(whole).books, "person", "forgetting")).toBeGreaterThan(0);
  expect(lost(directoryIn(whole).books, "person", "environment")).toBeGreaterThan(0);
});

test("losing track: each entry with its chance", () => {
  const raw = team({
    population: { size: 200 },
    also: { directory: { use: "variants", count: ITEMS, options: 200, start: "random" } },
    step: [{ use: "lose-track", of: "directory", chance: 0.3 }],
    metrics: ["gained"],
    horizon: 1,
  });
  const run = start(modelOf(raw));
  run.step();
  const gone = directoryIn(run).variant.filter((own) => own < 0).length;
  const all = 200 * ITEMS;
  expectWithin("lost track", {
    measured: gone / all,
    expected: 0.3,
    se: Math.sqrt((0.3 * 0.7) / all),
  });
});

test("a directory that does not fit is refused", () => {
  const refused =
    (directory: Record<string, unknown>): (() => void) =>
    () =>
      modelOf(team({ also: { directory: { use: "variants", start: "none", ...directory } } }));
  expect(refused({ count: 5, options: PEOPLE })).toThrow(/a trait for each of 12 items.*has 5/);
  expect(refused({ count: ITEMS, options: 4 })).toThrow(/a variant for each of 9 places.*has 4/);
  expect(refused({ count: ITEMS })).toThrow(/no end of variants/);
});
