/** What a study says of its responses: summaries of points and groups, and sensitivity from the runs of each point. */
import { expect, test } from "vitest";
import { pointsOf } from "../../../src/lab/designs/index.ts";
import type { Index } from "../../../src/lab/sensitivity/measure.ts";
import { MEASURES, MUCH_NOISE, sensitivityOf } from "../../../src/lab/study/sensitivity.ts";
import { summarise, type Sample } from "../../../src/lab/study/summarise.ts";
import { tQuantile } from "../../../src/lab/student.ts";
import { keyOf, openStream, type Design } from "../../../src/sim/index.ts";
import { range } from "../designs/made.ts";
import { ishigami } from "./functions.ts";

const sample = (...values: (number | null | undefined)[]): Sample => ({
  values,
  horizon: null,
});
const event = (...values: (number | null | undefined)[]): Sample => ({ values, horizon: 100 });

test("one point: mean, t interval, and the band of its runs", () => {
  const found = summarise([sample(1, 2, 3, 4, 10)]);
  expect(found).toMatchObject({
    n: 5,
    failed: 0,
    reached: null,
    replicates: 5,
    mean: 4,
    median: 3,
  });
  expect(found.sd).toBeCloseTo(Math.sqrt(12.5), 12);
  expect(found.low).toBeCloseTo(4 - tQuantile(0.975, 4) * Math.sqrt(2.5), 12);
  expect(found.high).toBeCloseTo(4 + tQuantile(0.975, 4) * Math.sqrt(2.5), 12);
  expect([found.p5, found.p95]).toEqual([1.2, 8.8].map((end) => expect.closeTo(end, 12)));
});

test("fewer than five replicates have no interval, and failed runs are counted and left out", () => {
  const found = summarise([sample(1, undefined, 3, null, 5, 7)]);
  expect(found).toMatchObject({ n: 4, failed: 1, replicates: 4, mean: 4, low: null, high: null });
  expect(summarise([])).toMatchObject({ n: 0, replicates: 0, mean: null, low: null, sd: null });
});

test("an event has a mean only where it came in all runs, and an interval of the mean with never at the horizon", () => {
  const some = summarise([event(10, 20, null, null, null, undefined)]);
  expect(some).toMatchObject({ n: 5, failed: 1, reached: 2, replicates: 5, mean: null });
  const half = tQuantile(0.975, 4) * Math.sqrt((56 * 56 + 46 * 46 + 3 * 34 * 34) / 4 / 5);
  expect(some.low).toBeCloseTo(66 - half, 12);
  expect(some).toMatchObject({ sd: null, median: null, p95: null, restrictedMean: 66 });
  expect(some.p5).toBeCloseTo(12, 12);
  expect(summarise([event(10, 20, 30, 40, null)])).toMatchObject({ reached: 4, median: 30 });
  const all = summarise([event(10, 20, 30, 40, 50)]);
  expect(all).toMatchObject({ reached: 5, replicates: 5, mean: 30, restrictedMean: 30 });
  expect(all.low).not.toBeNull();
});

test("several points together: a replicate counts by its mean over them, so shared luck does not count twice", () => {
  const luck = [3, -1, 4, -2, 0, 5, -4, 1];
  const points = [0, 10, 20].map((middle) => sample(...luck.map((each) => middle + each)));
  const alone = summarise([points[1] as Sample]);
  const together = summarise(points);
  expect(together).toMatchObject({ n: 24, replicates: 8, mean: alone.mean });
  expect(together.low).toBeCloseTo(alone.low ?? Number.NaN, 12); // three times as many runs tell nothing more
  expect(together.sd ?? 0).toBeGreaterThan((alone.sd ?? 0) * 2);
  const lacking = summarise([sample(1, 2, 3), sample(5, undefined, 7)]);
  expect(lacking).toMatchObject({ n: 5, failed: 1, replicates: 2, mean: 4 });
});

test("a bootstrap interval leans where the values do", () => {
  const values = [1, 1, 1, 2, 2, 3, 4, 30];
  const found = summarise([sample(...values)], { bootstrap: "oak" });
  expect(summarise([sample(...values)], { bootstrap: "oak" })).toEqual(found);
  const [below, above] = [5.5 - (found.low ?? 0), (found.high ?? 0) - 5.5];
  expect(below).toBeGreaterThan(0);
  expect(above).toBeGreaterThan(1.5 * below);
});

/** Answers of a study in which the runs of a point differ by `noise`. */
function asked(design: Design, at: (x: readonly number[], structure: string) => number, noise = 0) {
  const scenario = { structures: [{ name: "x" }, { name: "y" }] };
  const points = pointsOf({ design, seed: "oak", scenario });
  const draws = openStream(keyOf("oak", 0, "test:answers"));
  const samples = points.map(({ values, structure }): Sample => {
    const y = at(
      design.factors.map(({ path }) => Number(values[path])),
      structure,
    );
    return sample(...[0, 1, 2, 3].map(() => y + noise * (draws.unit() - 0.5)));
  });
  return {
    study: { design, seed: "oak", points, common: true },
    answers: { response: "known", samples },
  };
}

test("Sobol: one result for each structure, of the mean over the runs of a point", () => {
  const { factors, at, first, total } = ishigami();
  const { study, answers } = asked(
    { kind: "sobol", factors, samples: 256 },
    (x, name) => (name === "x" ? 1 : 3) * at(x),
  );
  const found = sensitivityOf(study, answers) ?? [];
  expect(found.map(({ structure }) => structure)).toEqual(["x", "y"]);
  for (const { kind, used, left, noise, factors: each } of found) {
    expect({ kind, used, left, noise }).toEqual({ kind: "sobol", used: 256, left: 0, noise: 0 });
    expect(each.map(({ path }) => path)).toEqual(["x1", "x2", "x3"]);
    for (const { measures } of each) expect(Object.keys(measures)).toEqual(MEASURES.sobol);
    expectWithin(
      each.map(({ measures }) => measures["S1"]),
      first,
    );
    expectWithin(
      each.map(({ measures }) => measures["ST"]),
      total,
    );
  }
  const totals = found.map(({ factors: each }) =>
    each.map(({ measures }) => measures["ST"]?.estimate),
  );
  for (const [k, value] of (totals[0] ?? []).entries())
    expect(totals[1]?.[k]).toBeCloseTo(value ?? Number.NaN, 9);
});

function expectWithin(found: readonly (Index | undefined)[], truths: readonly number[]): void {
  for (const [k, truth] of truths.entries()) {
    expect(found[k]?.low).toBeLessThanOrEqual(truth);
    expect(found[k]?.high).toBeGreaterThanOrEqual(truth);
  }
}

test("samples that lack a point are left out and counted", () => {
  const { factors, at } = ishigami();
  const { study, answers } = asked({ kind: "sobol", factors, samples: 20 }, at);
  const samples = answers.samples
    .with(12, sample(undefined))
    .with(14, sample(undefined))
    .with(101, sample(null));
  const [x, y] = sensitivityOf(study, { ...answers, samples }) ?? [];
  expect([x?.used, x?.left]).toEqual([19, 1]); // points 12 and 14 are those of structure x in sample 1
  expect([y?.used, y?.left]).toEqual([19, 1]);
});

test("Morris: effects by factor, and the share of noise", () => {
  const design: Design = {
    kind: "morris",
    trajectories: 30,
    levels: 4,
    factors: [range("a"), range("b")],
  };
  const quiet = asked(design, ([a = 0, b = 0]) => 5 * a + b);
  const [found] = sensitivityOf(quiet.study, quiet.answers) ?? [];
  expect(found).toMatchObject({ kind: "morris", used: 30, left: 0, noise: 0 });
  for (const { measures } of found?.factors ?? [])
    expect(Object.keys(measures)).toEqual(MEASURES.morris);
  expect(found?.factors.map(({ measures }) => measures["mu_star"]?.estimate)).toEqual([
    expect.closeTo(5, 9),
    expect.closeTo(1, 9),
  ]);
  const loud = asked(design, ([a = 0, b = 0]) => 5 * a + b, 12);
  // Runs vary by 12^2 / 12, four a point; the points' means by 25 + 1 times the 5/36 of four levels, and by that luck.
  const luck = 12 / 4;
  const share = sensitivityOf(loud.study, loud.answers)?.[0]?.noise ?? 0;
  expect(Math.abs(share - luck / (luck + (26 * 5) / 36))).toBeLessThan(0.12);
  expect(share).toBeGreaterThan(MUCH_NOISE);
});

test("luck of its own at each point takes its share from S1, and gives it to each total index", () => {
  const { factors, at, first, total } = ishigami();
  const design: Design = { kind: "sobol", factors, samples: 4096 };
  // Runs vary by 12^2 / 12 = 12, four a point: 3 beside the variance of Ishigami's function.
  const { study, answers } = asked(design, at, 12);
  const [found] = sensitivityOf({ ...study, common: false }, answers) ?? [];
  const variance = 49 / 8 + Math.PI ** 4 / 50 + Math.PI ** 8 / 1800 + 1 / 2;
  const share = 3 / (3 + variance);
  expect(Math.abs((found?.noise ?? 9) - share)).toBeLessThan(0.01);
  const measures = (found?.factors ?? []).map((each) => each.measures);
  expectWithin(
    measures.map(({ S1 }) => S1),
    first.map((each) => (1 - share) * each),
  );
  expectWithin(
    measures.map(({ ST }) => ST),
    total.map((each) => share + (1 - share) * each),
  );
});

test("with the same luck a run that failed takes its luck out of all points that are held against its own", () => {
  const luck = [0, 3, -5, 90];
  const lucky = (design: Design): ReturnType<typeof asked> => {
    const { study, answers } = asked(design, ([a = 0]) => 5 * a);
    const samples = answers.samples.map((at, k) =>
      sample(
        ...at.values.map((y, run) =>
          k % 7 === 2 && run === 3 ? undefined : (y ?? 0) + (luck[run] ?? 0),
        ),
      ),
    );
    return { study, answers: { ...answers, samples } };
  };
  const factors = [range("a"), range("b")];
  const walks = lucky({ kind: "morris", trajectories: 12, levels: 4, factors });
  for (const { factors: each, used } of sensitivityOf(walks.study, walks.answers) ?? []) {
    expect(used).toBe(12);
    const found = each.map(({ measures }) => measures["mu_star"]?.estimate);
    expect(found).toEqual([expect.closeTo(5, 9), expect.closeTo(0, 9)]);
  }
  const mixed = lucky({ kind: "sobol", samples: 16, factors });
  for (const { factors: each, used } of sensitivityOf(mixed.study, mixed.answers) ?? []) {
    expect(used).toBe(16);
    expect(each[1]?.measures["ST"]?.estimate).toBeCloseTo(0, 12); // b does nothing
  }
  // With luck of their own runs of different points have nothing in common, and all count.
  const apart = sensitivityOf({ ...walks.study, common: false }, walks.answers)?.[0];
  expect(apart?.factors[1]?.measures["mu_star"]?.estimate).toBeGreaterThan(1);
});

test("of a trajectory that lacks a point the other steps are used, and it is counted", () => {
  const design: Design = {
    kind: "morris",
    trajectories: 4,
    levels: 4,
    factors: [range("a"), range("b")],
  };
  const { study, answers } = asked(design, ([a = 0, b = 0]) => 5 * a + b);
  const samples = answers.samples.with(0, sample(undefined, undefined));
  const [x, y] = sensitivityOf(study, { ...answers, samples }) ?? [];
  expect([x?.used, x?.left, y?.used, y?.left]).toEqual([3, 1, 4, 0]);
});

test("other designs have no sensitivity", () => {
  const { study, answers } = asked(
    { kind: "grid", factors: [{ path: "a", values: [1, 2] }] },
    ([a = 0]) => a,
  );
  expect(sensitivityOf(study, answers)).toBeNull();
});
