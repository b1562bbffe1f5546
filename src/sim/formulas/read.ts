/**
 * From the text of a formula to a term. A parser that is handed in makes a tree of the text; of that tree only what is
 * listed here becomes a term. Nothing in a text is ever evaluated by the parser or by JavaScript.
 */
import { RatchetError } from "../core/errors.ts";
import { depthOf, OPS, sizeOf, type Op, type Term } from "./term.ts";
import { FormulaFault } from "./fault.ts";
import { DEEP, MOST_LEVELS, MOST_NODES, wordsIn, type Word } from "./words.ts";

/** Makes a tree of a text: `parse` of mathjs/number. Its nodes are looked at as plain data. */
export type FormulaParser = (text: string) => unknown;

const COMPARISONS: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">="]);

/** Reads a formula in which these names are known. Throws a FormulaFault. */
export function readFormula(
  text: string,
  parser: FormulaParser,
  isKnown: (name: string) => boolean,
): Term {
  const words = wordsIn(text, isKnown);
  if (words.length === 0) throw new FormulaFault("an empty formula", { at: 0, length: 1 });
  const term = new Reader(text, words).termOf(treeOf(text, parser), 0);
  if (sizeOf(term) > MOST_NODES) {
    const message = `more than ${MOST_NODES} numbers, names and operations`;
    throw new FormulaFault(message, { at: 0, length: text.length, hint: DEEP });
  }
  if (depthOf(term) > MOST_LEVELS) {
    const message = `more than ${MOST_LEVELS} operations, one inside the other`;
    throw new FormulaFault(message, { at: 0, length: text.length, hint: DEEP });
  }
  return term;
}

const isBinary = (op: string): op is Op =>
  op === "and" || op === "or" || (Object.hasOwn(OPS, op) && /^\W+$/u.test(op));

function treeOf(text: string, parser: FormulaParser): unknown {
  try {
    return parser(text);
  } catch (error) {
    if (error instanceof RatchetError) throw error;
    const char: unknown = Object.getOwnPropertyDescriptor(Object(error), "char")?.value;
    const at = typeof char === "number" ? Math.min(char - 1, text.length) : 0;
    const said = error instanceof Error ? error.message : "";
    const why = said.replace(/ *\(char \d+\)$/u, "");
    const message = why === "" ? "this is no formula" : why.charAt(0).toLowerCase() + why.slice(1);
    throw new FormulaFault(message, { at, length: 1 });
  }
}

/** A node of the parser, as plain data: only own fields of it are read. */
class Node {
  private readonly of: object;

  constructor(of: unknown) {
    this.of = typeof of === "object" && of !== null ? of : {};
  }

  field(key: string): unknown {
    return Object.getOwnPropertyDescriptor(this.of, key)?.value;
  }

  text(key: string): string {
    const value = this.field(key);
    return typeof value === "string" ? value : "";
  }

  /** The kind of node: the parser has it on the prototype of its classes. */
  get type(): string {
    const type: unknown = (this.of as { readonly type?: unknown }).type;
    return typeof type === "string" ? type : "";
  }

  get args(): readonly unknown[] {
    const args = this.field("args");
    return Array.isArray(args) ? args : [];
  }
}

class Reader {
  private readonly text: string;
  private readonly names: ReadonlySet<string>;
  /** Functions in the order in which they are written, and are met again in the tree. */
  private readonly functions: Word[];

  constructor(text: string, words: readonly Word[]) {
    this.text = text;
    this.names = new Set(words.filter(({ kind }) => kind === "name").map((word) => word.text));
    this.functions = words.filter(({ kind }) => kind === "function");
  }

  termOf(tree: unknown, level: number): Term {
    const node = new Node(tree);
    if (level > 2 * MOST_LEVELS + 500) throw this.refused("this", DEEP);
    switch (node.type) {
      case "ConstantNode":
        return this.number(node);
      case "SymbolNode":
        return this.name(node);
      case "ParenthesisNode":
        return this.termOf(node.field("content"), level + 1);
      case "OperatorNode":
        return this.operation(node, level);
      case "ConditionalNode":
        return this.choice(node, level);
      case "FunctionNode":
        return this.called(node, level);
      case "RelationalNode":
        throw this.refused("several comparisons in a row", "write a < b and b < c");
      default:
        throw this.refused("this");
    }
  }

  private number(node: Node): Term {
    const value = node.field("value");
    if (typeof value !== "number" || !Number.isFinite(value)) throw this.refused("such a constant");
    return value;
  }

  private name(node: Node): Term {
    const name = node.text("name");
    if (!this.names.has(name)) throw this.refused(`the name ${JSON.stringify(name)}`);
    return name;
  }

  private operation(node: Node, level: number): Term {
    const op = node.text("op");
    const { args } = node;
    if (node.field("implicit") === true) throw this.refused("a product without a sign", "write *");
    const terms = args.map((arg) => this.termOf(arg, level + 1));
    const [first = 0, ...others] = terms;
    if (others.length === 0) return this.alone(op, first);
    if (others.length > 1 || !isBinary(op)) throw this.refused(`the sign ${JSON.stringify(op)}`);
    if (COMPARISONS.has(op) && new Node(args[0]).text("op") === "not")
      throw this.refused('"not" before a comparison', "write not (a > b)");
    return [op, ...terms];
  }

  private alone(op: string, term: Term): Term {
    if (op === "+") return term;
    if (op === "-") return typeof term === "number" && term !== 0 ? -term : ["neg", term];
    if (op === "not") return ["not", term];
    throw this.refused(`the sign ${JSON.stringify(op)}`);
  }

  private choice(node: Node, level: number): Term {
    const [a, b, c] = ["condition", "trueExpr", "falseExpr"].map((key) =>
      this.termOf(node.field(key), level + 1),
    );
    return ["if", a, b, c];
  }

  private called(node: Node, level: number): Term {
    const name = new Node(node.field("fn")).text("name");
    const word = this.functions.shift();
    if (word === undefined || word.text !== name) throw this.refused("this");
    const { args } = node;
    const op = (name === "pow" ? "^" : name) as Op;
    const [least, most] = OPS[op];
    if (args.length < least || args.length > most) {
      const wanted = least === most ? `${least}` : `at least ${least}`;
      const message = `${name} takes ${wanted} ${least === 1 ? "term" : "terms"}, found ${args.length}`;
      throw new FormulaFault(message, { at: word.at, length: word.text.length });
    }
    return [op, ...args.map((arg) => this.termOf(arg, level + 1))];
  }

  private refused(what: string, hint?: string): FormulaFault {
    return new FormulaFault(`a formula cannot hold ${what}`, {
      at: 0,
      length: this.text.length,
      ...(hint === undefined ? {} : { hint }),
    });
  }
}
