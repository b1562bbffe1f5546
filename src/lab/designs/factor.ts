/** A factor and the unit interval: every sampling design draws in (0, 1) and turns that into values here. */
import { exp, ln, type Factor, type FactorValue, type Range } from "../../sim/index.ts";

/** A level that half the whole numbers next to it would be rounded to. */
const HALF = 0.5;

/**
 * The value of a factor at a share `u` of the way, 0 < u < 1. Levels are equally likely; so are whole numbers (log: in
 * the measure of 1/x), ends included.
 */
export function valueAt(factor: Factor, u: number): FactorValue {
  if ("values" in factor) return levelAt(factor.values, Math.floor(u * factor.values.length));
  const { min, max, whole } = factor;
  if (!whole) return between(factor, min, max, u);
  return clamp(Math.round(between(factor, min - HALF, max + HALF, u)), min, max);
}

/** The value of a range at a share `u` of the way from end to end, 0 <= u <= 1: whole numbers are rounded. */
export function onRange(range: Range, u: number): number {
  const value = between(range, range.min, range.max, u);
  return range.whole ? clamp(Math.round(value), range.min, range.max) : value;
}

/** At which share of the way from end to end a value lies: what undoes `onRange`, but for rounding. */
export function shareOf({ min, max, scale }: Range, value: number): number {
  if (scale === "log") return (ln(value) - ln(min)) / (ln(max) - ln(min));
  return (value - min) / (max - min);
}

function between({ scale }: Range, min: number, max: number, u: number): number {
  if (u <= 0) return min;
  if (u >= 1) return max;
  const value = scale === "log" ? exp(ln(min) + u * (ln(max) - ln(min))) : min + u * (max - min);
  return clamp(value, min, max);
}

const clamp = (value: number, min: number, max: number): number =>
  Math.min(max, Math.max(min, value));

function levelAt(values: readonly FactorValue[], k: number): FactorValue {
  const value = values[Math.min(k, values.length - 1)];
  if (value === undefined) throw new RangeError("a factor without a level");
  return value;
}
