/**
 * A sweep of one factor: the mean of each of its levels with its interval, a line for each level of a second factor. One
 * stop of the keyboard; the arrows go from point to point.
 */
import { select, type Selection } from "d3";
import { spread } from "../labels.ts";
import { seriesStyle } from "../palette.ts";
import { formPath } from "../paths.ts";
import { fillPlace } from "../picture.ts";
import { drawAxis, sayTicks } from "../scale.ts";
import { sizedView, type Size, type View } from "../view.ts";
import { cutTo } from "./heatmap-plan.ts";
import { listen, MARK } from "./stops.ts";
import {
  bandPath,
  has,
  planSweep,
  stepSweep,
  whiskerPath,
  type Plan,
  type SweepData,
  type SweepLine,
  type SweepPoint,
} from "./sweep-plan.ts";

const DOT_AREA = 60;
const BAND_OPACITY = 0.16;

type Layer = Selection<SVGGElement, unknown, null, undefined>;

export function sweepView(host: HTMLElement): View<SweepData> {
  const svg = select(host).append("svg").attr("class", "study-sweep").attr("role", "group");
  const axes = svg.append("g").attr("aria-hidden", "true");
  const across = axes.append("g").attr("class", "study-axis");
  const up = axes.append("g").attr("class", "study-axis");
  const titles = axes.append("g");
  const layer = svg.append("g");
  let now: SweepData | null = null;
  let current = -1;
  const draw = (data: SweepData, size: Size): void => {
    now = data;
    const { width, height } = size;
    const plan = planSweep(data, size);
    const cells = data.lines.flatMap(({ points }) => points.filter(has).map(({ cell }) => cell));
    current = cells.includes(data.chosen) ? data.chosen : (cells[0] ?? -1);
    fillPlace(svg, { width, height }).attr("aria-label", data.summary);
    drawAxes({ across, up, titles }, data, plan, size);
    drawLines(layer, data, plan, { size, current });
  };
  listen(host, {
    step: (at, { key }) => stepSweep(now?.lines ?? [], at, key),
    press: (at) => now?.choose(at),
    point: (at) => now?.point(at),
    moved: (to) => (current = to),
  });
  return sizedView(host, draw, () => svg.remove());
}

function drawAxes(
  { across, up, titles }: Record<"across" | "up" | "titles", Layer>,
  data: SweepData,
  { axis, y, left, right, foot }: Plan,
  { width, height, text }: Size,
): void {
  const { numbers, levels } = data;
  const room = (right - left) / Math.max(1, levels.length);
  const letters = Math.max(1, Math.floor(room / (0.6 * text)));
  const scale =
    numbers === null
      ? Object.assign((value: number) => axis(value), axis, {
          ticks: () => levels.map((_, k) => k),
        })
      : axis;
  const count = Math.max(2, Math.min(8, (right - left) / (4 * text)));
  drawAxis(across.attr("transform", `translate(0,${foot})`), scale, {
    side: "bottom",
    count,
    say: numbers === null ? (k) => cutTo(levels[k] ?? "", letters) : sayTicks(axis.ticks(count)),
  });
  const rows = Math.max(2, Math.min(8, foot / (2.6 * text)));
  drawAxis(up.attr("transform", `translate(${left},0)`), y, {
    side: "left",
    count: rows,
    say: sayTicks(y.ticks(rows)),
  });
  const words = [
    { text: data.response, x: 0, y: text, anchor: "start" },
    { text: data.across, x: (left + right) / 2, y: height - 0.4 * text, anchor: "middle" },
  ];
  titles
    .selectAll<SVGTextElement, (typeof words)[number]>("text")
    .data(words)
    .join("text")
    .attr("class", "unit")
    .attr("text-anchor", ({ anchor }) => anchor)
    .attr("x", (each) => each.x)
    .attr("y", (each) => each.y)
    .text((each) => cutTo(each.text, Math.floor(width / (0.56 * text))));
}

function drawLines(
  layer: Layer,
  data: SweepData,
  plan: Plan,
  { size, current }: { readonly size: Size; readonly current: number },
): void {
  const { x, y } = plan;
  const { text } = size;
  const scale = text / 13;
  const ends = spread(
    data.lines.map(({ points }) => y(points.findLast(has)?.mean ?? y.domain()[0])),
    1.3 * text,
    [plan.top, plan.foot],
  );
  const lines = layer
    .selectAll<SVGGElement, SweepLine>("g.line")
    .data(data.lines)
    .join((enter) => {
      const line = enter.append("g").attr("class", "line");
      line.append("path").attr("class", "band");
      line.append("path").attr("class", "mean");
      line.append("path").attr("class", "key").attr("aria-hidden", "true");
      line.append("text").attr("aria-hidden", "true");
      line.append("g").attr("class", "points");
      return line;
    });
  lines
    .select("path.band")
    .attr("fill", ({ place }) => seriesStyle(place).colour)
    .attr("fill-opacity", BAND_OPACITY)
    .attr("d", (line) => (data.joined ? bandPath(line, plan) : null));
  lines
    .select("path.mean")
    .attr("stroke", ({ place }) => seriesStyle(place).colour)
    .attr("stroke-dasharray", ({ place }) => seriesStyle(place).dash)
    .attr("d", ({ points }) => {
      const there = points.filter(has).map((point) => `${x(point)},${y(point.mean)}`);
      return data.joined && there.length > 1 ? `M${there.join("L")}` : null;
    });
  // Its mark stands before each name: names that find no room beside their lines, or have none, are told by it.
  lines
    .select("path.key")
    .attr("fill", ({ place }) => seriesStyle(place).colour)
    .attr("d", ({ place, name }) =>
      name === "" ? null : formPath(seriesStyle(place).marker, DOT_AREA * scale * scale),
    )
    .attr("transform", (_, k) => `translate(${plan.right + text},${ends[k] ?? 0})`);
  const letters = Math.floor((size.width - plan.right - 1.7 * text) / (0.58 * text));
  lines
    .select("text")
    .attr("x", plan.right + 1.7 * text)
    .attr("y", (_, k) => (ends[k] ?? 0) + 0.35 * text)
    .text(({ name }) => cutTo(name, letters));
  lines.each(function points(line) {
    drawPoints(select(this).select<SVGGElement>("g.points"), line, { data, plan, current, scale });
  });
}

interface On {
  readonly data: SweepData;
  readonly plan: Plan;
  readonly current: number;
  readonly scale: number;
}

function drawPoints(
  layer: Selection<SVGGElement, unknown, null, undefined>,
  line: SweepLine,
  { data, plan: { x, y }, current, scale }: On,
): void {
  const { colour, marker } = seriesStyle(line.place);
  const points = layer
    .selectAll<SVGGElement, SweepPoint>("g.point")
    .data(line.points.filter(has))
    .join((enter) => {
      const point = enter.append("g").attr("class", "point").attr("role", "button");
      point.append("path").attr("class", "whisker");
      point.append("path").attr("class", "mark");
      return point;
    })
    .attr(MARK, ({ cell }) => cell)
    .attr("tabindex", ({ cell }) => (cell === current ? 0 : -1))
    .attr("aria-pressed", ({ cell }) => String(cell === data.chosen))
    .attr("aria-label", ({ cell }) => data.words(cell))
    .attr("transform", (point) => `translate(${x(point)},${y(point.mean)})`);
  points
    .select("path.whisker")
    .attr("stroke", colour)
    .attr("d", (point) => whiskerPath(point, y));
  points
    .select("path.mark")
    .attr("fill", colour)
    .attr("d", formPath(marker, DOT_AREA * scale * scale));
}
