/**
 * The limits that hold before anything is parsed: size, odd characters, nesting. A text beyond them could stall the
 * parser or abort the program outright (20,000 open brackets abort Node 20), so it is only ever split into words here,
 * one after the other, and never taken apart.
 */
import { CST, Lexer } from "yaml";

export const MOST_BYTES = 256 * 1024;
export const MOST_LEVELS = 32;
/** Signs that make no sense where they stand (a bracket that closes nothing, a comma after a comma ...). */
const MOST_STRAYS = 50;
/** Words and signs of a text: as many as a list of 15,000 ties has. */
const MOST_WORDS = 120_000;

/** A fault found in a text, at an offset in it. */
export interface TextFault {
  readonly code: string;
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly hint?: string;
}

/** Why a text must not be parsed; null: it may. */
export function guard(text: string): TextFault | null {
  return tooLong(text) ?? oddCharacter(text) ?? tooDeep(text);
}

function tooLong(text: string): TextFault | null {
  const bytes = bytesOf(text);
  if (bytes <= MOST_BYTES) return null;
  return {
    code: "E_LIMIT",
    offset: 0,
    length: 1,
    message: `the file is ${Math.ceil(bytes / 1024)} kB long, and at most ${MOST_BYTES / 1024} kB are read`,
  };
}

/** Length in UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}

function oddCharacter(text: string): TextFault | null {
  const offset = text.search(/(?![\t\n\r])[\p{Cc}\p{Cs}]|\r(?!\n)/u);
  if (offset < 0) return null;
  const code = text.charCodeAt(offset).toString(16).padStart(4, "0");
  return {
    code: "E_YAML",
    offset,
    length: 1,
    message: `the character U+${code.toUpperCase()} cannot stand in a scenario file`,
    hint: "save it as plain text in UTF-8",
  };
}

/** Follows the words of a text and keeps count of how deep they are nested. */
class Nesting {
  /** Columns of the blocks that are open. */
  private readonly blocks: number[] = [];
  /** For each open bracket, the number of ":" since the last comma: `[a: b: c]` nests without brackets. */
  private readonly flows: number[] = [];
  private lineStart = true;
  private afterComma = true;
  /** Column of what may turn out to be a key; -1: none. */
  private key = -1;
  /** True between "|" and its lines of text. */
  private awaitsText = false;
  /** Levels that colons opened inside brackets. */
  private colons = 0;
  strays = 0;

  get levels(): number {
    return this.blocks.length + this.flows.length + this.colons;
  }

  /** Takes the next word, which starts in this column. */
  take(type: CST.TokenType, column: number): void {
    if (type === "newline") {
      this.lineStart = true;
      this.key = -1;
    } else if (type === "space" || type === "comment" || type === "doc-mode") return;
    else if (this.flows.length > 0 || type.startsWith("flow")) this.takeFlow(type, column);
    else this.takeBlock(type, column);
  }

  private takeBlock(type: CST.TokenType, column: number): void {
    if (this.awaitsText && type === "scalar") {
      this.awaitsText = false;
      this.lineStart = true;
      return;
    }
    this.awaitsText = type === "block-scalar-header";
    this.dedent(column);
    const indicator = type === "seq-item-ind" || type === "explicit-key-ind";
    if (indicator) this.blocks.push(column);
    else if (type === "map-value-ind") this.open();
    else if (this.lineStart) this.key = column;
    this.lineStart = indicator;
    if (type === "explicit-key-ind" || type === "directive-line") this.strays++;
    if (type === "anchor" || type === "alias" || type === "tag") this.strays++;
  }

  /** A line closes the blocks that stand further in than it. */
  private dedent(column: number): void {
    if (this.lineStart) while ((this.blocks.at(-1) ?? -1) >= column) this.blocks.pop();
  }

  /** A ":" makes what stands before it a key, and what stands below it a block. */
  private open(): void {
    if (this.key >= 0) this.blocks.push(this.key);
    this.key = -1;
  }

  private takeFlow(type: CST.TokenType, column: number): void {
    const opens = type.endsWith("start");
    if (opens) {
      if (this.flows.length === 0) this.dedent(column);
      this.flows.push(0);
    } else if (type.endsWith("end")) {
      if (this.flows.length === 0) this.strays++;
      this.forget(this.flows.pop() ?? 0);
    } else this.takeInFlow(type);
    this.afterComma = opens || type === "comma";
  }

  private takeInFlow(type: CST.TokenType): void {
    if (type === "comma") {
      if (this.afterComma) this.strays++;
      this.forget(this.flows.pop() ?? 0);
      this.flows.push(0);
    } else if (type === "map-value-ind") {
      const colons = (this.flows.pop() ?? 0) + 1;
      if (colons > 1) this.colons++;
      this.flows.push(colons);
    } else if (!type.endsWith("scalar")) this.strays++;
  }

  private forget(colons: number): void {
    this.colons -= Math.max(0, colons - 1);
  }
}

function tooDeep(text: string): TextFault | null {
  const nesting = new Nesting();
  let offset = 0;
  let lineFrom = 0;
  let verbatim = false;
  let words = 0;
  for (const word of new Lexer().lex(text)) {
    if (word === CST.DOCUMENT || word === CST.FLOW_END) continue;
    if (word === CST.SCALAR && !verbatim) {
      verbatim = true; // the next word is a text, whatever it looks like
      continue;
    }
    const type = verbatim ? "scalar" : (CST.tokenType(word) ?? "scalar");
    verbatim = false;
    nesting.take(type, offset - lineFrom);
    if (nesting.levels > MOST_LEVELS) return deep(offset, word.length);
    if (nesting.strays > MOST_STRAYS) return stray(offset, word.length);
    if (++words > MOST_WORDS) return wordy(offset, word.length);
    const lineEnd = word.lastIndexOf("\n");
    if (lineEnd >= 0) lineFrom = offset + lineEnd + 1;
    offset += word.length;
  }
  return null;
}

const deep = (offset: number, length: number): TextFault => ({
  code: "E_LIMIT",
  offset,
  length,
  message: `nested more than ${MOST_LEVELS} levels deep`,
  hint: "no scenario needs that; look for brackets that are never closed",
});

const stray = (offset: number, length: number): TextFault => ({
  code: "E_YAML",
  offset,
  length,
  message: `more than ${MOST_STRAYS} signs stand where they make no sense`,
  hint: "this does not look like a scenario file",
});

const wordy = (offset: number, length: number): TextFault => ({
  code: "E_LIMIT",
  offset,
  length,
  message: `more than ${MOST_WORDS} words and signs`,
  hint: "a scenario file is a page or two; make long lists shorter",
});
