/** A study in workers: planned, made block by block by whoever comes, and its files the same as if made in one go. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { makeBlock } from "../../src/lab/study/block.ts";
import { memoryDisk } from "../../src/lab/study/memory.ts";
import { resolvedText } from "../../src/lab/study/resolved.ts";
import { writeResults } from "../../src/lab/study/results.ts";
import { settledBlocks } from "../../src/lab/study/rounds.ts";
import { loadFormulas, parse, Run } from "../../src/sim/index.ts";
import { root } from "../../tools/bin.mjs";
import { madeCourses, readCourses } from "../../workers/study/course.ts";
import type { Desk } from "../../workers/study/desk.ts";
import { resultsOf } from "../../workers/study/made.ts";
import { openStudy } from "../../workers/study/open.ts";
import { readResults } from "../../workers/study/read.ts";
import { scenarioOfRun } from "../../workers/study/replay.ts";
import type { BlockDone, Results, StudyAsked, StudyPlan } from "../../workers/study/types.ts";
import { madeInOneGo } from "../support/study-made.ts";
import { filesOf } from "../support/study-results.ts";

const shipped = (id: string): string => readFileSync(join(root, "scenarios", `${id}.yaml`), "utf8");

const STUDY = {
  kind: "study",
  version: 1,
  id: "small",
  title: "Small",
  question: "Does it run?",
  extends: "rogers",
  seed: "7",
  replicates: { count: 6, seeds: "independent" },
  set: { "population.size": 20, horizon: 12 },
  responses: { payoff: "mean_payoff @ last", early: "mean(mean_payoff) @ 1..3" },
  design: {
    kind: "grid",
    factors: {
      structure: { values: ["Trying is dear", "Nobody copies"] },
      "population.size": { values: [10, 20] },
      horizon: { values: [6, 12] },
    },
  },
};

const asked = (change: object = {}): StudyAsked => ({
  name: "small.json",
  text: JSON.stringify({ ...STUDY, ...change }),
  files: { rogers: shipped("rogers") },
  memory: 5e8,
  workers: 2,
});

let clock = 0;
const host = {
  now: () => (clock += 1),
  pause: () => new Promise<void>((resolve) => void setImmediate(resolve)),
  read: () => Promise.reject(new Error("nobody reads here")),
};

async function opened(change: object = {}): Promise<{ plan: StudyPlan; desk: Desk }> {
  const { told, desk } = await openStudy(asked(change), host);
  if (!told.ok || desk === null) throw new Error(JSON.stringify(told));
  return { plan: told.plan, desk };
}

/** Everything is made by two who come in turns; now and then one of them is lost with what it had. */
async function madeBy(desk: Desk, lost: (block: number) => boolean): Promise<number> {
  let hands: BlockDone[] = [];
  let given = 0;
  for (let steps = 0; steps < 1000; steps++) {
    const again = given > 0 && lost(given);
    const told = await desk.step({ made: again ? [] : hands, want: 2, again }, host);
    if (told.over) return told.done;
    // What was made last comes back first.
    hands = told.tasks.toReversed().map(({ id, task }) => ({ id, made: makeBlock(task) }));
    given += told.tasks.length;
  }
  throw new Error("it does not end");
}

let whole: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  ({ files: whole } = await madeInOneGo(STUDY));
});

test("what a study comes to is told before it is run, with what it costs", async () => {
  const { plan } = await opened();
  expect(plan).toMatchObject({
    design: "grid",
    rows: "2 x 2 x 2",
    replicates: [6, 6],
    seeds: "independent",
    tooLarge: null,
  });
  expect([plan.points, plan.runs]).toEqual([8, 48]);
  expect(plan.seconds).toBeGreaterThan(0);
  expect(plan.about.responses).toEqual(["payoff", "early"]);
});

test("whoever makes the blocks, and whoever is lost over them: the files are the same bytes", async () => {
  for (const lost of [() => false, (given: number) => given % 5 === 4]) {
    const { desk, plan } = await opened();
    let asks = 0;
    expect(await madeBy(desk, (given) => asks++ % 3 === 1 && lost(given))).toBe(plan.runs);
    const blocks = (await settledBlocks(desk.plan, desk.store)) ?? [];
    const disk = memoryDisk();
    const resolved = resolvedText(desk.plan.study);
    await writeResults(disk, { plan: desk.plan, resolved, store: desk.store, blocks });
    expect([...disk.files.keys()]).toEqual([...whole.keys()]);
    for (const [path, bytes] of disk.files) expect(whole.get(path), path).toEqual(bytes);
  }
});

/** Without what only a file says. */
const drawn = ({ about: _about, ...rest }: Results): unknown => rest;

test("what is drawn of a study that is run here is what is drawn of its files", async () => {
  const { desk } = await opened();
  await madeBy(desk, () => false);
  expect(desk.over).toBe(true);
  const here = await resultsOf(desk);
  const text = new TextDecoder();
  const read = await readResults(
    filesOf({
      "runs.parquet": new Uint8Array(whole.get("runs.parquet") ?? []),
      "design.parquet": new Uint8Array(whole.get("design.parquet") ?? []),
      "study.resolved.json": text.decode(whole.get("study.resolved.json")),
    }),
  );
  expect(drawn(here)).toEqual(drawn(read));
  expect(here.about).toEqual(read.about);
});

test("runs that were made here come to their end as their file says", async () => {
  const series = { every: 2 };
  const { desk } = await opened({ series });
  expect((await resultsOf(desk)).series).toBeNull();
  await madeBy(desk, () => false);
  const { files } = await madeInOneGo({ ...STUDY, series });
  const file = { name: "s", data: new Blob([new Uint8Array(files.get("series.parquet") ?? [])]) };
  const here = (await resultsOf(desk)).series;
  expect(here).toEqual({ file: null, metrics: desk.plan.metrics });
  for (const metric of desk.plan.metrics) {
    const wanted = { metric, lines: [[0, 1, 2], [47], [5, 6, 11, 40]] };
    const made = await madeCourses(desk, wanted);
    expect(made).toEqual(await readCourses(file, wanted));
    expect([...(made[0]?.ticks ?? [])]).toEqual([0, 2, 4, 6]);
    expect(made[0]?.n[0]).toBe(3);
  }
  // A structure that lacks the metric says nothing of it.
  const [none] = await madeCourses(desk, { metric: "not there", lines: [[0, 1, 2]] });
  expect([...(none?.n ?? [])]).toEqual([0, 0, 0, 0]);
});

test("before all is made, what is there is drawn, and nothing else", async () => {
  const { desk } = await opened();
  const { tasks } = await desk.step({ made: [], want: 1, again: false }, host);
  const [first] = tasks;
  if (first === undefined) throw new Error("there is nothing to do");
  await desk.step(
    { made: [{ id: first.id, made: makeBlock(first.task) }], want: 0, again: false },
    host,
  );
  await host.pause();
  const { runs, responses, points } = await resultsOf(desk);
  expect(runs?.point.length).toBe(first.task.count);
  expect(responses[0]?.cells.runs[0]).toBe(first.task.count);
  expect(responses[0]?.cells.runs.slice(1)).toEqual(new Int32Array(points - 1));
});

test("each run can be made again from the resolved study alone, and is the same run", async () => {
  const { desk } = await opened();
  await madeBy(desk, () => false);
  const resolved = resolvedText(desk.plan.study);
  const runs: [number, string][] = [];
  for (const block of desk.plan.blocks) {
    const chunk = await desk.store.get(block.key);
    const run = chunk?.runs.at(-1);
    if (run?.status === "ok") runs.push([block.point, `${run.replicate} ${run.hash}`]);
  }
  expect(runs.length).toBe(desk.plan.points.length);
  const formulas = await loadFormulas();
  for (const [at, told] of runs.filter((_, k) => k % 4 === 0)) {
    const point = desk.plan.points[at];
    if (point === undefined) throw new Error("there is no such point");
    const { structure, values, seed } = point;
    const text = await scenarioOfRun({ text: resolved, structure, values, seed });
    const scenario = parse(text, { formulas });
    const replicate = Number(told.split(" ", 1)[0]);
    const [only] = scenario.structures;
    expect(scenario.structures.map(({ name }) => name)).toEqual([structure]);
    if (only === undefined) throw new Error("there is no structure");
    expect(scenario.view.until).toBe(only.model.horizon);
    const run = new Run(only.model, { seed: scenario.seed, replicate });
    while (run.stopped === null) run.step();
    expect(`${replicate} ${run.hash}`).toBe(told);
  }
});

test("sequential replicates: as many rounds as it takes, and no more", async () => {
  const change = {
    replicates: {
      min: 5,
      max: 40,
      block: 5,
      seeds: "common",
      until: { response: "payoff", halfWidth: 0.2 },
    },
  };
  const { desk, plan } = await opened(change);
  expect(plan.replicates).toEqual([5, 40]);
  const done = await madeBy(desk, () => false);
  expect(done).toBeLessThan(plan.runs);
  const again = await madeInOneGo({ ...STUDY, ...change });
  const blocks = (await settledBlocks(desk.plan, desk.store)) ?? [];
  expect(blocks.reduce((sum, { count }) => sum + count, 0)).toBe(done);
  const disk = memoryDisk();
  const resolved = resolvedText(desk.plan.study);
  await writeResults(disk, { plan: desk.plan, resolved, store: desk.store, blocks });
  expect(disk.files.get("runs.parquet")).toEqual(again.files.get("runs.parquet"));
});

test("what is too much for a page is not begun, and files that it names are asked for", async () => {
  const told = async (change: object): Promise<string | null> => {
    const { told: answer, desk } = await openStudy(asked(change), host);
    if (!answer.ok) return answer.wants.join(", ") || (answer.problems[0]?.code ?? "");
    expect(desk === null).toBe(answer.plan.tooLarge !== null);
    return answer.plan.tooLarge;
  };
  const limits = { runs: 1e6 };
  const points = {
    kind: "lhs",
    points: 4000,
    factors: { "population.size": { min: 10, max: 99 } },
  };
  expect(await told({ design: points, limits })).toBe("points");
  expect(await told({ replicates: 6000, limits })).toBe("runs");
  expect(
    await told({ replicates: 1000, set: { horizon: 50_000 }, series: { every: 1 }, limits }),
  ).not.toBe(null);
  expect(await told({ extends: "../other.yaml" })).toBe("../other.yaml");
  expect(await told({ responses: { a: "nonsense @ last" } })).toBe("E_FORMULA");
});
