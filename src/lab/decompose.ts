/**
 * Why did one structure end with more than another: the difference, taken apart into what was discovered, what was passed on
 * and what was lost. It is bookkeeping, not causes: the parts of b less the parts of a, and they add up to the difference exactly.
 *
 * What the group knows (account "group"): known = start + found first + found again + come in by each other channel - lost for
 * each reason, all whole numbers, so that b - a is the sum of the differences of these. A thing that was lost and comes back is
 * found again; what comes and goes within one tick is no news.
 *
 * What the mean person knows (account "person"): holdings of all / people = (start + created + acquired by each channel - lost for
 * each reason) / people. With as many people in both, each part is the difference of its counts over that number. With other
 * numbers n_a, n_b of people at the end, each count T contributes (T_b - T_a) (1 / n_a + 1 / n_b) / 2, and what is left is the part
 * of the population, (K_a + K_b) / 2 x (1 / n_b - 1 / n_a), K being all holdings: what the same holdings come to among more heads,
 * or fewer. Exchanging a and b changes the sign of every part and nothing else. All parts are whole numbers over one common number,
 * n or 2 n_a n_b, so that their sum is the difference to the last digit.
 */
import {
  CHANNELS,
  channelSlot,
  groupSlot,
  REASONS,
  reasonSlot,
  START,
  type Account,
  type Channel,
  type Reason,
} from "../sim/index.ts";
import { differenceInterval, meanInterval, type Estimate } from "./intervals.ts";

/** What is read of a run at some tick. */
export interface Ledger {
  /** The books of its main kind (sim/core/books.ts says which slot is what). */
  readonly books: ArrayLike<number>;
  readonly people: number;
  /** How often the group itself found what had been lost; left out: found again is not told from found first. */
  readonly again?: number;
}

export type Cause = "start" | "discovery" | "diffusion" | "arrival" | "loss" | "population";

/** One part: what it comes to in a and in b, over the common number; a loss counts below zero. */
export interface Term {
  readonly cause: Cause;
  /** The channel or the reason; "first" and "again": found for the first time, or anew; "": there is only one. */
  readonly of: Channel | Reason | "first" | "again" | "";
  readonly a: number;
  readonly b: number;
}

export interface Decomposition {
  readonly account: Account;
  /** The common number: what is said of a part is (b - a) / over. */
  readonly over: number;
  /** The difference, over the same number: the sum of b - a of all terms. */
  readonly difference: number;
  /** Always the same ones in the same order. */
  readonly terms: readonly Term[];
}

/** Structure b against a. Null: nobody is left whose mean could be taken. */
export function decompose(account: Account, a: Ledger, b: Ledger): Decomposition | null {
  const terms = account === "group" ? groupTerms(a, b) : personTerms(a, b);
  if (account === "group") return { account, over: 1, difference: sumOf(terms), terms };
  if (a.people === 0 || b.people === 0) return null;
  if (a.people === b.people)
    return { account, over: a.people, difference: sumOf(terms), terms: [...terms, people(0, 0)] };
  const weight = a.people + b.people;
  const each = terms.map((term) => ({ ...term, a: term.a * weight, b: term.b * weight }));
  const spread = a.people - b.people;
  const all = [...each, people(-heldIn(terms, "a") * spread, heldIn(terms, "b") * spread)];
  return { account, over: 2 * a.people * b.people, difference: sumOf(all), terms: all };
}

const people = (a: number, b: number): Term => ({ cause: "population", of: "", a, b });

const heldIn = (terms: readonly Term[], side: "a" | "b"): number =>
  terms.reduce((sum, term) => sum + term[side], 0);

const sumOf = (terms: readonly Term[]): number => heldIn(terms, "b") - heldIn(terms, "a");

const causeOf = (channel: Channel): Cause =>
  channel === "own" ? "discovery" : channel === "arrival" ? "arrival" : "diffusion";

const read = ({ books }: Ledger, slot: number): number => books[slot] ?? 0;

/** The books of an account, slot by slot. */
function termsOf(a: Ledger, b: Ledger, slotIn: (slot: number) => number): Term[] {
  const term = (cause: Cause, of: Term["of"], slot: number): Term => {
    const sign = cause === "loss" ? -1 : 1;
    const [inA, inB] = [read(a, slotIn(slot)), read(b, slotIn(slot))];
    return { cause, of, a: sign * inA + 0, b: sign * inB + 0 }; // no -0
  };
  return [
    term("start", "", START),
    ...CHANNELS.map((of) => term(causeOf(of), of, channelSlot(of))),
    ...REASONS.map((of) => term("loss", of, reasonSlot(of))),
  ];
}

const personTerms = (a: Ledger, b: Ledger): Term[] => termsOf(a, b, (slot) => slot);

function groupTerms(a: Ledger, b: Ledger): Term[] {
  const terms = termsOf(a, b, groupSlot);
  if (a.again === undefined || b.again === undefined) return terms;
  const again = { a: a.again, b: b.again };
  return terms.flatMap((term) =>
    term.of === "own"
      ? [
          { ...term, of: "first" as const, a: term.a - again.a, b: term.b - again.b },
          { ...term, of: "again" as const, ...again },
        ]
      : [term],
  );
}

/** The parts over many pairs of runs. */
export interface MeanTerm {
  readonly cause: Cause;
  readonly of: Term["of"];
  readonly estimate: Estimate;
}

export interface MeanDecomposition {
  readonly account: Account;
  readonly runs: number;
  readonly difference: Estimate;
  readonly terms: readonly MeanTerm[];
}

/** 95 % intervals. */
const LEVEL = 0.95;

/**
 * The mean of each part over runs number 0, 1, 2 ... of both, with its 95 % interval: of the paired differences where the runs
 * have the same luck, else of two independent means (Welch). The means of the parts add up to the mean difference, up to rounding.
 */
export function decomposeMany(
  account: Account,
  runs: readonly (readonly [a: Ledger, b: Ledger])[],
  luck: "same" | "own",
): MeanDecomposition | null {
  const each = runs.map(([a, b]) => decompose(account, a, b));
  const [first] = each;
  if (first === undefined || first === null || each.includes(null)) return null;
  const estimate = (side: (one: Decomposition, of: "a" | "b") => number): Estimate => {
    const [a, b] = (["a", "b"] as const).map((of) =>
      each.flatMap((one) => (one === null ? [] : [side(one, of) / one.over])),
    ) as [number[], number[]];
    if (luck === "own") return differenceInterval(a, b, LEVEL);
    const differences = each.flatMap((one) =>
      one === null ? [] : [(side(one, "b") - side(one, "a")) / one.over],
    );
    return meanInterval(differences, LEVEL);
  };
  return {
    account,
    runs: each.length,
    difference: estimate(({ terms }, of) => heldIn(terms, of)),
    terms: first.terms.map(({ cause, of }, k) => ({
      cause,
      of,
      estimate: estimate(({ terms }, side) => terms[k]?.[side] ?? 0),
    })),
  };
}
