/**
 * From terms to functions: closures over one flat array of variables. Only + - * / sqrt, comparisons, rounding and the
 * functions of sim/exact, so that a formula has the same bits everywhere. What is not a number stays one to the end:
 * no comparison hides it.
 */
import { exp, ln, pow } from "../exact/index.ts";
import { partsOf, type Op, type Term } from "./term.ts";

/** The value of a formula for the variables in `env`. May be infinite or not a number: see finite.ts. */
export type Compiled = (env: Float64Array) => number;

type Make = (a: Compiled, b: Compiled, c: Compiled) => Compiled;

const truth = (is: boolean, isNot: boolean): number => (is ? 1 : isNot ? 0 : Number.NaN);

const none = (x: number, y: number): boolean => Number.isNaN(x) || Number.isNaN(y);

const MAKE: Readonly<Record<Exclude<Op, "min" | "max">, Make>> = {
  "+": (a, b) => (env) => a(env) + b(env),
  "-": (a, b) => (env) => a(env) - b(env),
  "*": (a, b) => (env) => a(env) * b(env),
  "/": (a, b) => (env) => a(env) / b(env),
  "^": (a, b) => (env) => pow(a(env), b(env)),
  "==": (a, b) => compared(a, b, (x, y) => (none(x, y) ? Number.NaN : Number(x === y))),
  "!=": (a, b) => compared(a, b, (x, y) => (none(x, y) ? Number.NaN : Number(x !== y))),
  "<": (a, b) => compared(a, b, (x, y) => truth(x < y, x >= y)),
  "<=": (a, b) => compared(a, b, (x, y) => truth(x <= y, x > y)),
  ">": (a, b) => compared(a, b, (x, y) => truth(x > y, x <= y)),
  ">=": (a, b) => compared(a, b, (x, y) => truth(x >= y, x < y)),
  and: (a, b) => (env) => chosen(a(env), b, zero, env),
  or: (a, b) => (env) => chosen(a(env), one, b, env),
  neg: (a) => (env) => -a(env),
  not: (a) => (env) => chosen(a(env), zero, one, env),
  abs: (a) => (env) => Math.abs(a(env)),
  sqrt: (a) => (env) => Math.sqrt(a(env)),
  exp: (a) => (env) => exp(a(env)),
  log: (a) => (env) => ln(a(env)),
  floor: (a) => (env) => Math.floor(a(env)),
  ceil: (a) => (env) => Math.ceil(a(env)),
  round: (a) => (env) => Math.round(a(env)),
  clamp: (a, b, c) => (env) => within(a(env), b(env), c(env)),
  if: (a, b, c) => (env) => chosen(a(env), b, c, env),
};

const zero: Compiled = () => 0;
const one: Compiled = () => 1;

const compared =
  (a: Compiled, b: Compiled, how: (x: number, y: number) => number): Compiled =>
  (env) =>
    how(a(env), b(env));

/** Only the branch that counts is looked at. */
const chosen = (condition: number, yes: Compiled, no: Compiled, env: Float64Array): number =>
  condition === 0 ? no(env) : Number.isNaN(condition) ? Number.NaN : yes(env);

const within = (x: number, low: number, high: number): number =>
  low <= high ? Math.min(Math.max(x, low), high) : Number.NaN;

/** `slots`: where in `env` each variable stands. A name without a place is a bug: reading has checked it. */
export function compile(term: Term, slots: ReadonlyMap<string, number>): Compiled {
  if (typeof term === "number") return () => term;
  if (typeof term === "string") {
    const slot = slots.get(term);
    if (slot === undefined) throw new Error(`no place for the variable ${term}`);
    return (env) => env[slot];
  }
  const [op] = term;
  const parts = partsOf(term).map((part) => compile(part, slots));
  const [a = zero, b = zero, c = zero] = parts;
  if (op === "min" || op === "max") return extreme(op, parts);
  return MAKE[op](a, b, c);
}

function extreme(op: "min" | "max", parts: readonly Compiled[]): Compiled {
  const [first = zero, ...others] = parts;
  return others.reduce<Compiled>(
    op === "min"
      ? (a, b) => (env) => Math.min(a(env), b(env))
      : (a, b) => (env) => Math.max(a(env), b(env)),
    first,
  );
}

const NOWHERE: ReadonlyMap<string, number> = new Map();
const EMPTY = new Float64Array(0);

/** The term with all that is known worked out. What has no finite value stays as it is: it may never be asked for. */
export function folded(term: Term): Term {
  if (typeof term !== "object") return term;
  const parts = partsOf(term).map(folded);
  const whole: Term = [term[0], ...parts];
  if (parts.some((part) => typeof part !== "number")) return whole;
  const value = compile(whole, NOWHERE)(EMPTY);
  return Number.isFinite(value) && !Object.is(value, -0) ? value : whole;
}
