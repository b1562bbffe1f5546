/** A study in parts: which blocks of a plan belong to which machine. */
import { RatchetError, type Replicates } from "../../sim/index.ts";
import type { Block, Point } from "./types.ts";

/** One part of a study: the index-th of so many, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** What matters here of a plan. */
export interface Parts {
  readonly study: { readonly replicates: Replicates };
  readonly points: readonly Point[];
  readonly blocks: readonly Block[];
}

/**
 * Which blocks belong to a shard; all, when there is none. A point lies in one shard with all its blocks, also those of
 * later rounds, and points take turns; only where there are fewer points than shards do the blocks take turns.
 *
 * @throws RatchetError E_SHARD when a point would be torn apart whose number of replicates is decided as they are made
 */
export function mineOf(parts: Parts, shard: Shard | undefined): (block: Block) => boolean {
  if (shard === undefined) return () => true;
  const { points, blocks, study } = parts;
  const { index, of } = shard;
  const isMine = (turn: number): boolean => 1 + (turn % of) === index;
  if (points.length >= of) return ({ point }) => isMine(point);
  if (!("count" in study.replicates)) throw torn(points.length, of);
  const mine = new Set(blocks.filter((_, at) => isMine(at)).map(nameOf));
  return (block) => mine.has(nameOf(block));
}

const nameOf = ({ point, from }: Block): string => `${point}:${from}`;

const torn = (points: number, of: number): RatchetError =>
  new RatchetError(
    "E_SHARD",
    "replicates.until",
    `whether a point needs more replicates is decided where all its runs are made, so ${points} points cannot be ` +
      `split into ${of} shards; at most ${points} shards, or a fixed number of replicates`,
  );
