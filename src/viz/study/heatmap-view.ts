/**
 * A heatmap: a cell for two factors, its colour the mean, the bar at its foot the width of its interval. One stop of the
 * keyboard; the arrows go from cell to cell.
 */
import { select, type Selection } from "d3";
import { luminanceOf } from "../colour.ts";
import type { Ground } from "../palette.ts";
import { fillPlace } from "../picture.ts";
import { sizedView, watchColours, type Size, type View } from "../view.ts";
import { drawLegend, type LegendWords } from "./heatmap-legend.ts";
import { listen, MARK } from "./stops.ts";
import {
  barShare,
  cutTo,
  fillOf,
  inkOn,
  lettersIn,
  planHeatmap,
  scaleOf,
  stepFrom,
  type HeatmapCell,
  type HeatmapPlan,
  type HeatmapScale,
} from "./heatmap-plan.ts";

export interface HeatmapData {
  /** What the columns and the rows are, and their labels; the first row stands highest. */
  readonly across: string;
  readonly down: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** Row by row; null: the study has no such point. */
  readonly cells: readonly (HeatmapCell | null)[];
  /** The cell whose runs are shown; -1: none. */
  readonly chosen: number;
  readonly summary: string;
  readonly legend: LegendWords;
  /** A mean as it stands in a cell, where it finds room, and all that is known of the cell in words, the same number in them. */
  readonly number: (cell: HeatmapCell) => string;
  readonly words: (cell: number) => string;
  /** A cell is pointed at, or has the focus; null: none any more. */
  readonly point: (cell: number | null) => void;
  readonly choose: (cell: number) => void;
}

interface Drawing {
  readonly data: HeatmapData;
  readonly plan: HeatmapPlan;
  readonly scale: HeatmapScale;
  readonly ground: Ground;
  readonly text: number;
}

type Layer = Selection<SVGGElement, unknown, null, undefined>;

export interface HeatmapOptions {
  /** How high it may become where its cells can be lower; left out: as it likes. */
  readonly tallest?: () => number;
}

export function heatmapView(
  host: HTMLElement,
  { tallest }: HeatmapOptions = {},
): View<HeatmapData> {
  const svg = select(host).append("svg").attr("class", "heatmap").attr("role", "group");
  const axes = svg.append("g").attr("class", "heatmap-axes").attr("aria-hidden", "true");
  const grid = svg.append("g").attr("role", "grid");
  const legend = svg.append("g").attr("class", "heatmap-legend").attr("aria-hidden", "true");
  let current = 0;
  let last: { readonly data: HeatmapData; readonly size: Size } | null = null;
  const draw = (data: HeatmapData, size: Size): void => {
    last = { data, size };
    const { width, text } = size;
    const plan = planHeatmap(data.columns, data.rows, {
      ...size,
      ...(tallest !== undefined && { tallest: tallest() }),
    });
    const ground = luminanceOf(getComputedStyle(host).backgroundColor) < 0.4 ? "dark" : "light";
    const scale = scaleOf(data.cells.filter((cell) => cell !== null));
    const drawing = { data, plan, scale, ground, text } as const;
    fillPlace(svg, { width, height: plan.height }).attr("aria-label", data.summary);
    grid.attr("aria-label", data.summary);
    current = Math.min(current, data.cells.length - 1);
    if (data.chosen >= 0) current = data.chosen;
    drawAxes(axes, drawing, width);
    drawCells(grid, drawing, current);
    drawLegend(legend, { plan, scale, ground, text, width, words: data.legend });
  };
  const view = sizedView(host, draw, () => svg.remove());
  listen(host, {
    step(at, { key, ctrlKey: whole }) {
      const [columns, rows] = [last?.data.columns.length ?? 0, last?.data.rows.length ?? 0];
      return stepFrom(at, key, { columns, rows, whole });
    },
    press: (at) => last?.data.choose(at),
    point: (at) => last?.data.point(at),
    moved: (to) => (current = to),
  });
  const unwatch = watchColours(() => {
    if (last !== null) draw(last.data, last.size);
  });
  return {
    update: (data) => view.update(data),
    destroy() {
      unwatch();
      view.destroy();
    },
  };
}

function drawAxes(layer: Layer, { data, plan, text }: Drawing, width: number): void {
  const { left, top, wide, high } = plan;
  const middleOf = (k: number): number => top + (k + 0.5) * high;
  const foot = top + high * data.rows.length;
  layer
    .selectAll<SVGTextElement, string>("text.row-label")
    .data(data.rows)
    .join("text")
    .attr("class", "row-label")
    .attr("text-anchor", "end")
    .attr("x", left - 7)
    .attr("y", (_, k) => middleOf(k) + 0.35 * text)
    .text((label, k) => (k % plan.everyRow === 0 ? cutTo(label, plan.rowLetters) : ""));
  layer
    .selectAll<SVGTextElement, string>("text.column-label")
    .data(data.columns)
    .join("text")
    .attr("class", "column-label")
    .attr("text-anchor", "middle")
    .attr("x", (_, k) => left + (k + 0.5) * wide)
    .attr("y", foot + 1.3 * text)
    .text((label, k) => (k % plan.everyColumn === 0 ? cutTo(label, plan.columnLetters) : ""));
  const titles = [
    { words: data.down, x: 0, y: 1.1 * text, anchor: "start" },
    { words: data.across, x: (left + width) / 2, y: foot + 2.7 * text, anchor: "middle" },
  ];
  layer
    .selectAll<SVGTextElement, (typeof titles)[number]>("text.unit")
    .data(titles)
    .join("text")
    .attr("class", "unit")
    .attr("text-anchor", ({ anchor }) => anchor)
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .text(({ words }) => cutTo(words, Math.floor(width / (0.56 * text))));
}

/** Nothing where it does not find room: half a number is another one. */
const fitting = (words: string, wide: number): string =>
  words.length <= lettersIn(wide) ? words : "";

interface Placed {
  readonly at: number;
  readonly cell: HeatmapCell | null;
}

function drawCells(layer: Layer, drawing: Drawing, current: number): void {
  const { data, plan } = drawing;
  const across = data.columns.length;
  const rows = data.rows.map((_, row) =>
    data.cells
      .slice(row * across, (row + 1) * across)
      .map((cell, column): Placed => ({ at: row * across + column, cell })),
  );
  layer
    .selectAll<SVGGElement, readonly Placed[]>("g.row")
    .data(rows)
    .join("g")
    .attr("class", "row")
    .attr("role", "row")
    .selectAll<SVGGElement, Placed>("g.cell")
    .data((row) => row)
    .join((enter) => {
      const cell = enter.append("g").attr("class", "cell").attr("role", "gridcell");
      cell.append("rect").attr("class", "fill");
      cell.append("path").attr("class", "nothing");
      cell.append("rect").attr("class", "bar");
      cell.append("text").attr("text-anchor", "middle");
      return cell;
    })
    .attr(MARK, ({ at }) => at)
    .attr("tabindex", ({ at }) => (at === current ? 0 : -1))
    .attr("aria-selected", ({ at }) => String(at === data.chosen))
    .attr("aria-label", ({ at }) => data.words(at))
    .attr(
      "transform",
      ({ at }) =>
        `translate(${plan.left + (at % across) * plan.wide},${plan.top + Math.floor(at / across) * plan.high})`,
    )
    .each(function drawn({ cell }) {
      drawCell(select(this), cell, drawing);
    });
}

function drawCell(
  group: Selection<SVGGElement, Placed, null, undefined>,
  cell: HeatmapCell | null,
  { plan: { wide, high, numbers }, scale, ground, text, data }: Drawing,
): void {
  const there = cell !== null && !Number.isNaN(cell.mean);
  const fill = there ? fillOf(scale.share(cell.mean), ground) : "none";
  const ink = there ? inkOn(fill) : "currentColor";
  const share = there ? barShare(cell, scale.widest) : null;
  const thick = Math.max(2, Math.min(5, 0.12 * high));
  const room = Math.max(1, wide - 6);
  group
    .select("rect.fill")
    .attr("width", Math.max(1, wide - 1))
    .attr("height", high - 1)
    .attr("fill", fill);
  // Nothing to be said is not the same as little: a stroke through the cell.
  group
    .select("path.nothing")
    .attr("d", there ? null : `M3,${high - 4}L${Math.max(4, wide - 4)},3`)
    .attr("stroke", "currentColor");
  group
    .select("rect.bar")
    .attr("x", 3)
    .attr("y", high - 4 - thick)
    .attr("width", share === null ? 0 : Math.max(1, share * room))
    .attr("height", share === null ? 0 : thick)
    .attr("fill", ink);
  group
    .select("text")
    .attr("x", wide / 2)
    .attr("y", (high - 4 - thick) / 2 + 0.36 * text)
    .attr("fill", ink)
    .text(there && numbers ? fitting(data.number(cell), wide / text) : "");
}
