/** The sentences about many runs that come with the results: what they rest on, who leads when, and when something came. */
import type {
  Ensemble,
  Estimate,
  NotPaired,
  PairSummary,
  Stretch,
  TimePair,
  TimeSummary,
} from "../../../workers/live-many.ts";
import type { Description } from "../../../workers/live-types.ts";
import { counted, listed, say, sayWithin } from "../../viz/numbers.ts";
import text from "./en/results.ftl?raw";
import { words } from "./fluent.ts";
import { aheadWord, LEAST_TO_SAY, lessIsMore, moment, nameOf } from "./plain.ts";

export const tell = words(text);

/** "ahead"; "higher" where neither more nor less is better. */
const leadWord = (description: Description, { whose }: Pick<PairSummary, "whose">): string =>
  aheadWord(description, whose) === "ahead" ? "ahead" : "higher";

/** The one who is ahead where b minus a has this sign, and the other. */
function sidesOf(
  description: Description,
  { a, b, whose }: Pick<PairSummary, "a" | "b" | "whose">,
  sign: number,
): [ahead: string, behind: string] {
  const names = [nameOf(description, b), nameOf(description, a)] as [string, string];
  return sign > 0 !== lessIsMore(description, whose) ? names : [names[1], names[0]];
}

/** On how many runs the intervals rest, and how many would make them half as wide. */
export function restWords(description: Description, { runs, pairs }: Ensemble): string[] {
  if (runs < LEAST_TO_SAY || pairs.length === 0) return [];
  const when = moment(description, description.until);
  const paired = pairs.filter(({ notPaired }) => notPaired === null);
  const half = Math.max(0, ...pairs.map(({ forHalf }) => forHalf ?? 0));
  return [
    ...(paired.length > 0 ? [tell("results-rests-pairs", { runs: say(runs), when })] : []),
    ...(paired.length < pairs.length
      ? [tell("results-rests-apart", { runs: say(runs), when })]
      : []),
    ...(half > 0 ? [tell("results-half", { runs: say(half) })] : []),
  ];
}

const WHY_NOT: Readonly<Record<NotPaired, string>> = {
  luck: "results-not-paired-luck",
  size: "results-not-paired-size",
  knowledge: "results-not-paired-knowledge",
  schedule: "results-not-paired-schedule",
};

/** Which are not held against each other pair by pair, and why. */
export function notPairedWords(description: Description, pairs: readonly PairSummary[]): string[] {
  const said = pairs.flatMap(({ a, b, notPaired }) => {
    const names = { a: nameOf(description, a), b: nameOf(description, b) };
    return notPaired === null ? [] : [tell(WHY_NOT[notPaired], names)];
  });
  return [...new Set(said)];
}

/** Who leads early and who leads late, and when they cross. */
export function leadWords(description: Description, pair: PairSummary): string {
  const { stretches, crossings } = pair.leads;
  const word = leadWord(description, pair);
  const [a, b] = [nameOf(description, pair.a), nameOf(description, pair.b)];
  const [only] = stretches;
  const last = stretches.at(-1);
  if (only === undefined || last === undefined) return tell("results-leads-nobody", { a, b, word });
  const leaderIn = ({ sign }: Stretch): string => sidesOf(description, pair, sign)[0];
  const at = (tick: number): string => moment(description, tick);
  const [crossing] = crossings;
  if (crossing === undefined) {
    const [ahead, behind] = sidesOf(description, pair, only.sign);
    const than = { first: ahead, word, second: behind };
    return only.to >= pair.leads.mean.length - 1
      ? tell("results-leads-always", { ...than, from: at(only.from) })
      : tell("results-leads-while", { ...than, from: at(only.from), to: at(only.to) });
  }
  if (crossings.length === 1)
    return tell("results-leads-cross", {
      first: leaderIn(only),
      second: leaderIn(last),
      at: at(crossing.at),
      low: say(crossing.low),
      high: say(crossing.high),
    });
  const when = listed(crossings.map((each) => say(each.at)));
  return tell("results-leads-more", {
    a,
    b,
    times: say(crossings.length),
    unit: description.unit,
    when,
    second: leaderIn(last),
  });
}

/** Beside the mark of a crossing in the chart. */
export const crossWords = (description: Description, at: number): string =>
  tell("results-cross-mark", { at: moment(description, at) });

/** Who is ahead in the first third, and in the last. */
export function thirdWords(description: Description, pair: PairSummary): string {
  const third = (of: Estimate): string => {
    const { estimate, low, high } = of;
    if (estimate === null || low === null || high === null || (low <= 0 && high >= 0))
      return tell("results-third-nobody");
    const [name] = sidesOf(description, pair, estimate);
    const [least = 0, most = 0] = [Math.abs(low), Math.abs(high)].toSorted((x, y) => x - y);
    const width = (high - low) / 3;
    return tell("results-third-ahead", {
      name,
      by: sayWithin(Math.abs(estimate), width),
      low: sayWithin(least, width),
      high: sayWithin(most, width),
    });
  };
  const { early, late } = pair.leads;
  return `${tell("results-third-early", { who: third(early) })} ${tell("results-third-late", { who: third(late) })}`;
}

/** The middle of all runs: a time, or later than anybody looked. */
export const middleWords = (
  { unit, until }: Description,
  { median }: TimeSummary["structures"][number],
): string =>
  median === null || median > until
    ? tell("results-times-beyond", { until: counted(until, unit) })
    : counted(median, unit);

/** Which of two had it first. */
export function timePairWords(description: Description, pair: TimePair, runs: number): string {
  const { aFirst, bFirst, together, neither } = pair;
  const names = { a: nameOf(description, pair.a), b: nameOf(description, pair.b) };
  if (pair.notPaired !== null)
    return tell("results-times-apart", { ...names, sum: soonerWords(description, pair) });
  return tell("results-times-pair", {
    ...names,
    runs: say(runs),
    first: say(aFirst),
    second: say(bFirst),
    even: together,
    neither,
    sum: soonerWords(description, pair),
  });
}

/** By how much on average, where never counts as the last that is played. */
function soonerWords(description: Description, { a, b, difference }: TimePair): string {
  const { estimate, low, high } = difference;
  const { unit } = description;
  if (estimate === null || low === null || high === null) return "";
  if (low <= 0 && high >= 0)
    return tell("results-times-open", { low: say(low), high: counted(high, unit) });
  const [least = 0, most = 0] = [Math.abs(low), Math.abs(high)].toSorted((x, y) => x - y);
  return tell("results-times-sooner", {
    name: nameOf(description, estimate > 0 ? a : b),
    by: counted(Number(Math.abs(estimate).toFixed(1)), unit),
    low: say(least),
    high: say(most),
  });
}

/** What a picture of the difference over time says. */
export const courseWords = (description: Description, pair: PairSummary): string =>
  tell("results-course-label", {
    a: nameOf(description, pair.a),
    b: nameOf(description, pair.b),
    time: counted(description.until, description.unit),
    words: leadWords(description, pair),
  });
