/** Time travel: wherever a run is taken, it is there as if it had never been anywhere else. */
import { describe, expect, test } from "vitest";
import { hashText } from "../../../src/sim/core/hash.ts";
import { KEYFRAME_BUDGET, Timeline } from "../../../src/sim/timeline.ts";
import { open } from "../../../src/sim/run.ts";
import type { Intervention } from "../../../src/sim/scenario/model.ts";
import { cpuSeconds, withinPace } from "../../support/pace.mjs";
import { statesOf } from "../../support/run.ts";
import { readShipped } from "../../support/shipped.ts";

const SEEKS = 200;

/** Ticks that hang on a name, and on nothing else. */
function* ticksOf(name: string, last: number): Generator<number> {
  for (let k = 0; ; k++)
    yield Number.parseInt(hashText(`${name} ${k}`).slice(0, 8), 16) % (last + 1);
}

/** Different in what is known, who acts when, and what changes on the way. */
const KINDS: readonly [id: string, structure: number, set: object, at: readonly Intervention[]][] =
  [
    ["belonging", 3, {}, [{ at: 31, set: { "step.belong.fall": 0.2 } }]], // beliefs, institution, groups, ties that change
    ["competing-organizations", 1, {}, [{ at: 9, set: { "step.slowly.chance": 0.9 } }]], // organizations hold what they believe
    ["facilitated", 1, {}, [{ at: 40, set: { "population.size": 30 } }]], // continuous time
    ["island-that-forgot", 1, {}, []], // skill, and people leave
    ["cantor-m2", 0, { horizon: 150 }, []], // recipes, in turn, and it may end at any moment
    ["small-worlds", 1, { horizon: 120 }, [{ at: 50, set: { "network.rewire": 0.5 } }]], // one at a time; ties are drawn anew
  ];

describe.each(KINDS)("%s", (id, structure, set, at) => {
  test(`${SEEKS} seeks find the states of the straight run`, () => {
    const scenario = readShipped(id, { ...set }, at);
    const choice = { structure: scenario.structures[structure]?.name ?? "" };
    const straight = open(scenario, choice);
    const states = statesOf(straight);
    const last = states.length - 1;
    // With so little room keyframes are thinned out, so that the way from one to a tick is longer than in a page.
    const { byteLength } = straight.snapshot().bytes;
    const timeline = new Timeline(open(scenario, choice), 12 * byteLength);
    let k = 0;
    for (const tick of ticksOf(id, last)) {
      if (k++ === SEEKS) break;
      expect(timeline.seek(tick)).toBe(tick);
      expect(timeline.run.stateHash, `tick ${tick}`).toBe(states[tick]);
    }
    timeline.seek(last);
    expect(timeline.run.hash).toBe(straight.hash);
    expect(timeline.run.read()).toEqual(straight.read());
    expect(timeline.bytes).toBeLessThanOrEqual(12 * byteLength);
  });
});

/** The costliest of what ships at this size: twelve skills each, everybody learns from the best of all. */
test("with 10,000 people keyframes keep to 64 MB, and a seek to 50 milliseconds of computing", () => {
  const scenario = readShipped("island-that-forgot", { "population.size": 10_000, horizon: 100 });
  const timeline = new Timeline(open(scenario, { structure: "Stays large" }));
  timeline.seek(100);
  expect(timeline.run.world.n).toBe(10_000);
  expect(timeline.bytes).toBeLessThanOrEqual(64_000_000);
  expect(KEYFRAME_BUDGET).toBe(64_000_000);
  const took: number[] = [];
  for (const tick of ticksOf("10,000 people", 100)) {
    if (took.length === 21) break;
    const begun = cpuSeconds();
    timeline.seek(tick);
    took.push(cpuSeconds() - begun);
  }
  const usual = took.toSorted((a, b) => a - b)[10] ?? Number.NaN;
  expect(withinPace(usual, 0.05), `${usual} CPU seconds`).toBe(true);
});
