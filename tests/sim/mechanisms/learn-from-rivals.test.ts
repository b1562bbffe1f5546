/** Organizations that learn from better ones: a tick against a plain program, and limits that hold exactly. */
import { assert, boolean, constantFrom, integer, property, record, string } from "fast-check";
import { expect, test } from "vitest";
import { taskOf } from "../../../src/sim/core/need.ts";
import { acting, file, stateOf, type Raw } from "../../support/march.ts";
import { NaiveLuck } from "../../support/naive-luck.ts";
import { among, type Answers } from "../../support/naive-march.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";

const GROUPS = 6;
const QUESTIONS = 35;
/** Layers of groups, and who is tied to whom in them. */
const LAYERS: readonly (readonly [
  network: Raw | undefined,
  tied: (a: number, b: number) => boolean,
])[] = [
  [undefined, () => true],
  [{ use: "complete", nodes: "groups" }, () => true],
  [{ use: "line", nodes: "groups" }, (a, b) => Math.abs(a - b) === 1],
  [{ use: "star", nodes: "groups" }, (a, b) => a === 0 || b === 0],
  [{ use: "empty", nodes: "groups" }, () => false],
];

const rivalsOf = (k: number): Raw | undefined => LAYERS[k]?.[0];
const organized = (k: number, learn: Raw | undefined, more: Raw = {}): Raw =>
  file({
    population: { size: 4 * GROUPS, groups: GROUPS },
    knowledge: { use: "beliefs", count: QUESTIONS, undecided: true },
    institutions: { code: { scope: "group", start: "newcomer" } },
    networks: rivalsOf(k) && { rivals: rivalsOf(k) },
    step: learn === undefined ? [{ use: "barrier" }] : [learnBy(k, learn)],
    horizon: 5,
    ...more,
  });
const learnBy = (k: number, learn: Raw): Raw => ({
  use: "learn-from-rivals",
  ...(rivalsOf(k) && { over: "rivals" }),
  ...learn,
});

/** What codes hold after a tick in which they do nothing else. */
function learned(
  codes: readonly Answers[],
  worth: (code: Answers) => number,
  at: { readonly seed: string; readonly tick: number; readonly k: number; readonly chance: number },
): Answers[] {
  const tied = LAYERS[at.k]?.[1] ?? (() => false);
  const luck = new NaiveLuck(at.seed, 0, "learn-from-rivals");
  return codes.map((own, h) => {
    const others = codes.filter((_, other) => other !== h && tied(h, other));
    const most = Math.max(...others.map(worth));
    const best = others.find((code) => worth(code) === most);
    if (best === undefined || most <= worth(own)) return own;
    const words = luck.open({ clock: at.tick }, h);
    const now = [...own];
    for (let w = 0; w < QUESTIONS; w += 32) {
      const block = own.flatMap((answer, q) =>
        q >= w && q < w + 32 && (best[q] ?? -1) >= 0 && best[q] !== answer ? [q] : [],
      );
      for (const q of among(words, block, at.chance)) now[q] = best[q] ?? -1;
    }
    return now;
  });
}

const cases = record({
  seed: string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
  k: integer({ min: 0, max: LAYERS.length - 1 }),
  chance: constantFrom(0, 0.1, 0.5, 1),
  right: boolean(),
});

test("the engine finds what the plain program finds, along any layer", () => {
  assert(
    property(cases, ({ seed, k, chance, right }) => {
      const environment = { use: "reality", counts: right ? "right" : "balance" };
      const run = start(modelOf(organized(k, { chance }, { environment })), { seed });
      const { truth } = taskOf(run.world);
      const worth = (code: Answers): number =>
        code.reduce((sum, answer, q) => {
          if (answer === truth?.at(0, q)) return sum + 1;
          return answer < 0 || right ? sum : sum - 1;
        }, 0);
      while (run.stopped === null) {
        const { codes, people } = stateOf(run);
        const expected = learned(codes, worth, { seed, tick: run.tick + 1, k, chance });
        run.step();
        expect(stateOf(run).codes).toEqual(expected);
        expect(stateOf(run).people).toEqual(people);
        expectBalance(run);
      }
    }),
    { numRuns: 120, seed: 7 },
  );
});

test("without ties, or with no chance, organizations only compete: bit for bit", () => {
  const states = (k: number, ...more: Raw[]): string[] =>
    statesOf(start(modelOf(organized(k, undefined, { step: [...acting(0.2, 0.5), ...more] }))));
  const alone = states(1);
  expect(states(1, learnBy(1, { chance: 0 }))).toEqual(alone);
  expect(states(4, learnBy(4, { chance: 1 }))).toEqual(alone);
  expect(states(1, learnBy(1, { chance: 1 }))).not.toEqual(alone);
});

test("where all see all and learn at once, all hold what the best one answered", () => {
  const run = start(modelOf(organized(0, { chance: 1 }, { horizon: 1 })));
  const { truth } = taskOf(run.world);
  const right = (code: Answers): number =>
    code.reduce((sum, own, q) => sum + (own < 0 ? 0 : own === truth?.at(0, q) ? 1 : -1), 0);
  const { codes } = stateOf(run);
  const most = Math.max(...codes.map(right));
  const best = codes.find((code) => right(code) === most) ?? [];
  run.step();
  const after = stateOf(run).codes;
  after.forEach((code, h) => {
    const kept = right(codes[h] ?? []) === most;
    expect(code).toEqual(
      kept ? codes[h] : best.map((answer, q) => (answer < 0 ? codes[h]?.[q] : answer)),
    );
  });
});

test("it goes on from a snapshot as it went; empty groups are not asked", () => {
  const step = [...acting(0.2, 0.5), learnBy(2, { chance: 0.3 })];
  const groups = Array.from({ length: GROUPS }, (_, g) => ({ name: `g${g}`, size: 3 }));
  const population = { groups, changes: [{ at: 3, group: "g2", size: 0 }] };
  const model = modelOf(organized(2, undefined, { step, population, horizon: 12 }));
  const run = start(model);
  while (run.tick < 5) run.step();
  const fresh = start(model);
  fresh.restore(run.snapshot());
  const gone = stateOf(run).codes[2];
  expect(statesOf(fresh)).toEqual(statesOf(run));
  expect(stateOf(run).codes[2]).toEqual(gone);
  expectBalance(run);
});
