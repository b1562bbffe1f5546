/** The sentences about one run: the bet, where it stands, and how it ended. */
import type { Description, LiveFrame, Whose } from "../../../workers/live-types.ts";
import { capital, counted, listed, one, say } from "../../viz/numbers.ts";
import { aheadWord, amount, figure, lessIsMore, moment } from "./plain.ts";

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
export function betWords(description: Description, bet: string | null): string {
  if (bet !== null) return `Your bet: ${bet}. Press Play.`;
  const { unit, until } = description;
  const which = betQuestion(description);
  return `Place your bet: ${which} after ${counted(until, unit)}? Or just press Play.`;
}

function betQuestion(description: Description): string {
  const { chart, lead, personWord } = description;
  if (lead === "known") return "which will know most";
  if (chart === null || lead === "person") return `where will ${one(personWord)} know most`;
  return `which will have the ${chart.ahead === "less" ? "lowest" : "highest"} ${chart.label}`;
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
  const all = frame.structures.map((each, k) => ({
    name: structures[k]?.name ?? "",
    value: each[whose],
    complete: each.known >= items,
    way: ways[k] ?? null,
  }));
  // Where there is nobody to read a number from, there is nothing to say.
  return all.filter(({ value }) => !Number.isNaN(value));
}

interface Ranks {
  readonly ahead: readonly string[];
  readonly most: number;
  readonly others: readonly Standing[];
}

function ranksOf(all: readonly Standing[], least: boolean): Ranks {
  const sign = least ? -1 : 1;
  const most = sign * Math.max(...all.map(({ value }) => sign * value));
  return {
    most,
    ahead: all.filter(({ value }) => value === most).map(({ name }) => name),
    others: all
      .filter(({ value }) => value !== most)
      .toSorted((a, b) => sign * (b.value - a.value)),
  };
}

/** Where the run stands, in one sentence. */
export function standingWords(
  description: Description,
  frame: LiveFrame,
  run: Pick<RunWords, "whose" | "ways">,
): string {
  const { whose } = run;
  const all = standings(description, frame, run);
  const { ahead, most, others } = ranksOf(all, lessIsMore(description, whose));
  const when = opening(description, whose, capital(moment(description, frame.tick)));
  const sum = sumWords(description, whose, most);
  if (others.length === 0)
    return `${when}${levelWords(description, { whose, sum, names: ahead }, ",")}.`;
  const behind = others.map(({ name, value, way, complete }) => {
    const since = way?.quiet ?? null;
    const stuck =
      whose === "known" &&
      !complete &&
      since !== null &&
      frame.tick - since >= SLOW * description.until;
    return `${name} has ${figure(description, whose, value)}${stuck ? ` (no discovery since ${moment(description, since)})` : ""}`;
  });
  const lead =
    whose === "person"
      ? `${listed(ahead)} ahead, where ${one(description.personWord)} knows ${sum}`
      : `${listed(ahead)} ${aheadWord(description, whose)} with ${sum}`;
  return `${when}: ${lead}; ${listed(behind)}.`;
}

/** "Round 12", "Round 12, inequality of scores". */
const opening = ({ chart }: Description, whose: Whose, when: string): string =>
  whose === "chart" && chart !== null ? `${when}, ${chart.label}` : when;

const sumWords = (description: Description, whose: Whose, value: number): string =>
  whose === "chart"
    ? `${lessIsMore(description, whose) ? "only " : ""}${figure(description, whose, value)}`
    : amount(description, value);

/** Nobody leads. */
function levelWords(
  { personWord }: Description,
  {
    whose,
    sum,
    names,
  }: { readonly whose: Whose; readonly sum: string; readonly names: readonly string[] },
  join: string,
): string {
  if (whose === "chart")
    return `: ${names.length === 1 ? `${names[0]} is` : "all are level"} at ${sum}`;
  if (names.length === 1)
    return `: ${whose === "known" ? "the group" : `the average ${personWord}`} knows ${sum}`;
  const all =
    whose === "known" ? "all are level" : `${one(personWord)} knows equally much everywhere`;
  return join === "," ? `: ${all}, ${sum}` : ` ${all}: ${sum}`;
}

/** How the run ended: who is ahead, who is stuck and since when, and what was bet. */
export function endWords(description: Description, frame: LiveFrame, run: RunWords): string {
  const { whose } = run;
  // What was asked of whoever bets is whose knowledge the scenario is about.
  const bet = whose === description.lead ? run.bet : null;
  const all = standings(description, frame, run);
  const { ahead, most, others } = ranksOf(all, lessIsMore(description, whose));
  const after = opening(description, whose, `After ${counted(frame.tick, description.unit)}`);
  const sum = sumWords(description, whose, most);
  const first = aheadWord(description, whose);
  const bets = betEnd(bet, { ahead, first }, frame);
  if (others.length === 0)
    return `${after}${levelWords(description, { whose, sum, names: ahead }, ":")}.${bets}`;
  const is = `${listed(ahead)} ${ahead.length === 1 ? "is" : "are"} ${first}`;
  const lead =
    whose === "person" ? `${is}: ${one(description.personWord)} knows ${sum}` : `${is} with ${sum}`;
  const behind = others.map((each) => behindWords(description, each, { frame, whose }));
  return `${after}${whose === "chart" ? ":" : ","} ${lead}; ${listed(behind)}.${bets}`;
}

/** Whether little is left of what was once there, where more is better. */
function hasFallen(
  { chart }: Description,
  { whose, value, peak }: { readonly whose: Whose; readonly value: number; readonly peak: number },
): boolean {
  const better = whose !== "chart" || chart?.ahead === "more";
  return better && value >= 0 && value < FALLEN * peak;
}

function behindWords(
  description: Description,
  { name, value, way, complete }: Standing,
  { frame, whose }: { readonly frame: LiveFrame; readonly whose: Whose },
): string {
  const quiet = way?.quiet ?? null;
  const is = figure(description, whose, value);
  if (way !== null && hasFallen(description, { whose, value, peak: way.peak.value }))
    return `${name} has ${is} left of the ${figure(description, whose, way.peak.value)} it had in ${moment(description, way.peak.at)}`;
  if (
    whose === "known" &&
    !complete &&
    quiet !== null &&
    frame.tick - quiet >= STUCK * description.until
  )
    return `${name} is stuck on ${say(value)} since ${moment(description, quiet)}`;
  return `${name} has ${is}`;
}

/** Nobody is told that a bet was wrong: it is told what came. */
function betEnd(
  bet: string | null,
  { ahead, first }: Pick<Ranks, "ahead"> & { readonly first: string },
  { structures }: LiveFrame,
): string {
  if (bet === null || structures.length < 2) return "";
  if (ahead.length === structures.length) return ` Your bet was ${bet}: level with the others.`;
  if (!ahead.includes(bet))
    return ` Your bet was ${bet}; this time ${listed(ahead)} came out ${first}.`;
  return ahead.length === 1
    ? ` Your bet was ${bet}: ${first} this time.`
    : ` Your bet was ${bet}: ${first} with ${listed(ahead.filter((each) => each !== bet))}.`;
}
