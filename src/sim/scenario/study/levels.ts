/** The levels of a factor as they are written: listed, from ... to, or between two numbers. */
import type { Wrong } from "../explain.ts";
import { MOST_LEVELS, type RawFactor } from "./designs.ts";
import type { Factor } from "./model.ts";

/** Where factors stand in a study. */
export const FACTORS: readonly string[] = ["design", "factors"];

/** A factor whose values may be wrong. */
export function shapeOf(
  path: string,
  raw: RawFactor,
  refuse: (wrong: Wrong) => void,
): Factor | null {
  const wrong = (key: string, message: string, hint?: string): null => {
    refuse({ code: "E_VALUE", path: [...FACTORS, path, key], mark: "value", message, hint });
    return null;
  };
  if ("values" in raw) return { path, values: raw.values };
  if ("min" in raw) {
    const { min, max, scale } = raw;
    if (min >= max) return wrong("max", `expected a number above min, ${min}, found ${max}`);
    if (scale === "log" && min <= 0)
      return wrong("min", `expected a number above 0 on a scale of logarithms, found ${min}`);
    return { path, min, max, scale, whole: false };
  }
  const { from, to, step } = raw;
  if (step === 0) return wrong("step", "expected a step other than 0");
  const steps = Math.floor((to - from) / step + 1e-9);
  if (steps < 0) {
    const hint = step > 0 ? "swap from and to, or write a step below 0" : "write a step above 0";
    return wrong("step", `steps of ${step} never lead from ${from} to ${to}`, hint);
  }
  if (steps >= MOST_LEVELS)
    return wrong("step", `expected at most ${MOST_LEVELS} levels, found ${steps + 1}`);
  return { path, values: levelsOf(from, step, steps) };
}

/** from + i * step, as the decimal number that it is: 0.1 + 2 * 0.1 is 0.3. */
function levelsOf(from: number, step: number, steps: number): number[] {
  const places = Math.max(decimalsOf(from), decimalsOf(step));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const value = from + i * step;
    return places > 15 ? value : Number(value.toFixed(places));
  });
}

/** How many decimal places a number is written with. */
function decimalsOf(value: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
}
