/** Rows of dots on one axis, a structure a row: its form and its words above its dots, a line at the one in the middle. */
import { select, type Selection } from "d3";
import { say, sayFine } from "./numbers.ts";
import { MARKER_AREA, seriesStyle } from "./palette.ts";
import { formPath } from "./paths.ts";
import { fillPlace, sayPicture } from "./picture.ts";
import { drawAxis, linear, type Scale } from "./scale.ts";
import { USUAL_TEXT, type Size } from "./view.ts";

export interface DotRow {
  readonly place: number;
  /** The one in the middle; null: too few to say. */
  readonly middle: number | null;
}

export interface DotRows<Row> {
  readonly rows: readonly Row[];
  /** What stands above the dots of a row, where numbers are said like this. */
  readonly label: (row: Row, said: (value: number) => string) => string;
  /** Of all dots; NaN is none. */
  readonly values: readonly number[];
  /** What the axis counts. */
  readonly title: string;
  /** Its numbers may be small. */
  readonly fine: boolean;
  readonly summary: string;
  /** Room at both ends of the axis, and the least between two of its numbers, in pixels. */
  readonly side: number;
  readonly apart: number;
}

/** Where dots may stand. */
export interface DotRoom {
  readonly x: Scale;
  /** How many times larger than usual letters are. */
  readonly scale: number;
  /** Within a row: below its words, and above the next. */
  readonly top: number;
  readonly floor: number;
}

export type Groups<Row> = Selection<SVGGElement, Row, SVGGElement, unknown>;

export interface RowsFrame<Row> {
  /** Draws all but the dots; these belong into the `g` of each group. */
  readonly draw: (data: DotRows<Row>, size: Size) => { groups: Groups<Row>; room: DotRoom };
  readonly remove: () => void;
}

const AXIS = 40;
const LABEL = 17;
const MOST_NUMBERS = 9;

/** A drawing of this class; what is drawn over the dots of each row comes last. */
export function rowsFrame<Row extends DotRow>(
  host: HTMLElement,
  name: string,
  over: (row: Selection<SVGGElement, Row, SVGGElement, unknown>) => void = () => undefined,
): RowsFrame<Row> {
  const svg = select(host).append("svg").attr("class", name);
  const axis = svg.append("g").attr("class", "rows-axis");
  const title = svg.append("text").attr("class", "unit");
  const layer = svg.append("g");
  const draw: RowsFrame<Row>["draw"] = (data, { width, height, text }) => {
    const scale = text / USUAL_TEXT;
    const [low, high] = endsOf(data.values);
    const x = linear([low, high], [data.side, width - data.side]);
    const ground = height - AXIS * scale;
    const each = ground / Math.max(1, data.rows.length);
    const room = { x, scale, top: LABEL * scale, floor: each - 6 };
    const said = data.fine ? sayFine : say;
    fillPlace(svg, { width, height });
    sayPicture(svg.node(), data.summary);
    drawAxis(axis.attr("transform", `translate(0,${ground})`), x, {
      side: "bottom",
      count: Math.max(
        2,
        Math.min(MOST_NUMBERS, width / data.apart, data.fine ? MOST_NUMBERS : high - low),
      ),
      say: said,
    });
    title
      .attr("x", width / 2)
      .attr("y", height - 5 * scale)
      .attr("text-anchor", "middle")
      .text(data.title);
    const groups = layer
      .selectAll<SVGGElement, Row>("g.row")
      .data(data.rows)
      .join((enter) => {
        const group = enter.append("g").attr("class", "row");
        group.append("path").attr("class", "key");
        group.append("text");
        group.append("line").attr("class", "middle");
        group.append("g");
        over(group);
        return group;
      })
      .attr("transform", (_, k) => `translate(0,${k * each})`);
    drawHeads(groups, room, (row) => data.label(row, said));
    return { groups, room };
  };
  return { draw, remove: () => void svg.remove() };
}

/** Room for one value, and for none. */
function endsOf(values: readonly number[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  return low < high ? [low, high] : [low - 1, low + 1];
}

/** The form and the words of each row, and the line at its middle. */
function drawHeads<Row extends DotRow>(
  groups: Groups<Row>,
  { x, scale, top, floor }: DotRoom,
  label: (row: Row) => string,
): void {
  groups
    .select("path.key")
    .attr("d", ({ place }) => formPath(seriesStyle(place).marker, MARKER_AREA * scale * scale))
    .attr("fill", ({ place }) => seriesStyle(place).colour)
    .attr("transform", `translate(${7 * scale},${10 * scale})`);
  groups
    .select("text")
    .attr("x", 18 * scale)
    .attr("y", 14 * scale)
    .text(label);
  groups
    .select("line.middle")
    .attr("visibility", ({ middle }) => (middle === null ? "hidden" : null))
    .attr("x1", ({ middle }) => x(middle ?? 0))
    .attr("x2", ({ middle }) => x(middle ?? 0))
    .attr("y1", top)
    .attr("y2", floor + 5);
}
