import { assert, integer, property } from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogue } from "../../../src/sim/catalogue.ts";
import type { Mechanism } from "../../../src/sim/core/part.ts";
import type { Entry, Model } from "../../../src/sim/scenario/model.ts";
import { Timeline } from "../../../src/sim/timeline.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";
import { GOLDEN } from "../../support/scenarios.ts";

/** After each turn: garbage in all scratch, of all rows. */
const poison: Mechanism = {
  name: "poison",
  doc: "Fills all scratch with garbage; for this test only.",
  params: {},
  acts: "agents",
  bind: (world) => () => {
    for (const column of Object.values(world.scratch)) column.fill(4321);
  },
};
beforeAll(() => {
  (catalogue.mechanisms as Mechanism[]).push(poison);
});
afterAll(() => {
  (catalogue.mechanisms as Mechanism[]).pop();
});

const venom = { use: poison.name, id: "poison", values: {} };

/** The list with poison at the end of each turn: of the list, or, where things happen at rates, of each entry. */
function withPoison({ step }: Model): Entry[] {
  if (step.every(({ rate }) => rate === undefined)) return [...step, venom];
  return step.map((entry, k): Entry => {
    const drop = { ...venom, id: `poison-${k}` };
    if ("do" in entry) return { ...entry, do: [...entry.do, drop] };
    const { use, values, ...gate } = entry;
    return { ...gate, do: [{ use, values, id: entry.id }, drop] };
  });
}

describe.each(Object.entries(GOLDEN))("%s", (_name, raw) => {
  const model = modelOf(raw);

  test("the books balance after every tick", () => {
    const run = start(model);
    expectBalance(run);
    while (run.stopped === null) {
      run.step();
      expectBalance(run);
    }
    expect(run.tick).toBeGreaterThan(0);
  });

  test("the same twice, and other luck is another history", () => {
    const states = statesOf(start(model));
    expect(statesOf(start(model))).toEqual(states);
    expect(statesOf(start(model, { replicate: 1 }))).not.toEqual(states);
    expect(statesOf(start(model, { seed: "other" }))).not.toEqual(states);
  });

  test("metrics, lineage and snapshots change nothing", () => {
    const states = statesOf(start(model, { metrics: [] }));
    const watched = start(model, { lineage: true });
    const seen = [watched.stateHash];
    while (watched.stopped === null) {
      watched.step();
      watched.read();
      watched.snapshot();
      watched.lineage?.records();
      seen.push(watched.stateHash);
    }
    expect(seen).toEqual(states);
  });

  test("what was decided in a turn is dead after it: garbage there changes nothing", () => {
    const states = statesOf(start(model));
    const poisoned = start(model);
    const seen = [poisoned.stateHash];
    while (poisoned.stopped === null) {
      for (const column of Object.values(poisoned.world.scratch)) column.fill(12345);
      poisoned.step();
      seen.push(poisoned.stateHash);
    }
    expect(seen).toEqual(states);
  });

  test("garbage between turns, in the rows of all others too, changes nothing", () => {
    const states = statesOf(start(model));
    expect(statesOf(start({ ...model, step: withPoison(model) }))).toEqual(states);
  });

  test("straight = resumed from a snapshot = sought, back and forth", () => {
    const straight = start(model, { lineage: true });
    const states = statesOf(straight);
    const story = straight.lineage?.records();
    const last = states.length - 1;
    const fresh = start(model);
    for (let tick = 0; tick < Math.floor(last / 2); tick++) fresh.step();
    const resumed = start(model);
    resumed.restore(fresh.snapshot());
    while (resumed.stopped === null) resumed.step();
    expect(resumed.hash).toBe(straight.hash);
    expect(resumed.read()).toEqual(straight.read());

    const timeline = new Timeline(start(model, { lineage: true }));
    assert(
      property(integer({ min: 0, max: last }), (tick) => {
        expect(timeline.seek(tick)).toBe(tick);
        expect(timeline.run.stateHash).toBe(states[tick]);
        expectBalance(timeline.run);
      }),
      { numRuns: 25, seed: 7 },
    );
    timeline.seek(last);
    expect(timeline.run.hash).toBe(straight.hash);
    expect(timeline.run.lineage?.records()).toEqual(story);
  });
});

test("a snapshot of another structure, or of other luck, is refused", () => {
  const [one, other] = [GOLDEN["items, live"], GOLDEN["items, yesterday"]].map((raw) =>
    modelOf(raw ?? {}),
  );
  if (one === undefined || other === undefined) throw new Error("two golden runs are gone");
  const { bytes, ...rest } = start(one).snapshot();
  expect(() => start(other).restore({ bytes, ...rest })).toThrow(/another model/);
  expect(() => start(one, { replicate: 1 }).restore({ bytes, ...rest })).toThrow(/other luck/);
  expect(() => start(one).restore({ bytes, ...rest })).not.toThrow();
});

test("a timeline keeps within its budget and can still go anywhere", () => {
  const [, raw] = Object.entries(GOLDEN).find(([name]) => name === "items, live") ?? [];
  const model = modelOf({ ...raw, horizon: 400 });
  const states = statesOf(start(model));
  const size = start(model).snapshot().bytes.byteLength;
  const timeline = new Timeline(start(model), 6 * size);
  timeline.seek(400);
  expect(timeline.bytes).toBeLessThanOrEqual(6 * size);
  for (const tick of [399, 1, 200, 0, 333, 77]) {
    timeline.seek(tick);
    expect(timeline.run.stateHash).toBe(states[tick]);
  }
});
