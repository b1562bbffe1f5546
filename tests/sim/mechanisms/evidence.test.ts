/** Communities that learn by experiments: against a plain program, and what must hold whatever comes. */
import { assert, boolean, constantFrom, integer, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { gained, lost } from "../../../src/sim/core/books.ts";
import type { Evidence } from "../../../src/sim/core/knowledge.ts";
import { evidenceOf } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { HEAVY } from "../../support/checks.ts";
import { NaiveLearnersByTrial, type NaiveCommunity } from "../../support/naive-evidence.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";

const community = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: "scenario",
  version: 1,
  id: "community",
  title: "Community",
  question: "Does it find out?",
  source: { citation: "none", fidelity: "own" },
  population: { size: 8 },
  knowledge: { use: "evidence" },
  environment: { use: "bandit", gain: 0.02 },
  network: { use: "ring-lattice", degree: 2 },
  schedule: { use: "all-at-once" },
  step: [{ use: "experiment", trials: 50 }, { use: "pool-evidence" }],
  metrics: ["hold-best", "consensus", "credence"],
  horizon: 40,
  ...more,
});

const evidenceIn = ({ world }: Run): Evidence => evidenceOf(world);
const play = (run: Run): Run => {
  while (run.stopped === null) run.step();
  return run;
};
const around = (n: number, complete: boolean): number[][] =>
  Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_other, j) => j).filter(
      (j) => j !== i && (complete || (j - i + n) % n === 1 || (i - j + n) % n === 1),
    ),
  );

describe("against a plain program", () => {
  const chance = constantFrom(0, 0.3, 0.7, 1);
  const communities = record({
    seed: string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
    people: integer({ min: 3, max: 9 }),
    complete: boolean(),
    measure: constantFrom("log-odds" as const, "counts" as const),
    more: integer({ min: 0, max: 2 }),
    gain: constantFrom(0.1, 0.02, -0.05),
    rate: constantFrom(0.5, 0.3),
    trials: integer({ min: 1, max: 30 }),
    gates: record({ tries: chance, tells: chance, hears: chance }),
  });

  function expectSame(run: Run, plain: NaiveLearnersByTrial, measure: Evidence["measure"]): void {
    const known = evidenceIn(run);
    plain.people.forEach(({ odds, seen, favourite }, row) => {
      expect(known.favourite[row]).toBe(favourite);
      if (measure === "log-odds") {
        expect(known.evidence[row]).toBeCloseTo(Math.log(odds), 8);
      } else {
        const from = row * known.items * 2;
        const own = known.evidence.subarray(from, from + known.items * 2);
        seen.flat().forEach((count, k) => expect(own[k]).toBeCloseTo(count, 10));
      }
    });
    expect(gained(known.books, "person", "own")).toBe(plain.changes.own);
    expect(gained(known.books, "person", "neighbour")).toBe(plain.changes.neighbour);
    expect(lost(known.books, "person", "copying")).toBe(
      plain.changes.own + plain.changes.neighbour,
    );
  }

  test("evidence, favourites and books are the same, tick by tick", () => {
    let turned = 0;
    assert(
      property(communities, ({ complete, more, ...rest }) => {
        const { seed, people, measure, rate, gain, trials, gates } = rest;
        const options = measure === "counts" ? 2 + more : 2;
        const model: NaiveCommunity = { ...rest, options, ties: around(people, complete) };
        const run = start(
          modelOf(
            community({
              population: { size: people },
              knowledge: { use: "evidence", measure, options },
              environment: { use: "bandit", base: rate, gain },
              network: complete ? { use: "complete" } : { use: "ring-lattice", degree: 2 },
              step: [
                { use: "experiment", trials, probability: gates.tries },
                { use: "withhold", probability: gates.tells },
                { use: "pool-evidence", probability: gates.hears },
              ],
              horizon: 8,
            }),
          ),
          { seed },
        );
        const plain = new NaiveLearnersByTrial(model);
        expectSame(run, plain, measure);
        while (run.stopped === null) {
          run.step();
          plain.tick(run.tick);
          expectSame(run, plain, measure);
        }
        turned += plain.changes.neighbour;
        expectBalance(run);
      }),
      { numRuns: HEAVY ? 400 : 60 },
    );
    expect(turned).toBeGreaterThan(0);
  });
});

test("withholding with chance 0 changes nothing; where all withhold, nobody hears anybody", () => {
  const step = (probability: number): Record<string, unknown>[] => [
    { use: "experiment", trials: 50 },
    { use: "withhold", probability },
    { use: "pool-evidence" },
  ];
  const plain = statesOf(start(modelOf(community())));
  expect(statesOf(start(modelOf(community({ step: step(0) }))))).toEqual(plain);
  const alone = statesOf(start(modelOf(community({ network: { use: "empty" } }))));
  expect(statesOf(start(modelOf(community({ step: step(1) }))))).toEqual(alone);
  expect(alone).not.toEqual(plain);
});

test("a run ends when all are sure of the new option, or nobody tries it", () => {
  const ends = Array.from({ length: 40 }, (_, replicate) => {
    const metrics = ["hold-best", "consensus", "credence", "time-to-decision"];
    const raw = community({ metrics, stop: { when: "decided" }, horizon: 5000 });
    const run = play(start(modelOf(raw), { replicate }));
    const [best, agreed, credence, when] = run.read();
    expect(run.stopped).toBe("event");
    expect(when).toBe(run.tick);
    expect(agreed).toBe(1);
    const { evidence, sure } = evidenceIn(run);
    if (best === 1) {
      expect(credence).toBeGreaterThan(0.9999);
      expect(evidence.every((odds) => odds > sure)).toBe(true);
    } else {
      expect(best).toBe(0);
      expect(evidence.every((odds) => odds <= 0)).toBe(true);
    }
    return best;
  });
  expect(new Set(ends)).toEqual(new Set([0, 1]));
});

test("the share that is right, and the mean credence, of what can be worked out in the head", () => {
  const known = { use: "evidence", start: 2, labels: ["old", "new"] };
  const read = (environment: Record<string, unknown>): readonly (number | null)[] =>
    start(modelOf(community({ knowledge: known, environment }))).read();
  const credence = 1 / (1 + Math.exp(-2));
  const [best, agreed, believed] = read({ use: "bandit", gain: 0.1 });
  expect([best, agreed]).toEqual([1, 1]);
  expect(believed).toBeCloseTo(credence, 12);
  expect(read({ use: "bandit", gain: -0.1 })[0]).toBe(0);
  expect(read({ use: "bandit", gain: 0 })[0]).toBe(1); // both are best
});

test("people who come, go, move and are born: the books balance", () => {
  for (const measure of ["log-odds", "counts"]) {
    const raw = community({
      population: {
        size: 12,
        groups: 3,
        changes: [
          { at: 5, size: 18 },
          { at: 9, size: 6 },
        ],
      },
      knowledge: { use: "evidence", measure },
      network: { use: "complete" },
      before: [
        { use: "turnover", probability: 0.1 },
        { use: "migrate", how: "swap", probability: 0.2 },
      ],
      after: [{ use: "newborn", probability: 0.1 }],
      horizon: 20,
    });
    const run = start(modelOf(raw), { lineage: true });
    let empty = 0;
    while (run.stopped === null) {
      run.step();
      expectBalance(run);
      empty += evidenceIn(run)
        .favourite.subarray(0, run.world.n)
        .filter((own) => own < 0).length;
    }
    expect(lost(evidenceIn(run).books, "person", "departure")).toBeGreaterThan(0);
    expect(empty).toBeGreaterThan(0);
  }
});

test("a run goes on from a snapshot as it went, whatever stands in scratch", () => {
  const model = modelOf(community());
  const whole = start(model);
  for (let t = 0; t < 15; t++) whole.step();
  const snapshot = whole.snapshot();
  const resumed = start(model);
  resumed.restore(snapshot);
  for (const column of Object.values(resumed.world.scratch)) column.fill(77);
  expect(statesOf(resumed)).toEqual(statesOf(whole));
});

test("who tries what can be asked by name", () => {
  const step = [
    { use: "experiment", trials: 50 },
    { use: "withhold", when: { column: "favourite", is: "new" } },
    { use: "pool-evidence" },
  ];
  const knowledge = { use: "evidence", labels: ["old", "new"] };
  const silent = statesOf(start(modelOf(community({ step, knowledge }))));
  const alone = community({ network: { use: "empty" }, knowledge });
  expect(silent).toEqual(statesOf(start(modelOf(alone))));
});

test("what is tried together is heard together: not in turn, but after it", () => {
  const step = [{ use: "experiment" }, { use: "pool-evidence" }];
  const schedule = { use: "in-turn" };
  expect(() => modelOf(community({ schedule, step }))).toThrow(
    /those who act together.*before or after/,
  );
  const later = community({ schedule, step: [{ use: "barrier" }], after: step });
  expect(statesOf(start(modelOf(later)))).toEqual(statesOf(start(modelOf(community({ step })))));
});

test("files that mean nothing are refused", () => {
  const refused =
    (more: Record<string, unknown>): (() => void) =>
    () =>
      modelOf(community(more));
  expect(refused({ knowledge: { use: "evidence", options: 3 } })).toThrow(/log-odds.*counts/);
  expect(refused({ environment: { use: "bandit", gain: 0.5 } })).toThrow(/between 0 and 1/);
  expect(refused({ environment: undefined })).toThrow(/environment: \{use: bandit\}/);
  expect(refused({ environment: { use: "state", options: 2 } })).toThrow(/here it is a state/);
  expect(refused({ knowledge: { use: "variants", options: 2 } })).toThrow(/evidence/);
  const counts = { use: "evidence", measure: "counts" };
  const stop = { when: "decided", check: "tick" };
  const metrics = ["time-to-decision"];
  expect(refused({ knowledge: counts, metrics })).toThrow(/decision asks.*measure: log-odds/s);
  expect(refused({ knowledge: counts, stop })).toThrow(/decided asks/);
  expect(refused({ knowledge: counts })).not.toThrow();
  const step = ["withhold", "experiment", "pool-evidence"].map((use) => ({ use }));
  expect(refused({ step })).toThrow(/withhold reads "tried".*move experiment before it/);
});
