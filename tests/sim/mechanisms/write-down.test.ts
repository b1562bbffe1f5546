/** What is tacit may be written down: the mask against a plain program, its limits, and all that respects it. */
import { assert, constantFrom, integer, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { beliefsOf, taskOf } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { HEAVY } from "../../support/checks.ts";
import { file, stateOf, type Raw } from "../../support/march.ts";
import { NaiveOrganization } from "../../support/naive-march.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";

const QUESTIONS = 40;

const organization = ({ knowledge = {}, writing = {}, ...more }: Raw = {}): Raw =>
  file({
    knowledge: {
      use: "beliefs",
      count: QUESTIONS,
      undecided: true,
      tacit: 35,
      codifying: true,
      ...(knowledge as Raw),
    },
    environment: { use: "reality", counts: "right" },
    before: [{ use: "turnover", probability: 0.1 }],
    step: [
      { use: "barrier" },
      { use: "write-down", ...(writing as Raw) },
      { use: "evaluate", codified: true },
      { use: "read-institution" },
      { use: "write-institution" },
    ],
    ...more,
  });

const tacitIn = ({ world }: Run): Set<number> => {
  const { codified } = beliefsOf(world);
  const all = Array.from({ length: QUESTIONS }, (_, q) => q);
  return new Set(all.filter((q) => (((codified[q >>> 5] ?? 0) >>> (q & 31)) & 1) === 0));
};

const settings = record({
  seed: string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
  size: constantFrom(1, 2, 5, 9),
  options: integer({ min: 2, max: 4 }),
  tacit: constantFrom(0, 1, 33, QUESTIONS),
  chance: constantFrom(0, 0.05, 0.5, 1),
});

test("a period is what the plain program says it is, mask and all", () => {
  assert(
    property(settings, ({ seed, size, options, tacit, chance }) => {
      const raw = organization({
        population: { size },
        knowledge: { options, tacit },
        writing: { chance },
        horizon: 6,
      });
      const run = start(modelOf(raw), { seed });
      const plain = new NaiveOrganization({
        seed,
        questions: QUESTIONS,
        options,
        tacit,
        holderOf: Array.from({ length: size }, () => 0),
        placeOf: Array.from({ length: size }, () => 0),
        holderPlace: [0],
        counts: "right",
        block: 1,
        by: "beliefs",
        readGradual: false,
        writeGradual: false,
        p1: 0.1,
        p2: 0.5,
        p3: 0.1,
        p4: 0,
        pExt: chance,
      });
      Object.assign(plain, stateOf(run));
      while (run.stopped === null) {
        run.step();
        plain.tick(run.tick);
        const { people, codes, realities } = plain;
        expect(stateOf(run)).toEqual({ people, codes, realities });
        expect(tacitIn(run)).toEqual(plain.tacit);
        expectBalance(run);
      }
    }),
    { numRuns: HEAVY ? 500 : 60 },
  );
});

describe("limits", () => {
  test("nobody writes anything down: what people and the code hold is that of the fixed mask, bit for bit", () => {
    const states = (raw: Raw): unknown[] => {
      const run = start(modelOf(raw));
      const seen: unknown[] = [stateOf(run)];
      while (run.stopped === null) {
        run.step();
        seen.push(stateOf(run), run.read());
      }
      return seen;
    };
    const fixed = states(
      organization({
        knowledge: { codifying: false },
        step: [
          { use: "barrier" },
          { use: "evaluate", codified: true },
          { use: "read-institution" },
          { use: "write-institution" },
        ],
      }),
    );
    expect(states(organization({ writing: { chance: 0 } }))).toEqual(fixed);
    expect(states(organization({ writing: { chance: 0.1 } }))).not.toEqual(fixed);
  });

  test("all write down at once what they can: then only what nobody has right is tacit", () => {
    const run = start(
      modelOf(organization({ population: { size: 5 }, before: [], writing: { chance: 1 } })),
    );
    const { people, realities } = stateOf(run);
    const right = (q: number): boolean => people.some((each) => each[q] === realities[0]?.[q]);
    run.step();
    expect([...tacitIn(run)]).toEqual(
      Array.from({ length: 35 }, (_, q) => q).filter((q) => !right(q)),
    );
  });

  test("who has any answer is able to, where the file says so", () => {
    const raw = organization({
      before: [],
      population: { size: 5 },
      environment: { use: "reality" },
      writing: { chance: 1, able: "any" },
    });
    const run = start(modelOf(raw));
    const { people } = stateOf(run);
    run.step();
    expect([...tacitIn(run)]).toEqual(
      Array.from({ length: 35 }, (_, q) => q).filter((q) => people.every((each) => each[q] === -1)),
    );
  });
});

test("the code never holds what is tacit, and learns it once it is not", () => {
  const run = start(modelOf(organization({ horizon: 60, writing: { chance: 0.002 } })));
  let learned = 0;
  while (run.stopped === null) {
    run.step();
    const tacit = tacitIn(run);
    const [code = []] = stateOf(run).codes;
    for (const q of tacit) expect(code[q]).toBe(-1);
    learned = code.filter((answer, q) => q < 35 && answer >= 0).length;
  }
  expect(learned).toBeGreaterThan(5);
});

test("metrics tell what is tacit now from what was at the start", () => {
  const metrics = [
    "codified",
    { use: "correct", questions: "tacit", as: "now" },
    { use: "correct", questions: "tacit-at-first", as: "at-first" },
  ];
  const run = start(modelOf(organization({ metrics, horizon: 10, writing: { chance: 0.01 } })));
  while (run.stopped === null) run.step();
  const { people, realities } = stateOf(run);
  const right = (asked: readonly number[]): number =>
    people.reduce((sum, own) => sum + asked.filter((q) => own[q] === realities[0]?.[q]).length, 0) /
    (asked.length * people.length);
  const tacit = [...tacitIn(run)];
  expect(tacit.length).toBeGreaterThan(0);
  expect(tacit.length).toBeLessThan(35);
  const [codified, now, atFirst] = run.read();
  expect(codified).toBe((QUESTIONS - tacit.length) / QUESTIONS);
  expect(now).toBeCloseTo(right(tacit), 12);
  expect(atFirst).toBeCloseTo(right(Array.from({ length: 35 }, (_, q) => q)), 12);
  expect(taskOf(run.world).truth?.block).toBe(1);
});

test("goes on from a snapshot as it went; the mask is in the hash", () => {
  const model = modelOf(organization({ horizon: 30, writing: { chance: 0.01 } }));
  const run = start(model);
  while (run.tick < 11) run.step();
  const snapshot = run.snapshot();
  const fresh = start(model);
  fresh.restore(snapshot);
  expect(tacitIn(fresh)).toEqual(tacitIn(run));
  expect(statesOf(fresh)).toEqual(statesOf(run));
  const before = run.stateHash;
  beliefsOf(run.world).codifyIn(0, 2 ** 31 - 1);
  run.restore(run.snapshot());
  expect(tacitIn(run).size).toBeLessThan(35);
  expect(before).not.toBe(run.stateHash);
});

test("a file in which what is tacit stays so, is refused", () => {
  expect(() => modelOf(organization({ knowledge: { codifying: false } }))).toThrow(/codifying/);
});
