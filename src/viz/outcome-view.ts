/** How many runs ended: one row a structure, one dot a run, a tick at the middle run, a ring at the run that was seen. */
import { select, type Selection } from "d3";
import { say, sayFine } from "./numbers.ts";
import { MARKER_AREA, seriesStyle } from "./palette.ts";
import { formPath } from "./paths.ts";
import { fillPlace, sayPicture } from "./picture.ts";
import { piled } from "./pile.ts";
import { drawAxis, linear, type Scale } from "./scale.ts";
import { sizedView, USUAL_TEXT, type Size, type View } from "./view.ts";

export interface OutcomeRow {
  readonly name: string;
  readonly place: number;
  /** What was known at the end, run by run. */
  readonly values: ArrayLike<number>;
  /** The run in the middle; null: too few runs to say. */
  readonly middle: number | null;
  /** How the run ended that was seen. */
  readonly seen: number;
}

export interface OutcomeData {
  readonly rows: readonly OutcomeRow[];
  /** What the axis counts: "items known". */
  readonly title: string;
  /** True: its numbers may be small. */
  readonly fine?: boolean;
  readonly summary: string;
  /** What stands beside a row whose middle run is known: "Ring: middle run 12". */
  readonly beside: (name: string, middle: string) => string;
}

const SIDE = 2.4;
const COLUMNS = 9;
const AXIS = 40;
const LABEL = 17;
const DOT = 7;
const DOT_AREA = 26;
const SEEN_AREA = 110;

type Group = Selection<SVGGElement, OutcomeRow, SVGGElement, unknown>;

export function outcomeView(host: HTMLElement): View<OutcomeData> {
  const svg = select(host).append("svg").attr("class", "outcome");
  const axis = svg.append("g").attr("class", "outcome-axis");
  const title = svg.append("text").attr("class", "unit");
  const layer = svg.append("g");
  const draw = (data: OutcomeData, { width, height, text }: Size): void => {
    const { rows } = data;
    const said = data.fine === true ? sayFine : say;
    const scale = text / USUAL_TEXT;
    const [low, high] = ends(rows);
    const x = linear([low, high], [SIDE * text, width - SIDE * text]);
    const ground = height - AXIS * scale;
    const room = ground / Math.max(1, rows.length);
    fillPlace(svg, { width, height });
    sayPicture(svg.node(), data.summary);
    drawAxis(axis.attr("transform", `translate(0,${ground})`), x, {
      side: "bottom",
      count: Math.max(2, Math.min(9, width / (50 * scale), data.fine === true ? 9 : high - low)),
      say: said,
    });
    title
      .attr("x", width / 2)
      .attr("y", height - 5 * scale)
      .attr("text-anchor", "middle")
      .text(data.title);
    const groups = layer
      .selectAll<SVGGElement, OutcomeRow>("g.row")
      .data(rows)
      .join((enter) => {
        const group = enter.append("g").attr("class", "row");
        group.append("path").attr("class", "key");
        group.append("text");
        group.append("line").attr("class", "middle");
        group.append("g");
        group.append("path").attr("class", "seen");
        return group;
      })
      .attr("transform", (_, k) => `translate(0,${k * room})`);
    drawRows(groups, { x, scale, said, beside: data.beside, floor: room - 6 });
  };
  return sizedView(host, draw, () => svg.remove());
}

function ends(rows: readonly OutcomeRow[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { values, seen } of rows) {
    for (const value of [seen, ...Array.from(values)]) {
      if (Number.isNaN(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low < high ? [low, high] : [low - 1, low + 1];
}

const colour = ({ place }: OutcomeRow): string => seriesStyle(place).colour;

function drawRows(
  groups: Group,
  {
    x,
    scale,
    said,
    beside,
    floor,
  }: {
    readonly x: Scale;
    readonly scale: number;
    readonly said: (value: number) => string;
    readonly beside: OutcomeData["beside"];
    readonly floor: number;
  },
): void {
  groups
    .select("path.key")
    .attr("d", ({ place }) => formPath(seriesStyle(place).marker, MARKER_AREA))
    .attr("fill", colour)
    .attr("transform", `translate(7,${10 * scale})`);
  groups
    .select("text")
    .attr("x", 18)
    .attr("y", 14 * scale)
    .text(({ name, middle }) => (middle === null ? name : beside(name, said(middle))));
  groups
    .select("line.middle")
    .attr("visibility", ({ middle }) => (middle === null ? "hidden" : null))
    .attr("x1", ({ middle }) => x(middle ?? 0))
    .attr("x2", ({ middle }) => x(middle ?? 0))
    .attr("y1", LABEL * scale + 2)
    .attr("y2", floor + 5);
  groups.each(function dots(row) {
    const wide = DOT * scale;
    const places = piled(
      Array.from(row.values, (value) => x(value)),
      wide,
      COLUMNS,
    );
    const highest = Math.max(1, ...places.map(({ level }) => level + 1));
    const rise = Math.min(wide, (floor - LABEL * scale - wide) / highest);
    select(this)
      .select("g")
      .selectAll<SVGPathElement, (typeof places)[number]>("path")
      .data(places)
      .join("path")
      .attr("fill", colour(row))
      .attr("d", formPath(seriesStyle(row.place).marker, DOT_AREA * scale * scale))
      .attr("transform", (dot) => `translate(${dot.x},${floor - 3 - dot.level * rise})`);
  });
  groups
    .select("path.seen")
    .attr("d", ({ place }) => formPath(seriesStyle(place).marker, SEEN_AREA * scale * scale))
    .attr("stroke", colour)
    .attr("transform", ({ seen }) => `translate(${x(seen)},${floor - 4})`);
}
