/** What is known over time where there is little room: a plot a structure, one below the other, with one axis of time. */
import { select, type Selection } from "d3";
import { planChart, type ChartData, type ChartLine, type ChartPlan } from "./chart-plan.ts";
import { drawBars, largestBar } from "./chart-strip.ts";
import {
  drawBands,
  drawCursor,
  drawLines,
  drawMore,
  LAYERS,
  type KnowledgeChartOptions,
  type Layers,
} from "./knowledge-chart.ts";
import { plural, say, sayFine } from "./numbers.ts";
import { MARKER_AREA, seriesStyle } from "./palette.ts";
import { formPath } from "./paths.ts";
import { fillPlace, sayPicture } from "./picture.ts";
import { drawAxis, linear } from "./scale.ts";
import { sizedView, type Size, type View } from "./view.ts";

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Of one plot: its name, the plot itself, and the bars of what was gained and lost. */
const NAME = 22;
const PLOT = 74;
const BARS = 18;
const GAP = 8;
const TITLE = 18;
const FOOT = 44;
/** Numbers on the axis of each plot. */
const UP = 3;

/** As high as its plots need; the axes of all are the same, so that they can be held against each other. */
export function multiplesChart(
  host: HTMLElement,
  { onPlot }: KnowledgeChartOptions = {},
): View<ChartData> {
  const svg = select(host).append("svg").attr("class", "chart multiples");
  let plot = "";
  const draw = (data: ChartData, size: Size): void => {
    const plan = planChart(data, size);
    fillPlace(svg, size);
    sayPicture(svg.node(), data.summary);
    drawFrame(svg, data, plan);
    const largest = largestBar(data.lines, plan.ticksPerBar);
    svg
      .selectAll<SVGGElement, ChartLine>("g.multiple")
      .data(data.lines, ({ name }) => name)
      .join("g")
      .attr("class", "multiple")
      .each(function drawOne(line, k) {
        const own = planOf(plan, k);
        drawPlot(select(this), { ...data, lines: [line] }, { ...own, largest });
      });
    if (plot === `${plan.left} ${plan.right}`) return;
    plot = `${plan.left} ${plan.right}`;
    onPlot?.(plan.left, size.width - plan.right);
  };
  const view = sizedView(host, draw, () => svg.remove());
  return {
    update(data) {
      const scale = (Number.parseFloat(getComputedStyle(host).fontSize) || 13) / 13;
      const each = NAME + PLOT + BARS + GAP;
      host.style.setProperty("height", `${(TITLE + data.lines.length * each + FOOT) * scale}px`);
      view.update(data);
    },
    destroy() {
      host.style.removeProperty("height");
      view.destroy();
    },
  };
}

interface OwnPlan extends ChartPlan {
  /** The largest bar of all plots. */
  readonly largest: number;
}

/** The same axes, lower down. */
function planOf(plan: ChartPlan, k: number): Omit<OwnPlan, "largest"> {
  const { scale, y } = plan;
  const from = (TITLE + k * (NAME + PLOT + BARS + GAP)) * scale;
  const [top, bottom] = [from + NAME * scale, from + (NAME + PLOT) * scale];
  return {
    ...plan,
    y: linear(y.domain(), [bottom, top]),
    top,
    bottom,
    wide: false,
    strip: true,
    axis: bottom + BARS * scale,
    // Gained above it, lost below it.
    rows: [bottom + BARS * 0.55 * scale],
    barHeight: BARS * 0.45 * scale,
  };
}

/** A group of this class, made when it is not there. */
function part<Parent extends SVGElement>(
  parent: Selection<Parent, unknown, null, undefined>,
  name: string,
): Group {
  const found = parent.select<SVGGElement>(`:scope > g.${name}`);
  return found.empty() ? parent.append("g").attr("class", name) : found;
}

/** What all plots share: what is counted, and the axis of time. */
function drawFrame(
  svg: Selection<SVGSVGElement, unknown, null, undefined>,
  { title, unit, lines }: ChartData,
  plan: ChartPlan,
): void {
  const { scale, left, right, x } = plan;
  const frame = part(svg, "chart-axis");
  const axis = planOf(plan, lines.length - 1).axis;
  const across = Math.max(2, Math.floor((right - left) / (60 * scale)));
  drawAxis(part(frame, "x").attr("transform", `translate(0,${axis})`), x, {
    side: "bottom",
    count: across,
  });
  const words = [
    { name: "title", text: title, x: 0, y: 12 * scale, anchor: "start" },
    {
      name: "unit",
      text: plural(unit),
      x: (left + right) / 2,
      y: axis + 34 * scale,
      anchor: "middle",
    },
  ];
  frame
    .selectAll(":scope > text")
    .data(words)
    .join("text")
    .attr("class", ({ name }) => name)
    .attr("text-anchor", ({ anchor }) => anchor)
    .attr("x", (each) => each.x)
    .attr("y", (each) => each.y)
    .text(({ text }) => text);
}

function drawPlot(multiple: Group, data: ChartData, plan: OwnPlan): void {
  const layers = Object.fromEntries(
    LAYERS.map((name) => [name, part(multiple, `chart-${name}`)]),
  ) as unknown as Layers;
  const { grid, axis, bands, strip, under, lines, markers, cursor, above, labels } = layers;
  const { y, left, right } = plan;
  drawAxis(part(axis, "y").attr("transform", `translate(${left},0)`), y, {
    side: "left",
    count: UP,
  });
  grid
    .selectAll("line.level")
    .data(y.ticks(UP))
    .join("line")
    .attr("class", "level")
    .attr("x1", left)
    .attr("x2", right)
    .attr("y1", y)
    .attr("y2", y);
  drawBands(bands, data, plan);
  drawMore(under, "under", data, plan);
  drawLines({ lines, markers }, data, plan);
  drawBars(strip, data.lines, plan);
  drawCursor(cursor, data, plan);
  drawMore(above, "above", data, plan);
  drawName(labels, data, plan);
}

/** Whose plot it is, and where its line ends. */
function drawName(layer: Group, { fine, lines }: ChartData, { left, top, scale }: OwnPlan): void {
  const said = fine === true ? sayFine : say;
  const high = top - 8 * scale;
  layer
    .selectAll<SVGPathElement, ChartLine>("path")
    .data(lines)
    .join("path")
    .attr("fill", ({ place }) => seriesStyle(place).colour)
    .attr("d", ({ place }) => formPath(seriesStyle(place).marker, MARKER_AREA * scale))
    .attr("transform", `translate(${left + 6 * scale},${high - 4 * scale})`);
  layer
    .selectAll<SVGTextElement, ChartLine>("text")
    .data(lines)
    .join("text")
    .attr("x", left + 16 * scale)
    .attr("y", high)
    .text(({ name, values }) => `${name} ${said(values[values.length - 1] ?? 0)}`);
}
