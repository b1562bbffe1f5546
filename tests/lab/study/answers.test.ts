/** What the runs of a study say, read from chunks and from the table of runs; contrasts; the table of sensitivity. */
import { expect, test } from "vitest";
import { pointsOf } from "../../../src/lab/designs/index.ts";
import { answersFrom, answersIn } from "../../../src/lab/study/answers.ts";
import { contrastOf, unpairedContrast } from "../../../src/lab/study/contrast.ts";
import { memoryDisk } from "../../../src/lab/study/memory.ts";
import { writeResults, type ResultsGiven } from "../../../src/lab/study/results.ts";
import { summarise, type Sample } from "../../../src/lab/study/summarise.ts";
import type { Chunk } from "../../../src/lab/study/types.ts";
import { openParquet, sourceOf } from "../../../src/lab/tables/read.ts";
import { tQuantile } from "../../../src/lab/student.ts";
import type { Design } from "../../../src/sim/index.ts";
import { range } from "../designs/made.ts";
import { madeResults } from "../tables/made-study.ts";

const made = madeResults(4);

test("chunks and the table of runs give the same answers, whatever the blocks", async () => {
  const { samples, missing } = await answersIn(made.plan, made.store, made.blocks);
  expect(missing).toBe(0);
  expect(samples.map(({ length }) => length)).toEqual([8, 8, 8]);
  const other = madeResults(6);
  expect((await answersIn(other.plan, other.store, other.blocks)).samples).toEqual(samples);
  const disk = memoryDisk();
  await writeResults(disk, made);
  const reader = await openParquet(sourceOf(disk.files.get("runs.parquet") ?? new Uint8Array()));
  const columns = {
    point: await reader.read("point"),
    replicate: await reader.read("replicate"),
    status: await reader.read("status"),
    responses: await Promise.all(["known", "repertoire", "done"].map((name) => reader.read(name))),
  };
  expect(answersFrom(made.plan, columns)).toEqual({ samples, missing: 0 });
});

test("a failed run is not known, a time that never came is null, and only times have a horizon", async () => {
  const { samples } = await answersIn(made.plan, made.store, made.blocks);
  const [known, , done] = samples;
  expect(known?.[2]?.values[4]).toBeUndefined(); // run 4 of point 2 failed
  expect(known?.[2]?.horizon).toBeNull();
  expect(done?.[1]).toEqual({ values: [null, 2, 3, null, 5, 6], horizon: 20 });
});

test("runs of a chunk that is not there are missing, and it is counted", async () => {
  const gone = made.blocks[1]?.key;
  const store = { get: async (key: string) => (key === gone ? null : made.store.get(key)) };
  const { samples, missing } = await answersIn(made.plan, store, made.blocks);
  expect(missing).toBe(1);
  expect(samples[2]?.[0]?.values).toEqual([null, 2, 3, null, undefined, undefined]);
  expect(summarise([samples[2]?.[0] as Sample])).toMatchObject({ n: 4, failed: 2, reached: 2 });
});

const sample = (...values: (number | null | undefined)[]): Sample => ({ values, horizon: null });

test("a contrast is of pairs, and says what the same luck is worth", () => {
  const a = sample(1, 5, 3, 8, 2, 9);
  const b = sample(4, 7, 6, 10, 6, 11); // 3, 2, 3, 2, 4, 2 more
  const found = contrastOf(a, b);
  expect(found).toMatchObject({ estimator: "difference", n: 6, censored: 0 });
  expect(found.estimate).toBeCloseTo(16 / 6, 12);
  expect(found.sd).toBeCloseTo(Math.sqrt(2 / 3), 12);
  expect(found.sdIndependent).toBeCloseTo(Math.sqrt(160 / 15 + 106 / 15), 12);
  expect(found.gain).toBeCloseTo((160 / 15 + 106 / 15) / (2 / 3), 9);
  const half = tQuantile(0.975, 5) * Math.sqrt(2 / 3 / 6);
  expect(found.low).toBeCloseTo(16 / 6 - half, 12);
  expect(found.high).toBeCloseTo(16 / 6 + half, 12);
});

test("a pair of which one run failed is left out; of fewer than five there is no interval", () => {
  const found = contrastOf(sample(1, undefined, 3, 4, 5), sample(2, 2, undefined, 6, 6));
  expect(found).toMatchObject({ n: 3, estimate: 4 / 3, low: null, high: null });
  expect(contrastOf(sample(), sample())).toMatchObject({
    n: 0,
    estimate: null,
    sd: null,
    gain: null,
  });
});

test("times are compared on a scale of ratios, never standing at the horizon", () => {
  const time = (...values: (number | null)[]): Sample => ({ values, horizon: 99 });
  const found = contrastOf(time(9, 9, 9, 9, 9), time(99, 99, 99, 99, null));
  expect(found).toMatchObject({ estimator: "log-ratio", n: 5, censored: 1 });
  expect(found.estimate).toBeCloseTo(Math.log(10), 12);
  // A run that failed is not one that never came.
  const failed: Sample = { values: [9, 9, 9, 9, undefined], horizon: 99 };
  expect(contrastOf(failed, time(9, 9, 9, 9, 9))).toMatchObject({ n: 4, censored: 0, estimate: 0 });
});

test("with luck of their own, too, times count up to the shorter of two horizons", () => {
  const short: Sample = { values: [9, 9, 9, null, null], horizon: 99 };
  const long: Sample = { values: [9, 9, 9, 500, null, undefined], horizon: 999 };
  const found = unpairedContrast(short, long);
  expect(found).toMatchObject({ n: 5, censored: 4 });
  expect(found.estimate).toBeCloseTo(0, 12);
  expect(unpairedContrast(long, short).estimate).toBeCloseTo(0, 12);
  const numbers = unpairedContrast(sample(1, 2, 3, null, 4, 5), sample(2, 3, 4, 5, 6));
  expect(numbers).toMatchObject({ estimator: "difference", n: 5, censored: 0, estimate: 1 });
});

/** The made-up study with another design; run k of a point gives `at` its first factor, and k. */
function resultsOf(design: Design, at: (x: number, k: number) => number): ResultsGiven {
  const study = {
    ...made.plan.study,
    design,
    series: null,
    responses: made.plan.study.responses.slice(0, 1),
  };
  const points = pointsOf(study);
  const blocks = points.map((point) => ({
    key: String(point.at),
    point: point.at,
    from: 0,
    count: 5,
  }));
  const get = async (key: string): Promise<Chunk> => ({
    key,
    metrics: [],
    responses: ["known"],
    series: null,
    runs: [0, 1, 2, 3, 4].map((replicate) => ({
      replicate,
      seed: "2026",
      status: "ok",
      hash: "00",
      stopped: "horizon",
      ticks: 20,
      final: [],
      responses: [at(Number(points[Number(key)]?.values["population.size"]), replicate)],
    })),
  });
  return { ...made, plan: { ...made.plan, study, points, metrics: [] }, store: { get }, blocks };
}

const factors = [
  range("population.size", { min: 10, max: 50, whole: true }),
  range("step.choose-neighbour.probability"),
];

test("a study of trajectories has a table of effects, by structure and factor", async () => {
  const disk = memoryDisk();
  const design: Design = { kind: "morris", trajectories: 6, levels: 4, factors };
  await writeResults(
    disk,
    resultsOf(design, (x, k) => 2 * x + k),
  );
  const csv = new TextDecoder().decode(disk.files.get("sensitivity.csv"));
  const [head, ...rows] = csv.trim().split(/\r?\n/);
  expect(head).toBe(
    "response,structure,factor,mu,mu_low,mu_high,mu_star,mu_star_low,mu_star_high,sigma,sigma_low,sigma_high,used,noise",
  );
  expect(rows.map((row) => row.split(",").slice(0, 3).join(","))).toEqual([
    "known,Keep,population.size",
    "known,Keep,step.choose-neighbour.probability",
    "known,Forget,population.size",
    "known,Forget,step.choose-neighbour.probability",
  ]);
  const cells = rows.map((row) => row.split(",").slice(3).map(Number));
  expect(cells[0]?.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => expect.closeTo(80, 9)));
  expect(cells[1]?.slice(0, 9)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(cells[0]?.[9]).toBe(6);
  const described = new TextDecoder().decode(disk.files.get("datapackage.json"));
  expect(described).toContain('"sensitivity.csv"');
});

test("a Sobol study has a table of indices; where structure is a factor it is no column; other studies have none", async () => {
  const disk = memoryDisk();
  const structure = { path: "structure", values: ["Keep", "Forget"] };
  const design: Design = { kind: "sobol", samples: 64, factors: [...factors, structure] };
  await writeResults(
    disk,
    resultsOf(design, (x) => x),
  );
  const [head, ...rows] = new TextDecoder()
    .decode(disk.files.get("sensitivity.csv"))
    .trim()
    .split(/\r?\n/);
  expect(head).toBe("response,factor,S1,S1_low,S1_high,ST,ST_low,ST_high,used,noise");
  expect(rows[1]).toBe("known,step.choose-neighbour.probability,0,0,0,0,0,0,64,0");
  expect(rows).toHaveLength(3);
  const grid = memoryDisk();
  await writeResults(grid, made);
  expect([...grid.files.keys()]).not.toContain("sensitivity.csv");
});
