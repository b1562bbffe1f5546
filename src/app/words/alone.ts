/** The sentence about many runs of one structure: nobody is ahead of anybody, but where they end can be said. */
import type { Description, Ensemble, Whose } from "../../../workers/live-types.ts";
import { capital } from "../../viz/numbers.ts";
import { tell } from "./luck.ts";
import { figure, labelOf, LEAST_TO_SAY } from "./plain.ts";

export function aloneWords(
  description: Description,
  { runs, bands }: Pick<Ensemble, "runs" | "bands">,
  whose: Whose,
): string {
  const [band] = bands;
  if (runs < LEAST_TO_SAY || band === undefined)
    return tell("luck-alone-few", { many: tell("luck-runs", { runs }) });
  const [low = "", middle = "", high = ""] = [band.low, band.middle, band.high].map((values) =>
    figure(description, whose, values.at(-1) ?? Number.NaN),
  );
  const { chart, personWord: person, unit, until } = description;
  const label = capital(labelOf(description));
  const values = { line: chart === null && whose === "chart" ? "known" : whose, label, person };
  return tell("luck-alone", { ...values, until, unit, runs, low, middle, high });
}
