/** Formulas as tests use them: read with the variables x, y and tick, and worked out. */
import { expect } from "vitest";
import { compile } from "../../../src/sim/formulas/compile.ts";
import { FormulaFault } from "../../../src/sim/formulas/fault.ts";
import { parser } from "../../../src/sim/formulas/mathjs.ts";
import { readFormula } from "../../../src/sim/formulas/read.ts";
import type { Term } from "../../../src/sim/formulas/term.ts";

export const SLOTS: ReadonlyMap<string, number> = new Map([
  ["x", 0],
  ["y", 1],
  ["tick", 2],
]);

export const termOf = (text: string): Term => readFormula(text, parser, (name) => SLOTS.has(name));

/** The value of a formula; not checked for being finite. */
export const valueOf = (text: string, ...values: readonly number[]): number =>
  compile(termOf(text), SLOTS)(Float64Array.from([...values, 0, 0, 0]));

/** What is said against a text that is no formula. */
export function faultOf(text: string): FormulaFault {
  let found: unknown;
  try {
    termOf(text);
  } catch (error) {
    found = error;
  }
  expect(found, text.slice(0, 80)).toBeInstanceOf(FormulaFault);
  return found as FormulaFault;
}
