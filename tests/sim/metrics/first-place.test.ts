/** Who is first among rivals, against a plain count; and that rivals are only compared. */
import { expect, test } from "vitest";
import { taskOf } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { acting, file, stateOf, type Raw } from "../../support/march.ts";
import { modelOf, start, statesOf } from "../../support/run.ts";
import { shipped } from "../../support/shipped.ts";

const GROUPS = 6;
const RIVALS: readonly Raw[] = [
  { use: "complete", nodes: "groups" },
  { use: "line", nodes: "groups" },
  { use: "caveman", nodes: "groups", cliques: 3, bridges: 0 },
  { use: "star", nodes: "groups" },
  { use: "empty", nodes: "groups" },
];
const METRICS = [
  { use: "first-place", over: "rivals", as: "first" },
  { use: "first-place", over: "rivals", holder: 4, as: "fifth" },
  { use: "first-place", over: "rivals", stride: 2, as: "even" },
  { use: "first-place", over: "rivals", holder: 1, stride: 2, as: "odd" },
  { use: "first-place", over: "rivals", stride: 1, as: "all" },
  { use: "first-place", holder: 1, stride: 2, as: "odd-of-all" },
  { use: "first-place", holder: 6, as: "nobody" },
];
const competing = (rivals: Raw, more: Raw = {}): Raw =>
  file({
    population: { size: 4 * GROUPS, groups: GROUPS },
    knowledge: { use: "beliefs", count: 5, undecided: true }, // few questions: many are equal
    institutions: { code: { scope: "group", start: "empty" } },
    networks: { rivals },
    step: acting(0.3, 0.5),
    metrics: METRICS,
    horizon: 8,
    ...more,
  });
const read = (run: Run): Map<string, number | null> =>
  new Map(run.read().map((value, k) => [run.metrics[k]?.as ?? "", value]));

/** Share of the first places that fall to those who are asked about. */
function shareOf(
  run: Run,
  asked: (h: number) => boolean,
  meets: (a: number, b: number) => boolean,
) {
  const { truth } = taskOf(run.world);
  const worths = stateOf(run).codes.map((code) =>
    code.reduce((sum, answer, q) => {
      if (answer < 0) return sum;
      return sum + (truth?.at(0, q) === answer ? 1 : -1);
    }, 0),
  );
  const firsts = worths.map((own, h) => {
    const field = worths.filter((_, other) => other === h || meets(h, other));
    return Math.max(...field) === own ? 1 / field.filter((worth) => worth === own).length : 0;
  });
  const sum = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);
  return sum(firsts.filter((_, h) => asked(h))) / sum(firsts);
}

const MEETS: readonly ((a: number, b: number) => boolean)[] = [
  () => true,
  (a, b) => Math.abs(a - b) === 1,
  (a, b) => Math.floor(a / 2) === Math.floor(b / 2),
  (a, b) => a === 0 || b === 0,
  () => false,
];

test.each(RIVALS.map((rivals, k) => [rivals["use"], k] as const))(
  "along %s: first places are shared out among those who are asked about",
  (_use, k) => {
    const meets = MEETS[k] ?? (() => false);
    for (let replicate = 0; replicate < 5; replicate++) {
      const run = start(modelOf(competing(RIVALS[k] ?? {})), { replicate });
      for (; run.stopped === null; run.step()) {
        const found = read(run);
        const said = (name: string, asked: (h: number) => boolean, among = meets): void =>
          expect(found.get(name), name).toBeCloseTo(shareOf(run, asked, among), 12);
        said("first", (h) => h === 0);
        said("fifth", (h) => h === 4);
        said("even", (h) => h % 2 === 0);
        said("odd", (h) => h % 2 === 1);
        said("all", () => true);
        said(
          "odd-of-all",
          (h) => h % 2 === 1,
          () => true,
        );
        expect(found.get("all")).toBe(1);
        expect(found.get("nobody")).toBe(0);
        expect(Number(found.get("even")) + Number(found.get("odd"))).toBeCloseTo(1, 12);
      }
    }
  },
);

test("one institution for all is first of one; ties of people name no rivals", () => {
  const metrics = ["first-place"];
  const institutions = { code: { scope: "all", start: "empty" } };
  const run = start(modelOf(competing(RIVALS[0] ?? {}, { metrics, institutions })));
  expect(run.read()).toEqual([1]);
  expect(() => modelOf(competing({ use: "complete" }))).toThrow(/groups/);
});

test("a group without people is nobody's rival", () => {
  const groups = [
    { name: "A", size: 4 },
    { name: "B", size: 4 },
  ];
  const population = { groups, changes: [{ at: 3, group: "A", size: 0 }] };
  const metrics = [...METRICS.slice(-2), { use: "first-place", as: "first" }];
  const run = start(modelOf(competing(RIVALS[0] ?? {}, { population, metrics })));
  while (run.stopped === null) run.step();
  expect(run.read()).toEqual([1, 0, 0]);
});

test("rivals do nothing to each other, unless they share: who competes with whom changes no run", () => {
  const states = (set: Raw = {}): string[][] =>
    shipped("competing-organizations", { horizon: 12, ...set })
      .structures.slice(0, 3)
      .map(({ model }) => statesOf(start(model)));
  const [pairs, all, sharing] = states();
  expect(all).toEqual(pairs);
  expect(sharing).not.toEqual(pairs);
  expect(states({ "step.learn-from-rivals.chance": 0 })[2]).toEqual(pairs);
});
