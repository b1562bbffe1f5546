/** March's family: a whole period against a plain program, in all dialects; what a code reads, writes and never sees. */
import { assert, boolean, constantFrom, integer, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { institutionOf } from "../../../src/sim/core/need.ts";
import { HEAVY } from "../../support/checks.ts";
import { acting, DIALECTS, file, stateOf, type Raw, type State } from "../../support/march.ts";
import { NaiveOrganization, type NaiveMarch } from "../../support/naive-march.ts";
import { expectBalance, modelOf, start } from "../../support/run.ts";

const chance = constantFrom(0, 0.1, 0.5, 0.9, 1);
const SCOPES = ["all", "group", "pair"] as const;

const settings = record({
  seed: string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
  size: integer({ min: 1, max: 9 }),
  groups: integer({ min: 1, max: 3 }),
  questions: integer({ min: 1, max: 70 }),
  options: integer({ min: 2, max: 5 }),
  tacit: constantFrom(0, 1, 33),
  scope: constantFrom(...SCOPES),
  begin: constantFrom("empty" as const, "newcomer" as const),
  own: constantFrom("all" as const, "group" as const),
  counts: constantFrom("balance" as const, "right" as const),
  block: constantFrom(1, 1, 3),
  by: constantFrom("action" as const, "beliefs" as const),
  readGradual: boolean(),
  writeGradual: boolean(),
  p1: chance,
  p2: chance,
  p3: constantFrom(0, 0.2, 1),
  p4: constantFrom(0, 0.2),
});

test("a period is what the plain program says it is", () => {
  assert(
    property(settings, (s) => {
      const size = s.size * s.groups;
      const tacit = s.begin === "newcomer" ? 0 : Math.min(s.tacit, s.questions);
      const { by, counts, block, own } = s;
      const model = modelOf(
        file({
          population: { size, groups: s.groups },
          knowledge: {
            use: "beliefs",
            count: s.questions,
            options: s.options,
            undecided: true,
            tacit,
          },
          environment: { use: "reality", counts, block, own },
          institutions: { code: { scope: s.scope, start: s.begin } },
          before: [
            { use: "turbulence", chance: s.p4 },
            { use: "turnover", probability: s.p3 },
          ],
          step: [
            { use: "barrier" },
            ...(by === "action" ? [{ use: "act" }] : []),
            { use: "evaluate", by, codified: true },
            { use: "read-institution", chance: s.p1, gradual: s.readGradual },
            { use: "write-institution", chance: s.p2, gradual: s.writeGradual, by },
          ],
          horizon: 6,
        }),
      );
      const run = start(model, { seed: s.seed });
      const { groups } = run.world;
      const groupOf = Array.from({ length: size }, (_, row) => groups.of[row] ?? 0);
      const holderOf = groupOf.map((group, row) =>
        s.scope === "all" ? 0 : s.scope === "group" ? group : Math.floor(row / 2),
      );
      const holders = institutionOf(run.world, "code").count;
      const naive: NaiveMarch = {
        ...s,
        tacit,
        holderOf,
        placeOf: groupOf.map((group) => (own === "group" ? group : 0)),
        holderPlace: Array.from({ length: holders }, (_, h) =>
          own === "group" && s.scope === "group" ? h : 0,
        ),
      };
      const plain = new NaiveOrganization(naive);
      Object.assign(plain, stateOf(run));
      while (run.stopped === null) {
        run.step();
        plain.tick(run.tick);
        const { people, codes, realities } = plain;
        expect(stateOf(run)).toEqual({ people, codes, realities });
        expectBalance(run);
      }
    }),
    { numRuns: HEAVY ? 1000 : 100 },
  );
});

describe.each(Object.entries(DIALECTS))("dialect %s", (_name, dialect) => {
  const organized = (more: Raw = {}): Raw =>
    file({
      ...dialect,
      before: [{ use: "turbulence" }, { use: "turnover", probability: 0.1 }],
      ...more,
    });

  test("goes on from a snapshot as it went", () => {
    const model = modelOf(organized({ horizon: 30 }));
    const whole = start(model);
    while (whole.tick < 13) whole.step();
    const snapshot = whole.snapshot();
    while (whole.stopped === null) whole.step();
    const resumed = start(model);
    resumed.restore(snapshot);
    while (resumed.stopped === null) resumed.step();
    expect(resumed.hash).toBe(whole.hash);
    expectBalance(resumed);
  });

  test("who is alone in a pair, or in a group without people, breaks nothing", () => {
    const population = {
      groups: [
        { name: "A", size: 5 },
        { name: "B", size: 4 },
      ],
      changes: [
        { at: 4, group: "B", size: 0 },
        { at: 8, group: "B", size: 3 },
      ],
    };
    for (const scope of SCOPES) {
      const run = start(
        modelOf(organized({ population, institutions: { code: { scope, start: "empty" } } })),
      );
      while (run.stopped === null) {
        run.step();
        expectBalance(run);
      }
      expect(run.tick).toBe(20);
    }
  });

  test("one group's code is everybody's", () => {
    const states = (scope: string): State[] => {
      const run = start(
        modelOf(
          organized({
            population: { size: 12, groups: 1 },
            institutions: { code: { scope, start: "empty" } },
          }),
        ),
      );
      const seen = [];
      while (run.stopped === null) {
        run.step();
        seen.push(stateOf(run));
      }
      return seen;
    };
    expect(states("group")).toEqual(states("all"));
  });
});

describe("a holder without people is not read", () => {
  const read = (more: Raw): (readonly (number | null)[])[] => {
    const step = [
      { use: "evaluate" },
      { use: "read-institution", chance: 0.5 },
      { use: "write-institution", chance: 0.9 },
    ];
    const metrics = ["correct", "worth"].map((use) => ({ use, heldBy: "code" }));
    const run = start(modelOf(file({ step, metrics, horizon: 4, ...more })));
    return Array.from({ length: 4 }, () => {
      run.step();
      return run.read();
    });
  };

  test("pairs that will be there later", () => {
    const institutions = { code: { scope: "pair" } };
    const grows = { size: 10, changes: [{ at: 5, size: 40 }] };
    const now = read({ institutions, population: { size: 10 } });
    expect(read({ institutions, population: grows })).toEqual(now);
    expect(now[3]?.[0]).toBeGreaterThan(0);
  });

  test("a group of nobody", () => {
    const institutions = { code: { scope: "group" } };
    const sizes = (groups: Raw[]): Raw => ({ institutions, population: { groups } });
    const two = [
      { name: "a", size: 5 },
      { name: "b", size: 5 },
    ];
    expect(read(sizes([...two, { name: "c", size: 0 }]))).toEqual(read(sizes(two)));
  });
});

test.each([
  [
    { institutions: undefined },
    /read-institution works with an institution, and there is none.*institutions/s,
  ],
  [{ environment: undefined }, /asks what answers are worth, and there is none/],
  [{ knowledge: { use: "beliefs" } }, /holds no answers at the start.*undecided: true/s],
  [{ step: acting(0.1, 0.5).slice(1) }, /evaluate reads "action".*put act before it/s],
  [
    { step: acting(0.1, 0.5).slice(2), before: [{ use: "evaluate" }] },
    /write-institution reads "action"/,
  ],
  [
    { step: [{ use: "read-institution", institution: "cod" }] },
    /unknown institution "cod".*did you mean "code"/s,
  ],
  [
    { institutions: { a: { scope: "all", start: "empty" }, b: { scope: "all", start: "empty" } } },
    /must say which institution is meant.*a or b/s,
  ],
  [{ institutions: { code: { scope: "group", start: "empty" } } }, /the population has no groups/],
  [{ schedule: { use: "in-turn" } }, /write-institution .* people act one by one/],
  [
    { knowledge: { use: "beliefs", count: 9, undecided: true, tacit: 10 } },
    /there are 9 questions/,
  ],
  [{ knowledge: { use: "beliefs", tacit: 3 } }, /undecided: true/],
  [
    {
      knowledge: { use: "beliefs", undecided: true, tacit: 3 },
      institutions: { code: { scope: "all", start: "newcomer" } },
    },
    /has tacit questions, which it cannot answer/,
  ],
  [
    {
      stop: { when: "learned-out" },
      institutions: undefined,
      step: [{ use: "act" }],
      metrics: ["correct"],
    },
    /learned-out asks what institutions hold, and there is none/,
  ],
])("what does not go together is refused: %o", (more, message) => {
  expect(() => modelOf(file({ step: acting(0.1, 0.5), metrics: ["gained"], ...more }))).toThrow(
    message,
  );
});
