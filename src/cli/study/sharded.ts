/** Into how many shards a study was last cut, as its log says: so that what is missing can be named by shard. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mineOf } from "../../lab/study/shard.ts";
import type { Block } from "../../lab/study/types.ts";
import type { Opened } from "./given.ts";
import { LOG } from "./journal.ts";

/** "7/32", "19/32": the shards to which these blocks belong; null: it was never cut. */
export function shardsMissing({ folder, plan }: Opened, blocks: readonly Block[]): string[] | null {
  const of = lastCut(join(folder, LOG));
  if (of === null) return null;
  const names: string[] = [];
  for (let index = 1; index <= of; index++)
    if (blocks.some(mineOf(plan, { index, of }))) names.push(`${index}/${of}`);
  return names;
}

function lastCut(log: string): number | null {
  if (!existsSync(log)) return null;
  const lines = readFileSync(log, "utf8").trimEnd().split("\n");
  for (const line of lines.toReversed()) {
    const [, of] = /"shard":"\d+\/(\d+)"/.exec(line) ?? [];
    if (of !== undefined) return Number(of);
    if (line.includes('"event":"begin"')) return null;
  }
  return null;
}
