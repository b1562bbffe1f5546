/** The work memory of a run: row lists for gates, and words of chance. What stands there is dead after the tick. */
import { catalogue, find } from "../catalogue.ts";
import type { ColumnSpec } from "../core/columns.ts";
import type { Mechanism } from "../core/part.ts";
import { BLOCK } from "../random/blocks.ts";
import type { Entry, Model, PartEntry } from "../scenario/model.ts";
import { hasOdds, wordsOf } from "./words.ts";

/** All part entries of a list, groups opened. */
export function partEntries(list: readonly Entry[]): PartEntry[] {
  return list.flatMap((entry) => ("do" in entry ? partEntries(entry.do) : [entry]));
}

export const mechanismOf = (entry: PartEntry): Mechanism => find(catalogue.mechanisms, entry.use);

/** How many gates stand one inside the other, at most. */
export const depthOf = (list: readonly Entry[]): number =>
  list.reduce((deepest, entry) => {
    const own = entry.probability === undefined && entry.when === undefined ? 0 : 1;
    return Math.max(deepest, own + ("do" in entry ? depthOf(entry.do) : 0));
  }, 0);

const gates = (list: readonly Entry[]): number =>
  list.reduce(
    (count, entry) =>
      count + (entry.probability === undefined ? 0 : 1) + ("do" in entry ? gates(entry.do) : 0),
    0,
  );

export const int = (name: string, length: number): ColumnSpec => ({
  name,
  type: "int32",
  length,
  perRow: true,
  hashed: false,
});

/** Row lists by depth of gates; words shared by all entries, and kept for the tick where single turns look them up. */
export function workColumns(model: Model, capacity: number, depth: number): ColumnSpec[] {
  const { oneAtATime: single, clock } = find(catalogue.schedules, model.schedule.use);
  const ofGate = clock === "event" ? BLOCK : capacity;
  const ofWord = clock === "event" ? BLOCK : 0;
  const kept = single ? partEntries(model.step).reduce((sum, entry) => sum + wordsOf(entry), 0) : 0;
  const shared = partEntries([...model.before, ...model.after, ...(single ? [] : model.step)]);
  const most = shared.reduce((largest, entry) => Math.max(largest, wordsOf(entry)), 0);
  const lists = [model.before, model.step, model.after];
  const nested = Math.max(most, depth > 1 || lists.some(hasOdds) ? 1 : 0);
  return [
    ...Array.from(
      { length: single && model.before.length + model.after.length === 0 ? 0 : depth + 1 },
      (_, d) => int(`rows${d}`, capacity),
    ),
    int("words", capacity * nested),
    int("kept", (capacity + ofWord) * kept + (single ? ofGate * gates(model.step) : 0)),
  ];
}
