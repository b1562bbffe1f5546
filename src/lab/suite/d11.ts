/** D11: Henrich 2004: the critical number of people, found as in the book: growth regressed on ln N, where it is zero. */
import { exp, ln } from "../../sim/index.ts";
import type { Cell, Experiment, Rows, Sample } from "../replicate/experiment.ts";
import { valuesOf } from "../replicate/estimates.ts";
import { mean, variance } from "../stats.ts";
import { growth } from "./d10.ts";
import { henrich } from "./laws/henrich.ts";

const SIZES = [2, 100, 600, 1100, 2100, 6100];
const GENERATIONS = 200;
const RUNS = 20;
const STARTS = {
  stationary: { noise: "gumbel", at: 0, spread: 1 },
  ones: 1,
} as const;
type Start = keyof typeof STARTS;

interface Case {
  readonly alpha: number;
  readonly start: Start;
  readonly expected: number;
}

const CASES: readonly Case[] = [7, 9].flatMap((alpha) => [
  { alpha, start: "stationary", expected: henrich.critical(alpha, 1) },
  { alpha, start: "ones", expected: henrich.criticalFrom(alpha, 1, GENERATIONS) },
]);

const nameOf = ({ alpha, start }: Case, n: number): string => `D11 alpha=${alpha} ${start} N=${n}`;

const sample = (at: Case, n: number): Sample => ({
  name: nameOf(at, n),
  scenario: "henrich",
  structure: "100 people",
  set: {
    "population.size": n,
    "step.copy-with-error.loss": at.alpha,
    "knowledge.start": STARTS[at.start],
    horizon: GENERATIONS,
  },
  // The quick suite cannot afford the largest group, without which the larger loss cannot be told.
  runs: { quick: at.alpha === 7 && n <= 2100 ? RUNS : 0, full: RUNS },
  measure: growth,
});

/** Straight line through the means, each with the same weight; where it is zero, and how sure that is. */
function root(samples: readonly Rows[], sizes: readonly number[]): { at: number; se: number } {
  const x = sizes.map((n) => ln(n));
  const means = samples.map((rows) => mean(valuesOf(rows)));
  const noise = mean(samples.map((rows) => variance(valuesOf(rows)) / rows.length));
  const [mx, my] = [mean(x), mean(means)];
  const square = x.reduce((sum, v) => sum + (v - mx) * (v - mx), 0);
  const slope = x.reduce((sum, v, k) => sum + (v - mx) * ((means[k] ?? 0) - my), 0) / square;
  const at = mx - my / slope;
  const se = Math.sqrt(noise * (1 / x.length + ((at - mx) * (at - mx)) / square)) / slope;
  return { at, se };
}

const cell = (at: Case, sizes: readonly number[], name: string): Cell => ({
  name,
  of: sizes.map((n) => nameOf(at, n)),
  rule: { kind: "within", by: 0.05 },
  estimate(samples) {
    const { at: zero, se } = root(samples, sizes);
    const measured = exp(zero) / at.expected;
    return { measured, se: measured * se, expected: 1 };
  },
});

const wordsOf = ({ alpha, start, expected }: Case): string =>
  `D11 alpha=${alpha}, ${start}: N* as a share of ${expected.toFixed(1)}`;

const quick = CASES.filter(({ alpha }) => alpha === 7);

export const d11: Experiment = {
  id: "D11",
  paper: "Henrich 2004",
  experiment: "the critical number of people, by regression of growth on ln N",
  evidence: "exact",
  samples: CASES.flatMap((at) => SIZES.map((n) => sample(at, n))),
  cells: [
    ...quick.map((at) => ({
      ...cell(at, SIZES.slice(0, -1), `${wordsOf(at)}, N to 2,100`),
      modes: ["quick" as const],
    })),
    ...CASES.map((at) => cell(at, SIZES, wordsOf(at))),
  ],
  defects: quick.slice(0, 1).map((at) => ({
    says: "errors spread 5 % wider",
    cell: `${wordsOf(at)}, N to 2,100`,
    set: { "step.copy-with-error.spread": 1.05 },
  })),
};
