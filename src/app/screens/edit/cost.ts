/** What a scenario costs, in words. */
import { say as sayNumber } from "../../../viz/numbers.ts";
import type { Gauged } from "../../../../workers/edit/types.ts";
import { say } from "./say.ts";

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** "about 14 seconds" */
function timeWords(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 1) return say("edit-time-none");
  if (seconds < 100) return say("edit-time-seconds", { count: neat(seconds) });
  if (seconds < 100 * MINUTE) return say("edit-time-minutes", { count: neat(seconds / MINUTE) });
  if (seconds < DAY) return say("edit-time-hours", { count: neat(seconds / HOUR) });
  return say("edit-time-days");
}

/** It is an estimate: two digits are enough. */
const neat = (value: number): number => Number(Math.max(1, Math.round(value)).toPrecision(2));

export function costWords(gauged: Gauged | "stopped" | null, unit: string): readonly string[] {
  if (gauged === null) return [say("edit-cost-waiting")];
  if (gauged === "stopped") return [say("edit-cost-stopped")];
  if (!gauged.ok) return [say("edit-cost-refused", { why: gauged.message })];
  const { structures, replicates, until, horizon, shortMs, longMs, mayEnd } = gauged.gauge;
  return [
    say("edit-cost-work", {
      structures: sayNumber(structures),
      runs: sayNumber(replicates),
      horizon,
      unit,
    }),
    say("edit-cost-page", {
      unit,
      until: sayNumber(until),
      time: timeWords(shortMs),
    }),
    say("edit-cost-all", {
      time: timeWords(longMs * replicates),
      mayEnd: mayEnd ? "yes" : "no",
    }),
  ];
}
