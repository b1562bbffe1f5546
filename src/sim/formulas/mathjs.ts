/**
 * The parser of formulas: mathjs, of which nothing but its parser is taken. The only module that imports it, loaded when
 * a scenario holds a formula; see read.ts for what becomes of the tree.
 */
import { create, parseDependencies } from "mathjs/number";
import type { FormulaParser } from "./read.ts";

/** An instance of its own, so that nobody else's settings reach it. */
const instance = create(parseDependencies, {});

export const parser: FormulaParser = (text) => instance.parse(text);
