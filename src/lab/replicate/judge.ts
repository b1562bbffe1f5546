/**
 * How a cell is judged. First at 4 combined standard errors, where a right model fails about once in 16,000; a cell that
 * fails is repeated once with four times the runs and other luck, and that counts, at 3.5.
 */
import { ln } from "../../sim/index.ts";
import { hypotenuse } from "./estimates.ts";
import type { Cell, Estimate, Rows } from "./experiment.ts";

export type Verdict = "pass" | "fail" | "report";

/** The bars of the first try and of the repetition; P: the probabilities that belong to them, two-sided. */
const BAR = { first: 4, again: 3.5 } as const;
const P = { first: 1e-4, again: 4.65e-4 } as const;
/** A shift that lies this many standard errors beyond a bar is caught 99 times in 100. */
const POWER = 2.33;

/** Tolerance of the rule `t`: so many standard errors, and so much for what two implementations do differently. */
const TOLERANCE = { errors: 3, floor: 0.005 } as const;
const slackOf = (rule: Cell["rule"]): number =>
  TOLERANCE.floor + (rule.kind === "t" ? (rule.plus ?? 0) : 0);

/** How often runs are made again, and with how many times as many. */
export const AGAIN = 4;

export interface Judged {
  readonly measured: number;
  readonly se: number;
  readonly expected: number;
  readonly expectedSe: number;
  /** Difference in combined standard errors; NaN: the number has none. */
  readonly z: number;
  readonly verdict: Verdict;
  /** The smallest true difference that would be caught 99 times in 100; NaN: nothing is left to chance. */
  readonly power: number;
  /** How near the bar it is: 1 is at it, more is beyond. */
  readonly strain: number;
  readonly runs: number;
}

export type Try = keyof typeof BAR;

export function judge({ rule, estimate }: Cell, samples: readonly Rows[], which: Try): Judged {
  const found = estimate(samples);
  const runs = Math.min(...samples.map(({ length }) => length));
  const { expectedSe = 0 } = found;
  const se = hypotenuse(found.se, expectedSe);
  const z = rule.kind === "p" ? Number.NaN : zOf(found, se);
  const { strain, power } = MEASURES[rule.kind]({ rule, found, se, z, runs, which });
  const verdict = rule.kind === "report" ? "report" : strain <= 1 ? "pass" : "fail";
  return { ...found, expectedSe, z, verdict, power, strain, runs };
}

function zOf({ measured, expected }: Estimate, se: number): number {
  if (se > 0) return (measured - expected) / se;
  return measured === expected ? 0 : Number.NaN;
}

interface Case {
  readonly rule: Cell["rule"];
  readonly found: Estimate;
  readonly se: number;
  readonly z: number;
  readonly runs: number;
  readonly which: Try;
}

interface Strain {
  readonly strain: number;
  readonly power: number;
}

const beyond = (value: number): number => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value);

/** Orders hold or do not; the further they are from the tie, in standard errors, the less strain. */
const order = (distance: number, se: number): Strain => ({
  strain: distance > 0 ? se / (se + distance) : Number.POSITIVE_INFINITY,
  power: POWER * se,
});

const MEASURES: Readonly<Record<Cell["rule"]["kind"], (of: Case) => Strain>> = {
  z: ({ z, se, which }) => ({
    strain: beyond(Math.abs(z) / BAR[which]),
    power: (BAR[which] + POWER) * se,
  }),
  within: ({ rule, found, se }) => {
    const by = rule.kind === "within" ? rule.by : 0;
    return {
      strain: beyond(Math.abs(found.measured - found.expected) / by),
      power: by + POWER * se,
    };
  },
  t: ({ rule, found, se }) => {
    const by = TOLERANCE.errors * se + slackOf(rule);
    return {
      strain: beyond(Math.abs(found.measured - found.expected) / by),
      power: by + POWER * se,
    };
  },
  more: ({ found, se }) => order(found.measured - found.expected, se),
  less: ({ found, se }) => order(found.expected - found.measured, se),
  exact: ({ found }) => ({
    strain: found.measured === found.expected ? 0 : Number.POSITIVE_INFINITY,
    power: Number.NaN,
  }),
  p: ({ rule, found, runs, which }) => ({
    strain: found.measured > 0 ? ln(found.measured) / ln(P[which]) : Number.POSITIVE_INFINITY,
    power: rule.kind === "p" ? rule.distance(runs) : Number.NaN,
  }),
  report: ({ se }) => ({ strain: 0, power: (BAR.first + POWER) * se }),
};

/** The rule in words. */
export function ruleWords({ rule }: Cell, which: Try = "first"): string {
  switch (rule.kind) {
    case "z":
      return `at most ${BAR[which]} s.e.`;
    case "within":
      return `within ${rule.by}`;
    case "t":
      return `within ${TOLERANCE.errors} s.e. + ${slackOf(rule)}`;
    case "more":
      return "more than that";
    case "less":
      return "less than that";
    case "exact":
      return "exactly";
    case "p":
      return `p at least ${P[which]}`;
    case "report":
      return "told, not judged";
  }
}
