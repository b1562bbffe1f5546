/** The sentences of the page, made from the same numbers as its pictures. Plain words: a run, a round, a pair. */
import type {
  Description,
  Ensemble,
  LiveFrame,
  PairSummary,
  StructureFrame,
  Whose,
} from "../../workers/live-types.ts";
import { counted, listed, plural, say, sayWithin } from "../viz/numbers.ts";

/** With fewer runs than this no winner is named, and no band or interval is drawn. */
export const LEAST_TO_SAY = 5;

export const WHOSE: Readonly<
  Record<Whose, { readonly title: string; readonly short: string; readonly column: string }>
> = {
  known: { title: "What the group knows", short: "the group", column: "the group knows" },
  person: { title: "What the average person knows", short: "a person", column: "a person knows" },
};

/** "round 12" */
export const moment = ({ unit }: Description, tick: number): string => `${unit} ${tick}`;

/** "9 of 14 items", "31.2 items" when there are very many. */
function amount({ items, itemWord }: Description, value: number): string {
  return items <= 1000 ? `${say(value)} of ${say(items)} ${itemWord}s` : counted(value, itemWord);
}

const things = ({ itemWord }: Description, value: number): string => counted(value, itemWord);

const itemName = ({ labels, itemWord }: Description, item: number): string =>
  labels[item] ?? `${itemWord} ${item + 1}`;

/** What a drawing shows. */
export function drawingWords(
  description: Description,
  name: string,
  frame: StructureFrame,
): string {
  const { people, known, person, detail } = frame;
  const news =
    detail === null || detail.toldInAll === 0
      ? ""
      : ` ${counted(detail.toldInAll, "lesson")} in this ${description.unit}.`;
  return (
    `Network of ${name}: ${counted(people, "person").replace("persons", "people")}. ` +
    `The group knows ${amount(description, known)}, the average person ${say(person)}.${news}`
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
      : `${say(frame.people)} ${frame.people === 1 ? "person" : "people"} since ${moment(description, past.people)}`;
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
  if (frame.known >= description.items)
    return whose === "known" ? `Somebody knows each ${description.itemWord}` : "";
  if (loss !== null)
    return `Lost ${things(description, loss.lost)} in ${moment(description, loss.at)}`;
  if (quiet !== null) return `No discovery since ${moment(description, quiet)}`;
  return "";
}

const everySecond = (pairs: Int32Array): number[] => [...pairs].filter((_, k) => k % 2 === 0);

/** What the chart shows at this moment: its accessible name. */
export function chartWords(
  description: Description,
  frame: LiveFrame,
  whose: Whose,
  runs: number,
): string {
  const parts = frame.structures.map(
    (each, k) => `${description.structures[k]?.name ?? ""} ${say(each[whose])}`,
  );
  const bands =
    runs >= LEAST_TO_SAY ? ` Bands show where eight of ten of ${runs} further runs lie.` : "";
  const gains = frame.structures.map(
    (each, k) =>
      `${description.structures[k]?.name ?? ""} gained ${say(each.gained)} and lost ${say(each.lost)}`,
  );
  return (
    `Line chart over ${counted(description.until, description.unit)}. ${WHOSE[whose].title}, at ` +
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

/** Where the run stands, in one or two sentences. */
export function standingWords(
  description: Description,
  frame: LiveFrame,
  { quiet, whose }: { readonly quiet: readonly (number | null)[]; readonly whose: Whose },
): string {
  const all = frame.structures.map((each, k) => ({
    value: each[whose],
    name: description.structures[k]?.name ?? "",
    quiet: quiet[k] ?? null,
    complete: each.known >= description.items,
  }));
  const most = Math.max(...all.map(({ value }) => value));
  const ahead = listed(all.filter(({ value }) => value === most).map(({ name }) => name));
  const others = all.filter(({ value }) => value < most);
  const when = capital(moment(description, frame.tick));
  const sum = amount(description, most);
  if (others.length === 0) {
    return whose === "known"
      ? `${when}: all know the same, ${sum}.`
      : `${when}: a person knows the same everywhere, ${sum}.`;
  }
  const behind = others.map(({ name, value, quiet: since, complete }) => {
    const stuck = whose === "known" && !complete && since !== null && since > 0;
    return `${name} ${say(value)}${stuck ? ` (no discovery since ${moment(description, since)})` : ""}`;
  });
  const lead =
    whose === "known"
      ? `${ahead} ahead with ${sum}`
      : `${ahead} ahead, where a person knows ${sum}`;
  return `${when}: ${lead}; ${listed(behind)}.`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Two structures, pair by pair. Nobody is named ahead when it could be luck. */
export function pairWords(description: Description, pair: PairSummary): string {
  const { n, bAhead, ties, mean, low, high, a, b } = pair;
  const [nameA, nameB] = [a, b].map((k) => description.structures[k]?.name ?? "") as [
    string,
    string,
  ];
  const aAhead = n - bAhead - ties;
  if (n < LEAST_TO_SAY)
    return `${nameA} and ${nameB}: too few runs to say. ${counted(n, "run")} so far; ${LEAST_TO_SAY} or more are needed.`;
  if (ties === n) return `${nameA} and ${nameB} ended the same in all ${n} pairs.`;
  const even = ties === 0 ? "" : `, ${ties} even`;
  if (low === null || high === null || (low <= 0 && high >= 0)) {
    const range =
      low === null || high === null
        ? ""
        : ` The average difference may be nothing (95 % interval: ${signed(low, high - low)} to ${signed(high, high - low)}).`;
    return `No winner can be named between ${nameA} and ${nameB}: ${nameA} ahead in ${aAhead} of ${n} pairs, ${nameB} in ${bAhead}${even}.${range}`;
  }
  const [winner, loser, wins] = low > 0 ? [nameB, nameA, bAhead] : [nameA, nameB, aAhead];
  const ends = [Math.abs(low), Math.abs(high)]
    .toSorted((x, y) => x - y)
    .map((end) => sayWithin(end, high - low));
  const more = sayWithin(Math.abs(mean), high - low);
  const unit = more === "1" ? description.itemWord : plural(description.itemWord);
  return (
    `${winner} ahead of ${loser} in ${wins} of ${n} pairs${even}: ` +
    `on average ${more} ${unit} more (95 % interval: ${ends.join(" to ")}).`
  );
}

/** Less than this could be chance: with 40 pairs the estimate itself is off by a third now and then. */
const LEAST_GAIN = 1.5;

/** What the same luck was worth. */
export function luckWords({ gainOfPairing: gain, ties, n }: PairSummary): string {
  if (gain === null || ties === n || n < LEAST_TO_SAY) return "";
  if (gain < LEAST_GAIN) return "Same luck does not narrow this comparison; only more runs can.";
  return `Same luck narrows it: these pairs say as much as ${say(gain)} times as many runs with separate luck.`;
}

const signed = (value: number, width: number): string =>
  value < 0 ? `\u2212${sayWithin(-value, width)}` : sayWithin(value, width);

export const outcomeTitle = (description: Description, whose: Whose, { runs }: Ensemble): string =>
  `${WHOSE[whose].title} after ${counted(description.until, description.unit)}, ${counted(runs, "run")} with the same luck`;

/** What is the same in all structures, and what is not. */
export const diceWords = (description: Description | undefined): string =>
  description === undefined || description.onlyTiesDiffer
    ? "All roll the same dice; only the ties differ."
    : "All roll the same dice; only what their names say differs.";

/** The command that repeats what is on the page, up to the last tick that is played. */
export function commandWords({ id, seed, until }: Description): string {
  return `npm run -s ratchet -- run ${id} --seed ${seed} --replicates 1 --set horizon=${until}`;
}
