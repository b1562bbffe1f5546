/** Learning from the superior majority, against a plain program that draws the same luck. */
import { assert, boolean, constantFrom, integer, property, record, string } from "fast-check";
import { expect, test } from "vitest";
import {
  answersOf,
  fileOf,
  heardOf,
  learned,
  QUESTIONS,
  tally,
  worthsOf,
  type Answers,
} from "../../support/naive-majority.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";

const cases = record({
  seed: string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
  caves: integer({ min: 1, max: 3 }),
  options: integer({ min: 2, max: 4 }),
  undecided: boolean(),
  rewire: constantFrom(0, 0.3, 1),
  chance: constantFrom(0, 0.3, 1),
  voice: constantFrom(0, 0.4, 1),
  omit: constantFrom(0, 0.3, 1),
  flip: constantFrom(0, 0.3, 1),
});

test("the engine finds what the plain program finds, whoever shows what", () => {
  assert(
    property(cases, (at) => {
      const run = start(modelOf(fileOf(at)), { seed: at.seed });
      const heard = heardOf(run);
      while (run.stopped === null) {
        const expected = learned(
          { was: answersOf(run), heard, at, tick: run.tick + 1 },
          worthsOf(run),
        );
        run.step();
        expect(answersOf(run)).toEqual(expected);
        expectBalance(run);
      }
    }),
    { numRuns: 120, seed: 5 },
  );
});

const SCHEDULES = [
  { use: "all-at-once" },
  { use: "all-at-once", update: "live" },
  { use: "in-turn" },
  { use: "one-at-a-time" },
  { use: "continuous" },
];
/** The list of a scenario under this schedule. */
const listIn = (
  { use }: { readonly use: string },
  ...values: Record<string, unknown>[]
): unknown => {
  const list = [
    { use: "evaluate" },
    { use: "barrier" },
    { use: "learn-from-majority", ...Object.assign({}, ...values) },
  ];
  return use === "continuous" ? [{ do: list, rate: 1 }] : list;
};

test.each(SCHEDULES)(
  "%o: books, snapshots, and a voice of 1 is the base model bit for bit",
  (schedule) => {
    const states = (...values: Record<string, unknown>[]): string[] =>
      statesOf(start(modelOf(fileOf({}, { schedule, step: listIn(schedule, ...values) }))));
    const base = states();
    expect(states({ voice: 1, omit: 0, flip: 0 })).toEqual(base);
    // No number that is drawn is so near 0 or 1: everybody shows all, but by the way of those who might not.
    expect(states({ voice: 1 - 1e-12, omit: 1e-12, flip: 1e-12 })).toEqual(base);
    expect(states({ voice: 0.5 })).not.toEqual(base);
    const model = modelOf(
      fileOf({}, { schedule, step: listIn(schedule, { voice: 0.5, flip: 0.1 }) }),
    );
    const run = start(model);
    run.step();
    run.step();
    const snapshot = run.snapshot();
    const fresh = start(model);
    fresh.restore(snapshot);
    while (run.stopped === null) {
      run.step();
      fresh.step();
      expect(fresh.stateHash).toBe(run.stateHash);
      expectBalance(run);
    }
  },
);

/** What more people said than anything else is said by no fewer. */
function keepsMost(before: Answers, after: Answers, question: number): void {
  const votes = tally(
    before.map((row) => row[question] ?? -1),
    3,
  );
  const now = tally(
    after.map((row) => row[question] ?? -1),
    3,
  );
  const most = Math.max(...votes);
  const alone = votes.filter((count) => count === most).length === 1;
  if (alone) expect(now[votes.indexOf(most)]).toBeGreaterThanOrEqual(most);
}

test("with a voice of 0 no minority is ever seen: in a clique, what most say never loses anybody", () => {
  for (let replicate = 0; replicate < 20; replicate++) {
    const file = fileOf({
      caves: 1,
      options: 3,
      undecided: false,
      rewire: 0,
      chance: 0.5,
      voice: 0,
    });
    const run = start(modelOf(file), { replicate });
    let before = answersOf(run);
    while (run.stopped === null) {
      run.step();
      const after = answersOf(run);
      for (let question = 0; question < QUESTIONS; question++) keepsMost(before, after, question);
      before = after;
    }
  }
});

test("nothing-to-learn: a run stops when nobody could learn anything, and not before", () => {
  for (const options of [2, 3]) {
    const stop = { when: "nothing-to-learn" };
    const at = {
      seed: "test",
      caves: 3,
      options,
      undecided: true,
      rewire: 0.3,
      chance: 1,
      voice: 1,
      omit: 0,
      flip: 0,
    };
    const run = start(modelOf(fileOf(at, { horizon: 500, stop })));
    const heard = heardOf(run);
    let before = answersOf(run);
    while (run.stopped === null) {
      expect(learned({ was: before, heard, at, tick: 1 }, worthsOf(run))).not.toEqual(before);
      run.step();
      before = answersOf(run);
    }
    expect(run.stopped).toBe("event");
    expect(learned({ was: before, heard, at, tick: 1 }, worthsOf(run))).toEqual(before);
  }
  const nothing = fileOf(
    {},
    { environment: undefined, step: [{ use: "barrier" }], metrics: ["silos"] },
  );
  expect(() => modelOf({ ...nothing, stop: { when: "nothing-to-learn" } })).toThrow(
    /asks what answers are worth/,
  );
});

test("agreement, silos, solutions: as counted by hand, on ties one way, both ways and all", () => {
  const networks = [
    { use: "rewired-caves", cliques: 3, rewire: 0.3 },
    { use: "ring-lattice", degree: 2 },
    { use: "complete" },
  ];
  for (const [k, network] of networks.entries()) {
    const knowledge = { use: "beliefs", count: 3, options: 2, undecided: true };
    const metrics = [
      "agreement",
      { use: "agreement", over: "network", as: "tied" },
      "silos",
      "solutions",
    ];
    const run = start(modelOf(fileOf({}, { network, knowledge, metrics })), { replicate: k });
    const rows = answersOf(run);
    const names = rows.map((row) => row.join());
    const heard = heardOf(run);
    const same = (i: number, j: number): number =>
      (rows[i] ?? []).filter((answer, q) => answer >= 0 && answer === rows[j]?.[q]).length / 3;
    const mean = (values: readonly number[]): number =>
      values.reduce((a, b) => a + b, 0) / values.length;
    const pairs = rows.flatMap((_, i) => rows.flatMap((__, j) => (i === j ? [] : [same(i, j)])));
    const tied = heard.flatMap((row, i) => row.map((j) => same(i, j)));
    const region = names.map((_, i) => i);
    for (let pass = 0; pass < names.length; pass++)
      heard.forEach((row, i) =>
        row.forEach((j) => {
          if (names[i] === names[j])
            region[i] = region[j] = Math.min(region[i] ?? 0, region[j] ?? 0);
        }),
      );
    const [agreement, alongTies, silos, solutions] = run.read();
    expect(agreement).toBeCloseTo(mean(pairs), 12);
    expect(alongTies).toBeCloseTo(mean(tied), 12);
    expect(silos).toBe(new Set(region).size);
    expect(solutions).toBe(new Set(names).size);
    expect(solutions).toBeGreaterThan(3);
  }
});
