/** What the parser of YAML complains of, in words that say what to do. */
import type { YAMLError } from "yaml";
import type { TextFault } from "./guard.ts";

/** A complaint in our words. `opener`: it is about what was opened before, which is where it should point. */
export interface Complaint extends TextFault {
  readonly opener: boolean;
  /** True: it is about the value in which it stands, not about what starts there. */
  readonly inValue: boolean;
  /** Of several complaints about the same place, the one with the largest weight is told. */
  readonly weight: number;
}

interface Wording {
  readonly code?: string;
  readonly pattern?: RegExp;
  readonly message: string;
  readonly hint: string;
  readonly opener?: true;
  readonly weight?: number;
}

/** The first that fits is taken. */
const WORDINGS: readonly Wording[] = [
  { code: "TAB_AS_INDENT", message: "a tab cannot indent a line", hint: "use spaces" },
  {
    code: "MULTIPLE_DOCS",
    message: "a second document starts here",
    hint: "one file holds one scenario",
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
    weight: 2,
  },
  {
    pattern: /^Missing closing/,
    message: "a text in quotes is not closed",
    hint: "add the closing quote",
    opener: true,
    weight: 2,
  },
  {
    pattern: /must end with a |end with a \]/,
    message: "this bracket is never closed",
    hint: "close it, and indent what is in it",
    opener: true,
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
  {
    pattern: /without - indicator/,
    message: "this line is not indented like those around it",
    hint: "line it up with them",
  },
  {
    code: "BAD_INDENT",
    message: "this line is not indented like those around it",
    hint: "line it up with them",
  },
];

export function complaintOf(
  { code, message, pos: [from, to] }: YAMLError,
  text: string,
): Complaint {
  const place = { code: "E_YAML", offset: from, length: Math.max(1, to - from) };
  if (code === "BLOCK_AS_IMPLICIT_KEY")
    return { ...place, ...secondColon(text, from), opener: false, inValue: true, weight: 1 };
  const found = WORDINGS.find(
    (wording) => wording.code === code || wording.pattern?.test(message) === true,
  );
  if (found === undefined) {
    const own = message.charAt(0).toLowerCase() + message.slice(1);
    return { ...place, message: own, opener: false, inValue: false, weight: 0 };
  }
  const { opener = false, weight = 0, hint } = found;
  return { ...place, message: found.message, hint, opener, inValue: false, weight };
}

/** A key in the value of a key: two on one line, or a line below that is indented too far. */
function secondColon(text: string, from: number): { message: string; hint: string } {
  const end = text.indexOf("\n", from);
  const line = text.slice(from, end < 0 ? text.length : end);
  return line.includes(": ")
    ? { message: 'a second ":" on one line', hint: 'put a text that contains ": " in quotes' }
    : {
        message: "this value goes on in the next line",
        hint: "indent the next line less, or leave the value out",
      };
}
