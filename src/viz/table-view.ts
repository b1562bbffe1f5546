/** The chart as a table: the same numbers, one row a tick. */
import { select, type Selection } from "d3";
import { ticksOf, type ChartLine } from "./chart-plan.ts";
import { capital, say, sayFine } from "./numbers.ts";
import type { View } from "./view.ts";

export interface TableData {
  readonly caption: string;
  /** The word for one tick, as the head of the first column. */
  readonly unit: string;
  /** Head of the column that the chart draws as a line: whose knowledge it is. */
  readonly known: string;
  /** True: its numbers may be small. */
  readonly fine: boolean;
  /** Heads of the columns of what was gained and lost, and of the runs beside this one. */
  readonly heads: { readonly gained: string; readonly lost: string; readonly band: string };
  /** "12 [8 to 14]": the middle of those runs, and between what most of them lie. */
  readonly within: (middle: string, low: string, high: string) => string;
  readonly lines: readonly ChartLine[];
}

/** More rows than this are thinned out evenly. */
const MOST_ROWS = 400;

interface Column {
  readonly head: string;
  readonly cell: (tick: number) => string;
}

export function tableView(host: HTMLElement): View<TableData> {
  const table = select(host).append("table").attr("class", "table-twin");
  const caption = table.append("caption");
  const head = table.append("thead");
  const groups = head.append("tr");
  const heads = head.append("tr");
  const body = table.append("tbody");
  groups.append("th").attr("rowspan", 2).attr("scope", "col").attr("class", "unit");
  return {
    update(data) {
      const { caption: title, unit, fine, lines } = data;
      caption.text(title);
      groups.select("th.unit").text(capital(unit));
      const columns = lines.map((each) => columnsOf(each, data, fine ? sayFine : say));
      groups
        .selectAll("th.structure")
        .data(lines)
        .join("th")
        .attr("class", "structure")
        .attr("scope", "colgroup")
        .attr("colspan", (_, k) => columns[k]?.length ?? 1)
        .text(({ name }) => name);
      heads
        .selectAll("th")
        .data(columns.flat())
        .join("th")
        .attr("scope", "col")
        .text(({ head: words }) => words);
      const length = Math.max(0, ...lines.map(({ values }) => values.length));
      drawRows(body, ticksOf(length, MOST_ROWS), columns.flat());
    },
    destroy() {
      table.remove();
    },
  };
}

function drawRows(
  body: Selection<HTMLTableSectionElement, unknown, null, undefined>,
  ticks: readonly number[],
  columns: readonly Column[],
): void {
  const rows = body
    .selectAll<HTMLTableRowElement, number>("tr")
    .data(ticks, (tick) => tick)
    .join((enter) => {
      const row = enter.append("tr");
      row
        .append("th")
        .attr("scope", "row")
        .text((tick) => tick);
      return row;
    });
  rows
    .selectAll<HTMLTableCellElement, string>("td")
    .data((tick) => columns.map(({ cell }) => cell(tick)))
    .join("td")
    .text((words) => words);
}

const number = (from: ArrayLike<number>, tick: number, said = say): string =>
  tick < from.length ? said(from[tick] ?? 0) : "";

function columnsOf(
  { values, gained, lost, band }: ChartLine,
  { known, heads, within }: TableData,
  said: typeof say,
): Column[] {
  const columns: Column[] = [
    { head: known, cell: (tick) => number(values, tick, said) },
    { head: heads.gained, cell: (tick) => number(gained, tick) },
    { head: heads.lost, cell: (tick) => number(lost, tick) },
  ];
  if (band !== null) {
    const { low, middle, high } = band;
    columns.push({
      head: heads.band,
      cell: (tick) =>
        tick < middle.length
          ? within(number(middle, tick, said), number(low, tick, said), number(high, tick, said))
          : "",
    });
  }
  return columns;
}
