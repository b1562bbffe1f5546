/** Reads CSV as RFC 4180 has it: fields between commas, in quotes where they hold commas, quotes or ends of lines. */

/** A line of a table. A record in quotes may go over several lines of the file. */
export interface CsvRow {
  /** The line on which it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvFault {
  readonly line: number;
  readonly message: string;
}

export class CsvError extends Error {
  readonly fault: CsvFault;

  constructor(line: number, message: string) {
    super(message);
    this.fault = { line, message };
  }
}

const FIELD = /"((?:[^"]|"")*)("?)|([^",\r\n]*)/uy;

/** All rows; lines with nothing on them are passed over. Throws a CsvError. */
export function readCsv(source: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let begun = 1;
  for (const { cell, inQuotes, last, line } of fieldsIn(source.replace(/^\uFEFF/u, ""))) {
    cells.push(cell);
    if (!last) continue;
    if (cells.length > 1 || cell !== "" || inQuotes) rows.push({ line: begun, cells });
    cells = [];
    begun = line + 1;
  }
  return rows;
}

interface Field {
  readonly cell: string;
  readonly inQuotes: boolean;
  /** True: the record ends with it, on this line. */
  readonly last: boolean;
  readonly line: number;
}

function* fieldsIn(text: string): Generator<Field, void, void> {
  let line = 1;
  for (let at = 0, more = true; more;) {
    FIELD.lastIndex = at;
    const [whole = "", quoted, closing, bare = ""] = FIELD.exec(text) ?? [];
    const inQuotes = quoted !== undefined;
    if (inQuotes && closing === "") throw new CsvError(line, "a text in quotes is not closed");
    line += newlinesIn(whole);
    const end = endAt(text, at + whole.length);
    if (end === null) throw strange(text, at + whole.length, line);
    const last = end !== ",";
    yield { cell: inQuotes ? quoted.replaceAll('""', '"') : bare, inQuotes, last, line };
    if (last) line++;
    at += whole.length + end.length;
    more = end !== "" && (end === "," || at < text.length);
  }
}

/** What ends a field: a comma, the end of a line, the end of the text (""); null: none of these. */
function endAt(text: string, at: number): string | null {
  if (at >= text.length) return "";
  if (text.startsWith("\r\n", at)) return "\r\n";
  const sign = text.charAt(at);
  return sign === "," || sign === "\n" || sign === "\r" ? sign : null;
}

const strange = (text: string, at: number, line: number): CsvError =>
  new CsvError(
    line,
    text[at] === '"'
      ? "a quote stands within a text that is not in quotes"
      : "more text stands behind a text in quotes",
  );

const newlinesIn = (text: string): number => text.split(/\r\n|\r|\n/u).length - 1;
