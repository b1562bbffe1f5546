/** By which way knowledge travels and was come by: both measures of "informal" against what the lineage retells. */
import { describe, expect, test } from "vitest";
import { beliefsOf } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { file, stateOf, type Raw } from "../../support/march.ts";
import { retoldOrigins, rightAndPaying } from "../../support/retold-origins.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";

const QUESTIONS = 40;
const INFORMAL = ["neighbour", "parent", "mentor", "observation"];
const LEARNED = new Set([...INFORMAL, "institution"]);
const WHICH = ["paying", "right", "all"] as const;
const AMONG = ["learned", "all"] as const;
const ways = {
  informal: INFORMAL,
  formal: ["institution"],
  mentor: ["mentor"],
  own: ["own"],
  arrival: ["arrival"],
  start: ["start"],
};
const CASES = Object.entries(ways).flatMap(([by, names]) =>
  WHICH.flatMap((which) =>
    AMONG.map((among) => ({ by, names, which, among, as: `${by}-${which}-${among}` })),
  ),
);

const everyWay = (knowledge: Raw, more: Raw = {}): Raw =>
  file({
    population: {
      groups: 2,
      size: 12,
      changes: [
        { at: 4, size: 8 },
        { at: 9, size: 14 },
      ],
    },
    knowledge: {
      use: "beliefs",
      count: QUESTIONS,
      undecided: true,
      tacit: 20,
      codifying: true,
      ...knowledge,
    },
    environment: { use: "reality", counts: "right", block: 3 },
    institutions: { code: { scope: "group" } },
    network: { use: "complete" },
    before: [
      { id: "come", do: [{ use: "turnover" }, { use: "mentor" }], probability: 0.1 },
      { use: "migrate", probability: 0.2 },
    ],
    step: [
      { use: "barrier" },
      { use: "write-down", chance: 0.05 },
      { use: "evaluate" },
      { use: "read-institution", gradual: true },
      { use: "write-institution" },
      { use: "learn-from-better", chance: 0.1 },
      { use: "try-answer", keeps: "any", probability: 0.5 },
    ],
    horizon: 14,
    ...more,
  });

const METRICS = [
  ...CASES.map(({ by, which, among, as }) => ({ use: "holdings", by, which, among, as })),
  { use: "transfers", as: "moved-informal" },
  { use: "transfers", by: "formal", as: "moved-formal" },
  { use: "transfers", by: "mentor", as: "moved-mentor" },
];

/** The names of the ways by which people came by those of their answers that count. */
function namesOf(run: Run, which: (typeof WHICH)[number]): string[] {
  const { shape } = beliefsOf(run.world);
  const { people, realities } = stateOf(run);
  const told = retoldOrigins(run.lineage?.records() ?? [], run.world.capacity);
  return people.flatMap((answers, row) => {
    const { right, paying } = rightAndPaying(answers, realities[0] ?? [], 3);
    const all = answers.flatMap((answer, q) => (answer >= 0 ? [q] : []));
    const counted = which === "all" ? all : which === "right" ? right : paying;
    return counted.map((q) => told[row]?.get(q * shape.options + (answers[q] ?? -1)) ?? "?");
  });
}

const share = (part: readonly unknown[], whole: readonly unknown[]): number =>
  whole.length === 0 ? 0 : part.length / whole.length;

/** What the metrics must say of answers that came by these ways. */
const holdingsDue = (held: readonly string[], which: (typeof WHICH)[number]): [string, number][] =>
  CASES.filter((each) => each.which === which).map(({ as, names, among }) => {
    const whole = among === "all" ? held : held.filter((name) => LEARNED.has(name));
    return [
      as,
      share(
        whole.filter((name) => names.includes(name)),
        whole,
      ),
    ];
  });

/** And of all that was passed on. */
function transfersDue(run: Run): [string, number][] {
  const moved = (run.lineage?.records() ?? []).map(({ how }) => how);
  const by = (...slots: readonly number[]): number[] => moved.filter((how) => slots.includes(how));
  const whole = by(2, 3, 4, 5, 6);
  return [
    ["moved-informal", share(by(2, 3, 4, 5), whole)],
    ["moved-formal", share(by(6), whole)],
    ["moved-mentor", share(by(4), whole)],
  ];
}

test("what people hold, by the way they came by it, is what the lineage retells; so are the transfers", () => {
  const run = start(modelOf(everyWay({ origins: true }, { metrics: METRICS })), { lineage: true });
  const seen = new Set<string>();
  while (run.stopped === null) {
    run.step();
    expectBalance(run);
    const said = Object.fromEntries(run.metrics.map(({ as }, k) => [as, run.readOne(k)]));
    const held = WHICH.map((which) => [which, namesOf(run, which)] as const);
    const due = held.flatMap(([which, names]) => holdingsDue(names, which));
    expect(said).toEqual(Object.fromEntries([...due, ...transfersDue(run)]));
    for (const name of held.flatMap(([, names]) => names)) seen.add(name);
  }
  expect([...seen].toSorted()).toEqual(
    ["arrival", "institution", "mentor", "observation", "own", "start"].toSorted(),
  );
});

describe("keeping a record", () => {
  test("changes nothing: the same states, tick by tick", () => {
    const kept = start(modelOf(everyWay({ origins: true })));
    const plain = start(modelOf(everyWay({})));
    expect(statesOf(kept)).toEqual(statesOf(plain));
  });

  test("goes along in a snapshot", () => {
    const model = modelOf(everyWay({ origins: true }, { metrics: METRICS }));
    const run = start(model);
    while (run.tick < 7) run.step();
    const snapshot = run.snapshot();
    const fresh = start(model);
    fresh.restore(snapshot);
    while (run.stopped === null) {
      run.step();
      fresh.step();
      expect(fresh.read()).toEqual(run.read());
    }
  });

  test("is asked for: a file that reads it and does not keep it is refused", () => {
    expect(() => modelOf(everyWay({}, { metrics: ["holdings"] }))).toThrow(/origins/);
  });
});

test("who comes later may know nothing, where all knew something at the start", () => {
  const raw = everyWay(
    { arrivals: "none" },
    { step: [{ use: "barrier" }], before: [{ use: "turnover", at: [3] }] },
  );
  const run = start(modelOf({ ...raw, population: { size: 5 }, institutions: { code: {} } }));
  expect(
    stateOf(run)
      .people.flat()
      .some((answer) => answer >= 0),
  ).toBe(true);
  while (run.tick < 3) run.step();
  expect(
    stateOf(run)
      .people.flat()
      .every((answer) => answer === -1),
  ).toBe(true);
  expectBalance(run);
  const all = { use: "beliefs", count: 4, options: 2, arrivals: "none" };
  expect(() => modelOf({ ...raw, knowledge: all })).toThrow(/no answers/);
});
