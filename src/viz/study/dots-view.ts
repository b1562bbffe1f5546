/**
 * How the runs of one point ended: a dot a run, piled up where several ended alike, with their mean and its interval. One
 * stop of the keyboard; the arrows go from run to run, from the least to the most.
 */
import { select, type Selection } from "d3";
import { fillPlace } from "../picture.ts";
import { pile } from "../pile.ts";
import { drawAxis, linear, sayTicks, type Scale } from "../scale.ts";
import { sizedView, type Size, type View } from "../view.ts";
import { listen, MARK } from "./stops.ts";

export interface DotsData {
  /** One a run that could be read. */
  readonly values: readonly number[];
  /** Ends of the axis: of all points, so that two can be compared. */
  readonly ends: readonly [low: number, high: number];
  /** NaN: nothing can be said. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** What the axis counts. */
  readonly title: string;
  readonly summary: string;
  /** All that is known of a run, in words. */
  readonly words: (dot: number) => string;
  /** A run is pointed at, or has the focus; null: none any more. */
  readonly point: (dot: number | null) => void;
  readonly open: (dot: number) => void;
}

const AXIS_ROWS = 3;
const SIDE = 16;
const TOP = 16;
const WIDEST = 12;
const FILLED = 0.42;

interface Placed {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface DotsPlan {
  readonly x: Scale;
  readonly ground: number;
  readonly radius: number;
  readonly dots: readonly Placed[];
}

/** Where each run stands. Pure. */
export function planDots(
  { values, ends: [low, high] }: Pick<DotsData, "values" | "ends">,
  { width, height, text }: Size,
): DotsPlan {
  const scale = text / 13;
  const apart = low < high ? ([low, high] as const) : ([low - 1, high + 1] as const);
  const x = linear(apart, [SIDE * scale, Math.max(SIDE * scale + 1, width - SIDE * scale)]);
  const ground = height - AXIS_ROWS * text;
  const room = Math.max(1, ground - TOP * scale);
  const { wide, rows } = pile([values.map(x)], WIDEST * scale, room, 5);
  const dots = (rows[0] ?? []).map((dot, k) => ({
    k,
    x: Math.min(width - FILLED * wide, Math.max(FILLED * wide, dot.x)),
    y: Math.max(FILLED * wide, ground - (dot.level + 0.5) * wide),
  }));
  return { x, ground, radius: FILLED * wide, dots };
}

/** The next run in the order of the values; runs alike follow in their own order. */
export function stepDot(values: readonly number[], at: number, key: string): number | null {
  const order = values
    .map((_, k) => k)
    .toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const place = order.indexOf(at);
  const to = {
    ArrowLeft: place - 1,
    ArrowDown: place - 1,
    ArrowRight: place + 1,
    ArrowUp: place + 1,
    Home: 0,
    End: order.length - 1,
  }[key];
  if (to === undefined) return null;
  return order[Math.min(order.length - 1, Math.max(0, to))] ?? null;
}

export function dotsView(host: HTMLElement): View<DotsData> {
  const svg = select(host).append("svg").attr("class", "study-dots").attr("role", "group");
  const axis = svg.append("g").attr("class", "study-axis").attr("aria-hidden", "true");
  const title = svg.append("text").attr("class", "unit").attr("text-anchor", "middle");
  const mean = svg.append("g").attr("class", "mean").attr("aria-hidden", "true");
  mean.append("rect");
  mean.append("line");
  const layer = svg.append("g");
  let current = 0;
  let now: DotsData | null = null;
  const draw = (data: DotsData, size: Size): void => {
    if (now?.values !== data.values) current = 0;
    now = data;
    const { width, height, text } = size;
    const plan = planDots(data, size);
    fillPlace(svg, { width, height }).attr("aria-label", data.summary);
    const count = Math.max(2, Math.min(8, width / (5 * text)));
    drawAxis(axis.attr("transform", `translate(0,${plan.ground})`), plan.x, {
      side: "bottom",
      count,
      say: sayTicks(plan.x.ticks(count)),
    });
    title
      .attr("x", width / 2)
      .attr("y", height - 0.4 * text)
      .text(data.title);
    drawMean(mean, data, plan);
    drawDots(layer, data, plan, current);
  };
  listen(host, {
    step: (at, { key }) => stepDot(now?.values ?? [], at, key),
    press: (at) => now?.open(at),
    point: (at) => now?.point(at),
    moved: (to) => (current = to),
  });
  return sizedView(host, draw, () => svg.remove());
}

type Layer = Selection<SVGGElement, unknown, null, undefined>;

function drawMean(layer: Layer, { mean, low, high }: DotsData, { x, ground }: DotsPlan): void {
  const there = !Number.isNaN(mean);
  const within = !Number.isNaN(low) && !Number.isNaN(high);
  layer
    .select("line")
    .attr("visibility", there ? null : "hidden")
    .attr("x1", there ? x(mean) : 0)
    .attr("x2", there ? x(mean) : 0)
    .attr("y1", 2)
    .attr("y2", ground);
  layer
    .select("rect")
    .attr("visibility", within ? null : "hidden")
    .attr("x", within ? x(low) : 0)
    .attr("width", within ? Math.max(1, x(high) - x(low)) : 0)
    .attr("y", 2)
    .attr("height", Math.max(1, ground - 2));
}

function drawDots(layer: Layer, data: DotsData, plan: DotsPlan, current: number): void {
  layer
    .selectAll<SVGGElement, Placed>("g.dot")
    .data(plan.dots)
    .join((enter) => {
      const dot = enter.append("g").attr("class", "dot").attr("role", "button");
      dot.append("circle").attr("class", "reach");
      dot.append("circle").attr("class", "mark");
      return dot;
    })
    .attr(MARK, ({ k }) => k)
    .attr("tabindex", ({ k }) => (k === current ? 0 : -1))
    .attr("aria-label", ({ k }) => data.words(k))
    .attr("transform", ({ x, y }) => `translate(${x},${y})`)
    .selectAll<SVGCircleElement, number>("circle")
    .data([plan.radius * 1.2, plan.radius])
    .attr("r", (radius) => radius);
}
