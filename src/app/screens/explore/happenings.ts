/** What happened in a run, tick by tick: first finds, losses, people who came or went, new ties. Pure. */
import type { Track } from "../../run/history.ts";

export type HappeningKind = "people" | "found" | "lost" | "again" | "ties";

export interface Happening {
  readonly tick: number;
  readonly kind: HappeningKind;
  /** What was found or lost: those that are named; there may be more. */
  readonly items: readonly number[];
  /** How many: things; or people, after the change; or changes of ties that are told together. */
  readonly count: number;
  /** People before the change. */
  readonly before: number;
}

/** What is told first where there is no room for all. */
const RANKS: readonly HappeningKind[] = ["people", "found", "lost", "ties", "again"];
/** Ties that change more often than this are told once. */
const MOST_TIES = 6;

type Told = Pick<Track, "people" | "found" | "forgotten" | "stages">;

export function happeningsIn(track: Told, until: number): Happening[] {
  const all: Happening[] = [];
  const once = new Set<number>();
  const add = (tick: number, kind: HappeningKind, items: readonly number[]): void => {
    if (items.length > 0) all.push({ tick, kind, items, count: items.length, before: 0 });
  };
  for (let tick = 1; tick <= until; tick++) {
    const [before = 0, now = 0] = [track.people[tick - 1], track.people[tick]];
    if (now !== before) all.push({ tick, kind: "people", items: [], count: now, before });
    else if (track.stages[tick] !== track.stages[tick - 1])
      all.push({ tick, kind: "ties", items: [], count: 1, before: 0 });
    const found = track.found[tick] ?? [];
    const forgotten = track.forgotten[tick] ?? [];
    add(
      tick,
      "found",
      found.filter((item) => !once.has(item)),
    );
    add(
      tick,
      "again",
      found.filter((item) => once.has(item)),
    );
    add(tick, "lost", forgotten);
    // What was lost had been known before: found once more, it is not new.
    for (const item of [...found, ...forgotten]) once.add(item);
  }
  return withFewTies(all);
}

function withFewTies(all: readonly Happening[]): Happening[] {
  const ties = all.filter(({ kind }) => kind === "ties");
  if (ties.length <= MOST_TIES) return [...all];
  const [first] = ties;
  return all.flatMap((each) => {
    if (each.kind !== "ties") return [each];
    return each === first ? [{ ...each, count: ties.length }] : [];
  });
}

const rankOf = ({ kind }: Happening): number => RANKS.indexOf(kind);

/** The most telling of them, at most so many, in the order of time; and how many are left out. */
export function mostTelling(
  all: readonly Happening[],
  most: number,
): { readonly told: readonly Happening[]; readonly left: number } {
  const told = all
    .map((each, at) => ({ each, at }))
    .toSorted((a, b) => rankOf(a.each) - rankOf(b.each) || a.at - b.at)
    .slice(0, most)
    .toSorted((a, b) => a.at - b.at)
    .map(({ each }) => each);
  return { told, left: all.length - told.length };
}

/** The order in which room is given to them. */
export const byRank = (a: Happening, b: Happening): number =>
  rankOf(a) - rankOf(b) || a.tick - b.tick;
