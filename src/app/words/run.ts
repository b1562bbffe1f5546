/** The sentences about one run: the bet, where it stands, and how it ended. */
import type { Description, LiveFrame, Whose } from "../../../workers/live-types.ts";
import { called, capital, listed, say } from "../../viz/numbers.ts";
import { aheadWord, amount, figure, labelOf, lessIsMore, moment, nameOf, tell } from "./plain.ts";

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
  if (bet !== null) return tell("run-bet-placed", { bet: called(bet) });
  const { personWord: person, unit, until } = description;
  const line = askedLine(description);
  return tell("run-bet", { line, person, label: labelOf(description), until, unit });
}

/** What is bet on. */
function askedLine({ chart, lead }: Description): string {
  if (lead === "known") return lead;
  if (chart === null || lead === "person") return "person";
  return chart.ahead === "less" ? "less" : "more";
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
    name: nameOf({ structures }, k),
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
  const { personWord: person } = description;
  if (others.length === 0)
    return tell("run-level", {
      line: levelLine(whose, ahead),
      when,
      sum,
      person,
      names: listed(ahead),
    });
  const behind = others.map(({ name, value, way, complete }) => {
    const since = way?.quiet ?? null;
    const values = { name, value: figure(description, whose, value) };
    const slow = whose === "known" && !complete && since !== null;
    return slow && frame.tick - since >= SLOW * description.until
      ? tell("run-behind-slow", { ...values, since: moment(description, since) })
      : tell("run-behind", values);
  });
  const line = leadLine(description, whose);
  const lead = tell("run-lead", { line, names: listed(ahead), person, sum });
  return tell("run-standing", { when, lead, behind: listed(behind) });
}

/** "Round 12", "Round 12, inequality of scores". */
const opening = (description: Description, whose: Whose, at: string): string =>
  tell("run-when", {
    line: description.chart === null ? "known" : whose,
    moment: at,
    label: labelOf(description),
  });

const sumWords = (description: Description, whose: Whose, value: number): string => {
  if (whose !== "chart") return amount(description, value);
  const said = figure(description, whose, value);
  return lessIsMore(description, whose) ? tell("run-only", { value: said }) : said;
};

/** Of whom it is said that they lead, and in what. */
function leadLine(description: Description, whose: Whose): string {
  if (whose === "person") return whose;
  return aheadWord(description, whose) === "highest" ? "highest" : "known";
}

/** Nobody leads: there is one, or all are level. */
const levelLine = (whose: Whose, names: readonly string[]): string =>
  `${whose}-${names.length === 1 ? "one" : "all"}`;

/** How the run ended: who is ahead, who is stuck and since when, and what was bet. */
export function endWords(description: Description, frame: LiveFrame, run: RunWords): string {
  const { whose } = run;
  // What was asked of whoever bets is whose knowledge the scenario is about.
  const bet = whose === description.lead && run.bet !== null ? called(run.bet) : null;
  const all = standings(description, frame, run);
  const { ahead, most, others } = ranksOf(all, lessIsMore(description, whose));
  const { personWord: person, unit } = description;
  const when = opening(description, whose, tell("run-after", { tick: frame.tick, unit }));
  const sum = sumWords(description, whose, most);
  const names = listed(ahead);
  const line = leadLine(description, whose);
  const behind = others.map((each) => behindWords(description, each, { frame, whose }));
  const lead = tell("run-end-lead", { names, count: ahead.length, line, person, sum });
  const end =
    others.length === 0
      ? tell("run-end-level", { line: levelLine(whose, ahead), when, sum, person, names })
      : tell("run-end", { line: whose, when, lead, behind: listed(behind) });
  const first = aheadWord(description, whose);
  return [end, ...betEnd(bet, { ahead, first }, frame)].join(" ");
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
    return tell("run-end-fallen", {
      name,
      value: is,
      peak: figure(description, whose, way.peak.value),
      at: moment(description, way.peak.at),
    });
  const stuck = whose === "known" && !complete && quiet !== null;
  return stuck && frame.tick - quiet >= STUCK * description.until
    ? tell("run-end-stuck", { name, value: say(value), since: moment(description, quiet) })
    : tell("run-behind", { name, value: is });
}

/** Nobody is told that a bet was wrong: it is told what came. */
function betEnd(
  bet: string | null,
  { ahead, first }: Pick<Ranks, "ahead"> & { readonly first: string },
  { structures }: LiveFrame,
): string[] {
  if (bet === null || structures.length < 2) return [];
  const won = ahead.includes(bet);
  const others = ahead.filter((each) => each !== bet);
  const how = won ? (others.length === 0 ? "won" : "shared") : "other";
  const names = listed(others);
  const level = ahead.length === structures.length;
  return [tell("run-end-bet", { bet, how: level ? "level" : how, first, names })];
}
