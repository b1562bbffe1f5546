/** How the difference of two structures goes over time: its average, the interval around it, and where it changes sides. */
import { select, type Selection } from "d3";
import { seriesStyle } from "./palette.ts";
import { areaPath, formPath, linePath } from "./paths.ts";
import { fillPlace, sayPicture } from "./picture.ts";
import { drawAxis, linear, nice, type Scale } from "./scale.ts";
import { sizedView, USUAL_TEXT, type Size, type View } from "./view.ts";

interface CourseSide {
  readonly name: string;
  readonly place: number;
}

export interface CourseData {
  /** Above nothing b is higher, below it a. */
  readonly a: CourseSide;
  readonly b: CourseSide;
  readonly mean: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  readonly crossings: readonly {
    readonly at: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** The largest difference, of all that stand together. */
  readonly reach: number;
  readonly summary: string;
}

const LEFT = 46;
const RIGHT = 12;
const AXIS = 22;
const NAME = 17;
const MARKER = 44;
const MARK = 5;

export function courseView(host: HTMLElement): View<CourseData> {
  const svg = select(host).append("svg").attr("class", "course");
  const across = svg.append("g").attr("class", "course-axis");
  const up = svg.append("g").attr("class", "course-axis");
  const band = svg.append("path").attr("class", "course-band");
  const zero = svg.append("line").attr("class", "zero");
  const mean = svg.append("path").attr("class", "course-mean");
  const marks = svg.append("g").attr("class", "crossings");
  const names = svg.append("g").attr("class", "course-names");
  const draw = (data: CourseData, { width, height, text }: Size): void => {
    const scale = text / USUAL_TEXT;
    const ticks = Array.from(data.mean, (_, tick) => tick);
    const last = Math.max(1, ticks.length - 1);
    const x = linear([0, last], [LEFT * scale, width - RIGHT]);
    const [low, high] = nice([-data.reach, data.reach], 5);
    const y = linear([low, high], [height - (AXIS + NAME) * scale, NAME * scale]);
    fillPlace(svg, { width, height });
    sayPicture(svg.node(), data.summary);
    drawAxis(across.attr("transform", `translate(0,${height - AXIS * scale})`), x, {
      side: "bottom",
      count: Math.max(2, Math.min(9, width / (60 * scale))),
    });
    drawAxis(up.attr("transform", `translate(${LEFT * scale},0)`), y, {
      side: "left",
      count: 4,
      say: (value) => String(Math.abs(Number(value.toPrecision(6)))),
    });
    const at = (curve: ArrayLike<number>) => (tick: number) => y(curve[tick] ?? Number.NaN);
    band.attr("d", areaPath(ticks, x, [at(data.low), at(data.high)]));
    mean.attr("d", linePath(ticks, x, at(data.mean)));
    zero.attr("x1", x(0)).attr("x2", x(last)).attr("y1", y(0)).attr("y2", y(0));
    drawCrossings(marks, data.crossings, {
      x,
      heights: data.crossings.map(() => y(0)),
      range: y.range(),
    });
    drawNames(names, data, {
      x: LEFT * scale + 12,
      heights: [height - (AXIS + 5) * scale, 12 * scale],
    });
  };
  return sizedView(host, draw, () => svg.remove());
}

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Who is higher below the line, and who above it. */
function drawNames(
  layer: Group,
  { a, b }: CourseData,
  { x, heights }: { readonly x: number; readonly heights: readonly number[] },
): void {
  const groups = layer
    .selectAll<SVGGElement, CourseSide>("g")
    .data([a, b])
    .join((enter) => {
      const group = enter.append("g");
      group.append("path");
      group.append("text").attr("x", 10);
      return group;
    })
    .attr("transform", (_, k) => `translate(${x},${heights[k] ?? 0})`);
  groups
    .select("path")
    .attr("transform", "translate(0,-4)")
    .attr("fill", ({ place }) => seriesStyle(place).colour)
    .attr("d", ({ place }) => formPath(seriesStyle(place).marker, MARKER));
  groups.select("text").text(({ name }) => name);
}

/** Where leads change: a line across the picture, a cross on it, and how sure the time is. */
export function drawCrossings(
  layer: Group,
  crossings: CourseData["crossings"],
  {
    x,
    heights,
    range: [from, to],
  }: {
    readonly x: Scale;
    readonly heights: readonly number[];
    readonly range: readonly [number, number];
  },
): void {
  const marks = crossings.map((crossing, k) => Object.assign({ y: heights[k] ?? 0 }, crossing));
  const groups = layer
    .selectAll<SVGGElement, (typeof marks)[number]>("g")
    .data(marks)
    .join((enter) => {
      const group = enter.append("g");
      group.append("line").attr("class", "crossing-line");
      group.append("path");
      return group;
    });
  groups
    .select("line")
    .attr("x1", ({ at }) => x(at))
    .attr("x2", ({ at }) => x(at))
    .attr("y1", from)
    .attr("y2", to);
  groups
    .select("path")
    .attr(
      "d",
      ({ at, low, high, y }) =>
        `M${x(low)},${y - MARK}V${y + MARK}M${x(high)},${y - MARK}V${y + MARK}M${x(low)},${y}H${x(high)}` +
        `M${x(at) - MARK},${y - MARK}l${2 * MARK},${2 * MARK}m0,${-2 * MARK}l${-2 * MARK},${2 * MARK}`,
    );
}
