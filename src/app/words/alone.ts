/** The sentence about many runs of one structure: nobody is ahead of anybody, but where they end can be said. */
import type { Description, Ensemble, Whose } from "../../../workers/live-types.ts";
import { capital, counted, one } from "../../viz/numbers.ts";
import { figure, LEAST_TO_SAY } from "./plain.ts";

export function aloneWords(
  description: Description,
  { runs, bands }: Pick<Ensemble, "runs" | "bands">,
  whose: Whose,
): string {
  const [band] = bands;
  const after = `After ${counted(description.until, description.unit)}`;
  if (runs < LEAST_TO_SAY || band === undefined)
    return `${counted(runs, "more run")} so far: too few to say where runs end.`;
  const [low, middle, high] = [band.low, band.middle, band.high].map((values) =>
    figure(description, whose, values.at(-1) ?? Number.NaN),
  );
  const { chart, personWord } = description;
  const of =
    whose === "chart" && chart !== null
      ? `${capital(chart.label)}, ${after.toLowerCase()}`
      : `${after} ${whose === "known" ? "the group" : one(personWord)} knows`;
  const joint = whose === "chart" ? ": " : " ";
  return `${of}${joint}${middle} in the middle one of ${runs} more runs, ${low} to ${high} in eight of ten.`;
}
