/**
 * Takes the formulas out of a model as it was written. What is known before anything runs becomes a number there; for
 * the rest stands a number that might be, and the formula is handed on beside the tree.
 */
import type { Catalogue } from "../../catalogue.ts";
import { compile } from "../../formulas/compile.ts";
import { FormulaFault } from "../../formulas/fault.ts";
import { readFormula, type FormulaParser } from "../../formulas/read.ts";
import { namesIn, type Term } from "../../formulas/term.ts";
import { FUNCTIONS, isReserved } from "../../formulas/words.ts";
import type { Wrong } from "../explain.ts";
import { numberIn } from "../forms/about.ts";
import { nearest } from "../nearest.ts";
import { put } from "../patch/edit.ts";
import type { Path } from "../places.ts";
import { childOf, originAt, type Tree } from "../tree.ts";
import { quoted, thereAre } from "../words.ts";
import { FormulasNeeded } from "./needed.ts";
import { BrokenName, LET_NAME, Lets } from "./let.ts";
import { Names } from "./names.ts";
import { mayHold, spotsIn, type Spot } from "./places.ts";
import { overTime } from "./time.ts";

/** A formula of a model. */
export interface Found extends Spot {
  /** With all that is known worked out; a number: it hangs on nothing. */
  readonly term: Term;
}

export interface Resolved {
  readonly tree: Tree;
  readonly found: readonly Found[];
}

export interface Resolving {
  readonly catalogue: Catalogue;
  readonly parser: FormulaParser | undefined;
  readonly refuse: (wrong: Wrong) => void;
}

export function resolve(model: Tree, { catalogue, parser, refuse }: Resolving): Resolved {
  if (!mayHold(model)) return { tree: model, found: [] };
  const resolver = new Resolver(model, parser, refuse);
  resolver.checkLet();
  const found: Found[] = [];
  let tree = model;
  // Sizes over time last: they are written out up to the horizon, which may be a formula too.
  const spots = spotsIn(model, catalogue).toSorted((a, b) => rank(a) - rank(b));
  for (const spot of spots) {
    const term = resolver.termOf(spot);
    if (term === undefined) continue;
    found.push({ ...spot, term: term ?? 0 });
    tree = overTime(tree, spot, term, refuse) ?? put(tree, spot.at, leafOf(tree, spot, term));
  }
  return { tree, found: found.filter(({ term }) => term !== null) };
}

const rank = ({ place }: Spot): number => Number(place === "time");

/** What stands in the tree in place of a formula. */
function leafOf(tree: Tree, { at, field }: Spot, term: Term | null): Tree {
  const from = originAt(tree, at);
  if (field === undefined) return { kind: "leaf", value: "formula", from };
  const value = typeof term === "number" ? term : standIn(field, term);
  return { kind: "leaf", value, from };
}

/** A number that the field may have: what the formula comes to in tick 1, or what is usual. */
function standIn(
  { kind, min, max, default: usual }: NonNullable<Spot["field"]>,
  term: Term | null,
) {
  const fits = (value: number): boolean =>
    Number.isFinite(value) &&
    value >= (min ?? value) &&
    value <= (max ?? value) &&
    (kind !== "integer" || Number.isSafeInteger(value));
  const names = term === null ? [] : namesIn(term);
  const slots = new Map(names.map((name, k) => [name, k]));
  const guess =
    term === null ? Number.NaN : compile(term, slots)(new Float64Array(names.length).fill(1));
  const able = [guess, usual, min, max, 0, 1];
  return able.find((value): value is number => typeof value === "number" && fits(value)) ?? 0;
}

/** The value of a formula that hangs on nothing. */
function settled(term: Term): number {
  const value = compile(term, new Map())(new Float64Array(0));
  if (Number.isFinite(value)) return value + 0;
  const found = Number.isNaN(value) ? "not a number" : "infinite";
  throw new FormulaFault(`what it comes to is ${found}`, { at: 0, length: 1 });
}

/** What is wrong with the words of a formula is told without a parser. */
const needed: FormulaParser = () => {
  throw new FormulasNeeded();
};

class Resolver {
  private readonly model: Tree;
  private readonly parser: FormulaParser | undefined;
  private readonly refuse: (wrong: Wrong) => void;
  private readonly names: Names;
  private readonly lets: Lets;

  constructor(model: Tree, parser: FormulaParser | undefined, refuse: (wrong: Wrong) => void) {
    this.model = model;
    this.parser = parser;
    this.refuse = refuse;
    this.names = new Names(model);
    this.lets = new Lets(model, (text, isLet) =>
      this.parse(text, (name) => isLet(name) || this.names.anywhere(name)),
    );
  }

  /** Each name of `let` by itself: what it is called, and what it says. */
  checkLet(): void {
    const tree = childOf(this.model, "let");
    if (tree?.kind !== "branch") return;
    for (const [name, leaf] of tree.entries) {
      const path = ["let", name];
      const taken = isReserved(name) || this.names.anywhere(name);
      if (LET_NAME.test(name) && taken) {
        const message = `${quoted(name)} means something else in formulas`;
        this.refuse({ code: "E_NAME", path, mark: "key", message, hint: "choose another name" });
      } else if (leaf.kind === "leaf" && typeof leaf.value === "string") {
        this.attempt({ at: path, text: leaf.value }, () => this.lets.of(name));
      }
    }
  }

  /** Undefined: what stands there is no formula. Null: it is one, and wrong. */
  termOf(spot: Spot): Term | null | undefined {
    const { text, place, field } = spot;
    if (field !== undefined && !this.isMeant(text)) return undefined;
    return this.attempt(spot, () => {
      const known = (name: string): boolean => this.lets.has(name) || this.names.anywhere(name);
      const written = this.parse(text, known);
      const whole = this.lets.inline(written);
      for (const name of namesIn(written)) this.checkKnown(name, text, place);
      for (const name of namesIn(whole)) this.checkAbove(name, spot);
      return typeof whole === "object" && namesIn(whole).length === 0 ? settled(whole) : whole;
    });
  }

  /** A slip in a number, or a word that is no name, is told as such. */
  private isMeant(text: string): boolean {
    const bare = text.trim();
    if (/^[A-Za-z_]\w*$/u.test(bare)) return this.lets.has(bare) || this.names.anywhere(bare);
    if (/^[-+]?[\d.]+(?:e[-+]?\d+)?$/iu.test(bare)) return false;
    return /[*/^()<>?=]|[\w.]\s*[-+]/u.test(bare) || numberIn(text) === undefined;
  }

  /** Refuses what cannot be known in this place, whether it stands there or in a name of `let`. */
  private checkKnown(name: string, text: string, place: Spot["place"]): void {
    const below = this.lets.has(name) ? namesIn(this.lets.of(name)) : [name];
    const strange = below.find((each) => !this.names.has(each, place));
    if (strange === undefined) return;
    const at = new RegExp(`\\b${name}\\b`, "u").exec(text)?.index ?? 0;
    const through = strange === name ? "" : `, which ${quoted(name)} hangs on`;
    const known = [...this.lets.names, ...this.names.all(place)];
    throw new FormulaFault(`${quoted(strange)} is not known here${through}`, {
      at,
      length: name.length,
      hint: known.length === 0 ? "write a number" : thereAre(known),
    });
  }

  /** A metric that is a formula knows those above it, so that none hangs on itself. */
  private checkAbove(name: string, { at, text }: Spot): void {
    const own = at[0] === "metrics" ? Number(at[1]) : Number.POSITIVE_INFINITY;
    if (this.names.formulaAt(name) < own) return;
    throw new FormulaFault(`${quoted(name)} is worked out after this`, {
      at: Math.max(0, text.indexOf(name)),
      length: name.length,
      hint: "put it above",
    });
  }

  private parse(text: string, isKnown: (name: string) => boolean): Term {
    return readFormula(text, this.parser ?? needed, isKnown);
  }

  /** Tells what is wrong with a formula; null then. */
  private attempt({ at, text }: { at: Path; text: string }, make: () => Term): Term | null {
    try {
      return make();
    } catch (error) {
      if (error instanceof BrokenName) return null;
      if (!(error instanceof FormulaFault)) throw error;
      const { where, message } = error;
      const hint = where.hint ?? this.meant(where.unknown);
      const within = { at: where.at, length: where.length, of: text.length };
      this.refuse({ code: "E_FORMULA", path: at, mark: "value", message, hint, within });
      return null;
    }
  }

  private meant(unknown: FormulaFault["where"]["unknown"]): string | undefined {
    if (unknown === undefined) return undefined;
    const known =
      unknown.kind === "function"
        ? FUNCTIONS
        : [...this.lets.names, ...this.names.all("gate"), ...this.names.all("metrics")];
    const near = nearest(unknown.text, known);
    return near === undefined ? thereAre([...new Set(known)]) : `did you mean ${quoted(near)}?`;
  }
}
