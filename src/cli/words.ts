/** Numbers, columns and commands as a person reads them. */

/** Four digits that matter. */
export function number(value: number | null): string {
  if (value === null) return "-";
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return String(value);
  return String(Number(value.toPrecision(4)));
}

/** With its sign: a difference. */
export const signed = (value: number | null): string =>
  value !== null && value > 0 ? `+${number(value)}` : number(value);

/** "1.2 to 3.4" */
export const range = (low: number | null, high: number | null, sign = number): string =>
  low === null || high === null ? "no interval" : `${sign(low)} to ${sign(high)}`;

/** "1 run", "40 runs" */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n} ${n === 1 ? one : many}`;

/** Rows with their columns one under the other; the last is as long as it likes. */
export function columns(rows: readonly (readonly string[])[], indent = "  "): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [k, cell] of row.slice(0, -1).entries()) {
      widths[k] = Math.max(widths[k] ?? 0, widthOf(cell));
    }
  }
  return rows.map((row) => {
    const last = row.length - 1;
    const cells = row.map((cell, k) => (k === last ? cell : pad(cell, widths[k] ?? 0)));
    return `${indent}${cells.join("  ")}`.trimEnd();
  });
}

const pad = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - widthOf(text)));

const widthOf = (text: string): number => Array.from(text).length;

/** A word of a command line, quoted for a shell where it must be. */
export const quoted = (word: string): string =>
  /^[\w.,:/@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** Text in lines of at most so many letters. */
export function wrap(text: string, width = 100, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((each) => each !== "")) {
    if (line !== "" && line.length + 1 + word.length > width - indent.length) {
      lines.push(indent + line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  return line === "" ? lines : [...lines, indent + line];
}

/** What the system says, without the call and the path. */
export const whyOf = (error: unknown): string =>
  error instanceof Error
    ? error.message.replace(/^\w+: /, "").replace(/, .*$/s, "")
    : String(error);
