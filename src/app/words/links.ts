/** What is said of links and sliders: what a link asked for that cannot be, what a value is called, what repeats a run. */
import type { Description } from "../../../workers/live-types.ts";
import type { Offer } from "../../../workers/offers.ts";
import { language, listed, noun, say } from "../../viz/numbers.ts";
import text from "./en/links.ftl?raw";
import { words } from "./fluent.ts";

const tell = words(text);

/** Of a text from a link so much is shown. */
const LONGEST = 40;
/** More sentences than these nobody reads. */
const MOST_NOTES = 6;

/** A text from outside as it may stand in a sentence: short, on one line, and kept from turning what stands around it. */
export function shown(given: string): string {
  const plain = Array.from(given.replaceAll(/[\p{C}\p{Z}]+/gu, " ").trim());
  const cut = plain.length > LONGEST ? `${plain.slice(0, LONGEST).join("")}\u2026` : plain.join("");
  return /^[\u0020-\u007e\u2026]*$/.test(cut) ? cut : `\u2068${cut}\u2069`;
}

function asked(what: string, given: string): string {
  const said = shown(given);
  return tell("links-asked", { what: noun(what), text: said, empty: said === "" ? "yes" : "no" });
}

export const LINK_WORDS = {
  tooLong: (length: number, most: number) =>
    tell("links-too-long", { length: say(length), most: say(most) }),
  noRoute: (route: string) => tell("links-no-route", { asked: shown(route) }),
  unknown: (key: string) => tell("links-unknown", { asked: shown(key) }),
  twice: (key: string) => tell("links-twice", { asked: shown(key) }),
  usual: () => tell("links-usual"),
  noNumber: (what: string, given: string, used: string) =>
    tell("links-no-number", { asked: asked(what, given), used }),
  notWhole: (what: string, given: string, used: string) =>
    tell("links-not-whole", { asked: asked(what, given), used }),
  tooMuch: (what: string, given: string, used: string) =>
    tell("links-too-much", { asked: asked(what, given), used }),
  tooLittle: (what: string, given: string, used: string) =>
    tell("links-too-little", { asked: asked(what, given), used }),
  cannot: (what: string, value: string, why: string | null, used: string) =>
    tell("links-cannot", { what, value, why: why ?? tell("links-refused"), used }),
  noChoice: (what: string, given: string, used: string) =>
    tell("links-no-choice", { asked: asked(what, given), used }),
  noSeed: (given: string, used: string) =>
    tell("links-no-seed", { asked: asked(tell("links-luck"), given), used }),
  noStructure: (given: string, near: string | null) =>
    near === null
      ? tell("links-no-structure", { asked: shown(given) })
      : tell("links-no-structure-near", { asked: shown(given), near }),
  tooMany: (most: number) => tell("links-too-many", { most }),
  otherEngine: (made: string, here: number) =>
    tell("links-other-engine", { made: shown(made), here: String(here) }),
} as const;

/** Not more than can be read. */
export function fewNotes(notes: readonly string[]): readonly string[] {
  const different = [...new Set(notes)];
  if (different.length <= MOST_NOTES) return different;
  const more = different.length - MOST_NOTES + 1;
  return [...different.slice(0, MOST_NOTES - 1), tell("links-more", { more })];
}

/** A number as it stands in sentences: 100,000. */
export const sayNumber = (value: number): string =>
  value.toLocaleString(language(), { maximumSignificantDigits: 12 });

/** A value of a slider: "64 people", "50 %". */
export function sayValue(
  { min, max, whole, unit }: Pick<Offer, "min" | "max" | "whole" | "unit">,
  value: number,
): string {
  if (!whole && min === 0 && max === 1)
    return `${sayNumber(Number((100 * value).toPrecision(9)))} %`;
  if (unit === null) return sayNumber(value);
  const one = singular(unit);
  return `${sayNumber(value)} ${noun(one, value, value === 1 ? one : unit)}`;
}

const singular = (unit: string): string => (unit === "people" ? "person" : unit.replace(/s$/, ""));

/** Which structures a slider changes, where it does not change all; "": it changes all. */
export function whichWords(
  { values }: Offer,
  offered: readonly string[],
  played: readonly string[],
): string {
  const concerned = offered.filter((_, k) => values[k] !== null);
  return played.every((name) => concerned.includes(name))
    ? ""
    : tell("links-only-in", { names: listed(concerned) });
}

/** A seed as it is named beside a run: of another replicate than the first with its number, "2026 #17". */
export const seedName = ({ seed, replicate }: Pick<Description, "seed" | "replicate">): string =>
  replicate ? `${seed} #${replicate}` : seed;

type Played = Pick<
  Description,
  | "id"
  | "seed"
  | "replicate"
  | "luck"
  | "set"
  | "until"
  | "structures"
  | "offered"
  | "interventions"
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
  { id, replicate = 0, until, set, interventions = [] }: Played,
  { names, seed }: { readonly names: readonly string[]; readonly seed: string },
): string {
  const settings = Object.entries({ horizon: until, ...set });
  const all = ["run", id, "--seed", seed, "--replicates", String(replicate + 1)].concat(
    names.flatMap((name) => ["--structure", name]),
    settings.flatMap(([path, value]) => ["--set", `${path}=${JSON.stringify(value)}`]),
    interventions.flatMap(({ at, set: values }) =>
      Object.entries(values).flatMap(([path, value]) => [
        "--at",
        `${at}:${path}=${JSON.stringify(value)}`,
      ]),
    ),
  );
  return `npm run -s ratchet -- ${all.map(shellWord).join(" ")}`;
}

/** The command that runs a file. */
export const fileCommand = (name: string, study = false): string =>
  `npm run -s ratchet -- ${study ? "study " : ""}run ${shellWord(name)}`;

/** A word as a shell takes it for one word: in double quotes where that is enough, which every shell knows. */
function shellWord(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
