/** Landscapes: against sums made way by way, what files may say, that structures share them, and that keeping them shows nowhere. */
import { assert, boolean, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { beliefsOf, taskOf } from "../../../src/sim/core/need.ts";
import { drawNk, KEEPS, worthsOf, worthsOnce, type NkSpec } from "../../../src/sim/core/nk.ts";
import { openStream } from "../../../src/sim/random/draws.ts";
import { keyOf } from "../../../src/sim/random/keys.ts";
import { open } from "../../../src/sim/run.ts";
import { parse } from "../../../src/sim/scenario/parse.ts";
import { modelOf, start } from "../../support/run.ts";

const draws = (name: string) => openStream(keyOf("landscape", 0, name));

/** What one way is worth, by the words of the paper. */
function plain(
  { n, partners: each, exponent, rounding }: NkSpec,
  { partners, contributions }: ReturnType<typeof drawNk>,
): number[] {
  const values = Array.from({ length: 2 ** n }, (_, way) => {
    const done = (piece: number): number => Math.floor(way / 2 ** piece) % 2;
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const others = Array.from({ length: each }, (_x, k) => partners[i * each + k] ?? -1);
      const row = [i, ...others].reduce((number, piece, k) => number + done(piece) * 2 ** k, 0);
      sum += contributions[i * 2 ** (each + 1) + row] ?? Number.NaN;
    }
    return sum / (n * 10 ** (rounding ?? 0));
  });
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  return values.map((value) => {
    let worth = 1;
    for (let k = 0; k < exponent; k++) worth *= value / most;
    return worth;
  });
}

const specs = record({
  n: integer({ min: 1, max: 12 }),
  partners: integer({ min: 0, max: 5 }),
  exponent: constantFrom(1, 2, 8),
  rounding: constantFrom(undefined, 1, 2),
  self: boolean(),
}).filter(({ n, partners, self }) => partners < n + (self ? 1 : 0));

test("each way is worth what the words say", () => {
  assert(
    property(specs, (spec) => {
      const drawn = drawNk(spec, draws(JSON.stringify(spec)));
      const worths = [...worthsOf(spec, drawn)];
      const expected = plain(spec, drawn);
      if (spec.exponent < 8) expect(worths).toEqual(expected);
      else worths.forEach((worth, way) => expect(worth).toBeCloseTo(expected[way] ?? -1, 13));
      expect(Math.max(...worths)).toBe(1);
    }),
    { numRuns: 60 },
  );
});

test("partners are others, each once, any of them alike; themselves too where the file says so", () => {
  for (const self of [false, true]) {
    const spec: NkSpec = { n: 6, partners: 3, exponent: 1, rounding: undefined, self };
    const counts = Array.from({ length: 6 }, () => 0);
    const runs = 3000;
    for (let r = 0; r < runs; r++) {
      const { partners } = drawNk(spec, openStream(keyOf("partners", r, "x")));
      const own = [...partners.subarray(3, 6)]; // those of piece 1
      expect(new Set(own).size).toBe(3);
      for (const piece of own) counts[piece] = (counts[piece] ?? 0) + 1;
    }
    const share = self ? 3 / 6 : 3 / 5;
    counts.forEach((count, piece) => {
      if (!self && piece === 1) expect(count).toBe(0);
      else
        expect(Math.abs(count - runs * share)).toBeLessThan(
          4.5 * Math.sqrt(runs * share * (1 - share)),
        );
    });
  }
});

test("rounded contributions whose sums are equal are worth the same to the last bit", () => {
  const spec: NkSpec = { n: 8, partners: 4, exponent: 8, rounding: 1, self: true };
  const worths = worthsOf(spec, drawNk(spec, draws("rounded")));
  // 81 sums are possible, so there are no more values than that.
  expect(new Set(worths).size).toBeLessThanOrEqual(81);
  expect(new Set(worths).size).toBeGreaterThan(10);
});

test("what is kept of the last landscapes shows nowhere", () => {
  const spec: NkSpec = { n: 7, partners: 2, exponent: 3, rounding: undefined, self: false };
  const all = Array.from({ length: KEEPS + 2 }, (_, r) => drawNk(spec, draws(`kept ${r}`)));
  const [first] = all;
  if (first === undefined) throw new Error("no landscape");
  const once = worthsOnce(spec, first);
  expect(worthsOnce(spec, { ...first, contributions: first.contributions.slice() })).toBe(once);
  expect(worthsOnce({ ...spec, exponent: 2 }, first)).toEqual(
    worthsOf({ ...spec, exponent: 2 }, first),
  );
  for (const drawn of all) expect(worthsOnce(spec, drawn)).toEqual(worthsOf(spec, drawn));
  const again = worthsOnce(spec, first);
  expect(again).not.toBe(once); // it had been let go
  expect(again).toEqual(once);
});

const BASE = {
  kind: "scenario",
  version: 1,
  id: "landscape",
  title: "Landscape",
  question: "What is it worth?",
  source: { citation: "none", fidelity: "own" },
  population: { size: 12 },
  knowledge: { use: "beliefs", count: 8 },
  environment: { use: "landscape", k: 3 },
  network: { use: "line" },
  schedule: { use: "all-at-once" },
  before: [{ use: "evaluate", at: [1] }],
  step: [
    { use: "barrier" },
    { use: "choose-better", id: "look" },
    { use: "copy-answers" },
    { use: "try-answer", when: { column: "model", is: "none" } },
  ],
  metrics: ["worth", { use: "worth", whose: "best", as: "best" }],
  horizon: 30,
};

test.each([
  ["three answers", { knowledge: { use: "beliefs", count: 8, options: 3 } }, /two answers/],
  ["none given", { knowledge: { use: "beliefs", count: 8, undecided: true } }, /everybody has one/],
  ["21 questions", { knowledge: { use: "beliefs", count: 21 } }, /too many to be worked out/],
  ["k of 8", { environment: { use: "landscape", k: 8 } }, /k is 8.*can hang on 7/],
  [
    "k of 0 that counts itself",
    { environment: { use: "landscape", k: 0, kCountsSelf: true } },
    /at least 1/,
  ],
  ["no beliefs", { knowledge: { use: "skill" } }, /works on beliefs/],
  ["a metric of right answers", { metrics: ["correct"] }, /which answers are right/],
])("refused: %s", (_name, change, message) => {
  expect(() => modelOf({ ...BASE, ...change })).toThrow(message);
});

test("k that counts the question itself is one less", () => {
  const marks = (environment: Record<string, unknown>): number[] => [
    ...(start(modelOf({ ...BASE, environment })).world.now["landscape"] as Int32Array),
  ];
  const four = { use: "landscape", k: 4, kCountsSelf: true };
  expect(marks(four)).toEqual(marks({ use: "landscape", k: 3 }));
  expect(marks(four)).not.toEqual(marks({ use: "landscape", k: 4 }));
  expect(() => modelOf({ ...BASE, environment: { ...four, k: 8 } })).not.toThrow();
});

test("structures meet the same landscape, the same start and, where nobody looks at anybody, the same luck", () => {
  const scenario = parse({
    ...BASE,
    structures: [
      { name: "Line" },
      { name: "All", network: { use: "complete" } },
      { name: "Line alone", set: { "step.look.probability": 0 } },
      { name: "All alone", network: { use: "complete" }, set: { "step.look.probability": 0 } },
      { name: "Nobody", network: { use: "empty" } },
    ],
  });
  const marks = new Set<string>();
  for (let replicate = 0; replicate < 5; replicate++) {
    const [line, all, lineAlone, allAlone, nobody] = scenario.structures.map(({ name }) =>
      open(scenario, { structure: name, replicate }),
    );
    if (!line || !all || !lineAlone || !allAlone || !nobody) throw new Error("five structures");
    for (const other of [all, lineAlone, allAlone, nobody]) {
      expect(other.stateHash).toBe(line.stateHash); // over beliefs and the landscape's mark
      expect(taskOf(other.world)).toEqual(taskOf(line.world));
    }
    marks.add(line.stateHash);
    while (lineAlone.stopped === null) {
      for (const run of [lineAlone, allAlone, nobody]) run.step();
      expect(allAlone.stateHash).toBe(lineAlone.stateHash);
      expect(nobody.stateHash).toBe(lineAlone.stateHash);
    }
    while (line.stopped === null) line.step();
    expect(line.stateHash).not.toBe(lineAlone.stateHash);
  }
  expect(marks.size).toBe(5); // each replicate has its own
});

test("no landscape is drawn anew where runs share the environment", () => {
  const mark = (replicate: number, environment: "once" | "each"): number[] => [
    ...(start(modelOf({ ...BASE, draw: { environment } }), { replicate }).world.now[
      "landscape"
    ] as Int32Array),
  ];
  expect(mark(0, "once")).toEqual(mark(7, "once"));
  expect(mark(0, "each")).not.toEqual(mark(7, "each"));
});

test("the best answers are worth 1, and a metric says so", () => {
  const run = start(modelOf(BASE));
  const { belief } = beliefsOf(run.world);
  const task = taskOf(run.world);
  const ways = Array.from({ length: 256 }, (_, way) => task.worth(Int32Array.of(way), 0, 0));
  expect(Math.max(...ways)).toBe(1);
  const [mean, best] = run.read();
  const own = [...belief].map((way) => ways[way] ?? Number.NaN);
  expect(best).toBe(Math.max(...own));
  expect(mean).toBeCloseTo(own.reduce((sum, worth) => sum + worth, 0) / 12, 12);
});

test("memory is told before it is taken", () => {
  const bytes = (count: number): number =>
    start(modelOf({ ...BASE, knowledge: { use: "beliefs", count } })).bytes;
  expect(bytes(16) - bytes(15)).toBeGreaterThan(KEEPS * 8 * 2 ** 15);
  expect(() => start(modelOf(BASE), { memory: 1000 })).toThrow(/memory|bytes/i);
});
