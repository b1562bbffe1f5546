/** The mean of what parts keep of people, of all and of a group. */
import { expect, test } from "vitest";
import { floatColumn } from "../../../src/sim/core/need.ts";
import { modelOf, start } from "../../support/run.ts";

const METRICS = [
  { use: "mean-kept", column: "age", as: "all" },
  { use: "mean-kept", column: "age", group: "old", as: "of-the-old" },
  { use: "mean-kept", column: "age", group: "gone", as: "of-nobody" },
];
const aged = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: "scenario",
  version: 1,
  id: "aged",
  population: {
    groups: [
      { name: "young", size: 3 },
      { name: "old", size: 2 },
      { name: "gone", size: 1 },
    ],
    changes: [{ at: 2, group: "gone", size: 0 }],
  },
  knowledge: { use: "skill" },
  schedule: { use: "all-at-once" },
  step: [{ use: "grow-older", when: { column: "group", is: "old" } }],
  metrics: METRICS,
  horizon: 3,
  ...more,
});

test("it is the mean over all who are there, or over a group; nobody has none", () => {
  const run = start(modelOf(aged()));
  while (run.stopped === null) run.step();
  const ages = [...floatColumn(run.world.now, "age")].slice(0, run.world.n);
  expect(ages).toEqual([0, 0, 0, 3, 3]);
  expect(run.read()).toEqual([6 / 5, 3, null]);
});

test("what nobody keeps cannot be read", () => {
  expect(() => modelOf(aged({ metrics: [{ use: "mean-kept", column: "safety" }] }))).toThrow(
    /safety/,
  );
});
