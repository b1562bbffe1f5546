/** The chart as a file of a spreadsheet: the numbers of the table beside it, all of them and in full. */
import type { ChartLine } from "../../viz/chart-plan.ts";

export interface ChartTable {
  /** The word for one tick, as the head of the first column. */
  readonly unit: string;
  /** What the chart draws as a line, and what it counts: "the group knows", "items". */
  readonly known: string;
  readonly counts: string;
  readonly lines: readonly ChartLine[];
}

interface Column {
  readonly head: string;
  readonly values: ArrayLike<number>;
}

/** Lines end as RFC 4180 has it. */
const END = "\r\n";

export function csvOf({ unit, known, counts, lines }: ChartTable): string {
  const columns = lines.flatMap((line) => columnsOf(line, `${known} [${counts}]`));
  const ticks = Math.max(0, ...lines.map(({ values }) => values.length));
  const head = [unit, ...columns.map((column) => column.head)].map(cell);
  const rows = Array.from({ length: ticks }, (_, tick) => [
    String(tick),
    ...columns.map(({ values }) => numeral(values[tick])),
  ]);
  return [head, ...rows].map((row) => row.join(",") + END).join("");
}

function columnsOf({ name, values, gained, lost, band }: ChartLine, known: string): Column[] {
  const columns: Column[] = [
    { head: `${name}: ${known}`, values },
    { head: `${name}: gained`, values: gained },
    { head: `${name}: lost`, values: lost },
  ];
  if (band === null) return columns;
  return columns.concat([
    { head: `${name}: middle run`, values: band.middle },
    { head: `${name}: 8 of 10 runs, from`, values: band.low },
    { head: `${name}: 8 of 10 runs, to`, values: band.high },
  ]);
}

/** A number that is not there is an empty cell. */
const numeral = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? "" : String(value);

/** A text in a cell. A spreadsheet takes what begins like a formula for one: a space keeps it a text. */
function cell(text: string): string {
  const safe = /^[\s]*[=+\-@]/u.test(text) ? ` ${text.trim()}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
