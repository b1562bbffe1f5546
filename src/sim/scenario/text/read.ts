/** Reads the text of a scenario file, YAML 1.2 or JSON, to a plain value, and knows where each field stands in it. */
import { LineCounter, parseDocument, type Document } from "yaml";
import type { Locate, Place } from "../places.ts";
import { complaintOf, type Complaint } from "./complaints.ts";
import { guard, type TextFault } from "./guard.ts";
import { rangeOf, wayTo } from "./nodes.ts";
import { Plain, type ReadFault } from "./plain.ts";

export interface Reading {
  readonly value: unknown;
  /** True: the text could not be read to its end, so that the value means nothing. */
  readonly broken: boolean;
  readonly faults: readonly ReadFault[];
  readonly locate: Locate;
  readonly placeOf: (fault: TextFault) => Place;
}

/** Most faults of the text itself that are told: one slip often makes many. */
const MOST_FAULTS = 10;

export function read(source: string): Reading {
  const text = source.startsWith("\ufeff") ? source.slice(1) : source;
  const place = placing(text);
  const refused = guard(text);
  if (refused !== null) return unread([{ ...refused, path: [] }], place);
  const document = parse(text);
  if (document === null) return unread([TOO_TANGLED], place);
  const problems = [...document.errors, ...document.warnings].filter(
    ({ code }) => code !== "TAG_RESOLVE_FAILED", // told below, with every other tag
  );
  if (problems.length > 0) {
    const complaints = problems.slice(0, 10 * MOST_FAULTS).map((each) => complaintOf(each, text));
    return unread(
      told(complaints).map((complaint) => pointed(complaint, document, text)),
      place,
    );
  }
  const plain = new Plain(text);
  const value = plain.of(document);
  return {
    value,
    broken: false,
    faults: plain.faults,
    locate(path, mark) {
      const [from, to] = rangeOf(document.contents, path, mark);
      return place(from, to - from);
    },
    placeOf: ({ offset, length }) => place(offset, length),
  };
}

const TOO_TANGLED: ReadFault = {
  code: "E_YAML",
  path: [],
  offset: 0,
  length: 1,
  message: "the text is too tangled to be read",
};

type Placing = (offset: number, length: number) => Place;

/** Line and column of an offset; what is marked ends with its line. */
function placing(text: string): Placing {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    lines.addNewLine(at + 1);
  }
  return (offset, length) => {
    const from = Math.min(offset, text.length);
    const { line, col } = lines.linePos(from);
    const end = text.indexOf("\n", from);
    const room = (end < 0 ? text.length : end) - from;
    return { line, column: col, length: Math.max(1, Math.min(length, room)) };
  };
}

const unread = (faults: readonly ReadFault[], place: Placing): Reading => ({
  value: null,
  broken: true,
  faults,
  locate: () => place(0, 1),
  placeOf: ({ offset, length }) => place(offset, length),
});

function parse(text: string): Document.Parsed | null {
  try {
    return parseDocument(text, {
      version: "1.2",
      schema: "core",
      intAsBigInt: true,
      uniqueKeys: false, // told by Plain, in a time that does not grow with the square of their number
      merge: false,
      prettyErrors: false,
      logLevel: "error",
    });
  } catch {
    return null; // nested without brackets, beyond what the stack can hold
  }
}

/** One complaint for each place, the weightiest, and not too many of them. */
function told(complaints: readonly Complaint[]): readonly Complaint[] {
  const first = complaints.find(({ alone }) => alone);
  if (first !== undefined) return [first];
  const byPlace = new Map<number, Complaint>();
  for (const complaint of complaints) {
    const other = byPlace.get(complaint.offset);
    if (other === undefined || complaint.weight > other.weight) {
      byPlace.set(complaint.offset, complaint);
    }
  }
  return [...byPlace.values()].slice(0, MOST_FAULTS);
}

/** Finds the field that a complaint is about, and where it should point. */
function pointed(complaint: Complaint, document: Document.Parsed, text: string): ReadFault {
  const { offset, length, aim, code, message, hint } = complaint;
  const words = hint === undefined ? { code, message } : { code, message, hint };
  if (aim === "file") return { ...words, path: [], offset, length };
  const { path, opener } = wayTo(document.contents, aim === "place" ? offset : offset - 1, text);
  if (aim !== "opener" || opener === null) return { ...words, path, offset, length };
  return { ...words, path: opener.path, offset: opener.from, length: 1 };
}
