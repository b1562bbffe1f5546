/** The sentences about many runs: whether it was luck. Nobody is named ahead where it could be luck. */
import type { Description, Ensemble, PairSummary, Whose } from "../../../workers/live-types.ts";
import { counted, listed, plural, say, sayWithin } from "../../viz/numbers.ts";
import { aheadWord, figure, lessIsMore, LEAST_TO_SAY, whoseWords } from "./plain.ts";

/** Less than this could be chance: with 40 pairs the estimate itself is off by a third now and then. */
const LEAST_GAIN = 1.5;
/** With more structures than this, each is held against the best one only: more pairs nobody reads. */
const MOST_IN_FULL = 3;

interface Verdict {
  readonly winner: string;
  readonly loser: string;
  readonly wins: number;
}

const namesOf = ({ structures }: Description, { a, b }: PairSummary): [string, string] => [
  structures[a]?.name ?? "",
  structures[b]?.name ?? "",
];

/** Who is ahead; null: it could be luck. */
function verdictOf(description: Description, pair: PairSummary): Verdict | null {
  const { low, high, n, bAhead, ties } = pair;
  if (n < LEAST_TO_SAY || low === null || high === null || (low <= 0 && high >= 0)) return null;
  const [nameA, nameB] = namesOf(description, pair);
  const wins = low > 0 ? bAhead : n - bAhead - ties;
  return low > 0 !== lessIsMore(description, pair.whose)
    ? { winner: nameB, loser: nameA, wins }
    : { winner: nameA, loser: nameB, wins };
}

/** Two structures held against each other. */
export function pairWords(description: Description, pair: PairSummary): string {
  const { n, ties, mean, low, high, notPaired } = pair;
  const [nameA, nameB] = namesOf(description, pair);
  if (n < LEAST_TO_SAY)
    return `${nameA} and ${nameB}: too few runs to say. ${counted(n, "run")} so far; ${LEAST_TO_SAY} or more are needed.`;
  if (notPaired === null && ties === n)
    return `${nameA} and ${nameB} ended the same in all ${n} pairs.`;
  const even = ties === 0 ? "" : `, ${ties} even`;
  const verdict = verdictOf(description, pair);
  if (verdict === null || low === null || high === null) return openWords(description, pair, even);
  const { winner, loser, wins } = verdict;
  const ends = [Math.abs(low), Math.abs(high)]
    .toSorted((x, y) => x - y)
    .map((end) => sayWithin(end, high - low));
  const more = sayWithin(Math.abs(mean), high - low);
  const counts = notPaired === null ? ` in ${wins} of ${n} pairs${even}` : "";
  const than = `${winner} ${beyond(description, pair.whose)} ${loser}${counts}`;
  return `${than}: ${moreWords(description, pair.whose, more)} on average (95 % interval ${ends.join(" to ")}).`;
}

/** "ahead of"; "higher than" where neither more nor less is better. */
const beyond = (description: Description, whose: Whose): string =>
  aheadWord(description, whose) === "ahead" ? "ahead of" : "higher than";

/** "3.4 items more", "12 percentage points more", "0.2 less". */
function moreWords(description: Description, whose: Whose, more: string): string {
  const { chart, itemWord } = description;
  const way = lessIsMore(description, whose) ? "less" : "more";
  if (whose !== "chart") return `${more} ${more === "1" ? itemWord : plural(itemWord)} ${way}`;
  return chart?.percent === true ? `${more} percentage points ${way}` : `${more} ${way}`;
}

/** Where neither more nor less is better, nobody can win. */
const noWinner = (description: Description, whose: Whose): string =>
  aheadWord(description, whose) === "ahead" ? "winner" : "difference";

/** Two structures between which no winner can be named. */
function openWords(description: Description, pair: PairSummary, even: string): string {
  const { notPaired, n, bAhead, ties, low, high, whose } = pair;
  const [nameA, nameB] = namesOf(description, pair);
  const above = n - bAhead - ties;
  const [aAhead, bWins] = lessIsMore(description, whose) ? [bAhead, above] : [above, bAhead];
  const word = aheadWord(description, whose) === "ahead" ? "ahead" : "higher";
  const counts =
    notPaired === null
      ? `: ${nameA} ${word} in ${aAhead} of ${n} pairs, ${nameB} in ${bWins}${even}`
      : "";
  const range =
    low === null || high === null
      ? ""
      : ` The average difference may be nothing (95 % interval ${signed(low, high - low)} to ${signed(high, high - low)}).`;
  return `No ${noWinner(description, whose)} can be named between ${nameA} and ${nameB}${counts}.${range}`;
}

/** What the same luck was worth. */
export function luckWords({ gainOfPairing: gain, ties, n }: PairSummary): string {
  if (gain === null || ties === n || n < LEAST_TO_SAY) return "";
  if (gain < LEAST_GAIN) return "Same luck does not narrow this comparison; only more runs can.";
  return `Same luck narrows it: these pairs say as much as ${say(gain)} times as many runs with separate luck.`;
}

const signed = (value: number, width: number): string =>
  value < 0 ? `\u2212${sayWithin(-value, width)}` : sayWithin(value, width);

/** The pairs that are told of: all, or with many structures those of the best one. */
export function pairsShown(
  description: Description,
  { pairs, outcomes }: Ensemble,
): readonly PairSummary[] {
  if (outcomes.length <= MOST_IN_FULL) return pairs;
  const means = outcomes.map((values) => values.reduce((sum, value) => sum + value, 0));
  const least = lessIsMore(description, pairs[0]?.whose ?? "known");
  const best = means.indexOf(least ? Math.min(...means) : Math.max(...means));
  return pairs.filter(({ a, b }) => a === best || b === best);
}

/** What the further runs say, in one sentence or two. */
export function ensembleWords(description: Description, ensemble: Ensemble): string {
  const { runs } = ensemble;
  const many = counted(runs, "more run");
  if (runs < LEAST_TO_SAY) return `${many} so far: too few to say whether it was luck.`;
  const pairs = pairsShown(description, ensemble);
  const open: string[] = [];
  const clear = new Map<string, string[]>();
  for (const pair of pairs) {
    const verdict = verdictOf(description, pair);
    if (verdict === null) {
      open.push(listed(namesOf(description, pair)));
      continue;
    }
    const { winner, loser, wins } = verdict;
    const even = pair.ties === 0 ? "" : ` (${pair.ties} even)`;
    const how = pair.notPaired === null ? `${loser} in ${wins} of ${pair.n} pairs${even}` : loser;
    clear.set(winner, [...(clear.get(winner) ?? []), how]);
  }
  const whose = pairs[0]?.whose ?? "known";
  const none = noWinner(description, whose);
  if (clear.size === 0)
    return pairs.length === 1
      ? `In ${many} no ${none} can be named: it may have been luck.`
      : `In ${many} no ${none} can be named between any two: it may have been luck.`;
  const sentences = [...clear].map(
    ([winner, losers]) => `${winner} ${beyond(description, whose)} ${listed(losers)}`,
  );
  const rest =
    open.length === 0 ? "" : ` No ${none} can be named between ${open.join("; nor between ")}.`;
  return `More than luck, in ${many}: ${sentences.join("; ")}.${rest}`;
}

export const outcomeTitle = (
  description: Description,
  whose: Whose,
  { runs }: Pick<Ensemble, "runs">,
): string =>
  `${whoseWords(description, whose).title} after ${counted(description.until, description.unit)}, ` +
  `${counted(runs, "run")} ` +
  (description.luck === "same" ? "with the same luck" : "with separate luck");

/** What the dots of the outcomes show. */
export function outcomeWords(
  description: Description,
  rows: readonly { readonly name: string; readonly middle: number | null; readonly seen: number }[],
  { runs, whose }: Pick<Ensemble, "runs"> & { readonly whose: Whose },
): string {
  const { unit, until, chart } = description;
  const said = (value: number): string => figure(description, whose, value);
  const what = whose === "chart" && chart !== null ? chart.label : "what was known";
  const parts = rows.map(
    ({ name, middle, seen }) =>
      `${name}: ${middle === null ? "" : `middle run ${said(middle)}, `}the run you saw ${said(seen)}`,
  );
  return `One dot a run, ${counted(runs, "run")}, at ${what} after ${counted(until, unit)}. ${parts.join("; ")}.`;
}
