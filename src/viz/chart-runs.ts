/** What further runs add to the knowledge chart: single runs as thin lines, and where the leads change. */
import type { Selection } from "d3";
import { ticksOf, type ChartLine, type ChartPlan, type Extra } from "./chart-plan.ts";
import { drawCrossings, type CourseData } from "./course-view.ts";
import { seriesStyle } from "./palette.ts";
import { linePath } from "./paths.ts";

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Each with the value at which the averages cross, and what is said of it. */
export type Crossings = readonly (CourseData["crossings"][number] & {
  readonly value: number;
  readonly words: string;
})[];

const LETTER = 7;

/** Leads change between lines that share a plot. */
export const runsExtra = (crossings: Crossings): Extra => ({
  name: "further-runs",
  under: (layer, { lines }, plan) => drawSingles(layer, lines, plan),
  above: (layer, { lines }, plan) => drawCrossed(layer, lines.length > 1 ? crossings : [], plan),
});

function drawSingles(layer: Group, lines: readonly ChartLine[], { x, y }: ChartPlan): void {
  const single = lines.flatMap(({ place, runs = [] }) => runs.map((values) => ({ place, values })));
  layer
    .selectAll<SVGPathElement, (typeof single)[number]>("path")
    .data(single)
    .join("path")
    .attr("class", "single")
    .attr("stroke", ({ place }) => seriesStyle(place).colour)
    .attr("d", ({ values }) =>
      linePath(ticksOf(values.length, x.range()[1]), x, (tick) => y(values[tick] ?? Number.NaN)),
    );
}

function drawCrossed(layer: Group, crossings: Crossings, plan: ChartPlan): void {
  const { x, y, top, bottom, right, scale } = plan;
  drawCrossings(layer, crossings, {
    x,
    heights: crossings.map(({ value }) => y(value)),
    range: [bottom, top],
  });
  const beside = ({ at, words }: Crossings[number]): boolean =>
    x(at) + (words.length * LETTER + 4) * scale < right;
  layer
    .selectAll<SVGTextElement, Crossings[number]>("text")
    .data(crossings)
    .join("text")
    .attr("class", "crossing-words")
    .attr("x", (each) => x(each.at) + (beside(each) ? 4 : -4))
    .attr("y", (_, k) => top + (11 + 15 * k) * scale)
    .attr("text-anchor", (each) => (beside(each) ? "start" : "end"))
    .text(({ words }) => words);
}
