/** `let`: numbers with names, some of them worked out from others. In whatever order they stand. */
import { folded } from "../../formulas/compile.ts";
import { FormulaFault } from "../../formulas/fault.ts";
import { namesIn, replaced, sizeOf, type Term } from "../../formulas/term.ts";
import { isReserved, MOST_NODES } from "../../formulas/words.ts";
import { childOf, type Tree } from "../tree.ts";
import { quoted } from "../words.ts";

export const LET_NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/u;

/** Reads a text in which other names of `let` may stand. */
export type ReadText = (text: string, isLet: (name: string) => boolean) => Term;

/** A name that hangs on itself. */
class Round extends FormulaFault {
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    const [first = ""] = names;
    super(`${quoted(first)} hangs on itself: ${[...names, first].join(" -> ")}`, {
      at: 0,
      length: 1,
    });
    this.names = names;
  }
}

/** A name that is asked for is wrong itself: that is told where it stands. */
export class BrokenName extends Error {}

/** What each name stands for, worked out as far as it can be. Throws a FormulaFault when one of them is asked for that is wrong. */
export class Lets {
  private readonly entries: ReadonlyMap<string, Tree>;
  private readonly read: ReadText;
  private readonly known = new Map<string, Term>();
  private readonly under: string[] = [];

  constructor(model: Tree, read: ReadText) {
    const tree = childOf(model, "let");
    this.entries = tree?.kind === "branch" ? tree.entries : new Map();
    this.read = read;
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name) && LET_NAME.test(name) && !isReserved(name);
  }

  /** What a name stands for. */
  of(name: string): Term {
    const before = this.known.get(name);
    if (before !== undefined) return before;
    if (this.under.includes(name)) throw new Round(this.under.slice(this.under.indexOf(name)));
    this.under.push(name);
    try {
      const term = this.inline(this.written(name));
      this.known.set(name, term);
      return term;
    } finally {
      this.under.pop();
    }
  }

  private ofOther(name: string): Term {
    try {
      return this.of(name);
    } catch (error) {
      const own = this.under.at(-1) ?? "";
      if (error instanceof Round && error.names.includes(own)) throw error;
      throw error instanceof FormulaFault ? new BrokenName() : error;
    }
  }

  /** A term with all names of `let` in it replaced by what they stand for. */
  inline(term: Term): Term {
    const by = new Map<string, Term>();
    for (const name of namesIn(term)) if (this.has(name)) by.set(name, this.ofOther(name));
    const whole = folded(replaced(term, by));
    if (sizeOf(whole) <= MOST_NODES) return whole;
    const message = `with the names of let written out, more than ${MOST_NODES} numbers, names and operations`;
    throw new FormulaFault(message, { at: 0, length: 1 });
  }

  private written(name: string): Term {
    const leaf = this.entries.get(name);
    const value = leaf?.kind === "leaf" ? leaf.value : undefined;
    if (typeof value === "number" && Number.isFinite(value)) return value + 0;
    if (typeof value === "string") return this.read(value, (other) => this.has(other));
    throw new FormulaFault(`let.${name} is no number`, { at: 0, length: 1 });
  }
}
