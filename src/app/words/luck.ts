/** The sentences about many runs: whether it was luck. Nobody is named ahead where it could be luck. */
import type { Description, Ensemble, PairSummary, Whose } from "../../../workers/live-types.ts";
import { listed, say, sayWithin } from "../../viz/numbers.ts";
import text from "./en/luck.ftl?raw";
import { words, type Values } from "./fluent.ts";
import {
  aheadWord,
  figure,
  lessIsMore,
  LEAST_TO_SAY,
  labelOf,
  nameOf,
  whoseWords,
} from "./plain.ts";

export const tell = words(text);

/** Less than this could be chance: with 40 pairs the estimate itself is off by a third now and then. */
const LEAST_GAIN = 1.5;
/** With more structures than this, each is held against the best one only: more pairs nobody reads. */
const MOST_IN_FULL = 3;

interface Verdict {
  readonly winner: string;
  readonly loser: string;
  readonly wins: number;
}

const namesOf = (description: Description, { a, b }: PairSummary): [string, string] => [
  nameOf(description, a),
  nameOf(description, b),
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
  const names = { a: nameA, b: nameB };
  if (n < LEAST_TO_SAY) return tell("luck-pair-few", { ...names, runs: n, least: LEAST_TO_SAY });
  if (notPaired === null && ties === n) return tell("luck-pair-same", { ...names, pairs: say(n) });
  const verdict = verdictOf(description, pair);
  if (verdict === null || low === null || high === null) return openWords(description, pair);
  const { winner, loser, wins } = verdict;
  const [least = "", most = ""] = [Math.abs(low), Math.abs(high)]
    .toSorted((x, y) => x - y)
    .map((end) => sayWithin(end, high - low));
  return tell("luck-pair", {
    ...countsOf(pair),
    winner,
    loser,
    wins: say(wins),
    word: aheadWord(description, pair.whose),
    more: moreWords(description, pair.whose, sayWithin(Math.abs(mean), high - low)),
    low: least,
    high: most,
  });
}

/** How many pairs there are, if they are pairs. */
const countsOf = ({ n, notPaired, ties }: PairSummary): Values => ({
  paired: notPaired === null ? "yes" : "no",
  pairs: say(n),
  ties,
});

/** "3.4 items more", "12 percentage points more", "0.2 less". */
function moreWords(description: Description, whose: Whose, by: string): string {
  const { chart, itemWord: item } = description;
  const way = lessIsMore(description, whose) ? "less" : "more";
  if (whose !== "chart")
    return tell("luck-more-items", { by, way, item, one: by === "1" ? "yes" : "no" });
  return tell(chart?.percent === true ? "luck-more-points" : "luck-more", { by, way });
}

/** Two structures between which no winner can be named. */
function openWords(description: Description, pair: PairSummary): string {
  const { n, bAhead, ties, low, high, whose } = pair;
  const [a, b] = namesOf(description, pair);
  const above = n - bAhead - ties;
  const [first, second] = lessIsMore(description, whose) ? [bAhead, above] : [above, bAhead];
  const none = low === null || high === null;
  return tell("luck-pair-open", {
    ...countsOf(pair),
    a,
    b,
    word: aheadWord(description, whose),
    first: say(first),
    second: say(second),
    range: none ? "no" : "yes",
    low: none ? "" : signed(low, high - low),
    high: none ? "" : signed(high, high - low),
  });
}

/** What the same luck was worth. */
export function luckWords({ gainOfPairing: gain, ties, n }: PairSummary): string {
  if (gain === null || ties === n || n < LEAST_TO_SAY) return "";
  if (gain < LEAST_GAIN) return tell("luck-same-wide");
  return tell("luck-same-narrow", { times: say(gain) });
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
  const many = tell("luck-runs", { runs });
  if (runs < LEAST_TO_SAY) return tell("luck-few", { many });
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
    const how = tell("luck-lost", { ...countsOf(pair), loser, wins: say(wins) });
    clear.set(winner, [...(clear.get(winner) ?? []), how]);
  }
  const word = aheadWord(description, pairs[0]?.whose ?? "known");
  if (clear.size === 0)
    return tell(pairs.length === 1 ? "luck-open" : "luck-open-all", { many, word });
  const wins = [...clear].map(([winner, losers]) =>
    tell("luck-wins", { winner, word, losers: listed(losers) }),
  );
  const sentence = tell("luck-clear", { many, wins: wins.join("; ") });
  if (open.length === 0) return sentence;
  return `${sentence} ${tell("luck-rest", { word, open: open.join(tell("luck-rest-join")) })}`;
}

export const outcomeTitle = (
  description: Description,
  whose: Whose,
  { runs }: Pick<Ensemble, "runs">,
): string =>
  tell("luck-title", {
    title: whoseWords(description, whose).title,
    until: description.until,
    unit: description.unit,
    runs,
    luck: description.luck,
  });

/** What the dots of the outcomes show. */
export function outcomeWords(
  description: Description,
  rows: readonly { readonly name: string; readonly middle: number | null; readonly seen: number }[],
  { runs, whose }: Pick<Ensemble, "runs"> & { readonly whose: Whose },
): string {
  const { unit, until, chart } = description;
  const said = (value: number): string => figure(description, whose, value);
  const parts = rows.map(({ name, middle, seen }) =>
    middle === null
      ? tell("luck-dots-seen", { name, seen: said(seen) })
      : tell("luck-dots-row", { name, middle: said(middle), seen: said(seen) }),
  );
  const line = chart === null ? "known" : whose;
  const values = { runs, line, label: labelOf(description), until, unit };
  return tell("luck-dots", { ...values, rows: parts.join("; ") });
}
