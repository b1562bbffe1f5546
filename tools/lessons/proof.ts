/** From what was read in all runs to a number in a sentence, and to whether a claim holds. */
import { judgeClaim } from "../../src/lab/claims.ts";
import { differences, pairUp } from "../../src/lab/pairs.ts";
import { present, type Readings } from "../../src/lab/readings.ts";
import { mean, median, quantile } from "../../src/lab/stats.ts";
import type { ClaimSpec, Figure } from "./shape.ts";

/** What was read, by its name, replicate by replicate. */
export type Values = Readonly<Record<string, Readings>>;

export interface Judged {
  readonly verdict: "holds" | "fails" | "notJudged";
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

function of(name: string, values: Values): Readings {
  const found = values[name];
  if (found === undefined) throw new Error(`there is no reading ${name}`);
  return found;
}

export function numberOf(name: string, figure: Figure, values: Values): number {
  const value = valueOf(figure, values);
  if (Number.isFinite(value)) return value;
  throw new Error(`${name} is no number: it did not come in all runs`);
}

function valueOf(figure: Figure, values: Values): number {
  if ("above" in figure) {
    const { above } = figure;
    return present(of(figure.of, values).values).filter((value) => value > above).length;
  }
  if (typeof figure.of !== "string") {
    const [a, b] = figure.of.map((name) => of(name, values)) as [Readings, Readings];
    const pairs = pairUp(a, b);
    const apart = differences(pairs.a, pairs.b);
    if (figure.take === "difference") return mean(apart);
    if (figure.take === "level") return apart.filter((each) => each === 0).length;
    if (b.ahead === "neither") return Number.NaN;
    return apart.filter((each) => (b.ahead === "more" ? each > 0 : each < 0)).length;
  }
  const read = of(figure.of, values).values.map((value) => value ?? Number.POSITIVE_INFINITY);
  if (figure.take === "mean") return mean(read);
  if (figure.take === "median") return median(read);
  return quantile(read, figure.take === "p10" ? 0.1 : 0.9);
}

/** By the rule for claims. Both readings may be of the same runs. */
export function judge(claim: ClaimSpec, values: Values): Judged {
  const { id, says, compare, estimator, atLeast, within } = claim;
  if ((atLeast === undefined) === (within === undefined))
    throw new Error(`claim ${id} needs one of atLeast and within`);
  const sides = compare.map((name) => ({
    name,
    readings: [{ ...of(name, values), metric: "read" }],
  }));
  const judged = judgeClaim(
    { id, says, compare, estimator, metric: "read", atLeast: atLeast ?? 0 },
    sides,
  );
  const { estimate, low, high } = judged;
  if (estimate === null || low === null || high === null)
    throw new Error(`claim ${id} could not be judged`);
  if (within === undefined) return { verdict: judged.verdict, estimate, low, high };
  const inside = low > -within && high < within;
  return { verdict: inside ? "holds" : "fails", estimate, low, high };
}
