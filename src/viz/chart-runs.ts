/** What further runs add to the knowledge chart: single runs as thin lines, and where the leads change. */
import type { Selection } from "d3";
import { ticksOf, type ChartLine, type ChartPlan } from "./chart-plan.ts";
import { drawCrossings, type CourseData } from "./course-view.ts";
import { seriesStyle } from "./palette.ts";
import { linePath } from "./paths.ts";

type Group = Selection<SVGGElement, unknown, null, undefined>;

export interface RunsData {
  readonly lines: readonly ChartLine[];
  /** Each with the value at which the averages cross, and what is said of it. */
  readonly crossings: readonly (CourseData["crossings"][number] & {
    readonly value: number;
    readonly words: string;
  })[];
}

const LETTER = 7;

/** Draws them in two layers of the chart that have no other use. */
export function drawRuns(
  [under, above]: readonly [Group, Group],
  { lines, crossings }: RunsData,
  plan: ChartPlan,
): void {
  const { x, y, top, bottom, right, scale } = plan;
  const single = lines.flatMap(({ place, runs = [] }) => runs.map((values) => ({ place, values })));
  under
    .selectAll<SVGPathElement, (typeof single)[number]>("path")
    .data(single)
    .join("path")
    .attr("class", "single")
    .attr("stroke", ({ place }) => seriesStyle(place).colour)
    .attr("d", ({ values }) =>
      linePath(ticksOf(values.length, x.range()[1]), x, (tick) => y(values[tick] ?? Number.NaN)),
    );
  drawCrossings(above, crossings, {
    x,
    heights: crossings.map(({ value }) => y(value)),
    range: [bottom, top],
  });
  const beside = ({ at, words }: RunsData["crossings"][number]): boolean =>
    x(at) + (words.length * LETTER + 4) * scale < right;
  above
    .selectAll<SVGTextElement, RunsData["crossings"][number]>("text")
    .data(crossings)
    .join("text")
    .attr("class", "crossing-words")
    .attr("x", (each) => x(each.at) + (beside(each) ? 4 : -4))
    .attr("y", (_, k) => top + (11 + 15 * k) * scale)
    .attr("text-anchor", (each) => (beside(each) ? "start" : "end"))
    .text(({ words }) => words);
}
