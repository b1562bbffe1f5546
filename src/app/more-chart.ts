/** What the chart is given once there are further runs: single ones, when they are wanted, and where the leads change. */
import type { Ensemble, OneMore } from "../../workers/live-types.ts";
import type { ChartData } from "../viz/chart-plan.ts";
import { runsExtra } from "../viz/chart-runs.ts";
import { multiplesChart } from "../viz/multiples-chart.ts";
import type { Play } from "./run/shown.ts";
import { pairsShown } from "./words/luck.ts";
import { LEAST_TO_SAY } from "./words/plain.ts";
import { crossWords } from "./words/results.ts";

/** More lines than this make a grey of all. */
export const MOST_RUNS = 30;

/** Where the bands of several structures would hide each other each has a plot of its own. */
const NARROW = "(max-width: 480px)";

/** What draws these lines; null: all in one plot. */
export const chartFor = ({ lines }: ChartData): typeof multiplesChart | null =>
  lines.length > 1 && matchMedia(NARROW).matches ? multiplesChart : null;

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
    more: [...(data.more ?? []), runsExtra(crossings)],
  };
}
