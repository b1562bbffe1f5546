/** What is known of a point, and of a run, in words. */
import type { ResponseColumn, Results } from "../../../../workers/study/types.ts";
import { factorWords, levelWords, numberWords, say } from "./say.ts";

/** "step.share.chance 0.2, structure Villages" */
export const placeWords = ({ factors }: Results, point: number, of: readonly number[]): string =>
  of
    .map((k) => {
      const factor = factors[k];
      const level = factor?.levels[factor.of[point] ?? -1];
      return say("studies-place", {
        factor: factorWords(factor?.name ?? ""),
        level: levelWords(level),
      });
    })
    .join(", ");

/** "14.8 (95 % interval 14.1 to 15.5; 12 runs)" */
export function meanWords({ cells, event }: ResponseColumn, point: number): string {
  const [runs = 0, n = 0] = [cells.runs[point], cells.n[point]];
  const [mean = Number.NaN, low = Number.NaN, high = Number.NaN] = [
    cells.mean[point],
    cells.low[point],
    cells.high[point],
  ];
  if (runs === 0) return say("studies-mean-no-runs");
  if (Number.isNaN(mean)) return say("studies-mean-nothing", { runs });
  const value = numberWords(mean, low, high);
  const some = someWords({ event, n, runs });
  if (Number.isNaN(low) || Number.isNaN(high)) return say("studies-mean-alone", { value, some });
  return say("studies-mean", {
    value,
    low: numberWords(low, low, high),
    high: numberWords(high, low, high),
    some,
  });
}

/** Of how many runs it is the mean. */
function someWords({ event, n, runs }: Record<"n" | "runs", number> & { event: boolean }): string {
  if (n === runs) return say("studies-mean-all", { runs });
  // In runs in which it never came their last tick stands for it in the mean.
  return say(event ? "studies-mean-event" : "studies-mean-some", { n, runs });
}
