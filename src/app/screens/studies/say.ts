/** The words of the studies, and numbers as they stand in them. */
import type { FactorValue } from "../../../sim/index.ts";
import { sayFine, sayWithin } from "../../../viz/numbers.ts";
import { sayNumber as sayWhole } from "../../words/links.ts";
import text from "../../words/en/studies.ftl?raw";
import { words } from "../../words/fluent.ts";

export const say = words(text);

/** Digits of a level that is no whole number: of 0.6666666666666666 nobody reads more. */
const DIGITS = 5;

/** A value of a factor. */
export function levelWords(level: FactorValue | undefined): string {
  if (typeof level === "number")
    return sayWhole(Number.isInteger(level) ? level : Number(level.toPrecision(DIGITS)));
  if (typeof level === "boolean") return say(level ? "studies-yes" : "studies-no");
  return level ?? "";
}

/** What a factor is called: its path, or "structure". */
export const factorWords = (name: string): string =>
  name === "structure" ? say("studies-structure") : name;

/** With as many digits as its interval bears. */
export function numberWords(value: number, low = Number.NaN, high = Number.NaN): string {
  if (Number.isNaN(value)) return sayFine(value);
  return high > low ? sayWithin(value, high - low) : sayFine(value);
}

const MINUTE = 60;
const HOUR = 3600;

/** "about 12 seconds", "about 3 minutes" */
export function secondsWords(seconds: number): string {
  if (seconds < 1) return say("studies-time-none");
  if (seconds < 1.5 * MINUTE) return say("studies-time-seconds", { count: Math.ceil(seconds) });
  if (seconds < 1.5 * HOUR)
    return say("studies-time-minutes", { count: Math.ceil(seconds / MINUTE) });
  return say("studies-time-hours", { count: Math.ceil(seconds / HOUR) });
}
