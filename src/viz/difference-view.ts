/** Pairs of runs with the same luck: one dot a pair, at its difference; a bar where the mean lies with 95 % certainty. */
import { select, type Selection } from "d3";
import { say, sayFine } from "./numbers.ts";
import { seriesStyle } from "./palette.ts";
import { formPath } from "./paths.ts";
import { fillPlace, sayPicture } from "./picture.ts";
import { piled } from "./pile.ts";
import { drawAxis, linear, type Scale } from "./scale.ts";
import { sizedView, USUAL_TEXT, type Size, type View } from "./view.ts";

interface PairSide {
  readonly name: string;
  readonly place: number;
}

export interface DifferenceData {
  readonly a: PairSide;
  readonly b: PairSide;
  /** b minus a, pair by pair. */
  readonly differences: ArrayLike<number>;
  readonly mean: number;
  /** Ends of the interval; null: too few pairs. */
  readonly low: number | null;
  readonly high: number | null;
  /** Half of the axis: the same for all pairs that stand together. */
  readonly reach: number;
  /** True: its numbers may be small. */
  readonly fine?: boolean;
  readonly summary: string;
}

interface Dot {
  readonly x: number;
  /** How many dots lie below it. */
  readonly level: number;
  readonly value: number;
}

const SIDE = 22;
const AXIS = 25;
const INTERVAL = 12;
const RADIUS = 4;
const DOT_AREA = 45;
const COLUMNS = 4;

export function differenceView(host: HTMLElement): View<DifferenceData> {
  const svg = select(host).append("svg").attr("class", "difference");
  const axis = svg.append("g").attr("class", "difference-axis");
  const zero = svg.append("line").attr("class", "zero");
  const dots = svg.append("g").attr("class", "difference-dots");
  const interval = svg.append("g").attr("class", "difference-interval");
  interval.append("line");
  interval.append("circle").attr("r", 3.5);
  const draw = (data: DifferenceData, { width, height, text }: Size): void => {
    const scale = text / USUAL_TEXT;
    const x = linear([-data.reach, data.reach], [SIDE, width - SIDE]);
    const ground = height - AXIS * scale;
    fillPlace(svg, { width, height });
    sayPicture(svg.node(), data.summary);
    const said = data.fine === true ? sayFine : say;
    drawAxis(axis.attr("transform", `translate(0,${ground})`), x, {
      side: "bottom",
      count: Math.max(2, Math.min(9, width / (50 * scale))),
      say: (value) => said(Math.abs(value)),
    });
    zero.attr("x1", x(0)).attr("x2", x(0)).attr("y1", 2).attr("y2", ground);
    drawDots(dots, data, { x, floor: ground - INTERVAL });
    drawInterval(interval, data, { x, y: ground - INTERVAL / 2 });
  };
  return sizedView(host, draw, () => svg.remove());
}

type Group = Selection<SVGGElement, unknown, null, undefined>;

function drawDots(
  layer: Group,
  { a, b, differences }: DifferenceData,
  { x, floor }: { x: Scale; floor: number },
): void {
  const values = Array.from(differences);
  const wide = 2 * RADIUS + 1;
  const placed = piled(
    values.map((value) => x(value)),
    wide,
    COLUMNS,
  );
  const dots = placed.map((place, k): Dot => ({
    x: place.x,
    level: place.level,
    value: values[k] ?? 0,
  }));
  const highest = Math.max(1, ...dots.map(({ level }) => level + 1));
  const rise = Math.min(wide, (floor - 6) / highest);
  const sideOf = ({ value }: Dot): PairSide => (value < 0 ? a : b);
  layer
    .selectAll<SVGPathElement, Dot>("path")
    .data(dots)
    .join("path")
    .attr("class", ({ value }) => (value === 0 ? "even" : "ahead"))
    .attr("fill", (dot) => (dot.value === 0 ? null : seriesStyle(sideOf(dot).place).colour))
    .attr("d", (dot) =>
      formPath(dot.value === 0 ? "circle" : seriesStyle(sideOf(dot).place).marker, DOT_AREA),
    )
    .attr("transform", (dot) => `translate(${dot.x},${floor - RADIUS - dot.level * rise})`);
}

function drawInterval(
  layer: Group,
  { mean, low, high }: DifferenceData,
  { x, y }: { x: Scale; y: number },
): void {
  layer
    .select("line")
    .attr("visibility", low === null ? "hidden" : null)
    .attr("x1", x(low ?? mean))
    .attr("x2", x(high ?? mean))
    .attr("y1", y)
    .attr("y2", y);
  layer.select("circle").attr("cx", x(mean)).attr("cy", y);
}
