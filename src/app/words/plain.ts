/** The sentences of the page, made from the same numbers as its pictures. Plain words: a run, a round, a pair. */
import type { Description, LiveFrame, StructureFrame, Whose } from "../../../workers/live-types.ts";
import { called, capital, counted, listed, say, sayFine } from "../../viz/numbers.ts";
import text from "./en/run.ftl?raw";
import { words } from "./fluent.ts";

/** The words of a run. */
export const tell = words(text);

/** With fewer runs than this no winner is named, and no band or interval is drawn. */
export const LEAST_TO_SAY = 5;

interface LineWords {
  readonly title: string;
  readonly short: string;
  readonly column: string;
}

/** What the page calls a structure. Whatever repeats its run calls it as its file does. */
export const nameOf = ({ structures }: Pick<Description, "structures">, k: number): string =>
  called(structures[k]?.name ?? "");

/** What is drawn of a scenario that names a number for it. */
export const labelOf = ({ chart }: Pick<Description, "chart">): string =>
  chart === null ? "" : called(chart.label);

/** What the line is that is drawn. */
export function whoseWords({ chart, personWord }: Description, whose: Whose): LineWords {
  if (whose === "chart" && chart !== null) {
    const label = called(chart.label);
    return { title: capital(label), short: label, column: label };
  }
  const values = { line: whose === "person" ? whose : "known", person: personWord };
  return {
    title: tell("run-title", values),
    short: tell("run-short", values),
    column: tell("run-column", values),
  };
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
export const moment = ({ unit }: Pick<Description, "unit">, tick: number): string =>
  tell("run-moment", { unit, tick: String(tick) });

/** "9 of 14 items", "31.2 items" when there are very many. */
export function amount({ items, itemWord }: Description, value: number): string {
  return items <= 1000
    ? tell("run-amount", { value: say(value), items: say(items), item: itemWord })
    : counted(value, itemWord);
}

export const itemName = ({ labels, itemWord }: Description, item: number): string =>
  labels[item] ?? tell("run-item", { item: itemWord, number: String(item + 1) });

/** What a drawing shows. */
export function drawingWords(
  description: Description,
  name: string,
  frame: StructureFrame,
): string {
  const { people, known, person, detail } = frame;
  return tell("run-drawing", {
    name,
    people,
    person: description.personWord,
    amount: amount(description, known),
    level: say(person),
    lessons: detail?.toldInAll ?? 0,
    unit: description.unit,
  });
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
      : tell("run-people-since", {
          people: frame.people,
          person: description.personWord,
          since: moment(description, past.people),
        });
  return [newsWords(description, frame, past), people]
    .filter((part) => part !== "")
    .join(" \u00b7 ");
}

/** Whether something has just been found or lost, so that the line under the drawing is news. */
export const isNews = ({ detail, tick }: StructureFrame): boolean =>
  (tick > 0 && (detail?.found.length ?? 0) > 0) || (detail?.forgotten.length ?? 0) > 0;

function newsWords(
  description: Description,
  frame: StructureFrame,
  { whose, quiet, loss }: Past,
): string {
  const { detail } = frame;
  const named = (items: readonly number[]): string =>
    listed(items.map((item) => itemName(description, item)).slice(0, 4));
  const found = everySecond(detail?.found ?? new Int32Array(0));
  const forgotten = [...(detail?.forgotten ?? [])];
  if (found.length > 0 && frame.tick > 0) return tell("run-new", { names: named(found) });
  if (forgotten.length > 0) return tell("run-gone", { names: named(forgotten) });
  if (whose === "chart") return lossWords(description, loss);
  if (frame.known >= description.items)
    return whose === "known" ? tell("run-all", { item: description.itemWord }) : "";
  return loss === null ? quietWords(description, quiet) : lossWords(description, loss);
}

const quietWords = (description: Description, quiet: number | null): string =>
  quiet === null ? "" : tell("run-quiet", { since: moment(description, quiet) });

const lossWords = (description: Description, loss: Loss | null): string =>
  loss === null
    ? ""
    : tell("run-loss", {
        lost: loss.lost,
        item: description.itemWord,
        at: moment(description, loss.at),
      });

const everySecond = (pairs: Int32Array): number[] => [...pairs].filter((_, k) => k % 2 === 0);

/** What the chart shows at this moment: its accessible name. */
export function chartWords(
  description: Description,
  frame: LiveFrame,
  whose: Whose,
  runs: number,
): string {
  const { unit, until, structures } = description;
  const named = frame.structures.map((each, k) => ({ ...each, name: nameOf({ structures }, k) }));
  const values = named.map((each) =>
    tell("run-chart-value", {
      name: each.name,
      value: figure(description, whose, each[whose]),
    }),
  );
  const gains = named.map(({ name, gained, lost }) =>
    tell("run-chart-gain", { name, gained: say(gained), lost: say(lost) }),
  );
  return tell("run-chart", {
    until,
    unit,
    title: whoseWords(description, whose).title,
    moment: moment(description, frame.tick),
    values: listed(values),
    gains: listed(gains),
    runs: runs >= LEAST_TO_SAY ? runs : 0,
  });
}

/** What the strip below the chart shows. */
export function stripWords({ unit, nothingIsLost }: Description): {
  readonly long: string;
  readonly short: string;
} {
  const values = { lossless: nothingIsLost ? "yes" : "no", unit };
  return { long: tell("run-strip-long", values), short: tell("run-strip-short", values) };
}

/** What stands beside a row of the strip. */
export const sumsWords = ({ nothingIsLost }: Description, gained: number, lost: number): string =>
  tell("run-strip-sum", {
    lossless: nothingIsLost ? "yes" : "no",
    gained: say(gained),
    lost: say(lost),
  });

/** What is the same in all structures, and what is not. */
export const diceWords = ({ luck, onlyTiesDiffer }: Description): string =>
  tell("run-dice", { differ: luck === "own" ? "luck" : onlyTiesDiffer ? "ties" : "more" });
