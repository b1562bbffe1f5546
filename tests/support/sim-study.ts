/** A made-up study whose runs cost nothing, and workers that crash, hang and answer in any order. */
import type { BlockTask, MadeBlock } from "../../src/lab/study/block.ts";
import { blockKey, hashOfText } from "../../src/lab/study/key.ts";
import { blocksOf, leastOf, type Plan, type Planned } from "../../src/lab/study/plan.ts";
import type { BlockExecutor } from "../../src/lab/study/run.ts";
import type { Block, StudyRun } from "../../src/lab/study/types.ts";
import type { RatchetError, Replicates } from "../../src/sim/index.ts";
import { inOrder, type Hand } from "../../workers/pool.ts";
import { chanceOf, type Life, type Turns } from "./sim-turns.ts";

export interface Shape {
  readonly points: number;
  /** Replicates in a block. */
  readonly size: number;
  readonly replicates: Replicates;
  readonly series: boolean;
}

/** A study by chance, and what it was before it grew. */
export function shapeOf(chance: (n: number) => number): { shape: Shape; before: Shape } {
  const size = 1 + chance(5);
  const min = 5 + chance(8);
  const until = { response: "a", halfWidth: 20 + chance(60), relative: false };
  const replicates: Replicates =
    chance(2) === 0
      ? { seeds: "common", count: 1 + chance(12) }
      : { seeds: "common", min, max: min + chance(20), block: 1 + chance(6), until };
  const shape = { points: 1 + chance(6), size, replicates, series: chance(2) === 0 };
  const count = 1 + chance(12);
  return {
    shape,
    before: { ...shape, points: 1 + chance(6), replicates: { seeds: "common", count } },
  };
}

const METRICS = ["a", "b"];

/** A plan as `planOf` makes it, of a study that no file says. */
export function madePlan({ points, size, replicates, series }: Shape): Plan {
  const planned = Array.from({ length: points }, (_, at): Planned => {
    const key = hashOfText(`point ${at} ${String(series)}`);
    return { at, row: at, structure: "one", values: {}, key, seed: `seed ${at}`, size };
  });
  const study = {
    replicates,
    responses: [{ name: "a", kind: "event", metric: "a", text: "a" }],
    series: series ? { every: 1 } : null,
    limits: { runs: 1e6, wallclockPerRun: null, bytes: 1e9 },
  };
  const structure = { name: "one", model: { metrics: METRICS.map((as) => ({ as })) } };
  return {
    id: "made up",
    study,
    metrics: METRICS,
    responses: ["a"],
    points: planned,
    blocks: planned.flatMap((point) => blocksOf(point, 0, leastOf(replicates))),
    structureOf: () => structure,
  } as unknown as Plan;
}

/** What a block comes to: the same whoever makes it, and when. Some runs fail, always. */
function made({ seed, from, count, series }: BlockTask): MadeBlock {
  const runs = Array.from({ length: count }, (_, k): StudyRun => {
    const replicate = from + k;
    const chance = chanceOf(Number.parseInt(blockKey(seed, replicate, 1).slice(0, 7), 16));
    if (chance(12) === 0)
      return { replicate, seed, status: "failed", code: "E_FORMULA", message: "1 / 0" };
    const final = [chance(1000) / 7, chance(2) === 0 ? null : chance(1000)];
    const [a = null] = final;
    const hash = String(chance(1e9));
    const status = "ok" as const;
    return { replicate, seed, status, hash, stopped: "horizon", ticks: 3, final, responses: [a] };
  });
  const rows = (run: StudyRun): Float64Array =>
    new Float64Array(run.status === "ok" ? 8 : 0).fill(run.replicate / 3);
  return { runs, series: series === null ? null : runs.map(rows) };
}

export interface SimWorkers {
  readonly turns: Turns;
  readonly life: Life;
  readonly size: number;
  /** One call in so many ends its worker; 0: none. */
  readonly crash: number;
}

interface Api {
  block(task: BlockTask): Promise<MadeBlock>;
}

/** Makes blocks in the pool of workers that studies have, of workers that are made up. */
export const simExecutor =
  (workers: SimWorkers): BlockExecutor =>
  (blocks, taskOf) =>
    inOrder<Api, Block, MadeBlock | RatchetError>(
      blocks,
      (api, block) => api.block(taskOf(block)),
      { size: workers.size, start: () => hand(workers), describe: () => "a block" },
      (_, why) => why,
    );

/** A worker: each run takes its turns; a crash comes in the middle of a block of several, and is told or not seen. */
function hand({ turns, life, crash }: SimWorkers): Hand<Api> {
  let end: (why: Error) => void = () => undefined;
  const gone = new Promise<Error>((resolve) => {
    end = resolve;
  });
  const own = { alive: true };
  return {
    gone,
    stop() {
      own.alive = false;
    },
    api: {
      async block(task) {
        const ends = crash > 0 && task.count > 1 && turns.chance(crash) === 0;
        for (let n = turns.chance(1 + task.count); n >= 0; n--) {
          await turns.turn(life);
          if (!own.alive) await never;
        }
        if (!ends) return made(task);
        end(new Error("it fell over"));
        return await never;
      },
    },
  };
}

const never = new Promise<never>(() => undefined);
