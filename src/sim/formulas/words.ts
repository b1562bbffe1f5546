/** What may stand in the text of a formula, and where: looked through before any parser sees it. */
import { FormulaFault } from "./fault.ts";

/** Most characters of a formula; most numbers, names and operations in it; most of them one inside the other. */
const MOST_CHARACTERS = 500;
export const MOST_NODES = 200;
export const MOST_LEVELS = 30;

/** The functions, by their names. */
export const FUNCTIONS: readonly string[] = [
  "min",
  "max",
  "abs",
  "sqrt",
  "exp",
  "log",
  "pow",
  "floor",
  "ceil",
  "round",
  "clamp",
  "if",
];

/** Words between terms. */
const JOINING: ReadonlySet<string> = new Set(["and", "or", "not"]);

/** Words to which the parser gives a meaning that formulas do not have. */
const FOREIGN: ReadonlySet<string> = new Set([
  "mod",
  "to",
  "in",
  "xor",
  "end",
  "true",
  "false",
  "null",
  "undefined",
  "NaN",
  "Infinity",
]);

/** Names that no variable can have. */
export const isReserved = (name: string): boolean =>
  FOREIGN.has(name) || FUNCTIONS.includes(name) || JOINING.has(name);

export interface Word {
  readonly kind: "number" | "name" | "function" | "joining" | "sign";
  readonly text: string;
  /** Where it begins, counted from 0. */
  readonly at: number;
}

const NEXT =
  /\s+|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<sign>==|!=|<=|>=|[-+*/^()<>?:,])/uy;

/** What is written instead of signs of other languages. */
const INSTEAD: Readonly<Record<string, string>> = {
  "=": "write == to compare",
  "!": "write not, or != to compare",
  "%": "a percentage is a number such as 0.05",
  "&": "write and",
  "|": "write or",
  ".": "a formula has numbers and names of its own only",
  "\u00b7": "write *",
  "\u00d7": "write *",
  "\u2212": "write -",
};

/** The words of a text; refuses what is too long, what no formula can hold, and names that are not known. */
export function wordsIn(text: string, isKnown: (name: string) => boolean): readonly Word[] {
  if (text.length > MOST_CHARACTERS) {
    const message = `a formula of ${text.length} characters, and at most ${MOST_CHARACTERS} are taken`;
    throw new FormulaFault(message, { at: 0, length: 1, hint: "name parts of it in let" });
  }
  const words: Word[] = [];
  for (let at = 0; at < text.length;) {
    NEXT.lastIndex = at;
    const found = NEXT.exec(text);
    if (found === null) throw strange(text, at);
    const { number, name, sign } = found.groups ?? {};
    if (number !== undefined) words.push({ kind: "number", text: number, at });
    else if (name !== undefined) words.push({ kind: kindOf(name, text, at), text: name, at });
    else if (sign !== undefined) words.push({ kind: "sign", text: sign, at });
    at += found[0].length;
  }
  checkNumbers(words);
  checkNames(words, isKnown);
  checkSeams(words);
  checkBrackets(words);
  return words;
}

function strange(text: string, at: number): FormulaFault {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const hint = INSTEAD[sign];
  return new FormulaFault(`a formula cannot hold ${JSON.stringify(sign)}`, {
    at,
    length: sign.length,
    ...(hint === undefined ? {} : { hint }),
  });
}

function kindOf(name: string, text: string, at: number): Word["kind"] {
  if (JOINING.has(name)) return "joining";
  return /^\s*\(/u.test(text.slice(at + name.length)) ? "function" : "name";
}

const fault = ({ text, at }: Word, message: string, hint?: string): FormulaFault =>
  new FormulaFault(message, {
    at,
    length: text.length,
    ...(hint === undefined ? {} : { hint }),
  });

function checkNumbers(words: readonly Word[]): void {
  for (const word of words) {
    if (word.kind !== "number" || Number.isFinite(Number(word.text))) continue;
    throw fault(word, `${word.text} is too large for a number`);
  }
}

function checkNames(words: readonly Word[], isKnown: (name: string) => boolean): void {
  for (const word of words) {
    const { kind, text } = word;
    const known = kind === "function" ? FUNCTIONS.includes(text) : isKnown(text);
    if ((kind !== "name" && kind !== "function") || known) continue;
    if (kind === "name" && FUNCTIONS.includes(text))
      throw fault(word, `${text} is a function`, `write ${text}(...)`);
    throw new FormulaFault(`unknown ${kind} ${JSON.stringify(text)}`, {
      at: word.at,
      length: text.length,
      unknown: { kind, text },
    });
  }
}

const ends = ({ kind, text }: Word): boolean =>
  kind === "number" || kind === "name" || text === ")";
const begins = ({ kind, text }: Word): boolean =>
  kind === "number" || kind === "name" || kind === "function" || text === "(";

/** Two terms beside each other would be multiplied in silence. */
function checkSeams(words: readonly Word[]): void {
  words.forEach((word, k) => {
    const before = words[k - 1];
    if (before === undefined || !ends(before) || !begins(word)) return;
    throw fault(word, `nothing stands between ${before.text} and ${word.text}`, "write *");
  });
}

/** What would make a parser go in deeper than it is worth. */
function checkBrackets(words: readonly Word[]): void {
  let depth = 0;
  let signs = 0;
  for (const word of words) {
    if (word.text === "(") depth++;
    if (word.text === ")") depth--;
    signs = ["+", "-", "not"].includes(word.text) ? signs + 1 : 0;
    if (depth <= MOST_LEVELS && signs <= MOST_LEVELS) continue;
    throw fault(word, `more than ${MOST_LEVELS} levels, one inside the other`, DEEP);
  }
}

export const DEEP = "name parts of it in let";
