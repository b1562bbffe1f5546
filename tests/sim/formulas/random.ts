/** Formulas made up at random, each with a second way to its value that knows nothing of terms and closures. */
import exactExp from "@stdlib/math-base-special-exp";
import exactLn from "@stdlib/math-base-special-ln";
import exactPow from "@stdlib/math-base-special-pow";
import { openStream } from "../../../src/sim/random/draws.ts";
import { keyOf } from "../../../src/sim/random/keys.ts";

/** One of several, always the same for the same name. */
export type Choose = <Item>(of: readonly Item[]) => Item;

export function chooser(name: string): Choose {
  const draws = openStream(keyOf(name, 0, "formulas"));
  return <Item>(of: readonly Item[]): Item => of[draws.below(of.length)] as Item;
}

export interface Made {
  readonly text: string;
  /** Its value for these values of x, y and tick. */
  readonly value: (x: number, y: number, tick: number) => number;
}

type Two = (a: number, b: number) => number;

const asTruth = (a: number, b: number, is: boolean): number =>
  Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : is ? 1 : 0;

const SIGNS: readonly (readonly [sign: string, how: Two])[] = [
  ["+", (a, b) => a + b],
  ["-", (a, b) => a - b],
  ["*", (a, b) => a * b],
  ["/", (a, b) => a / b],
  ["^", (a, b) => exactPow(a, b)],
  ["<", (a, b) => asTruth(a, b, a < b)],
  ["<=", (a, b) => asTruth(a, b, a <= b)],
  [">", (a, b) => asTruth(a, b, a > b)],
  [">=", (a, b) => asTruth(a, b, a >= b)],
  ["==", (a, b) => asTruth(a, b, a === b)],
  ["!=", (a, b) => asTruth(a, b, a !== b)],
];

const ALONE: readonly (readonly [name: string, how: (a: number) => number])[] = [
  ["abs", (a) => Math.max(a, -a)],
  ["sqrt", (a) => Math.sqrt(a)],
  ["exp", (a) => exactExp(a)],
  ["log", (a) => exactLn(a)],
  ["floor", (a) => Math.floor(a)],
  ["ceil", (a) => -Math.floor(-a)],
  ["round", (a) => Math.round(a)],
];

const NUMBERS = ["0", "1", "2", "3", "0.5", "0.1", "7.25", "10", "1e3", ".25", "2.5e-2"];

function leaf(choose: Choose): Made {
  const name = choose(["x", "y", "tick", "number", "number"]);
  if (name === "x") return { text: "x", value: (x) => x };
  if (name === "y") return { text: "y", value: (_, y) => y };
  if (name === "tick") return { text: "tick", value: (_x, _y, tick) => tick };
  const text = choose(NUMBERS);
  return { text, value: () => Number(text) };
}

/** Every operation stands in brackets, so that no rule of precedence is relied upon here. */
export function formulaOf(choose: Choose, levels: number): Made {
  if (levels === 0) return leaf(choose);
  const kind = choose([
    "leaf",
    "sign",
    "sign",
    "sign",
    "alone",
    "neg",
    "extreme",
    "if",
    "logic",
    "clamp",
  ]);
  const part = (): Made => formulaOf(choose, levels - 1);
  const a = part();
  const b = part();
  if (kind === "sign") return signed(choose(SIGNS), a, b);
  if (kind === "neg") return { text: `(-(${a.text}))`, value: (...at) => -a.value(...at) };
  if (kind === "alone") {
    const [name, how] = choose(ALONE);
    return { text: `${name}(${a.text})`, value: (...at) => how(a.value(...at)) };
  }
  if (kind === "extreme") return extreme(choose(["min", "max"]), [a, b, part()]);
  if (kind === "if") return branch(choose([true, false]), a, b, part());
  if (kind === "logic") return logic(choose(["and", "or", "not"]), a, b);
  if (kind === "clamp") return clamped(a, b, part());
  return leaf(choose);
}

const signed = ([sign, how]: (typeof SIGNS)[number], a: Made, b: Made): Made => ({
  text: `(${a.text} ${sign} ${b.text})`,
  value: (...at) => how(a.value(...at), b.value(...at)),
});

const extreme = (name: "min" | "max", parts: readonly Made[]): Made => ({
  text: `${name}(${parts.map(({ text }) => text).join(", ")})`,
  value: (...at) => Math[name](...parts.map(({ value }) => value(...at))),
});

function branch(short: boolean, a: Made, b: Made, c: Made): Made {
  return {
    text: short ? `(${a.text} ? ${b.text} : ${c.text})` : `if(${a.text}, ${b.text}, ${c.text})`,
    value(...at) {
      const condition = a.value(...at);
      if (Number.isNaN(condition)) return Number.NaN;
      return condition === 0 ? c.value(...at) : b.value(...at);
    },
  };
}

function logic(name: "and" | "or" | "not", a: Made, b: Made): Made {
  const is = (one: Made, at: Parameters<Made["value"]>): number => {
    const value = one.value(...at);
    return Number.isNaN(value) ? Number.NaN : value === 0 ? 0 : 1;
  };
  if (name === "not") return { text: `(not (${a.text}))`, value: (...at) => 1 - is(a, at) };
  return {
    text: `((${a.text}) ${name} (${b.text}))`,
    value(...at) {
      const first = is(a, at);
      if (Number.isNaN(first)) return first;
      if (name === "and") return first === 0 ? 0 : b.value(...at);
      return first === 1 ? 1 : b.value(...at);
    },
  };
}

const clamped = (a: Made, b: Made, c: Made): Made => ({
  text: `clamp(${a.text}, ${b.text}, ${c.text})`,
  value(...at) {
    const [x, low, high] = [a.value(...at), b.value(...at), c.value(...at)];
    return low <= high ? Math.min(Math.max(x, low), high) : Number.NaN;
  },
});

const PIECES = [
  "x",
  "y",
  "tick",
  "1",
  "2.5",
  "1e3",
  "1e308",
  ".",
  "+",
  "-",
  "*",
  "/",
  "^",
  "(",
  ")",
  "(",
  ")",
  ",",
  "<",
  ">",
  "<=",
  "==",
  "=",
  "!",
  "?",
  ":",
  " ",
  " ",
  "and",
  "or",
  "not",
  "min(",
  "exp(",
  "log(",
  "if(",
  "pow(",
  "constructor",
  "[",
  "]",
  "{",
  "}",
  '"',
  "'",
  ";",
  "#",
  "%",
  "mod",
  "to",
  "i",
  "pi",
  "1:9",
  "__proto__",
  "import(",
  "zeros(",
  "\u0000",
  "\ud83d",
  "((((((((",
  "))))))))",
  "-----",
  "x+x+x+x+",
  "x^x^x^",
  "random()",
  "e",
  "0x",
  "1 2",
];

/** Pieces of formulas and of other things, in no order. */
export function soup(choose: Choose): string {
  const length = choose([1, 2, 3, 5, 8, 13, 40, 150]);
  return Array.from({ length }, () => choose(PIECES)).join(choose(["", " "]));
}
