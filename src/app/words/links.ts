/** What is said of links and sliders: what a link asked for that cannot be, what a value is called, what repeats a run. */
import type { Description } from "../../../workers/live-types.ts";
import type { Offer } from "../../../workers/offers.ts";
import { listed, say } from "../../viz/numbers.ts";

/** Of a text from a link so much is shown. */
const LONGEST = 40;
/** More sentences than these nobody reads. */
const MOST_NOTES = 6;

/** A text from outside as it may stand in a sentence: short, on one line, and kept from turning what stands around it. */
export function shown(text: string): string {
  const plain = Array.from(text.replaceAll(/[\p{C}\p{Z}]+/gu, " ").trim());
  const cut = plain.length > LONGEST ? `${plain.slice(0, LONGEST).join("")}\u2026` : plain.join("");
  return /^[\u0020-\u007e\u2026]*$/.test(cut) ? cut : `\u2068${cut}\u2069`;
}

const asked = (path: string, text: string): string =>
  `The link asked for ${path} = ${shown(text) === "" ? "nothing" : shown(text)}`;

export const LINK_WORDS = {
  tooLong: (length: number, most: number) =>
    `This link is too long to be one of ours (${say(length)} characters; at most ${say(most)}), so it was not followed.`,
  noRoute: (route: string) =>
    `There is no page called "${shown(route)}" here. This is the first page.`,
  unknown: (key: string) => `The link says "${shown(key)}", which means nothing here.`,
  twice: (key: string) => `The link says ${shown(key)} twice; the first was used.`,
  noNumber: (path: string, text: string, used: string) =>
    `${asked(path, text)}, which is not a number, so ${used} was used.`,
  notWhole: (path: string, text: string, used: string) =>
    `${asked(path, text)}. It has to be a whole number, so ${used} was used.`,
  tooMuch: (path: string, text: string, most: string) =>
    `${asked(path, text)}. The most it can be is ${most}, so ${most} was used.`,
  tooLittle: (path: string, text: string, least: string) =>
    `${asked(path, text)}. The least it can be is ${least}, so ${least} was used.`,
  cannot: (path: string, value: string, why: string, used: string) =>
    `${path} = ${value} cannot be played: ${why}. So ${used} was used.`,
  noChoice: (key: string, text: string, used: string) =>
    `${asked(key, text)}, which means nothing here, so ${used} was used.`,
  noSeed: (text: string, used: string) =>
    `${asked("seed", text)}, which is no seed, so ${used} was used.`,
  noStructure: (text: string, near: string | null) =>
    `There is no structure called "${shown(text)}" here.${near === null ? "" : ` Nearest: "${near}".`}`,
  tooMany: (most: number) =>
    `At most ${most} structures fit side by side; the first ${most} are shown.`,
  otherEngine: (made: string, here: number) =>
    `This link was made with engine ${shown(made)}; this page has engine ${here}, so numbers may differ.`,
} as const;

/** Not more than can be read. */
export function fewNotes(notes: readonly string[]): readonly string[] {
  const different = [...new Set(notes)];
  if (different.length <= MOST_NOTES) return different;
  const more = different.length - MOST_NOTES + 1;
  return [...different.slice(0, MOST_NOTES - 1), `And ${more} more things that mean nothing here.`];
}

/** A number as it stands in sentences: 100,000. */
export const sayNumber = (value: number): string =>
  value.toLocaleString("en", { maximumSignificantDigits: 12 });

/** A value of a slider: "64 people", "50 %". */
export function sayValue({ min, max, whole, unit }: Offer, value: number): string {
  if (!whole && min === 0 && max === 1)
    return `${sayNumber(Number((100 * value).toPrecision(9)))} %`;
  if (unit === null) return sayNumber(value);
  return `${sayNumber(value)} ${value === 1 ? singular(unit) : unit}`;
}

const singular = (unit: string): string => (unit === "people" ? "person" : unit.replace(/s$/, ""));

/** Which structures a slider changes, where it does not change all; "": it changes all. */
export function whichWords(
  { values }: Offer,
  offered: readonly string[],
  played: readonly string[],
): string {
  const concerned = offered.filter((_, k) => values[k] !== null);
  return played.every((name) => concerned.includes(name)) ? "" : `only in ${listed(concerned)}`;
}

type Played = Pick<
  Description,
  "id" | "seed" | "luck" | "set" | "until" | "structures" | "offered" | "interventions"
>;

/** The commands that repeat what is on the page, up to the last tick that is played: one, or with luck of their own one each. */
export function commandWords(played: Played): readonly string[] {
  const { luck, seed, structures, offered } = played;
  if (luck === "own")
    return structures.map((each) => commandOf(played, { names: [each.name], seed: each.seed }));
  const names = structures.length < offered.length ? structures.map(({ name }) => name) : [];
  return [commandOf(played, { names, seed })];
}

function commandOf(
  { id, until, set, interventions = [] }: Played,
  { names, seed }: { readonly names: readonly string[]; readonly seed: string },
): string {
  const settings = Object.entries({ horizon: until, ...set });
  const words = ["run", id, "--seed", seed, "--replicates", "1"].concat(
    names.flatMap((name) => ["--structure", name]),
    settings.flatMap(([path, value]) => ["--set", `${path}=${JSON.stringify(value)}`]),
    interventions.flatMap(({ at, set: values }) =>
      Object.entries(values).flatMap(([path, value]) => [
        "--at",
        `${at}:${path}=${JSON.stringify(value)}`,
      ]),
    ),
  );
  return `npm run -s ratchet -- ${words.map(quoted).join(" ")}`;
}

/** A word as a shell takes it for one word: in double quotes where that is enough, which every shell knows. */
function quoted(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
