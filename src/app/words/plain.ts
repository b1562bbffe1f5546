/** The sentences of the page, made from the same numbers as its pictures. Plain words: a run, a round, a pair. */
import type { Description, LiveFrame, StructureFrame, Whose } from "../../../workers/live-types.ts";
import { capital, counted, listed, one, plural, say, sayFine } from "../../viz/numbers.ts";

/** With fewer runs than this no winner is named, and no band or interval is drawn. */
export const LEAST_TO_SAY = 5;

interface LineWords {
  readonly title: string;
  readonly short: string;
  readonly column: string;
}

/** What the line is that is drawn. */
export function whoseWords({ chart, personWord }: Description, whose: Whose): LineWords {
  if (whose === "chart" && chart !== null)
    return { title: capital(chart.label), short: chart.label, column: chart.label };
  if (whose !== "person")
    return { title: "What the group knows", short: "the group", column: "the group knows" };
  const short = one(personWord);
  return { title: `What the average ${personWord} knows`, short, column: `${short} knows` };
}

/** A number on that line. */
export const figure = ({ chart }: Description, whose: Whose, value: number): string =>
  whose === "chart" ? `${sayFine(value)}${chart?.percent === true ? " %" : ""}` : say(value);

/** What is said of who leads: of some numbers neither more nor less is better. */
export const aheadWord = ({ chart }: Description, whose: Whose): "ahead" | "highest" =>
  whose === "chart" && chart?.ahead === "neither" ? "highest" : "ahead";

/** Whether less is better. */
export const lessIsMore = ({ chart }: Description, whose: Whose): boolean =>
  whose === "chart" && chart?.ahead === "less";

/** "round 12" */
export const moment = ({ unit }: Description, tick: number): string => `${unit} ${tick}`;

/** "9 of 14 items", "31.2 items" when there are very many. */
export function amount({ items, itemWord }: Description, value: number): string {
  return items <= 1000
    ? `${say(value)} of ${say(items)} ${plural(itemWord)}`
    : counted(value, itemWord);
}

const things = ({ itemWord }: Description, value: number): string => counted(value, itemWord);

export const itemName = ({ labels, itemWord }: Description, item: number): string =>
  labels[item] ?? `${itemWord} ${item + 1}`;

/** What a drawing shows. */
export function drawingWords(
  description: Description,
  name: string,
  frame: StructureFrame,
): string {
  const { people, known, person, detail } = frame;
  const { personWord } = description;
  const news =
    detail === null || detail.toldInAll === 0
      ? ""
      : ` ${counted(detail.toldInAll, "lesson")} in this ${description.unit}.`;
  return (
    `Network of ${name}: ${counted(people, personWord)}. ` +
    `The group knows ${amount(description, known)}, the average ${personWord} ${say(person)}.${news}`
  );
}

/** So many things lost at this tick. */
export interface Loss {
  readonly at: number;
  readonly lost: number;
}

/** What has been in a structure, up to what is shown. */
export interface Past {
  readonly whose: Whose;
  /** Since when nothing is found. */
  readonly quiet: number | null;
  /** A loss that is newer than the last find. */
  readonly loss: Loss | null;
  /** Since when there are as many people as now. */
  readonly people: number | null;
}

/** The line under a drawing: what is new, what is lost, or since when nothing is, and how many people are left. */
export function captionWords(description: Description, frame: StructureFrame, past: Past): string {
  const people =
    past.people === null
      ? ""
      : `${counted(frame.people, description.personWord)} since ${moment(description, past.people)}`;
  return [newsWords(description, frame, past), people]
    .filter((part) => part !== "")
    .join(" \u00b7 ");
}

function newsWords(
  description: Description,
  frame: StructureFrame,
  { whose, quiet, loss }: Past,
): string {
  const { detail } = frame;
  const found = everySecond(detail?.found ?? new Int32Array(0)).map((item) =>
    itemName(description, item),
  );
  const forgotten = [...(detail?.forgotten ?? [])].map((item) => itemName(description, item));
  if (found.length > 0 && frame.tick > 0) return `New: ${listed(found.slice(0, 4))}`;
  if (forgotten.length > 0) return `Lost: ${listed(forgotten.slice(0, 4))}`;
  if (whose === "chart") return lossWords(description, loss);
  if (frame.known >= description.items)
    return whose === "known" ? `Somebody knows each ${description.itemWord}` : "";
  return loss === null ? quietWords(description, quiet) : lossWords(description, loss);
}

const quietWords = (description: Description, quiet: number | null): string =>
  quiet === null ? "" : `No discovery since ${moment(description, quiet)}`;

const lossWords = (description: Description, loss: Loss | null): string =>
  loss === null ? "" : `Lost ${things(description, loss.lost)} in ${moment(description, loss.at)}`;

const everySecond = (pairs: Int32Array): number[] => [...pairs].filter((_, k) => k % 2 === 0);

/** What the chart shows at this moment: its accessible name. */
export function chartWords(
  description: Description,
  frame: LiveFrame,
  whose: Whose,
  runs: number,
): string {
  const parts = frame.structures.map(
    (each, k) =>
      `${description.structures[k]?.name ?? ""} ${figure(description, whose, each[whose])}`,
  );
  const bands =
    runs >= LEAST_TO_SAY ? ` Bands show where eight of ten of ${runs} further runs lie.` : "";
  const gains = frame.structures.map(
    (each, k) =>
      `${description.structures[k]?.name ?? ""} gained ${say(each.gained)} and lost ${say(each.lost)}`,
  );
  return (
    `Line chart over ${counted(description.until, description.unit)}. ${whoseWords(description, whose).title}, at ` +
    `${moment(description, frame.tick)}: ${listed(parts)}. So far ${listed(gains)}.${bands}`
  );
}

/** What the strip below the chart shows. */
export function stripWords({ unit, nothingIsLost }: Description): {
  readonly long: string;
  readonly short: string;
} {
  const short = nothingIsLost ? "Gained (nothing can be lost)" : "Gained (up), lost (down)";
  const long = nothingIsLost
    ? `Gained by the group in each ${unit}; in this model nothing can be lost`
    : `Gained (up) and lost (down) by the group in each ${unit}`;
  return { long, short };
}

/** What is the same in all structures, and what is not. */
export const diceWords = ({ luck, onlyTiesDiffer }: Description): string => {
  if (luck === "own") return "Each rolls its own dice: what differs may be luck, too.";
  return onlyTiesDiffer
    ? "All roll the same dice; only the ties differ."
    : "All roll the same dice; only what their names say differs.";
};
