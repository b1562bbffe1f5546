/** The sentences about one run: the bet, where it stands, how it ended, and the four parts that are spoken. */
import type { Description, LiveFrame, StructureFrame, Whose } from "../../../workers/live-types.ts";
import { capital, counted, listed, say } from "../../viz/numbers.ts";
import { amount, moment, WHOSE } from "./plain.ts";

/** What has been in one structure so far. */
export interface Way {
  /** Since when nothing is found; null: something has just been found. */
  readonly quiet: number | null;
  /** What it knew most, and when that was last so. */
  readonly peak: { readonly value: number; readonly at: number };
  /** What it knew ten ticks ago; null: it is not that old. */
  readonly before: number | null;
}

export interface RunWords {
  readonly whose: Whose;
  /** By structure. */
  readonly ways: readonly Way[];
  /** The structure that was bet on; null: there is no bet. */
  readonly bet: string | null;
}

/** Nothing found for this share of the run: stuck. */
const STUCK = 0.25;
/** Nothing found for this share of the run, while it plays: worth a word. */
const SLOW = 0.1;
/** With so small a share of what it once knew left, a group is said to have lost it. */
const FALLEN = 0.75;

/** What is asked before the run, and what was answered. */
export function betWords({ lead, unit, until }: Description, bet: string | null): string {
  if (bet !== null) return `Your bet: ${bet}. Press Play.`;
  const which = lead === "known" ? "which will know most" : "where will a person know most";
  return `Place your bet: ${which} after ${counted(until, unit)}? Or just press Play.`;
}

interface Standing {
  readonly name: string;
  readonly value: number;
  readonly complete: boolean;
  readonly way: Way | null;
}

function standings(
  { structures, items }: Description,
  frame: LiveFrame,
  { whose, ways }: Pick<RunWords, "whose" | "ways">,
): Standing[] {
  return frame.structures.map((each, k) => ({
    name: structures[k]?.name ?? "",
    value: each[whose],
    complete: each.known >= items,
    way: ways[k] ?? null,
  }));
}

interface Ranks {
  readonly ahead: readonly string[];
  readonly most: number;
  readonly others: readonly Standing[];
}

function ranksOf(all: readonly Standing[]): Ranks {
  const most = Math.max(...all.map(({ value }) => value));
  return {
    most,
    ahead: all.filter(({ value }) => value === most).map(({ name }) => name),
    others: all.filter(({ value }) => value < most).toSorted((a, b) => b.value - a.value),
  };
}

/** Where the run stands, in one sentence. */
export function standingWords(
  description: Description,
  frame: LiveFrame,
  run: Pick<RunWords, "whose" | "ways">,
): string {
  const { whose } = run;
  const { ahead, most, others } = ranksOf(standings(description, frame, run));
  const when = capital(moment(description, frame.tick));
  const sum = amount(description, most);
  if (others.length === 0) return `${when}: ${allTheSame(whose)}, ${sum}.`;
  const behind = others.map(({ name, value, way, complete }) => {
    const since = way?.quiet ?? null;
    const stuck =
      whose === "known" &&
      !complete &&
      since !== null &&
      frame.tick - since >= SLOW * description.until;
    return `${name} has ${say(value)}${stuck ? ` (no discovery since ${moment(description, since)})` : ""}`;
  });
  const lead =
    whose === "known"
      ? `${listed(ahead)} ahead with ${sum}`
      : `${listed(ahead)} ahead, where a person knows ${sum}`;
  return `${when}: ${lead}; ${listed(behind)}.`;
}

const allTheSame = (whose: Whose): string =>
  whose === "known" ? "all are level" : "a person knows equally much everywhere";

/** How the run ended: who is ahead, who is stuck and since when, and what was bet. */
export function endWords(description: Description, frame: LiveFrame, run: RunWords): string {
  const { whose } = run;
  // What was asked of whoever bets is whose knowledge the scenario is about.
  const bet = whose === description.lead ? run.bet : null;
  const { ahead, most, others } = ranksOf(standings(description, frame, run));
  const after = `After ${counted(frame.tick, description.unit)}`;
  const sum = amount(description, most);
  if (others.length === 0)
    return `${after} ${allTheSame(whose)}: ${sum}.${betEnd(bet, ahead, frame)}`;
  const lead =
    whose === "known"
      ? `${listed(ahead)} ${ahead.length === 1 ? "is" : "are"} ahead with ${sum}`
      : `${listed(ahead)} ${ahead.length === 1 ? "is" : "are"} ahead: a person knows ${sum}`;
  const behind = others.map((each) => behindWords(description, each, { frame, whose }));
  return `${after}, ${lead}; ${listed(behind)}.${betEnd(bet, ahead, frame)}`;
}

function behindWords(
  description: Description,
  { name, value, way, complete }: Standing,
  { frame, whose }: { readonly frame: LiveFrame; readonly whose: Whose },
): string {
  const quiet = way?.quiet ?? null;
  if (way !== null && value < FALLEN * way.peak.value)
    return `${name} has ${say(value)} left of the ${say(way.peak.value)} it had in ${moment(description, way.peak.at)}`;
  if (
    whose === "known" &&
    !complete &&
    quiet !== null &&
    frame.tick - quiet >= STUCK * description.until
  )
    return `${name} is stuck on ${say(value)} since ${moment(description, quiet)}`;
  return `${name} has ${say(value)}`;
}

/** Nobody is told that a bet was wrong: it is told what came. */
function betEnd(bet: string | null, ahead: readonly string[], { structures }: LiveFrame): string {
  if (bet === null || structures.length < 2) return "";
  if (ahead.length === structures.length) return ` Your bet was ${bet}: level with the others.`;
  if (!ahead.includes(bet))
    return ` Your bet was ${bet}; this time ${listed(ahead)} came out ahead.`;
  return ahead.length === 1
    ? ` Your bet was ${bet}: ahead this time.`
    : ` Your bet was ${bet}: ahead with ${listed(ahead.filter((each) => each !== bet))}.`;
}

/** What stands on the page, in four parts: what is seen, what can be done, what is so now, what to do next. */
export interface Summary {
  readonly area: string;
  readonly controls: string;
  readonly now: string;
  readonly hint: string;
}

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six"] as const;

export function areaWords({ structures, unit, until }: Description, whose: Whose): string {
  const sizes = new Set(structures.map(({ people }) => people));
  const [size = 0] = sizes;
  const people =
    sizes.size === 1
      ? `, of ${counted(size, "person").replace("persons", "people")}${structures.length > 1 ? " each" : ""}`
      : "";
  const networks = `${NUMBERS[structures.length] ?? say(structures.length)} ${structures.length === 1 ? "network" : "networks side by side"}`;
  return (
    `${networks}: ${listed(structures.map(({ name }) => name))}${people}; ` +
    `and a chart of ${WHOSE[whose].title.toLowerCase()} over ${counted(until, unit)}.`
  );
}

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
  const { itemWord, nothingIsLost, structures, unit } = description;
  const name = structures[k]?.name ?? "";
  const knows = whose === "known" ? "the group knows" : "a person knows";
  const change =
    way?.before === null || way === null
      ? ""
      : `, ${changeWords(frame[whose] - way.before)} ten ${unit}s ago`;
  const books = nothingIsLost
    ? `${say(frame.gained)} gained so far`
    : `${say(frame.gained)} gained and ${say(frame.lost)} lost so far`;
  return `${name}: ${knows} ${counted(frame[whose], itemWord)}${change}; ${books}; ${say(frame.alone)} known by one person only.`;
}

function changeWords(change: number): string {
  if (change === 0) return "as many as";
  return `${say(Math.abs(change))} ${change > 0 ? "more" : "fewer"} than`;
}
