/** What stands on the page, as it is spoken: what is seen, and what is so now. */
import type { Description, LiveFrame, StructureFrame, Whose } from "../../../workers/live-types.ts";
import { capital, counted, listed, say } from "../../viz/numbers.ts";
import { figure, moment, nameOf, tell, whoseWords } from "./plain.ts";
import type { RunWords, Way } from "./run.ts";

export function areaWords(description: Description, frame: LiveFrame, whose: Whose): string {
  const { personWord, structures, unit, until } = description;
  const all = frame.structures.map(({ people }) => people);
  const [people = 0] = all;
  const alike = all.every((each) => each === people);
  const each = structures.length > 1 ? "each" : "one";
  return tell("run-area", {
    count: structures.length,
    names: listed(structures.map((_, k) => nameOf(description, k))),
    size: alike ? each : "several",
    people,
    sizes: listed(all.map(say)),
    person: personWord,
    title: small(whoseWords(description, whose).title),
    until,
    unit,
  });
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
  return tell("run-now", {
    moment: capital(moment(description, frame.tick)),
    playing: playing ? "yes" : "no",
    parts: parts.join(" "),
  });
}

function oneNow(
  description: Description,
  frame: StructureFrame,
  { k, whose, way }: { readonly k: number; readonly whose: Whose; readonly way: Way | null },
): string {
  const { itemWord, nothingIsLost, personWord, unit } = description;
  const before = whose === "chart" ? null : (way?.before ?? null);
  const by = before === null ? 0 : frame[whose] - before;
  const sum =
    whose === "chart" ? figure(description, whose, frame.chart) : counted(frame[whose], itemWord);
  return tell("run-now-one", {
    name: nameOf(description, k),
    column: whoseWords(description, whose).column,
    sum,
    change: before === null ? "none" : changeOf(by),
    by: say(Math.abs(by)),
    unit,
    lossless: nothingIsLost ? "yes" : "no",
    gained: say(frame.gained),
    lost: say(frame.lost),
    alone: say(frame.alone),
    person: personWord,
  });
}

function changeOf(by: number): "same" | "more" | "fewer" {
  if (by === 0) return "same";
  return by > 0 ? "more" : "fewer";
}
