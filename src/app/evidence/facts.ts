/** What evidence says of a run, and which of it another run does not bear out. */
import type {
  Description,
  Ensemble,
  LiveFrame,
  PairSummary,
  Whose,
} from "../../../workers/live-types.ts";
import { axisTitle } from "../model.ts";
import { figure, LEAST_TO_SAY, moment, whoseWords } from "../words/plain.ts";
import { seedName } from "../words/links.ts";
import { onOneLine, type Evidence, type Facts } from "./text.ts";
import { inEnglish } from "../words/fluent.ts";

export interface Shown {
  readonly description: Description;
  readonly frame: LiveFrame;
  readonly whose: Whose;
  /** Null: there were no further runs. */
  readonly ensemble: Ensemble | null;
  /** What sliders say, in words. */
  readonly changed: Facts;
  readonly bet: string | null;
  readonly link: string;
  readonly own: readonly [first: string, second: string];
}

/** Its words belong to the format. */
export const evidenceOf = (shown: Shown): Evidence => inEnglish(() => factsOf(shown));

function factsOf(shown: Shown): Evidence {
  const { description, frame, whose, ensemble, changed, bet, link, own } = shown;
  const { title, id, question, unit, until, scenarioHash, luck } = description;
  const { column } = whoseWords(description, whose);
  const said = (value: number): string => figure(description, whose, value);
  return {
    scenario: `${title} (${id})`,
    question,
    bet: bet ?? "none",
    link,
    at: `${moment(description, frame.tick)} of ${until} ${unit}s`,
    counted: `${column} (${axisTitle(description, whose)})`,
    changed: changed.length === 0 ? [["everything", "as in the scenario"]] : changed,
    result: frame.structures.map((each, k) => [nameOf(description, k), said(each[whose])]),
    runs: String(ensemble?.runs ?? 0),
    further: ensemble === null ? [] : furtherFacts(description, ensemble, said),
    own: [own[0], own[1]],
    identity: [
      ["scenario", scenarioHash],
      ["seed", seedName(description)],
      ["luck", luck === "same" ? "the same for all" : "each its own"],
      ...frame.structures.map(({ hash }, k) => [nameOf(description, k), hash] as const),
    ],
  };
}

const nameOf = ({ structures }: Description, k: number): string => structures[k]?.name ?? "";

function furtherFacts(
  description: Description,
  { runs, bands, pairs }: Ensemble,
  said: (value: number) => string,
): Facts {
  const ends = bands.flatMap(({ low, middle, high }, k): [string, string][] => {
    const name = nameOf(description, k);
    const [from = 0, mid = 0, to = 0] = [low.at(-1), middle.at(-1), high.at(-1)];
    const whole: [string, string] = [`${name}, middle run at the end`, said(mid)];
    if (runs < LEAST_TO_SAY) return [whole];
    return [whole, [`${name}, eight of ten runs`, `${said(from)} to ${said(to)}`]];
  });
  return [...ends, ...pairs.flatMap((pair) => pairFacts(description, pair, said))];
}

function pairFacts(
  description: Description,
  { a, b, n, bAhead, ties, mean, notPaired }: PairSummary,
  said: (value: number) => string,
): Facts {
  const [nameA, nameB] = [nameOf(description, a), nameOf(description, b)];
  const average = [`${nameB} minus ${nameA}, on average`, said(mean)] as const;
  if (notPaired !== null) return [average];
  return [
    [`${nameA} above ${nameB}`, `${n - bAhead - ties} of ${n} pairs`],
    [`${nameB} above ${nameA}`, `${bAhead} of ${n} pairs`],
    average,
  ];
}

/** One fact that is stated otherwise than it was found; null: it is not stated, or not found. */
export interface Difference {
  readonly what: string;
  readonly stated: string | null;
  readonly found: string | null;
}

function one(what: string, stated: string, found: string): readonly Difference[] {
  return onOneLine(stated) === onOneLine(found) ? [] : [{ what, stated, found }];
}

/** Bets and own sentences are nobody's to check. */
export function differencesOf(stated: Evidence, found: Evidence): readonly Difference[] {
  return [
    ...one("Scenario", stated.scenario, found.scenario),
    ...one("Question", stated.question, found.question),
    ...listed("What was changed", stated.changed, found.changed),
    ...one("At", stated.at, found.at),
    ...one("Counted", stated.counted, found.counted),
    ...listed("Result", stated.result, found.result),
    ...one("Further runs", stated.runs, found.runs),
    ...listed("Further runs", stated.further, found.further),
    ...listed("Run identity", stated.identity, found.identity),
  ];
}

function listed(what: string, stated: Facts, found: Facts): Difference[] {
  const there = new Map(found.map(([name, value]) => [onOneLine(name), onOneLine(value)]));
  const seen = new Set<string>();
  const wrong = stated.flatMap(([name, value]): Difference[] => {
    const is = there.get(name) ?? null;
    const twice = seen.has(name);
    seen.add(name);
    return is === value && !twice ? [] : [{ what: `${what}, ${name}`, stated: value, found: is }];
  });
  const left = found.flatMap(([name, value]): Difference[] =>
    seen.has(onOneLine(name)) ? [] : [{ what: `${what}, ${name}`, stated: null, found: value }],
  );
  return [...wrong, ...left];
}
