/** Aggregates in the text of a response: mean(gained) and the like, taken out so that formulas stand on both sides. */
import { FormulaFault } from "../../formulas/fault.ts";
import type { Aggregate } from "./model.ts";

/** Something taken together over ticks, as it is written. */
export interface WrittenAggregate {
  readonly op: Aggregate["op"];
  /** What it is taken over, and where that begins in the whole text. */
  readonly text: string;
  readonly at: number;
  readonly share?: number;
}

export interface Split {
  /** The text with a name in the place of each aggregate, as long as that was. */
  readonly outer: string;
  readonly aggregates: readonly WrittenAggregate[];
}

/** The name that stands for an aggregate in a text, padded to its length; what it is called in a term. */
export const placeholder = (k: number, length: number): string => `_${k}`.padEnd(length, "_");
export const slotName = (k: number): string => `#${k}`;

const CALL = /\b(mean|sum|min|max|quantile)\s*\(/gu;

export function splitAggregates(text: string): Split {
  const aggregates: WrittenAggregate[] = [];
  let outer = "";
  let done = 0;
  for (const found of text.matchAll(CALL)) {
    const [head, op = ""] = found;
    const from = found.index;
    if (from < done) continue; // within the one before
    const call = callIn(text, from + head.length);
    if (call === null) throw fault("this bracket is never closed", from, head.length);
    const isPlain = (op === "min" || op === "max") && call.args.length > 1;
    if (isPlain) continue; // the smaller of two, not of all ticks
    aggregates.push(aggregateOf(op as Aggregate["op"], call.args, { at: from, length: op.length }));
    outer += text.slice(done, from) + placeholder(aggregates.length - 1, call.end - from);
    done = call.end;
  }
  return { outer: outer + text.slice(done), aggregates };
}

interface Piece {
  readonly text: string;
  readonly at: number;
}

/** The arguments of a call whose bracket was opened before `from`; null: it is never closed. */
function callIn(text: string, from: number): { args: readonly Piece[]; end: number } | null {
  const args: Piece[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === "(") depth++;
    else if (sign === ")" && depth > 0) depth--;
    else if (depth === 0 && (sign === "," || sign === ")")) {
      args.push({ text: text.slice(start, at), at: start });
      start = at + 1;
      if (sign === ")") return { args, end: start };
    }
  }
  return null;
}

function aggregateOf(
  op: Aggregate["op"],
  [of = { text: "", at: 0 }, second, ...more]: readonly Piece[],
  name: { readonly at: number; readonly length: number },
): WrittenAggregate {
  const inner = /\b(?:mean|sum|quantile)\s*\(/u.exec(of.text);
  if (inner !== null)
    throw fault("an aggregate cannot stand in another", of.at + inner.index, inner[0].length);
  const wanted = op === "quantile" ? 2 : 1;
  const found = 1 + Number(second !== undefined) + more.length;
  if (found !== wanted)
    throw fault(`${op} takes ${wanted} ${wanted === 1 ? "term" : "terms"}, found ${found}`, name);
  if (second === undefined) return { op, ...of };
  const share = /^\s*[\d.]+\s*$/u.test(second.text) ? Number(second.text) : Number.NaN;
  if (share >= 0 && share <= 1) return { op, ...of, share };
  throw new FormulaFault("which quantile it is, is a number from 0 to 1", {
    at: second.at,
    length: Math.max(1, second.text.length),
    hint: "quantile(gained, 0.9) is above 9 of 10 ticks",
  });
}

function fault(
  message: string,
  where: number | { readonly at: number; readonly length: number },
  length = 1,
): FormulaFault {
  return new FormulaFault(message, typeof where === "number" ? { at: where, length } : where);
}
