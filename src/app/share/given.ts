/** What is given away of the run that is shown, from what the page knows of it. */
import { engine } from "virtual:ratchet-gallery";
import { called, capital } from "../../viz/numbers.ts";
import { axisTitle, chartData, linesOf, networkData } from "../model.ts";
import type { Page } from "../page.ts";
import type { Play, Shown } from "../run/shown.ts";
import { requestOf } from "../link/wish.ts";
import { inEnglish } from "../words/fluent.ts";
import { commandWords } from "../words/links.ts";
import { amount, figure, moment, whoseWords } from "../words/plain.ts";
import { bibtex, citation, type Cited } from "./cite.ts";
import { csvOf } from "./csv.ts";
import { chartSvg, drawingsPng, pngOf } from "./picture.ts";
import { fileName, textFile } from "./save.ts";
import { say } from "./say.ts";
import type { Legend } from "./svg.ts";

export interface Given {
  readonly page: Page;
  readonly play: Play;
  readonly shown: Shown;
}

/** Null while nothing is shown. */
export function givenOf(page: Page): Given | null {
  const play = page.store.play.value;
  const shown = page.store.shown.value;
  return play === null || shown === null ? null : { page, play, shown };
}

function citedOf({ page, play, shown }: Given): Cited {
  const { description } = play;
  const version = RATCHET_VERSION;
  return { version, engine, description, frame: shown.frame, link: page.link() };
}

export const citations = (given: Given): { readonly text: string; readonly bibtex: string } => ({
  text: citation(citedOf(given)),
  bibtex: bibtex(citedOf(given)),
});

const now = ({ store }: Page): Parameters<typeof chartData>[2] => ({
  furthest: store.furthest.value,
  whose: store.whose.value,
  ensemble: store.ensemble.value,
});

/** Of a line above or below a picture there is room for so much. */
const LONGEST = 140;

const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}\u2026` : text;

function legendOf({ play: { description }, shown }: Given): Legend {
  const { id, title, question, scenarioHash: hash, seed, source } = description;
  const run = { version: RATCHET_VERSION, id, hash, seed };
  const { citation: cited, fidelity } = source;
  return {
    title: cut(title),
    question: cut(question),
    source: [
      say("share-source-run", { ...run, moment: moment(description, shown.frame.tick) }),
      cut(say("share-source-model", { fidelity: capital(fidelity), citation: cited })),
    ],
  };
}

/** What can be saved, by the name of its words. */
export const FILES = {
  "chart-png": async (given) => pngOf(await chart(given)),
  "chart-svg": async (given) => textFile(await chart(given), "image/svg+xml"),
  "groups-png": (given) => groups(given),
  csv: (given) => Promise.resolve(textFile(numbers(given), "text/csv")),
  scenario: async (given) => textFile(await scenario(given), "application/yaml"),
} as const satisfies Readonly<Record<string, (given: Given) => Promise<Blob>>>;
export type FileKind = keyof typeof FILES;

const ENDS: Readonly<Record<FileKind, string>> = {
  "chart-png": "chart.png",
  "chart-svg": "chart.svg",
  "groups-png": "groups.png",
  csv: "numbers.csv",
  scenario: "yaml",
};

/** "not-too-many-friends-oak-42-chart.svg" */
export function nameOf({ play: { description } }: Given, kind: FileKind): string {
  const [end = "", type] = ENDS[kind].split(".");
  const { id, seed } = description;
  return type === undefined ? `${fileName(id)}.${end}` : `${fileName(id, seed, end)}.${type}`;
}

const chart = (given: Given): Promise<string> =>
  chartSvg(chartData(given.play, given.shown, now(given.page)), legendOf(given));

function groups(given: Given): Promise<Blob> {
  const { play, shown, page } = given;
  const { description } = play;
  const whose = page.store.whose.value;
  const { column } = whoseWords(description, whose);
  const drawings = shown.frame.structures.flatMap((frame, k) => {
    const data = networkData(play, shown, k, 0);
    const name = called(description.structures[k]?.name ?? "");
    const value = frame[whose];
    const is = whose === "chart" ? figure(description, whose, value) : amount(description, value);
    return data === null ? [] : [{ name, knows: `${capital(column)}: ${is}`, data }];
  });
  return drawingsPng(drawings, legendOf(given));
}

/** What reads it again looks for its columns by their heads: they are the same in every language. */
function numbers({ page, play }: Given): string {
  const { description } = play;
  const { furthest, whose, ensemble } = now(page);
  return inEnglish(() =>
    csvOf({
      unit: description.unit,
      known: whoseWords(description, whose).column,
      counts: axisTitle(description, whose),
      lines: linesOf(play, furthest, { whose, ensemble }),
    }),
  );
}

/** The text comes from a worker, which has held it against what runs. */
async function scenario(given: Given): Promise<string> {
  const { askAlone } = await import("../run/ask.ts");
  const { description } = given.play;
  const wish = given.page.wish.value;
  if (!wish?.shipped) throw new Error("nothing is open");
  const { title } = description;
  const id = nameOf(given, "scenario");
  const { set = {}, interventions = [] } = requestOf(wish, wish.shipped);
  // What is set and changed on the way stands in the file; two futures of one structure are no structures of it.
  const played = { ...description, id, set: {}, interventions: [] };
  const commands = wish.both === undefined ? commandWords(played) : [];
  const notes = [
    say("share-note-what", { title }),
    ...commands.map((command) => say("share-note-how", { command })),
  ];
  const { scenario: data } = wish.shipped;
  const file = await askAlone("file", { scenario: data, set, interventions, notes });
  return file.text;
}
