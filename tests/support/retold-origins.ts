/** By which way people came by their answers, once more: retold from the lineage, a record at a time. */
import { CHANNELS, channelSlot, START } from "../../src/sim/core/books.ts";
import { CAME, LEFT, MOVED, SWAPPED, type LineageRecord } from "../../src/sim/core/lineage.ts";
import type { Answers } from "./naive-march.ts";

const NAMES = new Map<number, string>([
  [START, "start"],
  ...CHANNELS.map((channel) => [channelSlot(channel), channel] as const),
]);

/** Of each row, the name of the way for each item that it holds. */
export function retoldOrigins(
  records: readonly LineageRecord[],
  rows: number,
): Map<number, string>[] {
  const held = Array.from({ length: rows }, () => new Map<number, string>());
  const at = (row: number): Map<number, string> => held[row] ?? new Map<number, string>();
  for (const { row, item, how, source } of records) {
    if (how === MOVED) [held[row], held[source]] = [at(source), new Map()];
    else if (how === SWAPPED) [held[row], held[source]] = [at(source), at(row)];
    else if (how !== CAME && how !== LEFT) {
      const way = NAMES.get(how);
      if (way === undefined) at(row).delete(item);
      else at(row).set(item, way);
    }
  }
  return held;
}

/** The questions that a row has right, and those of them that stand in a block that is right as a whole. */
export function rightAndPaying(
  answers: Answers,
  reality: Answers,
  block: number,
): { readonly right: number[]; readonly paying: number[] } {
  const isRight = answers.map((answer, q) => answer === reality[q]);
  const all = answers.map((_, q) => q);
  const blockOf = (q: number): number => Math.floor(q / block);
  const broken = new Set(all.filter((q) => isRight[q] !== true).map(blockOf));
  const right = all.filter((q) => isRight[q] === true);
  return { right, paying: right.filter((q) => !broken.has(blockOf(q))) };
}
