/** Makes some chunks of a study again, and holds them byte by byte against what is kept. */
import { keyOf, openStream } from "../../sim/index.ts";
import { encode } from "../chunks/codec.ts";
import type { MadeBlock } from "./block.ts";
import type { Plan } from "./plan.ts";
import { isMishap, taskFor, type BlockExecutor } from "./run.ts";
import type { Block, Chunk, Store, StudyRun } from "./types.ts";

/** So many of the blocks, each with the same chance, in their order: the same ones for the same study. */
export function sampleOf(id: string, blocks: readonly Block[], count: number): readonly Block[] {
  const draws = openStream(keyOf(id, 0, "study:verify"));
  const places = blocks.map((_, at) => at);
  const most = Math.min(count, blocks.length);
  for (let k = 0; k < most; k++) {
    const other = k + draws.below(blocks.length - k);
    const [a = 0, b = 0] = [places[k], places[other]];
    places[k] = b;
    places[other] = a;
  }
  const chosen = new Set(places.slice(0, most));
  return blocks.filter((_, at) => chosen.has(at));
}

/** What came of a look at some chunks. */
export interface Verified {
  readonly chunks: number;
  readonly runs: number;
  /** Runs that failed for want of time, memory or a worker, then or now: they say nothing of the model. */
  readonly skipped: number;
  /** The first that is not what it was. */
  readonly different: Different | null;
}

export interface Different {
  readonly block: Block;
  /** Null: the chunk is not whole. */
  readonly replicate: number | null;
  /** What differs first: "hash was 00..., is 11...". */
  readonly what: string;
}

export interface Look {
  readonly plan: Plan;
  readonly store: Store;
  readonly execute: BlockExecutor;
  readonly memory: number;
}

/** Makes these blocks anew, in their order, up to the first difference. */
export async function verify(
  blocks: readonly Block[],
  { plan, store, execute, memory }: Look,
  seen: (block: Block) => void,
): Promise<Verified> {
  let [chunks, runs, skipped] = [0, 0, 0];
  const found = (different: Different | null): Verified => ({ chunks, runs, skipped, different });
  for await (const made of execute(blocks, (block) => taskFor(plan, block, memory))) {
    const block = blocks[chunks];
    if (block === undefined) throw new Error("more answers than blocks");
    if (!("runs" in made)) throw made;
    const kept = await store.get(block.key);
    if (kept === null) return found({ block, replicate: null, what: "the chunk is not whole" });
    for (const [k, run] of kept.runs.entries()) {
      const now = made.runs[k];
      if (isMishap(run) || (now !== undefined && isMishap(now))) skipped++;
      else if (!same(kept, made, k))
        return found({ block, replicate: run.replicate, what: differenceOf(kept, made, k) });
      runs++;
    }
    chunks++;
    seen(block);
  }
  return found(null);
}

/** A run of a chunk as bytes. */
function bytesOf({ metrics, responses }: Chunk, { runs, series }: MadeBlock, k: number): string {
  const one = { runs: runs.slice(k, k + 1), series: series?.slice(k, k + 1) ?? null };
  return encode({ key: "", metrics, responses, ...one }).join();
}

const same = (kept: Chunk, made: MadeBlock, k: number): boolean =>
  bytesOf(kept, kept, k) === bytesOf(kept, made, k);

/** What of a run differs first, in words. */
function differenceOf(kept: Chunk, made: MadeBlock, k: number): string {
  const [before, now] = [told(kept, kept.runs[k]), told(kept, made.runs[k])];
  for (const [name, value] of before) {
    const other = now.get(name) ?? "missing";
    if (other !== value) return `${name} was ${value}, is ${other}`;
  }
  const [a, b] = [kept.series?.[k] ?? [], made.series?.[k] ?? []];
  const width = Math.max(1, kept.metrics.length);
  const at =
    a.length === b.length
      ? a.findIndex((x, i) => x !== b[i] && !(Number.isNaN(x) && Number.isNaN(b[i])))
      : -1;
  if (at < 0) return `its series has ${b.length / width} rows, and had ${a.length / width}`;
  return `${kept.metrics[at % width]} in row ${Math.floor(at / width)} of its series was ${a[at]}, is ${b[at]}`;
}

/** All that is kept of a run, by name, what says most first. */
function told({ metrics, responses }: Chunk, run: StudyRun | undefined): Map<string, string> {
  if (run === undefined) return new Map();
  const { status, seed } = run;
  const head: [string, string][] = [
    ["status", status],
    ["seed", seed],
  ];
  if (run.status === "failed")
    return new Map([...head, ["code", run.code], ["message", run.message]]);
  const { ticks, stopped, hash, final } = run;
  return new Map([
    ...head,
    ["ticks", String(ticks)],
    ["stopped", stopped],
    ...responses.map((name, i): [string, string] => [name, String(run.responses[i])]),
    ...metrics.map((name, i): [string, string] => [`last.${name}`, String(final[i])]),
    ["hash", hash],
  ]);
}
