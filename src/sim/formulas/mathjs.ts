/**
 * The parser of formulas: mathjs, of which nothing but its parser is taken. The only module that imports it, loaded when
 * a scenario holds a formula; see read.ts for what becomes of the tree.
 */
import { parse } from "mathjs/number";
import type { FormulaParser } from "./read.ts";

export const parser: FormulaParser = (text) => parse(text);
