/**
 * What is known over time: one line a structure, labelled where it ends; bands where many runs lie; below, on the same
 * axis of time, what was gained (up) and lost (down) in each tick.
 */
import { select, type Selection } from "d3";
import { drawAxes } from "./chart-axes.ts";
import {
  cut,
  planChart,
  ticksOf,
  type ChartData,
  type ChartLine,
  type ChartPlan,
  type Extra,
} from "./chart-plan.ts";
import { drawStrip } from "./chart-strip.ts";
import { areCrowded, labelHeights } from "./labels.ts";
import { heightOf } from "./line-height.ts";
import { say, sayFine } from "./numbers.ts";
import { MARKER_AREA, seriesStyle, type SeriesStyle } from "./palette.ts";
import { areaPath, formPath, linePath } from "./paths.ts";
import { fillPlace, sayPicture } from "./picture.ts";
import { sizedView, type Size, type View } from "./view.ts";

type Group = Selection<SVGGElement, unknown, null, undefined>;

export interface KnowledgeChartOptions {
  /** Told where the axis of time begins and ends, so that a slider can be set beside it. */
  readonly onPlot?: (left: number, right: number) => void;
}

export const LAYERS = [
  "grid",
  "axis",
  "bands",
  "strip",
  "under",
  "lines",
  "markers",
  "cursor",
  "above",
  "labels",
] as const;
export type Layers = Readonly<Record<(typeof LAYERS)[number], Group>>;

export function knowledgeChart(
  host: HTMLElement,
  { onPlot }: KnowledgeChartOptions = {},
): View<ChartData> {
  const svg = select(host).append("svg").attr("class", "chart");
  const layers = Object.fromEntries(
    LAYERS.map((name) => [name, svg.append("g").attr("class", `chart-${name}`)]),
  ) as unknown as Layers;
  let plot = "";
  const draw = (data: ChartData, size: Size): void => {
    const plan = planChart(data, size);
    fillPlace(svg, size);
    sayPicture(svg.node(), data.summary);
    drawAxes(layers, data, plan);
    drawBands(layers.bands, data, plan);
    drawLines(layers, data, plan);
    drawStrip(layers.strip, data, plan);
    for (const side of ["under", "above"] as const) drawMore(layers[side], side, data, plan);
    drawCursor(layers.cursor, data, plan);
    drawLabels(layers.labels, data, plan);
    if (plot === `${plan.left} ${plan.right}`) return;
    plot = `${plan.left} ${plan.right}`;
    onPlot?.(plan.left, size.width - plan.right);
  };
  return sizedView(host, draw, () => svg.remove());
}

/** Each in a layer that goes when it does. */
export function drawMore(
  layer: Group,
  side: "under" | "above",
  data: ChartData,
  plan: ChartPlan,
): void {
  layer
    .selectAll<SVGGElement, Extra>("g.more")
    .data(data.more ?? [], ({ name }) => name)
    .join("g")
    .attr("class", ({ name }) => `more ${name}`)
    .each(function draw(extra) {
      extra[side]?.(select(this), data, plan);
    });
}

export function drawBands(layer: Group, { lines }: ChartData, { x, y }: ChartPlan): void {
  const banded = lines.flatMap(({ place, band }) => (band === null ? [] : [{ place, band }]));
  layer
    .selectAll<SVGPathElement, (typeof banded)[number]>("path.band")
    .data(banded)
    .join("path")
    .attr("class", "band")
    .attr("fill", ({ place }) => seriesStyle(place).colour)
    .attr("d", ({ band }) =>
      areaPath(ticksOf(band.high.length, x.range()[1]), x, [
        (tick) => y(band.low[tick] ?? 0),
        (tick) => y(band.high[tick] ?? 0),
      ]),
    );
  layer
    .selectAll<SVGPathElement, (typeof banded)[number]>("path.median")
    .data(banded)
    .join("path")
    .attr("class", "median")
    .attr("stroke", ({ place }) => seriesStyle(place).colour)
    .attr("d", ({ band }) =>
      linePath(ticksOf(band.middle.length, x.range()[1]), x, (tick) => y(band.middle[tick] ?? 0)),
    );
}

export function drawLines(
  { lines: layer, markers }: Pick<Layers, "lines" | "markers">,
  { lines, until }: ChartData,
  { x, y, scale }: ChartPlan,
): void {
  const path = (each: ChartLine, k: number): string =>
    linePath(ticksOf(each.values.length, x.range()[1]), x, (tick) => heightOf(lines, k, tick, y));
  layer
    .selectAll<SVGPathElement, ChartLine>("path")
    .data(lines)
    .join("path")
    .attr("stroke", ({ place }) => seriesStyle(place).colour)
    .attr("stroke-dasharray", ({ place }) => seriesStyle(place).dash)
    .attr("d", path);
  const every = Math.max(1, Math.round(until / 6));
  const marks = lines.flatMap(({ place, values }, k) => {
    const last = values.length - 1;
    const ticks = Array.from({ length: 7 }, (_, m) =>
      Math.round((m + (k + 1) / (lines.length + 1)) * every),
    );
    return [...ticks.filter((tick) => tick < last), last].map((tick) => ({
      place,
      k,
      tick,
      value: values[tick] ?? 0,
    }));
  });
  markers
    .selectAll<SVGPathElement, (typeof marks)[number]>("path")
    .data(marks.filter(({ value }) => !Number.isNaN(value)))
    .join("path")
    .attr("fill", ({ place }) => seriesStyle(place).colour)
    .attr("d", ({ place }) => formPath(seriesStyle(place).marker, MARKER_AREA * scale))
    .attr("transform", ({ k, tick }) => `translate(${x(tick)},${heightOf(lines, k, tick, y)})`);
}

export function drawCursor(layer: Group, { tick }: ChartData, { x, top, axis }: ChartPlan): void {
  layer
    .selectAll("line")
    .data([tick])
    .join("line")
    .attr("x1", x)
    .attr("x2", x)
    .attr("y1", top)
    .attr("y2", axis);
}

const style = ({ place }: ChartLine): SeriesStyle => seriesStyle(place);

function drawLabels(layer: Group, { fine, lines }: ChartData, plan: ChartPlan): void {
  const said = fine === true ? sayFine : say;
  const { x, wide, left, right, scale } = plan;
  const beside = lines.some(({ band }) => band !== null) || areCrowded(lines, plan);
  const ends = lines.map(({ values }) => ({
    tick: values.length - 1,
    value: values[values.length - 1] ?? 0,
  }));
  const heights = labelHeights(lines, plan);
  const at = (k: number): [number, number] =>
    wide
      ? [(beside ? right : x(ends[k]?.tick ?? 0)) + 12 * scale, heights[k] ?? 0]
      : [left + 4, (36 + k * 20) * scale];
  const words = wide ? 10 * scale : 34;
  const groups = layer
    .selectAll<SVGGElement, ChartLine>("g")
    .data(lines)
    .join((enter) => {
      const group = enter.append("g");
      group.append("line").attr("x2", 26);
      group.append("path");
      group.append("text").attr("dy", "0.32em");
      return group;
    })
    .attr("transform", (_, k) => `translate(${at(k).join(",")})`);
  groups
    .select("line")
    .attr("visibility", wide ? "hidden" : null)
    .attr("stroke", (each) => style(each).colour)
    .attr("stroke-dasharray", (each) => style(each).dash);
  groups
    .select("path")
    .attr("fill", (each) => style(each).colour)
    .attr("d", (each) => formPath(style(each).marker, MARKER_AREA * scale))
    .attr("transform", `translate(${wide ? 0 : 13},0)`);
  groups
    .select("text")
    .attr("x", words)
    .text(({ name }, k) => {
      const number = said(ends[k]?.value ?? 0);
      const room = plan.width - at(k)[0] - words;
      return `${cut(name, number.length + 1, { room, scale })} ${number}`;
    });
}
