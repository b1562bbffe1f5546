/** From what further runs say to what their views are given. */
import type { Description, Ensemble, PairSummary, Whose } from "../../workers/live-types.ts";
import type { DifferenceData } from "../viz/difference-view.ts";
import type { OutcomeData } from "../viz/outcome-view.ts";
import { axisTitle, placeOf } from "./model.ts";
import type { Play } from "./run/shown.ts";
import { outcomeWords, pairWords, tell } from "./words/luck.ts";
import { LEAST_TO_SAY, nameOf } from "./words/plain.ts";

/** How the further runs ended, and the run that was seen. */
export function outcomeData(
  { description, history }: Play,
  ensemble: Ensemble,
  whose: Whose,
): OutcomeData {
  const { structures, until } = description;
  const enough = ensemble.runs >= LEAST_TO_SAY;
  const rows = structures.map((_, k) => {
    const line = history.tracks[k]?.[whose] ?? [];
    return {
      name: nameOf(description, k),
      place: placeOf(description, k),
      values: ensemble.outcomes[k] ?? [],
      middle: enough ? (ensemble.bands[k]?.middle.at(-1) ?? null) : null,
      seen: line[Math.min(until, line.length - 1)] ?? 0,
    };
  });
  return {
    rows,
    title: axisTitle(description, whose),
    fine: whose === "chart",
    beside: (name, middle) => tell("luck-dots-beside", { name, middle }),
    summary: outcomeWords(description, rows, { runs: ensemble.runs, whose }),
  };
}

export function differenceData(
  description: Description,
  pair: PairSummary,
  pairs: readonly PairSummary[],
): DifferenceData {
  const fine = pair.whose === "chart";
  const largest = Math.max(
    fine ? Number.MIN_VALUE : 1,
    ...pairs.flatMap(({ differences }) => [...differences].map(Math.abs)),
  );
  const side = (k: number): DifferenceData["a"] => ({
    name: nameOf(description, k),
    place: placeOf(description, k),
  });
  return {
    a: side(pair.a),
    b: side(pair.b),
    differences: pair.differences,
    mean: pair.mean,
    low: pair.n < LEAST_TO_SAY ? null : pair.low,
    high: pair.n < LEAST_TO_SAY ? null : pair.high,
    reach: fine ? largest : Math.ceil(largest),
    fine,
    summary: tell("luck-dots-pairs", { words: pairWords(description, pair) }),
  };
}
