/** What the chart is given once there are further runs: single ones, when they are wanted, and where the leads change. */
import type { Ensemble, OneMore } from "../../workers/live-types.ts";
import type { ChartData } from "../viz/chart-plan.ts";
import { drawRuns } from "../viz/chart-runs.ts";
import type { Play } from "./run/shown.ts";
import { pairsShown } from "./words/luck.ts";
import { LEAST_TO_SAY } from "./words/plain.ts";
import { crossWords } from "./words/results.ts";

/** More lines than this make a grey of all. */
export const MOST_RUNS = 30;

export interface More {
  readonly ensemble: Ensemble;
  /** Those that are to be drawn one by one. */
  readonly runs: readonly OneMore[];
}

export function withRuns(
  data: ChartData,
  { description }: Play,
  { ensemble, runs }: More,
): ChartData {
  const { pairs, bands } = ensemble;
  const whose = pairs[0]?.whose ?? "known";
  const lines = data.lines.map((line, k) => ({
    ...line,
    runs: runs.slice(0, MOST_RUNS).flatMap(({ courses }) => courses[k]?.[whose] ?? []),
  }));
  const enough = ensemble.runs >= LEAST_TO_SAY;
  const crossings = (enough ? pairsShown(description, ensemble) : []).flatMap(({ a, b, leads }) =>
    leads.crossings.map((crossing) => {
      const middle = (k: number): number => bands[k]?.middle[crossing.at] ?? Number.NaN;
      return {
        ...crossing,
        value: (middle(a) + middle(b)) / 2,
        words: crossWords(description, crossing.at),
      };
    }),
  );
  return {
    ...data,
    lines,
    over: (under, above, plan) => drawRuns([under, above], { lines, crossings }, plan),
  };
}
