/** What the page says of a study is what the command says, whichever of its files are opened. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { summarise } from "../../src/lab/study/summarise.ts";
import { root } from "../../tools/bin.mjs";
import { resultsOf } from "../../workers/study/made.ts";
import { openStudy } from "../../workers/study/open.ts";
import { readResults } from "../../workers/study/read.ts";
import type { Results } from "../../workers/study/types.ts";
import { madeInOneGo } from "../support/study-made.ts";
import { filesOf } from "../support/study-results.ts";

/** Cultures that freeze: such a run ends long before its horizon, and one silo never comes about in it. */
const STUDY = {
  kind: "study",
  version: 1,
  id: "frozen",
  title: "Frozen",
  extends: "silos",
  seed: "7",
  set: {
    horizon: 500,
    "population.size": 16,
    metrics: ["silos", { use: "time-to", holds: "silos == 1", as: "together" }],
  },
  replicates: 6,
  design: { kind: "oat", factors: { "knowledge.options": { values: [2, 4] } } },
  responses: { left: "silos @ last", together: { event: "together" } },
};

const ASKED = { name: "frozen.json", memory: 5e8, workers: 1 };
const text = (id: string): string => readFileSync(join(root, "scenarios", `${id}.yaml`), "utf8");
let clock = 0;
const host = {
  now: () => (clock += 1),
  pause: () => Promise.resolve(),
  read: () => Promise.reject(new Error("nobody reads here")),
};

let files: Record<string, Uint8Array<ArrayBuffer>>;
const opened = (...names: readonly string[]): Promise<Results> =>
  readResults(
    filesOf(Object.fromEntries(names.map((name) => [name, files[name] ?? new Uint8Array()]))),
  );
beforeAll(async () => {
  const made = await madeInOneGo(STUDY);
  files = Object.fromEntries([...made.files].map(([name, bytes]) => [name, new Uint8Array(bytes)]));
});

const ALL = ["runs.parquet", "design.parquet", "study.resolved.json"] as const;

test("a time that never came stands at the horizon, though the run ended long before it", async () => {
  const { responses, runs, points } = await opened(...ALL);
  const together = responses.find(({ name }) => name === "together");
  let before = 0;
  for (let point = 0; point < points; point++) {
    const here = runs === null ? [] : Array.from(runs.point.keys());
    const own = here.filter((run) => runs?.point[run] === point);
    const times = own.map((run) => together?.values[run] ?? Number.NaN);
    const never = own.map((run) => runs?.ticks[run] ?? Number.NaN);
    if (times.some(Number.isNaN) && Math.max(...never) < 500) before++;
    const mean = times.reduce((sum, time) => sum + (Number.isNaN(time) ? 500 : time), 0) / 6;
    expect(together?.cells.mean[point], String(point)).toBeCloseTo(mean, 10);
  }
  expect(before).toBeGreaterThan(0);
});

test("summary.csv alone says the same as the runs: means, intervals, times and in how many runs they came", async () => {
  const whole = await opened(...ALL);
  const alone = await opened("summary.csv", "design.parquet");
  expect(alone.factors).toEqual(whole.factors);
  expect(alone.responses.map(({ name, event }) => [name, event])).toEqual([
    ["left", false],
    ["together", true],
  ]);
  for (const [k, { cells }] of alone.responses.entries())
    expect(cells).toEqual(whole.responses[k]?.cells);
  // Six runs of a point: each has an interval, of a time that came in some of them, too.
  for (const { cells } of alone.responses)
    expect([...cells.low, ...cells.high].every(Number.isFinite)).toBe(true);
});

test("before it is a file a study has the same factors, those of the scenario where a point leaves them open", async () => {
  const { told, desk } = await openStudy(
    { ...ASKED, text: JSON.stringify(STUDY), files: { silos: text("silos") } },
    host,
  );
  if (!told.ok || desk === null) throw new Error(JSON.stringify(told));
  const here = await resultsOf(desk);
  const { factors } = await opened(...ALL);
  expect(here.factors).toEqual(factors);
  expect(factors[1]?.levels).toEqual([2, 4, 5, 15]);
});

test("the interval of a time is that of its mean with the horizon in the place of never", () => {
  const times = [10, 20, null, 40, null, undefined, 60];
  const found = summarise([{ values: times, horizon: 100 }]);
  const plain = summarise([
    { values: times.map((time) => (time === null ? 100 : time)), horizon: null },
  ]);
  expect(found).toMatchObject({ n: 6, failed: 1, reached: 4, mean: null, sd: null });
  expect(found.restrictedMean).toBe(plain.mean);
  expect([found.replicates, found.low, found.high]).toEqual([6, plain.low, plain.high]);
  expect(found.low).not.toBeNull();
});
