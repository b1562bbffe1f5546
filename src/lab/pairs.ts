/**
 * Two structures under the same luck, run against run: replicate k of the one against replicate k of the other.
 * b is read against a, so the difference is b - a.
 */
import { ln } from "../sim/index.ts";
import type { Readings } from "./readings.ts";

export interface Pairs {
  /** The values of each pair; a time that never came stands at the horizon. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** Number of pairs in which a time never came. */
  readonly censored: number;
  /** Number of pairs in which a is ahead, a tie being half; null where more is not better. */
  readonly aWins: number | null;
  /** Number of pairs in which neither is ahead: each is half a win. */
  readonly ties: number;
}

const EVEN = 0.5;

export function pairUp(a: Readings, b: Readings): Pairs {
  const horizon = Math.min(a.horizon, b.horizon);
  const left: number[] = [];
  const right: number[] = [];
  let censored = 0;
  let [wins, ties] = [0, 0];
  for (let k = 0; k < a.values.length; k++) {
    const x = valueOf(a, k, horizon);
    const y = valueOf(b, k, horizon);
    const whole = x !== null && y !== null;
    if (!whole && !a.event) continue; // nobody was left to read it from
    if (!whole) censored++;
    const win = winOf(x, y, a.ahead);
    wins += win;
    if (win === EVEN) ties++;
    left.push(x ?? horizon);
    right.push(y ?? horizon);
  }
  return { a: left, b: right, censored, aWins: a.ahead === "neither" ? null : wins, ties };
}

/**
 * Of [neither, first, second, both], replicate by replicate: (both - second) - (first - neither). A time that never came
 * stands at the shortest horizon; a replicate in which one of them could not be read is left out.
 */
export function interactions(four: readonly Readings[]): number[] {
  const horizon = Math.min(...four.map((each) => each.horizon));
  const found: number[] = [];
  for (let k = 0; k < (four[0]?.values.length ?? 0); k++) {
    const values = four.flatMap((of) => valueOf(of, k, horizon) ?? (of.event ? horizon : []));
    const [neither, first, second, both] = values as [number, number, number, number];
    if (values.length === 4) found.push(both - second - (first - neither));
  }
  return found;
}

/** Where two structures may last differently long, a time counts only up to the shorter horizon. */
function valueOf({ event, values }: Readings, k: number, horizon: number): number | null {
  const value = values[k] ?? null;
  return event && value !== null && value > horizon ? null : value;
}

/** 1 when a is ahead, 1/2 for a tie. Null is a time that never came: later than any. */
function winOf(a: number | null, b: number | null, ahead: Readings["ahead"]): number {
  const x = a ?? Number.POSITIVE_INFINITY;
  const y = b ?? Number.POSITIVE_INFINITY;
  if (x === y) return EVEN;
  return x > y === (ahead === "more") ? 1 : 0;
}

export type Estimator = "difference" | "log-ratio";

/** The scale on which an estimator compares. */
export const onScale = (values: readonly number[], estimator: Estimator): readonly number[] =>
  estimator === "difference" ? values : values.map((value) => ln(1 + value));

/** b - a, pair by pair. */
export const differences = (a: readonly number[], b: readonly number[]): number[] =>
  b.map((value, k) => value - (a[k] ?? Number.NaN));
