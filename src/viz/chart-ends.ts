/** Where runs end before the axis of time does: a bar across the end of each line, and hatching where nothing comes. */
import type { Selection } from "d3";
import type { ChartData, ChartPlan, Extra } from "./chart-plan.ts";
import { labelHeights } from "./labels.ts";
import { heightOf } from "./line-height.ts";
import { seriesStyle } from "./palette.ts";

type Layer = Selection<SVGGElement, unknown, null, undefined>;

export interface LineEnd {
  /** Of the line, and its last tick. */
  readonly name: string;
  readonly at: number;
}

/** After the last tick of all there is nothing, and this is said there, where there is room. */
export interface Nothing {
  readonly from: number;
  readonly words: string;
}

/** Pixels of half a bar, and of a letter. */
const HALF = 9;
const LETTER = 7.3;
/** Pixels from the middle of a label to that of other words. */
const APART = 18;

/** `nothing` is null while some of them go on. */
export const endsExtra = (ends: readonly LineEnd[], nothing: Nothing | null): Extra => ({
  name: "ends",
  under: (layer, data, plan) => drawNothing(layer, { nothing, data }, plan),
  above: (layer, data, plan) => drawBars(layer, { ends, data }, plan),
});

function drawBars(
  layer: Layer,
  { ends, data: { lines } }: { readonly ends: readonly LineEnd[]; readonly data: ChartData },
  { x, y }: ChartPlan,
): void {
  const drawn = ends.flatMap(({ name, at }) => {
    const k = lines.findIndex((each) => each.name === name);
    const line = lines[k];
    return line === undefined || line.values.length <= at
      ? []
      : [{ left: x(at), middle: heightOf(lines, k, at, y), place: line.place }];
  });
  layer
    .selectAll<SVGLineElement, (typeof drawn)[number]>("line")
    .data(drawn)
    .join("line")
    .attr("stroke", ({ place }) => seriesStyle(place).colour)
    .attr("x1", ({ left }) => left)
    .attr("x2", ({ left }) => left)
    .attr("y1", ({ middle }) => middle - HALF)
    .attr("y2", ({ middle }) => middle + HALF);
}

interface Of {
  readonly nothing: Nothing | null;
  readonly data: ChartData;
}

/** Words stand at the foot, or at the top, wherever no label is; null: there is one at both. */
function heightOfWords({ lines }: ChartData, plan: ChartPlan): number | null {
  const { top, bottom, scale, wide } = plan;
  // On a narrow chart the labels stand above the plot.
  const labels = wide ? labelHeights(lines, plan) : [];
  const free = (height: number): boolean =>
    labels.every((label) => Math.abs(label - (height - 4 * scale)) > APART * scale);
  return [bottom - 8 * scale, top + 14 * scale].find(free) ?? null;
}

function drawNothing(layer: Layer, { nothing, data }: Of, plan: ChartPlan): void {
  const { x, top, bottom, right, scale } = plan;
  const spans = nothing === null ? [] : [{ left: x(nothing.from), ...nothing }];
  layer
    .selectAll("rect")
    .data(spans)
    .join("rect")
    .attr("x", ({ left }) => left)
    .attr("width", ({ left }) => Math.max(0, right - left))
    .attr("y", top)
    .attr("height", Math.max(0, bottom - top));
  const height = heightOfWords(data, plan);
  const fits = spans.filter(
    ({ left, words }) => height !== null && right - left > (words.length * LETTER + 12) * scale,
  );
  layer
    .selectAll("text")
    .data(fits)
    .join("text")
    .attr("text-anchor", "middle")
    .attr("x", ({ left }) => (left + right) / 2)
    .attr("y", height)
    .text(({ words }) => words);
}
