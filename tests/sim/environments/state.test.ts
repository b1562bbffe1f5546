/** The state of the world: whose luck it is drawn from, groups that have their own, snapshots. */
import { worldStateOf } from "../../../src/sim/core/need.ts";
import { expect, test } from "vitest";
import { variantsOf } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { scenario } from "../../support/plain-variants.ts";
import { modelOf, start } from "../../support/run.ts";

const hasOf = ({ world }: Run): number[] => [...variantsOf(world).variant.subarray(0, world.n)];

test("the environment is each run's own, or all runs share it, start and changes", () => {
  const course = (environment: string, replicate: number): number[] => {
    const model = modelOf(
      scenario(
        { options: 5 },
        {
          environment: { use: "state", options: 5 },
          before: [{ use: "shift-environment", chance: 0.5, to: "other" }],
          draw: { environment },
          horizon: 30,
        },
      ),
    );
    const run = start(model, { replicate });
    const states: number[] = [];
    while (run.stopped === null) {
      states.push(worldStateOf(run.world).state[0] ?? -1);
      run.step();
    }
    return states;
  };
  expect(course("once", 0)).toEqual(course("once", 7));
  expect(course("once", 0)).toEqual(course("each", 0));
  expect(course("each", 0)).not.toEqual(course("each", 7));
  const states = course("each", 3);
  expect(new Set(states).size).toBe(5);
  expect(states.some((state, t) => t > 0 && state === states[t - 1])).toBe(true);
});

test("there is no other state to move to where there is no end of them", () => {
  const before = [{ use: "shift-environment", to: "other" }];
  const environment = { use: "state" };
  expect(() => modelOf(scenario({}, { environment, before }))).toThrow(
    /before\.shift-environment\.to: .* any other state.*options: 2/,
  );
});

test("each group has a state of its own, and changes on its own", () => {
  const run = start(
    modelOf(
      scenario(
        { options: 4 },
        {
          population: { size: 6, groups: 3 },
          environment: { use: "state", own: "group", options: 4 },
          before: [{ use: "shift-environment", chance: 0.5 }],
          step: [{ use: "try" }],
          metrics: ["share-right"],
          horizon: 40,
        },
      ),
    ),
  );
  const seen = new Set<string>();
  while (run.stopped === null) {
    run.step();
    const states = [...worldStateOf(run.world).state];
    expect(states).toHaveLength(3);
    seen.add(states.join(" "));
    expect(hasOf(run)).toEqual(states.flatMap((state) => [state, state]));
    expect(run.read()).toEqual([1]);
  }
  expect(seen.size).toBeGreaterThan(10);
});

test("a run goes on from a snapshot as it went: state of the world, payoff, labels", () => {
  const model = modelOf(
    scenario(
      { start: "different" },
      {
        environment: { use: "state" },
        before: [{ use: "shift-environment", chance: 0.3 }],
        step: [
          { use: "choose-weighted" },
          { use: "copy-variant" },
          { use: "new-variant", probability: 0.2 },
          { use: "earn", base: 1, right: 1 },
        ],
        horizon: 40,
      },
    ),
  );
  const whole = start(model);
  while (whole.tick < 17) whole.step();
  const snapshot = whole.snapshot();
  while (whole.stopped === null) whole.step();
  const resumed = start(model);
  resumed.restore(snapshot);
  while (resumed.stopped === null) resumed.step();
  expect(resumed.hash).toBe(whole.hash);
});
