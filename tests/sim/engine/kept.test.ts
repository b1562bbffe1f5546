/** What parts keep of a person beside its knowledge: scores, and how unequal they are. */
import { describe, expect, test } from "vitest";
import { planOf } from "../../../src/sim/engine/plan.ts";
import { Newcomers } from "../../../src/sim/engine/kinds.ts";
import { resize } from "../../../src/sim/engine/population.ts";
import { gini } from "../../../src/sim/metrics/gini.ts";
import { openStream } from "../../../src/sim/random/draws.ts";
import { keyOf } from "../../../src/sim/random/keys.ts";
import type { Run } from "../../../src/sim/run.ts";
import { modelOf, start } from "../../support/run.ts";
import { GOLDEN } from "../../support/scenarios.ts";

const scored = GOLDEN["potions, scores, changing ties"] ?? {};
const items = ["a1", "a2", "a3", "b1", "b2", "b3", "A1", "B1", "A2", "B2", "A3", "B3", "XA", "XB"];
const column = (run: Run, name = "score"): number[] =>
  Array.from(run.world.now[name] ?? []).slice(0, run.world.n);

/** Four people; what the first knows beside the base items is `known`, and nobody does anything but score. */
function scores(known: readonly string[], lists: Record<string, unknown>): Run {
  const run = start(
    modelOf({ ...scored, population: { size: 4 }, before: [], metrics: ["gini"], ...lists }),
  );
  for (const name of known) run.world.repertoire?.learn(0, items.indexOf(name), 1, -1);
  run.step();
  return run;
}

describe("score-best", () => {
  test.each([
    [[], 0],
    [["A1"], 48],
    [["B1", "A2"], 109],
    [["A3", "XB"], 358],
    [["XA", "XB"], 716],
  ])("who knows %j beside the base items scores %i", (known, score) => {
    expect(column(scores(known, { step: [{ use: "score-best" }], after: [] }))).toEqual([
      score,
      0,
      0,
      0,
    ]);
  });

  test("in step it is as old as the person's last turn; in after it is of the moment", () => {
    const everybody = { network: { use: "complete" }, stop: null, horizon: 400 };
    const run = start(modelOf({ ...scored, ...everybody, before: [] }));
    let stale = 0;
    while (run.stopped === null) {
      run.step();
      const [own, now] = [column(run), column(run, "other-score")];
      own.forEach((score, row) => {
        expect(score).toBeLessThanOrEqual(now[row] ?? -1);
        stale += score < (now[row] ?? 0) ? 1 : 0;
      });
    }
    expect(stale).toBeGreaterThan(0);
  });

  test("it is state: in the hash, and back with a snapshot", () => {
    const model = modelOf({ ...scored, stop: null, before: [] });
    const run = start(model);
    while (run.tick < 40) run.step();
    const kept = run.snapshot();
    const was = column(run);
    const { stateHash } = run;
    run.world.now["score"]?.fill(7);
    run.restore(kept);
    expect([column(run), run.stateHash]).toEqual([was, stateHash]);
    const bare = start(
      modelOf({
        ...scored,
        step: [{ use: "choose-neighbour" }],
        after: [],
        metrics: ["repertoire"],
        stop: null,
      }),
    );
    bare.step();
    expect(bare.world.now["score"]).toBeUndefined();
  });

  test("two entries that keep the same column share it", () => {
    const run = scores(["A1"], {
      step: [{ use: "score-best" }],
      after: [{ use: "score-best", id: "again" }],
    });
    expect(column(run)).toEqual([48, 0, 0, 0]);
    expect(run.plan.kept).toEqual(["score"]);
  });
});

describe("people who come, move and go", () => {
  test("newcomers start at the start, those who move take their score along", () => {
    const run = start(
      modelOf({ ...scored, population: { size: 9, changes: [{ at: 50, size: 12 }] } }),
    );
    const { world } = run;
    for (let row = 0; row < 9; row++) {
      const score = world.now["score"];
      if (score !== undefined) score[row] = 100 + row;
    }
    const leave = openStream(keyOf("kept", 0, "leave"));
    const newcomers = new Newcomers(world, run.model, { seed: "kept", replicate: 0 });
    resize(world, Int32Array.of(4), leave, newcomers);
    const stayed = column(run);
    expect(new Set(stayed).size).toBe(4);
    expect(stayed.every((score) => score >= 100 && score < 109)).toBe(true);
    resize(world, Int32Array.of(9), leave, newcomers);
    expect(column(run)).toEqual([...stayed, 0, 0, 0, 0, 0]);
  });

  test("a newborn has done nothing yet", () => {
    const run = scores(["A1"], {
      step: [{ use: "score-best" }],
      after: [{ use: "rebirth", keep: 1 }],
    });
    expect(column(run)).toEqual([0, 0, 0, 0]);
    expect(run.world.repertoire?.has(0, items.indexOf("A1"))).toBe(true);
  });
});

describe("gini", () => {
  /** The same from its definition: half the mean difference of all pairs, over the mean. */
  const plain = (values: readonly number[]): number => {
    const n = values.length;
    const total = values.reduce((sum, x) => sum + x, 0);
    const apart = values.flatMap((x) => values.map((y) => Math.abs(x - y)));
    return apart.reduce((sum, x) => sum + x, 0) / (2 * n * total);
  };
  const of = (values: readonly number[]): number =>
    gini.read?.({ now: { score: Float64Array.from(values) }, n: values.length } as never, {
      of: "score",
    }) ?? Number.NaN;

  test.each([
    [[0, 0, 0], 0],
    [[5], 0],
    [[0.1, 0.1, 0.1], 0],
    [[0, 0, 0, 8], 0.75],
    [[1, 3], 0.25],
    [[3, 1, 2], 2 / 9],
  ])("of %j is %d", (values, expected) => {
    expect(of(values)).toBeCloseTo(expected, 15);
    if (expected === 0) expect(of(values)).toBe(0);
  });

  test("agrees with its definition, whatever the order", () => {
    const draws = openStream(keyOf("gini", 0, "test"));
    for (let k = 0; k < 200; k++) {
      const values = Array.from({ length: 1 + draws.below(30) }, () => draws.below(400));
      if (values.every((x) => x === 0)) continue;
      expect(of(values)).toBeCloseTo(plain(values), 12);
      expect(of(values.toReversed())).toBe(of(values));
    }
  });

  test("nobody left: no number", () => {
    expect(of([])).toBeNaN();
  });
});

test("the plan counts their bytes", () => {
  const bytes = (after: unknown[]): number =>
    planOf(modelOf({ ...scored, metrics: ["gini"], after, population: { size: 1000 } })).bytes;
  const second = { use: "score-best", id: "score-now", into: "other-score" };
  expect(bytes([second]) - bytes([])).toBe(8 * 1000);
});
