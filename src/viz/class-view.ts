/** A class: one row a structure, one dot a seat, hollow where something was moved; a line at the middle seat. */
import { select, type Selection } from "d3";
import { say, sayFine } from "./numbers.ts";
import { MARKER_AREA, seriesStyle } from "./palette.ts";
import { formPath } from "./paths.ts";
import { fillPlace, sayPicture } from "./picture.ts";
import { pile } from "./pile.ts";
import { drawAxis, linear, type Scale } from "./scale.ts";
import { sizedView, USUAL_TEXT, type Size, type View } from "./view.ts";

export interface ClassDot {
  readonly seat: number;
  readonly value: number;
  /** Something was moved: another thing than the structure as it stands. */
  readonly moved: boolean;
}

export interface ClassRow {
  readonly name: string;
  readonly place: number;
  readonly dots: readonly ClassDot[];
  /** What stands beside the name: how many seats, and the one in the middle. */
  readonly label: string;
  /** Null: too few to say. */
  readonly middle: number | null;
}

export interface ClassData {
  readonly rows: readonly ClassRow[];
  /** What the axis counts. */
  readonly title: string;
  readonly fine: boolean;
  readonly summary: string;
}

/** Room at both ends for half of a row of dots that stand side by side, as long as there is some left between them. */
const SIDE = 4.5;
const MOST_SIDE = 0.16;
const AXIS = 40;
const LABEL = 19;
const DOT = 12;
/** What a dot fills of its square. */
const FILLED = 0.44;

type Rows = Selection<SVGGElement, ClassRow, SVGGElement, unknown>;

export function classView(host: HTMLElement): View<ClassData> {
  const svg = select(host).append("svg").attr("class", "class-dots");
  const axis = svg.append("g").attr("class", "class-axis");
  const title = svg.append("text").attr("class", "unit");
  const layer = svg.append("g");
  const draw = ({ rows, title: counts, fine, summary }: ClassData, size: Size): void => {
    const { width, height, text } = size;
    const scale = text / USUAL_TEXT;
    const [low, high] = ends(rows);
    const side = Math.min(SIDE * DOT * scale, MOST_SIDE * width);
    const x = linear([low, high], [side, width - side]);
    const ground = height - AXIS * scale;
    const room = ground / Math.max(1, rows.length);
    fillPlace(svg, { width, height });
    sayPicture(svg.node(), summary);
    drawAxis(axis.attr("transform", `translate(0,${ground})`), x, {
      side: "bottom",
      count: Math.max(2, Math.min(9, width / (60 * scale), fine ? 9 : high - low)),
      say: fine ? sayFine : say,
    });
    title
      .attr("x", width / 2)
      .attr("y", height - 5 * scale)
      .attr("text-anchor", "middle")
      .text(counts);
    const groups = layer
      .selectAll<SVGGElement, ClassRow>("g.row")
      .data(rows)
      .join((enter) => {
        const group = enter.append("g").attr("class", "row");
        group.append("path").attr("class", "key");
        group.append("text");
        group.append("line").attr("class", "middle");
        group.append("g");
        return group;
      })
      .attr("transform", (_, k) => `translate(0,${k * room})`);
    drawRows(groups, { x, scale, floor: room - 6 });
  };
  return sizedView(host, draw, () => svg.remove());
}

function ends(rows: readonly ClassRow[]): [number, number] {
  const values = rows
    .flatMap(({ dots }) => dots.map(({ value }) => value))
    .filter((value) => !Number.isNaN(value));
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (values.length === 0) return [0, 1];
  return low < high ? [low, high] : [low - 1, low + 1];
}

interface Where {
  readonly x: Scale;
  readonly scale: number;
  readonly floor: number;
}

const colour = ({ place }: ClassRow): string => seriesStyle(place).colour;
const thereOf = ({ dots }: ClassRow): readonly ClassDot[] =>
  dots.filter(({ value }) => !Number.isNaN(value));

function drawRows(groups: Rows, { x, scale, floor }: Where): void {
  const label = LABEL * scale;
  const piles = pile(
    groups.data().map((row) => thereOf(row).map(({ value }) => x(value))),
    DOT * scale,
    floor - label,
  );
  groups
    .select("path.key")
    .attr("d", ({ place }) => formPath(seriesStyle(place).marker, MARKER_AREA * scale * scale))
    .attr("fill", colour)
    .attr("transform", `translate(${7 * scale},${10 * scale})`);
  groups
    .select("text")
    .attr("x", 18 * scale)
    .attr("y", 15 * scale)
    .text(({ label: words }) => words);
  groups
    .select("line.middle")
    .attr("visibility", ({ middle }) => (middle === null ? "hidden" : null))
    .attr("x1", ({ middle }) => x(middle ?? 0))
    .attr("x2", ({ middle }) => x(middle ?? 0))
    .attr("y1", label)
    .attr("y2", floor + 5);
  groups.each(function dots(row, k) {
    const places = piles.rows[k] ?? [];
    select(this)
      .select("g")
      .selectAll<SVGPathElement, ClassDot>("path")
      .data(thereOf(row), ({ seat }) => String(seat))
      .join("path")
      .attr("class", ({ moved }) => (moved ? "dot moved" : "dot"))
      .attr("stroke", colour(row))
      .attr("fill", ({ moved }) => (moved ? null : colour(row)))
      .attr("d", formPath(seriesStyle(row.place).marker, FILLED * piles.wide * piles.wide))
      .attr("transform", (_, at) => {
        const { x: place, level } = places[at] ?? { x: 0, level: 0 };
        return `translate(${place},${floor - (0.5 + level) * piles.wide})`;
      });
  });
}
