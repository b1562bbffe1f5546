/** What stands on the page, as it is spoken: what is seen, and what is so now. */
import type { Description, LiveFrame, StructureFrame, Whose } from "../../../workers/live-types.ts";
import { capital, counted, listed, plural, say } from "../../viz/numbers.ts";
import { figure, moment, whoseWords } from "./plain.ts";
import type { RunWords, Way } from "./run.ts";

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six"] as const;

export function areaWords(description: Description, whose: Whose): string {
  const { personWord, structures, unit, until } = description;
  const sizes = new Set(structures.map(({ people }) => people));
  const [size = 0] = sizes;
  const people =
    sizes.size === 1
      ? `, of ${counted(size, personWord)}${structures.length > 1 ? " each" : ""}`
      : "";
  const networks = `${NUMBERS[structures.length] ?? say(structures.length)} ${structures.length === 1 ? "network" : "networks side by side"}`;
  return (
    `${networks}: ${listed(structures.map(({ name }) => name))}${people}; ` +
    `and a chart of ${small(whoseWords(description, whose).title)} over ${counted(until, unit)}.`
  );
}

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export function nowWords(
  description: Description,
  frame: LiveFrame,
  { whose, ways, playing }: Pick<RunWords, "whose" | "ways"> & { readonly playing: boolean },
): string {
  const parts = frame.structures.map((each, k) =>
    oneNow(description, each, { k, whose, way: ways[k] ?? null }),
  );
  return `${capital(moment(description, frame.tick))}, ${playing ? "playing" : "paused"}. ${parts.join(" ")}`;
}

function oneNow(
  description: Description,
  frame: StructureFrame,
  { k, whose, way }: { readonly k: number; readonly whose: Whose; readonly way: Way | null },
): string {
  const { itemWord, nothingIsLost, personWord, structures, unit } = description;
  const name = structures[k]?.name ?? "";
  const { column } = whoseWords(description, whose);
  const change =
    way?.before === null || way === null || whose === "chart"
      ? ""
      : `, ${changeWords(frame[whose] - way.before)} ten ${plural(unit)} ago`;
  const sum =
    whose === "chart" ? figure(description, whose, frame.chart) : counted(frame[whose], itemWord);
  const books = nothingIsLost
    ? `${say(frame.gained)} gained so far`
    : `${say(frame.gained)} gained and ${say(frame.lost)} lost so far`;
  return `${name}: ${column} ${sum}${change}; ${books}; ${say(frame.alone)} known by one ${personWord} only.`;
}

function changeWords(change: number): string {
  if (change === 0) return "as many as";
  return `${say(Math.abs(change))} ${change > 0 ? "more" : "fewer"} than`;
}
