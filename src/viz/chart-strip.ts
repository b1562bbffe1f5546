/** The strip below the knowledge chart: one row a structure, what was gained above its axis, what was lost below it. */
import type { Selection } from "d3";
import { binned, type ChartData, type ChartLine, type ChartPlan } from "./chart-plan.ts";
import { MARKER_AREA, seriesStyle } from "./palette.ts";
import { formPath } from "./paths.ts";

type Group = Selection<SVGGElement, unknown, null, undefined>;

export function drawStrip(layer: Group, { lines, sums }: ChartData, plan: ChartPlan): void {
  layer.attr("display", plan.strip ? null : "none");
  if (!plan.strip) return;
  const { rows, left, right, roomy } = plan;
  drawBars(layer, lines, { ...plan, largest: largestBar(lines, plan.ticksPerBar) });
  layer
    .selectAll<SVGPathElement, ChartLine>("path")
    .data(lines)
    .join("path")
    .attr("fill", ({ place }) => seriesStyle(place).colour)
    .attr("d", ({ place }) => formPath(seriesStyle(place).marker, MARKER_AREA * plan.scale))
    .attr("transform", (_, k) => `translate(${left - 14},${rows[k] ?? 0})`);
  layer
    .selectAll<SVGTextElement, ChartLine>("text")
    .data(roomy ? lines : [])
    .join("text")
    .attr("x", right + 10)
    .attr("y", (_, k) => (rows[k] ?? 0) + 4)
    .text(({ gained, lost }) => sums(sumOf(gained), sumOf(lost)));
}

interface BarsPlan extends ChartPlan {
  /** The bar that is as high as there is room. */
  readonly largest: number;
}

/** Bars of what each line gained and lost, above and below a row of its own. */
export function drawBars(layer: Group, lines: readonly ChartLine[], plan: BarsPlan): void {
  const { x, barHeight, rows, barWidth, ticksPerBar, largest, left, right } = plan;
  const bars = lines.flatMap(({ place, gained, lost }, k) => [
    ...binned(gained, ticksPerBar).map(({ tick, sum }) => ({ tick, sum, place, k, up: true })),
    ...binned(lost, ticksPerBar).map(({ tick, sum }) => ({ tick, sum, place, k, up: false })),
  ]);
  const shown = bars.filter(({ sum }) => sum > 0);
  const height = (sum: number): number => Math.max(2, (sum / largest) * barHeight);
  layer
    .selectAll<SVGRectElement, (typeof shown)[number]>("rect")
    .data(shown)
    .join("rect")
    .attr("class", ({ up }) => (up ? "gained" : "lost"))
    .attr("fill", ({ place, up }) => (up ? seriesStyle(place).colour : "none"))
    .attr("stroke", ({ place }) => seriesStyle(place).colour)
    .attr("x", ({ tick }) => x(tick) - barWidth / 2)
    .attr("width", barWidth)
    .attr("y", ({ k, up, sum }) => (rows[k] ?? 0) - (up ? height(sum) : 0))
    .attr("height", ({ sum }) => height(sum));
  layer
    .selectAll<SVGLineElement, number>("line")
    .data(rows)
    .join("line")
    .attr("x1", left)
    .attr("x2", right)
    .attr("y1", (row) => row)
    .attr("y2", (row) => row);
}

export const largestBar = (lines: readonly ChartLine[], ticksPerBar: number): number =>
  Math.max(
    1,
    ...lines.flatMap(({ gained, lost }) =>
      [...binned(gained, ticksPerBar), ...binned(lost, ticksPerBar)].map(({ sum }) => sum),
    ),
  );

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k] ?? 0;
  return sum;
}
