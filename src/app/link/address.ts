/**
 * The address of what the page shows: readable, and only what differs from the scenario itself. Nothing from an address
 * is obeyed before it has been held against what the scenario declares; what cannot be is answered with a sentence.
 */
import type { Offer } from "../../../workers/offers.ts";
import { called, noun } from "../../viz/numbers.ts";
import { pathOf, readPlace, type Place, type Route } from "../routes.ts";
import { LOOKS, type Known, type Look, type Profile, type State } from "./state.ts";
import { nearestName, slugOf, slugsOf } from "./names.ts";
import { LINK_WORDS as SAY, sayNumber } from "../words/links.ts";

/** Characters of the longest address. */
const LONGEST = 8192;
/** More structures than this cannot be told apart. */
export const MOST_SIDE_BY_SIDE = 6;
const SEED = /^[\w.-]{1,40}$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;
const FIELDS = new Set("s x with seed r g who luck view v embed e at both".split(" "));

/** What stands in an address for the line that is drawn. */
const WHO = { known: "group", person: "person", chart: "chart" } as const;
const WHOSE = { group: "known", person: "person", chart: "chart" } as const;

/** What an address asks for; nothing of it is believed yet. */
export interface Link {
  readonly place: Place;
  readonly scenario: string | null;
  readonly asked: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

/** "#/?s=island-that-forgot&seed=oak-41" */
export function readLink(hash: string): Link {
  const nothing = { scenario: null, asked: new Map<string, string>() };
  const { unknown, ...place } = readPlace(hash.length > LONGEST ? "" : hash);
  if (hash.length > LONGEST)
    return { ...nothing, place, notes: [SAY.tooLong(hash.length, LONGEST)] };
  if (unknown !== null) return { ...nothing, place, notes: [SAY.noRoute(unknown)] };
  const asked = new Map<string, string>();
  const notes: string[] = [];
  for (const [name, value] of new URLSearchParams(place.query)) {
    const key = name.replaceAll(/\[(\d+)\]/gu, ".$1");
    if (asked.has(key)) notes.push(SAY.twice(key));
    else asked.set(key, value);
  }
  const scenario = asked.get("s") ?? "";
  return { place, scenario: scenario === "" ? null : scenario, asked, notes };
}

/** How the page is to be looked at, whatever else is asked for. */
export function profileOf(asked: Link["asked"]): Profile {
  if (asked.get("embed") === "1") return "embed";
  return asked.get("view") === "projector" ? "projector" : "usual";
}

/** How the population is to be drawn. */
export const lookOf = (asked: Link["asked"]): Look =>
  LOOKS.find((look) => look === asked.get("v")) ?? "auto";

/** What can be of what is asked for, and what is to be said of the rest. */
export function settle(
  asked: Link["asked"],
  known: Known,
): { readonly state: State; readonly notes: readonly string[] } {
  const notes: string[] = [];
  const note = (sentence: string): void => void notes.push(sentence);
  const paths = new Map(known.controls.map((control) => [control.path, control]));
  const set: [string, number][] = [];
  for (const [key, text] of asked) {
    const control = paths.get(key);
    if (control !== undefined) {
      const value = numberOf(
        { ...control, what: called(control.label), text, own: ownOf(control) },
        note,
      );
      if (value !== null && differs(control, value)) set.push([key, value]);
    } else if (!FIELDS.has(key)) note(SAY.unknown(key));
  }
  const one = <Name extends string>(key: string, options: readonly [Name, ...Name[]]): Name =>
    choiceOf({ key, text: asked.get(key), options }, note);
  const usual = WHO[known.lead];
  const lines = known.charted
    ? (["chart", "group", "person"] as const)
    : (["group", "person"] as const);
  const who = one("who", [usual, ...lines.filter((name) => name !== usual)]);
  engineOf(asked.get("e"), known.engine, note);
  const look = one("v", LOOKS);
  const state: State = {
    seed: seedOf(asked.get("seed"), known.seed, note),
    ...replicateOf(asked.get("r"), note),
    structures: structuresOf(asked.get("with"), known, note),
    set: Object.fromEntries(set),
    tick: tickOf(asked.get("g"), known, note),
    whose: who === usual ? null : WHOSE[who],
    luck: one("luck", ["same", "own"]),
    profile: one("embed", ["0", "1"]) === "1" ? "embed" : one("view", ["usual", "projector"]),
    ...(look !== "auto" && { look }),
  };
  return { state, notes };
}

type Note = (sentence: string) => void;

/** What the scenario itself says of a control; where structures differ, the first that has it. */
export const ownOf = ({ values }: Pick<Offer, "values">): number =>
  values.find((value) => value !== null) ?? 0;

/** Whether a value changes anything. */
export const differs = ({ values }: Pick<Offer, "values">, value: number): boolean =>
  values.some((own) => own !== null && own !== value);

interface Asked {
  /** What the reader calls it. */
  readonly what: string;
  readonly text: string;
  /** What is used instead of what is no number; null: what is usual. */
  readonly own: number | null;
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
}

/** The number that is meant, or the nearest that can be; null: it is none. */
export function numberOf({ what, text, own, whole, min, max }: Asked, note: Note): number | null {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value)) {
    note(SAY.noNumber(what, text, own === null ? SAY.usual() : sayNumber(own)));
    return own;
  }
  if (value > max) {
    note(SAY.tooMuch(what, text, sayNumber(max)));
    return max;
  }
  if (value < min) {
    note(SAY.tooLittle(what, text, sayNumber(min)));
    return min;
  }
  if (!whole || Number.isInteger(value)) return value + 0; // -0 is 0
  const near = Math.min(max, Math.max(min, Math.round(value)));
  note(SAY.notWhole(what, text, sayNumber(near)));
  return near;
}

function tickOf(
  text: string | undefined,
  { unit, until }: Pick<Known, "unit" | "until">,
  note: Note,
): number | null {
  if (text === undefined) return null;
  return numberOf({ what: noun(unit), text, own: null, whole: true, min: 0, max: until }, note);
}

function seedOf(text: string | undefined, own: string, note: Note): string | null {
  if (text === undefined || text === own) return null;
  if (SEED.test(text)) return text;
  note(SAY.noSeed(text, own));
  return null;
}

/** Of the many runs of a study one may be meant. */
function replicateOf(text: string | undefined, note: Note): Pick<State, "replicate"> {
  const range = { what: "r", own: 0, whole: true, min: 0, max: 999_999 };
  const replicate = text === undefined ? 0 : numberOf({ ...range, text }, note);
  return replicate ? { replicate } : {};
}

function choiceOf<Name extends string>(
  asked: {
    readonly key: string;
    readonly text: string | undefined;
    readonly options: readonly [Name, ...Name[]];
  },
  note: Note,
): Name {
  const { key, text, options } = asked;
  const found = options.find((option) => option === text);
  if (found === undefined && text !== undefined) note(SAY.noChoice(key, text, options[0]));
  return found ?? options[0];
}

function engineOf(made: string | undefined, here: number, note: Note): void {
  if (made !== undefined && made !== String(here)) note(SAY.otherEngine(made, here));
}

function structuresOf(
  text: string | undefined,
  { offered, usual }: Known,
  note: Note,
): readonly string[] | null {
  if (text === undefined) return null;
  const slugs = slugsOf(offered);
  const wanted = new Set<string>();
  for (const name of text.split(",")) {
    const k = slugs.indexOf(slugOf(name));
    const found = offered[k];
    if (found === undefined) note(SAY.noStructure(name, nearestName(name, offered)));
    else wanted.add(found);
  }
  const inOrder = offered.filter((name) => wanted.has(name));
  if (inOrder.length > MOST_SIDE_BY_SIDE) note(SAY.tooMany(MOST_SIDE_BY_SIDE));
  const shown = inOrder.slice(0, MOST_SIDE_BY_SIDE);
  return shown.length === 0 || same(shown, usual) ? null : shown;
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, k) => name === b[k]);

/** The address of a state, on one of the screens that show a run. */
export function writeAddress(
  scenario: string,
  state: State,
  known: Known,
  route: Route = "compare",
): string {
  const { seed, replicate, structures, set, tick, whose, luck, profile, look = null } = state;
  const slugs = slugsOf(known.offered);
  const fields: readonly (readonly [string, string | null])[] = [
    known.packed === undefined ? ["s", scenario] : ["x", known.packed],
    ["with", structures?.map((name) => slugs[known.offered.indexOf(name)]).join(",") ?? null],
    ...known.controls.flatMap(({ path }): [string, string][] => {
      const value = Object.hasOwn(set, path) ? set[path] : undefined;
      return value === undefined ? [] : [[path, String(value)]];
    }),
    ...laterFields(state),
    ["seed", seed],
    ["r", replicate ? String(replicate) : null],
    ["g", tick === null ? null : String(tick)],
    ["who", whose === null ? null : WHO[whose]],
    ["luck", luck === "same" ? null : luck],
    ...looksOf(profile),
    ["v", look],
  ];
  const said = [...fields, ["e", String(known.engine)] as const].flatMap(([key, value]) =>
    value === null ? [] : [`${key}=${escaped(value)}`],
  );
  return `${pathOf(route)}?${said.join("&")}`;
}

const looksOf = (profile: State["profile"]): readonly (readonly [string, string])[] =>
  profile === "usual" ? [] : [profile === "embed" ? ["embed", "1"] : ["view", profile]];

/** What is changed on the way. */
const laterFields = ({ changes = [], both = false }: State): [string, string | null][] => [
  ["at", changes.map(({ at, path, value }) => `${at}:${path}=${value}`).join("~") || null],
  ["both", both ? "1" : null],
];

/** Commas, colons and equal signs may stand as they are. */
const escaped = (text: string): string =>
  encodeURIComponent(text).replaceAll(/%(?:2C|3A|3D)/g, decodeURIComponent);
