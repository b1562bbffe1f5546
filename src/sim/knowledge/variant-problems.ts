/** What can be wrong with the values of a kind of variants that are fine one by one. */
import type { VariantStart } from "../core/params.ts";
import type { ValueProblem } from "../core/part.ts";
import { START_WORDS } from "./variant-start.ts";

interface Told {
  readonly labels: readonly string[] | undefined;
  readonly options: number | undefined;
  readonly start: VariantStart | undefined;
}

/** Shares sum to 1 but for rounding. */
const ROUNDING = 1e-9;

export function variantProblems(told: Told): readonly ValueProblem[] {
  return [...labelProblems(told), ...startProblems(told)];
}

function labelProblems({ labels, options }: Told): readonly ValueProblem[] {
  if (labels === undefined) return [];
  const problems: ValueProblem[] = [];
  if (options !== undefined) {
    const message = '"labels" names the variants, so "options" says nothing more';
    problems.push({ key: "options", message, hint: "keep one of them" });
  }
  const twice = labels.find((label, k) => labels.indexOf(label) < k);
  if (twice !== undefined)
    problems.push({ key: "labels", message: `two variants are called "${twice}"` });
  const word = START_WORDS.find((each) => labels.includes(each));
  if (word !== undefined) {
    const message = `a variant cannot be called "${word}": the word means something else`;
    problems.push({ key: "labels", message, hint: "choose another name" });
  }
  return problems;
}

function startProblems(told: Told): readonly ValueProblem[] {
  const { labels, start } = told;
  const problem = problemOf(start, labels, labels?.length ?? told.options ?? 0);
  return problem === undefined ? [] : [{ key: "start", ...problem }];
}

type Problem = Omit<ValueProblem, "key"> | undefined;

function problemOf(
  start: VariantStart | undefined,
  labels: readonly string[] | undefined,
  options: number,
): Problem {
  if (start === undefined || start === "none") return undefined;
  if (typeof start === "number") return numberProblem(start, options);
  if (start === "different") {
    const message = "each person cannot have its own variant of a closed set";
    return options === 0 ? undefined : { message, hint: "leave labels and options out" };
  }
  const drawn = start === "random" || typeof start === "object";
  if (drawn && options === 0) {
    const message = "there is no end of variants to draw from";
    return { message, hint: "add options: 2, or labels: [A, B], or write start: different" };
  }
  return typeof start === "object" ? sharesProblem(start, options) : wordProblem(start, labels);
}

function wordProblem(start: string, labels: readonly string[] = []): Problem {
  if (start === "random" || labels.includes(start)) return undefined;
  const names = [...labels, ...START_WORDS].join(", ");
  return { message: `no variant is called "${start}"`, hint: `there are ${names}` };
}

function numberProblem(start: number, options: number): Problem {
  if (options === 0 || start < options) return undefined;
  const message = `expected a variant from 0 to ${options - 1}, found ${start}`;
  return { message, hint: "variants are counted from 0" };
}

function sharesProblem(start: Exclude<VariantStart, number | string>, options: number): Problem {
  const [word, shares] =
    "shares" in start ? (["shares", start.shares] as const) : (["exactly", start.exactly] as const);
  if (shares.length !== options) {
    const message = `expected a number for each of ${options} variants, found ${shares.length}`;
    return { message };
  }
  const sum = shares.reduce((all, share) => all + share, 0);
  if (word === "exactly")
    return sum > 0
      ? undefined
      : { message: "nobody would have any variant", hint: "give one of them a part above 0" };
  if (Math.abs(sum - 1) <= ROUNDING) return undefined;
  return { message: `the shares come to ${sum}`, hint: "they are chances that come to 1" };
}
