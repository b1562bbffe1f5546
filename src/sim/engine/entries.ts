/** The entries of a scenario's lists, bound to their parts: the engine asks here whether a thing happens, and to whom. */
import type { Loop } from "../core/part.ts";
import type { Draws } from "../random/draws.ts";
import { threshold } from "../random/draws.ts";
import type { Gate } from "../scenario/model.ts";
import type { Odds } from "./formulas.ts";

/** A filter on a column: only rows whose value is (or is not) this one. */
export interface When {
  readonly column: Int32Array;
  readonly value: number;
  readonly is: boolean;
}

/** An entry at work: either a part's loop, or several entries behind one gate. */
export interface Bound {
  readonly gate: Gate;
  /** Threshold of the gate in int32, or null: no draw. */
  readonly below: number | null;
  /** The threshold for each person, where a formula says it; null: it is the one above. */
  readonly odds: Odds | null;
  readonly when: When | null;
  readonly draws: Draws;
  /** The words that `draws` looks up, by word and row. */
  readonly lanes: Int32Array;
  /** The part's words for 256 events, where luck is drawn by events. */
  readonly block: Int32Array;
  /** Number of declared words of the part. */
  readonly words: number;
  readonly loop: Loop | null;
  readonly parts: readonly Bound[];
  /** The gate's words for one row at a time, filled at the start of the tick; or for 256 events. */
  readonly gateWords: Int32Array | null;
  /** Whether it acts in this tick at all. */
  due: boolean;
  /** Its loop, where in this tick it acts for whoever comes, no gate asked; else null. */
  plain: Loop | null;
}

/** Whether a tick is one of from, from + every, from + 2 every ... */
export const onBeat = (tick: number, every: number, from: number): boolean =>
  tick >= from && (tick - from) % every === 0;

/** Settles which entries act in this tick, and sets their clocks. */
export function prepare(entries: readonly Bound[], tick: number): void {
  for (const entry of entries) {
    const { every = 1, from = 0, until = Infinity, at } = entry.gate;
    entry.due =
      onBeat(tick, every, from) && tick <= until && (at === undefined || at.includes(tick));
    entry.plain = entry.due && entry.below === null && entry.when === null ? entry.loop : null;
    entry.draws.setClock(tick);
    prepare(entry.parts, tick);
  }
}

/** Draws all words that single turns of this tick will look up. */
export function fillWords(entries: readonly Bound[], n: number): void {
  for (const entry of entries) {
    if (!entry.due) continue;
    if (entry.gateWords !== null) entry.draws.fillGate(entry.gateWords, n);
    if (entry.words > 0) entry.draws.fillLanes(entry.words, n);
    fillWords(entry.parts, n);
  }
}

/** Runs the lists with everybody. `lists[depth]` is where the gates at that depth write their rows. */
export class Everybody {
  private readonly lists: readonly Int32Array[];
  private readonly words: Int32Array;
  /** So many rows stand, ascending, in the list of everybody. */
  private numbered = 0;

  constructor(lists: readonly Int32Array[], words: Int32Array) {
    this.lists = lists;
    this.words = words;
  }

  /** Calls each entry with the rows 0..n-1. */
  run(entries: readonly Bound[], n: number): void {
    const all = this.lists[0];
    if (n > this.numbered) for (let i = 0; i < n; i++) all[i] = i;
    this.numbered = Math.max(n, this.numbered);
    this.each(entries, all, n, { depth: 1, people: n });
  }

  private each(
    entries: readonly Bound[],
    ids: Int32Array,
    n: number,
    at: { depth: number; people: number },
  ): void {
    for (const entry of entries) if (entry.due) this.enter(entry, ids, n, at);
  }

  private enter(
    entry: Bound,
    ids: Int32Array,
    n: number,
    at: { depth: number; people: number },
  ): void {
    let rows = ids;
    let m = n;
    let depth = at.depth;
    if (entry.below !== null || entry.when !== null) {
      rows = this.lists[depth++];
      m =
        entry.below === null
          ? copyRows(ids, rows, n)
          : this.passGate(entry, entry.below, ids, rows, n, at.people);
      if (entry.when !== null) m = keepWhen(entry.when, rows, m);
    }
    if (m === 0 && n > 0) return;
    if (entry.loop === null) {
      this.each(entry.parts, rows, m, { depth, people: at.people });
      return;
    }
    if (entry.words > 0) entry.draws.fillLanes(entry.words, at.people);
    entry.loop(rows, m);
  }

  /** Lane 0 belongs to row numbers, so a gate inside another draws for everybody and looks its own rows up. */
  // oxlint-disable-next-line max-params -- the hot path hands plain values down rather than an object for each call
  private passGate(
    entry: Bound,
    below: number,
    ids: Int32Array,
    rows: Int32Array,
    n: number,
    people: number,
  ): number {
    const { odds } = entry;
    if (n === people && odds === null) return entry.draws.passGate(below, rows, people);
    entry.draws.fillGate(this.words, people);
    if (odds !== null) return passOdds(odds, this.words, { from: ids, to: rows, n });
    let m = 0;
    for (let k = 0; k < n; k++) {
      rows[m] = ids[k];
      m += (this.words[ids[k]] ^ 0x80000000) < below ? 1 : 0;
    }
    return m;
  }
}

/** Each person has odds of its own. */
function passOdds(
  odds: Odds,
  words: Int32Array,
  { from, to, n }: { from: Int32Array; to: Int32Array; n: number },
): number {
  let m = 0;
  for (let k = 0; k < n; k++) {
    const row = from[k];
    to[m] = row;
    m += (words[row] ^ 0x80000000) < odds(row) ? 1 : 0;
  }
  return m;
}

function copyRows(from: Int32Array, to: Int32Array, n: number): number {
  for (let k = 0; k < n; k++) to[k] = from[k];
  return n;
}

function keepWhen({ column, value, is }: When, rows: Int32Array, n: number): number {
  let m = 0;
  for (let k = 0; k < n; k++) {
    rows[m] = rows[k];
    m += (column[rows[m]] === value) === is ? 1 : 0;
  }
  return m;
}

/** Calls each entry with one row, which stands in `one`: the same gates, the same words as for everybody. */
export function runOne(entries: readonly Bound[], row: number, one: Int32Array): void {
  for (let k = 0; k < entries.length; k++) {
    const entry = entries[k];
    const { plain } = entry;
    if (plain !== null) {
      plain(one, 1);
      continue;
    }
    const { odds, when, loop } = entry;
    if (!entry.due) continue;
    const below = odds === null ? entry.below : odds(row);
    if (below !== null && (gateWord(entry, row) ^ 0x80000000) >= below) continue;
    if (when !== null && (when.column[row] === when.value) !== when.is) continue;
    if (loop === null) runOne(entry.parts, row, one);
    else loop(one, 1);
  }
}

const gateWord = (entry: Bound, row: number): number =>
  entry.gateWords === null ? 0 : entry.gateWords[row];

/** Threshold of an entry's gate; null when it is certain. Probability 0 passes nobody. */
export const gateOf = ({ probability, formulas }: Gate): number | null =>
  probability === undefined || (probability === 1 && formulas?.["probability"] === undefined)
    ? null
    : threshold(probability);
