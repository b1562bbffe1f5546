/** Learning of variants at its ends: nobody to learn from, chances of 0 and 1, nothing earned, less than nothing. */
import { expect, test } from "vitest";
import { intColumn, variantsOf } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { scenario } from "../../support/plain-variants.ts";
import { modelOf, start } from "../../support/run.ts";

type Entry = Record<string, unknown>;

const made = (step: Entry[], more: Entry = {}): Run =>
  start(
    modelOf(
      scenario(
        { labels: ["A", "B", "C"], start: "random" },
        { step, environment: { use: "state", options: 3, start: 2 }, ...more },
      ),
    ),
  );
const hasOf = ({ world }: Run): number[] => [...variantsOf(world).variant.subarray(0, world.n)];

test.each([
  [{ use: "choose-several" }, { use: "copy-majority" }],
  [
    { use: "choose-several", twice: true },
    { use: "copy-parents", variant: "B", chance: 1 },
  ],
  [
    { use: "choose-several", number: 9 },
    { use: "convert", variant: "B" },
  ],
])("alone, nobody is learned from, and everybody keeps what it has: %o", (...step) => {
  for (const network of [{ size: 1 }, { size: 7 }]) {
    const tied = network.size === 1 ? {} : { network: { use: "empty" } };
    const [first, second] = step;
    const among = network.size === 1 ? first : { ...first, among: "neighbours" };
    const run = made([among, second], { population: network, ...tied });
    const before = hasOf(run);
    while (run.stopped === null) run.step();
    expect(hasOf(run)).toEqual(before);
  }
});

test("who asks for more people than there are gets all of them, each once; with oneself, oneself too", () => {
  for (const self of [false, true]) {
    const run = made([{ use: "choose-several", number: 9, self }], { population: { size: 4 } });
    run.step();
    const met = intColumn(run.world.scratch, "demonstrators");
    for (let row = 0; row < 4; row++) {
      const there = [...met.subarray(row * 9, row * 9 + 9)].filter((j) => j >= 0);
      expect(there.toSorted((a, b) => a - b)).toEqual(
        [0, 1, 2, 3].filter((j) => self || j !== row),
      );
      expect(met[row * 9 + there.length]).toBe(-1);
    }
  }
});

test("each order of two of three others is met as often", () => {
  const run = made([{ use: "choose-several", number: 2 }], {
    population: { size: 4 },
    horizon: 6000,
  });
  const met = intColumn(run.world.scratch, "demonstrators");
  const times = new Map<string, number>();
  while (run.stopped === null) {
    run.step();
    const pair = `${met[0]}${met[1]}`;
    times.set(pair, (times.get(pair) ?? 0) + 1);
  }
  expect([...times.keys()].toSorted()).toEqual(["12", "13", "21", "23", "31", "32"]);
  for (const count of times.values())
    expect(Math.abs(count - 1000)).toBeLessThan(4 * Math.sqrt(6000 * (1 / 6) * (5 / 6)));
});

test("in groups, people are met in one's own group only", () => {
  const run = made(
    [
      { use: "choose-several", number: 2, among: "group" },
      { use: "earn", base: 1 },
      { use: "choose-weighted", among: "group" },
    ],
    { population: { size: 9, groups: 3 } },
  );
  while (run.stopped === null) {
    run.step();
    const { of } = run.world.groups;
    const met = intColumn(run.world.scratch, "demonstrators");
    const model = intColumn(run.world.scratch, "model");
    for (let row = 0; row < 9; row++) {
      const two = [met[row * 2] ?? -1, met[row * 2 + 1] ?? -1];
      expect(new Set(two).size).toBe(2);
      for (const j of [...two, model[row] ?? -1]) expect(of[j]).toBe(of[row]);
      expect(two).not.toContain(row);
    }
  }
});

test("chance 0 changes nobody, chance 1 everybody", () => {
  const still = made([
    { use: "choose-random" },
    { use: "copy-variant", chance: 0 },
    { use: "mutate", chance: 0 },
    { use: "try", chance: 0, miss: "keep" },
  ]);
  const before = hasOf(still);
  while (still.stopped === null) still.step();
  expect(hasOf(still)).toEqual(before);

  const sure = made([{ use: "try", chance: 1 }]);
  sure.step();
  expect(new Set(hasOf(sure))).toEqual(new Set([2]));
  const missed = made([{ use: "try", chance: 0 }]);
  missed.step();
  expect(new Set(hasOf(missed))).toEqual(new Set([1])); // the state before: what suited the world before it moved on
  const flipped = made([{ use: "mutate", to: "C" }]);
  flipped.step();
  expect(new Set(hasOf(flipped))).toEqual(new Set([2]));
});

test("a set of one variant has no other to turn into", () => {
  const run = start(modelOf(scenario({ options: 1 }, { step: [{ use: "mutate" }] })));
  while (run.stopped === null) run.step();
  expect(new Set(hasOf(run))).toEqual(new Set([0]));
});

test("when nobody has earned anything, all are picked alike", () => {
  const run = made([{ use: "choose-weighted" }, { use: "earn", base: 0 }], {
    population: { size: 4 },
    horizon: 4000,
  });
  const model = intColumn(run.world.scratch, "model");
  const times = [0, 0, 0, 0];
  while (run.stopped === null) {
    run.step();
    const j = model[0] ?? -1;
    times[j] = (times[j] ?? 0) + 1;
  }
  for (const count of times)
    expect(Math.abs(count - 1000)).toBeLessThan(4 * Math.sqrt(4000 * 0.25 * 0.75));
});

test("who has no share is never picked", () => {
  const run = made(
    [{ use: "choose-weighted" }, { use: "earn", right: 1 }, { use: "try", chance: 0.5 }],
    { horizon: 300, schedule: { use: "all-at-once" } },
  );
  const model = intColumn(run.world.scratch, "model");
  while (run.stopped === null) {
    const before = [...(run.world.now["payoff"] ?? [])].slice(0, run.world.n);
    run.step();
    if (!before.some((payoff) => payoff > 0)) continue;
    for (let row = 0; row < run.world.n; row++) expect(before[model[row] ?? -1]).toBeGreaterThan(0);
  }
});

test("a payoff below 0 has no share: the run ends with an error that says so", () => {
  const run = made([{ use: "choose-weighted" }, { use: "earn", wrong: -1 }]);
  expect(() => {
    while (run.stopped === null) run.step();
  }).toThrow(
    /choose-weighted picks people in proportion to payoff, and person \d+ has -1: values below 0 have no share/,
  );
});

test("two people copy each other at once, and change places", () => {
  const run = start(
    modelOf(
      scenario(
        { start: "different" },
        { population: { size: 2 }, step: [{ use: "choose-random" }, { use: "copy-variant" }] },
      ),
    ),
  );
  expect(hasOf(run)).toEqual([0, 1]);
  run.step();
  expect(hasOf(run)).toEqual([1, 0]);
});
