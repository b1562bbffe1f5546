/** What the parser of YAML complains of, in words that say what to do. */
import type { YAMLError } from "yaml";
import type { TextFault } from "./guard.ts";

/** A complaint in our words. */
export interface Complaint extends TextFault {
  /**
   * What it is about: what starts at its place, the value in which that stands, what was opened before (a bracket, a
   * quote), which is where it should point, or the file as a whole.
   */
  readonly aim: "place" | "value" | "opener" | "file";
  /** Of several complaints about the same place, the one with the largest weight is told. */
  readonly weight: number;
  /** True: all other complaints are likely to come of this one. */
  readonly alone: boolean;
}

interface Wording extends Partial<Pick<Complaint, "aim" | "weight" | "alone">> {
  readonly code?: string;
  readonly pattern?: RegExp;
  readonly message: string;
  readonly hint: string;
}

const UNEVEN = {
  message: "this line is not indented like those around it",
  hint: "line it up with them",
} as const;

/** The first that fits is taken. */
const WORDINGS: readonly Wording[] = [
  { code: "TAB_AS_INDENT", message: "a tab cannot indent a line", hint: "use spaces", alone: true },
  {
    code: "MULTIPLE_DOCS",
    message: "a second document starts here",
    hint: "one file holds one scenario",
    aim: "file",
  },
  {
    code: "BAD_SCALAR_START",
    message: "a text cannot start with this character",
    hint: "put the text in quotes",
  },
  { code: "BAD_DQ_ESCAPE", message: "unknown escape after \\", hint: "write \\\\ for a backslash" },
  {
    code: "BLOCK_IN_FLOW",
    message: "inside brackets, entries are separated by commas",
    hint: "put a comma between them",
    aim: "value",
    weight: 2,
  },
  {
    pattern: /^Unexpected , in flow/,
    message: "a value is missing before this comma",
    hint: "take one comma away",
  },
  {
    pattern: /^Missing closing/,
    message: "a text in quotes is not closed",
    hint: "add the closing quote",
    aim: "opener",
    weight: 2,
    alone: true,
  },
  {
    pattern: /must end with a |end with a \]/,
    message: "this bracket is never closed",
    hint: "close it, and indent what is in it",
    aim: "opener",
    weight: 2,
  },
  {
    pattern: /^Implicit map keys/,
    message: 'this line has no ":"',
    hint: 'write "key: value", or "- value" in a list',
  },
  {
    pattern: /token in YAML stream: "[\]}]"/,
    message: "this bracket closes nothing",
    hint: "take it away",
  },
  {
    pattern: /at node end/,
    message: "more text after the end of a value",
    hint: "put all of it in one pair of quotes",
  },
  {
    code: "MULTILINE_IMPLICIT_KEY",
    message: 'a key needs a ":" on its own line',
    hint: 'write "key: value"',
  },
  { pattern: /without - indicator/, ...UNEVEN },
  { code: "BAD_INDENT", ...UNEVEN },
];

export function complaintOf(
  { code, message, pos: [from, to] }: YAMLError,
  text: string,
): Complaint {
  const dash = tightDash(text, from);
  if (dash !== null) return dash;
  const usual = { code: "E_YAML", aim: "place", weight: 0, alone: false } as const;
  const place = { ...usual, offset: from, length: Math.max(1, to - from) };
  if (code === "BLOCK_AS_IMPLICIT_KEY") {
    return { ...place, ...secondColon(text, from), aim: "value", weight: 1 };
  }
  const found = WORDINGS.find(
    (wording) => wording.code === code || wording.pattern?.test(message) === true,
  );
  if (found === undefined) {
    return { ...place, message: message.charAt(0).toLowerCase() + message.slice(1) };
  }
  const { code: _, pattern: __, ...words } = found;
  return { ...place, ...words };
}

/** A key in the value of a key: two on one line, or a line below that is indented too far. */
function secondColon(text: string, from: number): Pick<Wording, "message" | "hint"> {
  const end = text.indexOf("\n", from);
  const line = text.slice(from, end < 0 ? text.length : end);
  return line.includes(": ")
    ? { message: 'a second ":" on one line', hint: 'put a text that contains ": " in quotes' }
    : {
        message: "this value goes on in the next line",
        hint: "indent the next line less, or leave the value out",
      };
}

/** "-use: share" near the place of a complaint is what it comes of. */
function tightDash(text: string, from: number): Complaint | null {
  const line = text.lastIndexOf("\n", from - 1) + 1;
  const above = text.lastIndexOf("\n", line - 2) + 1;
  const next = text.indexOf("\n", from);
  const near = text.slice(above, next < 0 ? text.length : next);
  const found = /^ *-(?=[A-Za-z{["'])/mu.exec(near);
  if (found === null) return null;
  const offset = above + found.index + found[0].length - 1;
  const words = { message: 'a "-" needs a space after it', hint: 'write "- "' };
  return { code: "E_YAML", offset, length: 2, ...words, aim: "value", weight: 9, alone: true };
}
