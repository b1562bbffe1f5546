/** A study is planned and made: what is there is never made again, and what fails is a row. */
import { expect, test } from "vitest";
import { blocksUpTo, settledBlocks } from "../../../src/lab/study/rounds.ts";
import { standing } from "../../../src/lab/study/walk.ts";
import { runStudy } from "../../../src/lab/study/run.ts";
import { pointAt, type Plan } from "../../../src/lab/study/plan.ts";
import type { Chunk } from "../../../src/lab/study/types.ts";
import { counting, memoryStore, smallPlan, type Memory } from "./small-study.ts";

const keysOf = ({ blocks }: Plan): string[] => blocks.map(({ key }) => key);

test("the same study is the same plan, and words do not change the names of its chunks", async () => {
  const plan = await smallPlan();
  const again = await smallPlan();
  expect(again.id).toBe(plan.id);
  expect(keysOf(again)).toEqual(keysOf(plan));
  const told = await smallPlan({ title: "Another title", question: "Which?" });
  expect(keysOf(told)).toEqual(keysOf(plan));
  expect(told.id).not.toBe(plan.id);
});

test("what can change a number changes the names: seed, settings, responses, series", async () => {
  const keys = new Set(keysOf(await smallPlan()));
  for (const changed of [
    { seed: "8" },
    { set: { "population.size": 20, horizon: 11 } },
    { responses: { known: "mean(mean_payoff) @ 1..5" } },
    { series: { every: 1 } },
    { replicates: { count: 4, seeds: "independent" } },
  ]) {
    const other = keysOf(await smallPlan(changed));
    expect(other.filter((key) => keys.has(key))).toEqual([]);
  }
});

test("a study that has grown makes only what is new, and comes to the same chunks as one made at once", async () => {
  const store = memoryStore();
  const first = counting();
  await runStudy({ plan: await smallPlan(), store, execute: first.execute });
  const small = first.made.runs;
  expect(small).toBe(4 * (await smallPlan()).points.length);

  const larger = { factors: { "population.size": { values: [10, 15, 20] } }, kind: "grid" };
  const grown = await smallPlan({ design: larger, replicates: 7 });
  const second = counting();
  const count = await runStudy({ plan: grown, store, execute: second.execute });
  expect(second.made.runs).toBe(7 * grown.points.length - small);
  expect(count.failed).toBe(0);

  const afresh = memoryStore();
  await runStudy({ plan: grown, store: afresh, execute: counting().execute });
  expect(chunksOf(grown, store)).toEqual(chunksOf(grown, afresh));

  const third = counting();
  const back = await runStudy({ plan: await smallPlan(), store, execute: third.execute });
  expect([third.made.runs, back.computed]).toEqual([0, 0]);
});

test("points at which the same is run are run once", async () => {
  const design = { kind: "oat", factors: { "population.size": { values: [10, 20] } } };
  const plan = await smallPlan({ design }); // the scenario's own size is 20
  const different = new Set(keysOf(plan)).size;
  expect(plan.blocks.length).toBe((different * 3) / 2);
  const store = memoryStore();
  const { execute, made } = counting();
  const count = await runStudy({ plan, store, execute });
  expect(made.runs).toBe(4 * different);
  expect(count).toEqual({
    computed: different,
    reused: plan.blocks.length - different,
    failed: 0,
    mishaps: 0,
  });
  expect(chunksOf(plan, store).length).toBe(plan.blocks.length);
});

test("fewer replicates than are there are cut from them", async () => {
  const store = memoryStore();
  await runStudy({ plan: await smallPlan({ replicates: 7 }), store, execute: counting().execute });
  const fewer = await smallPlan({ replicates: 3 });
  const none = counting();
  await runStudy({ plan: fewer, store, execute: none.execute });
  expect(none.made.runs).toBe(0);
  const afresh = memoryStore();
  await runStudy({ plan: fewer, store: afresh, execute: counting().execute });
  expect(chunksOf(fewer, store)).toEqual(chunksOf(fewer, afresh));
});

test("a run over which workers end is a failed row, and is made again only when asked", async () => {
  const plan = await smallPlan();
  const store = memoryStore();
  const bad = counting(({ what }, replicate) => what.startsWith("point 1,") && replicate === 2);
  const count = await runStudy({ plan, store, execute: bad.execute });
  expect(count.failed).toBe(1);
  expect(bad.made.runs).toBe(4 * plan.points.length - 1);
  const rows = chunksOf(plan, store).flatMap(({ runs }) => runs);
  expect(rows.filter(({ status }) => status === "failed")).toEqual([
    expect.objectContaining({ replicate: 2, seed: "7", status: "failed", code: "E_WORKER" }),
  ]);
  const idle = counting();
  await runStudy({ plan, store, execute: idle.execute });
  expect(idle.made.runs).toBe(0);
  await runStudy({ plan, store, execute: counting().execute, again: true });
  const whole = memoryStore();
  await runStudy({ plan, store: whole, execute: counting().execute });
  expect(chunksOf(plan, store)).toEqual(chunksOf(plan, whole));
});

test("a chunk that is spoiled is made anew", async () => {
  const plan = await smallPlan();
  const store = memoryStore();
  await runStudy({ plan, store, execute: counting().execute });
  const [spoiled] = plan.blocks;
  const torn: Memory = {
    ...store,
    get: (key) =>
      Promise.resolve(key === spoiled?.key && !mended ? null : (store.chunks.get(key) ?? null)),
    put: (chunk) => {
      mended = true;
      return store.put(chunk);
    },
  };
  let mended = false;
  const count = await runStudy({ plan, store: torn, execute: counting().execute });
  expect([count.computed, count.reused]).toEqual([1, plan.blocks.length - 1]);
  expect(mended).toBe(true);
});

test("sequential replicates end where the interval is narrow, whatever was made in between", async () => {
  const until = { response: "payoff", halfWidth: 0.06 };
  const responses = { payoff: "mean_payoff @ last" };
  const plan = await smallPlan({ replicates: { min: 5, max: 60, block: 5, until }, responses });
  const store = memoryStore();
  const { execute, made } = counting();
  await runStudy({ plan, store, execute });
  const blocks = await settledBlocks(plan, store);
  const runs = blocks?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  expect(made.runs).toBe(runs);
  const perPoint = plan.points.map(({ at }) =>
    blocks?.filter(({ point }) => point === at).reduce((n, { count }) => n + count, 0),
  );
  expect(Math.min(...perPoint.map(Number))).toBeGreaterThanOrEqual(5);
  expect(new Set(perPoint).size).toBeGreaterThan(1);
  // Broken off after the first round, or with a round of its own for each point: the same blocks.
  const other = memoryStore();
  for (const point of plan.points.toReversed())
    await runStudy({
      plan,
      store: other,
      execute: counting().execute,
      mine: (block) => block.point === point.at,
    });
  expect(await settledBlocks(plan, other)).toEqual(blocks);
  expect(blocksUpTo(plan, pointAt(plan.points, 0), perPoint[0] ?? 0)).toEqual(
    blocks?.filter(({ point }) => point === 0),
  );
});

test("a chunk of any round that is gone or spoiled is missed, and nothing is taken for all", async () => {
  const until = { response: "payoff", halfWidth: 0.06 };
  const responses = { payoff: "mean_payoff @ last" };
  const plan = await smallPlan({ replicates: { min: 5, max: 60, block: 5, until }, responses });
  const store = memoryStore();
  await runStudy({ plan, store, execute: counting().execute });
  const { blocks, ...rest } = await standing(plan, store, true);
  expect(rest).toEqual({ settled: true, missing: [], spoiled: [] });
  expect(blocks.length).toBeGreaterThan(plan.blocks.length);
  for (const block of blocks) {
    const keys = new Set(store.chunks.keys());
    const get = (key: string): ReturnType<typeof store.get> =>
      key === block.key ? Promise.resolve(null) : store.get(key);
    const spoiled = { ...store, get };
    expect(await standing(plan, spoiled, true)).toMatchObject({
      settled: false,
      missing: [],
      spoiled: [block],
    });
    keys.delete(block.key);
    const gone = { ...spoiled, keys: () => Promise.resolve(keys) };
    expect(await standing(plan, gone, false)).toMatchObject({ settled: false, missing: [block] });
  }
});

test("with independent luck each point has a seed of its own, which does not hang on its place", async () => {
  const seeds = async (values: readonly number[]): Promise<Map<unknown, string>> => {
    const plan = await smallPlan({
      replicates: { count: 2, seeds: "independent" },
      design: { kind: "grid", factors: { "population.size": { values } } },
    });
    return new Map(
      plan.points.map(({ values: at, structure, seed }) => [
        `${structure} ${String(at["population.size"])}`,
        seed,
      ]),
    );
  };
  const few = await seeds([10, 20]);
  const more = await seeds([5, 10, 20]);
  expect(new Set(more.values()).size).toBe(more.size);
  for (const [where, seed] of few) expect(more.get(where)).toBe(seed);
});

const chunksOf = (plan: Plan, { chunks }: Memory): Chunk[] =>
  plan.blocks.map(({ key }) => {
    const chunk = chunks.get(key);
    if (chunk === undefined) throw new Error(`no chunk ${key}`);
    return chunk;
  });
