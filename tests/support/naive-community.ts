/** Exchanges in communities once more, slow and plain, on the same luck. */
import { among } from "./naive-march.ts";
import { NaiveLuck, below, inTick, unit } from "./naive-luck.ts";

export type Answers = readonly (readonly number[])[];

/** What a tick begins with: what all say, how much each belongs, and to which group; whom each is tied to (null: it does not matter). */
export interface Before {
  readonly tick: number;
  readonly answers: Answers;
  readonly scores: readonly number[];
  readonly membership: readonly number[];
  readonly group: readonly number[];
  readonly ties: readonly (readonly number[])[] | null;
}

const from = <Value>(list: readonly Value[], k: number): Value => {
  const value = list[k];
  if (value === undefined) throw new Error(`there is no ${k}`);
  return value;
};

/** The weight of each for person i. */
function weightsFor(i: number, { membership, group, ties }: Before, porosity: number): number[] {
  return group.map((g, j) => {
    if (j === i) return 0;
    const open = ties === null || from(ties, i).includes(j) ? porosity : 0;
    return g === from(group, i) ? Math.max(open, from(membership, i) * from(membership, j)) : open;
  });
}

/** The model of each; -1: nobody. */
function modelsOf(before: Before, porosity: number): number[] {
  return before.group.map((_, i) => {
    const weights = weightsFor(i, before, porosity);
    const largest = Math.max(...weights);
    if (largest === 0) return -1;
    const word = new NaiveLuck("test", 0, "choose-in-community").lane(1, inTick(before.tick, i));
    const equal = weights.filter((weight) => weight > 0);
    if (equal.every((weight) => weight === largest) && before.ties === null) {
      const rows = weights.flatMap((weight, j) => (weight > 0 ? [j] : []));
      return from(rows, below(word >>> 0, rows.length));
    }
    const sought = unit(word >>> 0) * weights.reduce((sum, weight) => sum + weight / largest, 0);
    let sum = 0;
    return weights.findIndex((weight) => (sum += weight / largest) > sought);
  });
}

/** Share of the questions to which two give the same answer; no answer is the same as none. */
export const alike = (a: readonly number[], b: readonly number[]): number =>
  a.filter((answer, q) => answer >= 0 && answer === b[q]).length / a.length;

/** What is told to the parts behind the choice. */
export interface Exchange {
  readonly porosity: number;
  /** Null: whoever was chosen is listened to. */
  readonly openness: number | null;
  readonly better: boolean;
  readonly chance: number;
  readonly rise: number;
  readonly fall: number;
}

/** Whom each learns from in the end, what all say, and how much each belongs, after one tick. */
export function exchanged(
  before: Before,
  { porosity, openness, better, chance, rise, fall }: Exchange,
): { models: number[]; answers: Answers; membership: number[] } {
  const { answers, scores, membership, group, tick } = before;
  const models = modelsOf(before, porosity).map((j, i) => {
    if (j < 0) return -1;
    const shared = alike(from(answers, i), from(answers, j));
    if (openness !== null && shared < 1 - openness - 1e-9) return -1;
    return better && from(scores, j) <= from(scores, i) ? -1 : j;
  });
  return {
    models,
    answers: answers.map((own, i) => {
      const j = from(models, i);
      if (j < 0) return own;
      const theirs = from(answers, j);
      const differ = own.flatMap((answer, q) => (answer === theirs[q] ? [] : [q]));
      const words = new NaiveLuck("test", 0, "copy-some-answers").open({ clock: tick }, i);
      const taken = differ.length === 0 ? [] : among(words, differ, chance);
      return own.map((answer, q) => (taken.includes(q) ? from(theirs, q) : answer));
    }),
    membership: membership.map((own, i) => {
      const j = from(models, i);
      const inside = j >= 0 && group[j] === group[i];
      return inside ? Math.min(1, own + rise) : own - fall * own;
    }),
  };
}
