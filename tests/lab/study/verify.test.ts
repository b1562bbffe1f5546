/** Chunks that a study does not come to are found, and the first run that differs is named. */
import { describe, expect, test } from "vitest";
import { blocksHere } from "../../../src/lab/study/block.ts";
import type { Plan } from "../../../src/lab/study/plan.ts";
import { runStudy } from "../../../src/lab/study/run.ts";
import type { Block, Chunk, StudyRun } from "../../../src/lab/study/types.ts";
import { sampleOf, verify, type Verified } from "../../../src/lab/study/verify.ts";
import { memoryStore, smallPlan, type Memory } from "./small-study.ts";

const plan = await smallPlan({ series: { every: 2 } });
const [, second] = plan.blocks as [Block, Block];

async function madeStore(): Promise<Memory> {
  const store = memoryStore();
  await runStudy({ plan, store, execute: blocksHere });
  return store;
}

const look = (store: Memory, of: Plan = plan): Promise<Verified> =>
  verify(of.blocks, { plan: of, store, execute: blocksHere, memory: 1e9 }, () => undefined);

type Change = (chunk: Chunk) => Chunk;

const run =
  (which: number, change: (run: StudyRun & { status: "ok" }) => StudyRun): Change =>
  (chunk) => ({
    ...chunk,
    runs: chunk.runs.map((each, k) => (k === which && each.status === "ok" ? change(each) : each)),
  });
const failed = ({ replicate, seed }: StudyRun, code: string): StudyRun => ({
  replicate,
  seed,
  status: "failed",
  code,
  message: "",
});
const series =
  (change: (values: Float64Array) => Float64Array): Change =>
  (chunk) => ({
    ...chunk,
    series: chunk.series?.map((values, k) => (k === 1 ? change(values) : values)) ?? null,
  });

async function changed(change: Change): Promise<Memory> {
  const store = await madeStore();
  store.chunks.set(second.key, change(store.chunks.get(second.key) as Chunk));
  return store;
}

test("what was made is what is made", async () => {
  expect(await look(await madeStore())).toEqual({
    chunks: plan.blocks.length,
    runs: 4 * plan.blocks.length,
    skipped: 0,
    different: null,
  });
});

describe("a run that is another one is named", () => {
  test.each<[string, Change, number, RegExp]>([
    [
      "a response",
      run(2, (it) => ({ ...it, responses: [1e6] })),
      2,
      /^payoff was 1000000, is [\d.]+$/,
    ],
    [
      "a metric at the end",
      run(1, (it) => ({ ...it, final: [null, ...it.final.slice(1)] })),
      1,
      /^last\.\w+ was null, is [\d.]+$/,
    ],
    ["its length", run(0, (it) => ({ ...it, ticks: 9 })), 0, /^ticks was 9, is 10$/],
    [
      "its hash",
      run(3, (it) => ({ ...it, hash: "f".repeat(16) })),
      3,
      /^hash was f{16}, is \w{16}$/,
    ],
    ["its seed", run(3, (it) => ({ ...it, seed: "8" })), 3, /^seed was 8, is 7$/],
    ["it failed", run(0, (it) => failed(it, "E_FORMULA")), 0, /^status was failed, is ok$/],
    [
      "a value on the way",
      series((values) => values.with(values.length - 1, -1)),
      1,
      /^\S+ in row 5 of its series was -1, is [\d.]+$/,
    ],
    [
      "a row too few",
      series((values) => values.slice(0, 0)),
      1,
      /^its series has 6 rows, and had 0$/,
    ],
  ])("%s", async (_, change, replicate, words) => {
    const { chunks, different } = await look(await changed(change));
    expect(chunks).toBe(1);
    expect(different).toMatchObject({ block: second, replicate });
    expect(different?.what).toMatch(words);
  });
});

test("a chunk that is not there is told as such", async () => {
  const store = await madeStore();
  store.chunks.delete(second.key);
  const different = { block: second, replicate: null, what: "the chunk is not whole" };
  expect(await look(store)).toMatchObject({ different });
});

test("runs that failed for want of time, memory or a worker say nothing of the model", async () => {
  for (const code of ["E_TIMEOUT", "E_MEMORY", "E_WORKER"]) {
    const seen = await look(await changed(run(2, (it) => failed(it, code))));
    expect(seen).toMatchObject({ skipped: 1, different: null });
  }
});

test("a sample is so many blocks in their order, the same ones for the same study, each as often", () => {
  const blocks = Array.from({ length: 10 }, (_, from): Block => ({
    key: "",
    point: 0,
    from,
    count: 1,
  }));
  const often = blocks.map(() => 0);
  for (let id = 0; id < 2000; id++) {
    const sample = sampleOf(String(id), blocks, 3).map(({ from }) => from);
    expect(sample).toEqual([...new Set(sample)].toSorted((a, b) => a - b));
    expect(sample).toHaveLength(3);
    for (const from of sample) often[from] = (often[from] ?? 0) + 1;
  }
  // 600 expected, standard deviation 20.5
  for (const times of often) expect(Math.abs(times - 600)).toBeLessThan(100);
  expect(sampleOf("a", blocks, 3)).toEqual(sampleOf("a", blocks, 3));
  expect(sampleOf("a", blocks, 99)).toEqual(blocks);
  expect(sampleOf("a", [], 3)).toEqual([]);
});
