/**
 * A formula as plain data: a number, the name of a variable, or an operation on such terms. This is what a scenario
 * holds and what its hash is taken over; texts become terms in read.ts, terms become functions in compile.ts.
 */
export type Term = number | string | readonly [op: Op, ...of: Term[]];

/** Operations with the number of terms that each takes: smallest and largest. */
export const OPS = {
  "+": [2, 2],
  "-": [2, 2],
  "*": [2, 2],
  "/": [2, 2],
  "^": [2, 2],
  "==": [2, 2],
  "!=": [2, 2],
  "<": [2, 2],
  "<=": [2, 2],
  ">": [2, 2],
  ">=": [2, 2],
  and: [2, 2],
  or: [2, 2],
  neg: [1, 1],
  not: [1, 1],
  abs: [1, 1],
  sqrt: [1, 1],
  exp: [1, 1],
  log: [1, 1],
  floor: [1, 1],
  ceil: [1, 1],
  round: [1, 1],
  min: [1, 200],
  max: [1, 200],
  clamp: [3, 3],
  if: [3, 3],
} as const satisfies Readonly<Record<string, readonly [least: number, most: number]>>;
export type Op = keyof typeof OPS;

/** The operations of a term. */
export const partsOf = (term: Term): readonly Term[] =>
  typeof term === "object" ? term.slice(1) : [];

/** Number of numbers, names and operations. */
export const sizeOf = (term: Term): number =>
  partsOf(term).reduce<number>((sum, part) => sum + sizeOf(part), 1);

/** How many stand one inside the other. */
export const depthOf = (term: Term): number =>
  1 + partsOf(term).reduce<number>((most, part) => Math.max(most, depthOf(part)), 0);

/** The names in it, each once, in the order in which they are written. */
export function namesIn(term: Term): readonly string[] {
  if (typeof term === "string") return [term];
  return [...new Set(partsOf(term).flatMap(namesIn))];
}

/** The term with terms in the place of names. */
export function replaced(term: Term, by: ReadonlyMap<string, Term>): Term {
  if (typeof term === "string") return by.get(term) ?? term;
  if (typeof term === "number") return term;
  return [term[0], ...partsOf(term).map((part) => replaced(part, by))];
}
