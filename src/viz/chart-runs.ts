/** What further runs add to the knowledge chart: single runs as thin lines, and where the leads change. */
import type { Selection } from "d3";
import { ticksOf, type ChartLine, type ChartPlan } from "./chart-plan.ts";
import { drawCrossings, type CourseData } from "./course-view.ts";
import { seriesStyle } from "./palette.ts";
import { linePath } from "./paths.ts";

type Group = Selection<SVGGElement, unknown, null, undefined>;

export interface RunsData {
  readonly lines: readonly ChartLine[];
  /** Each with the value at which the averages cross. */
  readonly crossings: readonly (CourseData["crossings"][number] & { readonly value: number })[];
}

/** Draws them in a layer of the chart that has no other use. */
export function drawRuns(layer: Group, { lines, crossings }: RunsData, plan: ChartPlan): void {
  const { x, y } = plan;
  const single = lines.flatMap(({ place, runs = [] }) => runs.map((values) => ({ place, values })));
  layer
    .selectAll<SVGPathElement, (typeof single)[number]>("path.single")
    .data(single)
    .join("path")
    .attr("class", "single")
    .attr("stroke", ({ place }) => seriesStyle(place).colour)
    .attr("d", ({ values }) =>
      linePath(ticksOf(values.length, x.range()[1]), x, (tick) => y(values[tick] ?? Number.NaN)),
    );
  const marks = layer.selectAll<SVGGElement, null>("g.crossings").data([null]);
  drawCrossings(marks.join("g").attr("class", "crossings") as unknown as Group, crossings, {
    x,
    heights: crossings.map(({ value }) => y(value)),
    range: [plan.bottom, plan.top],
  });
}
