/** The moment that somebody points at, in the chart: a line down to the axis, and what each line says there. */
import type { Selection } from "d3";
import type { ChartData, ChartPlan, Extra } from "./chart-plan.ts";
import { heightOf } from "./line-height.ts";

type Layer = Selection<SVGGElement, unknown, null, undefined>;

export interface PointedAt {
  readonly tick: number;
  /** What is said of it. */
  readonly words: string;
}

const LETTER = 7.3;
const RING = 6;

/** Null: nobody points at anything. */
export const pointerExtra = (pointed: PointedAt | null): Extra => ({
  name: "pointed",
  above: (layer, data, plan) => draw(layer, pointed, data, plan),
});

const captionOf = ({ caption }: ChartData, { wide }: ChartPlan): string =>
  wide ? caption.long : caption.short;

// oxlint-disable-next-line max-params -- what every part of a chart is given, and what is pointed at
function draw(layer: Layer, pointed: PointedAt | null, data: ChartData, plan: ChartPlan): void {
  const { lines } = data;
  const { x, y, top, bottom, axis, right, scale } = plan;
  const all = pointed === null ? [] : [pointed];
  layer
    .selectAll("line")
    .data(all)
    .join("line")
    .attr("x1", ({ tick }) => x(tick))
    .attr("x2", ({ tick }) => x(tick))
    .attr("y1", top)
    .attr("y2", axis);
  const rings = all.flatMap(({ tick }) =>
    lines.flatMap(({ values }, k) =>
      Number.isNaN(values[tick] ?? Number.NaN) ? [] : [[x(tick), heightOf(lines, k, tick, y)]],
    ),
  );
  layer
    .selectAll("circle")
    .data(rings)
    .join("circle")
    .attr("r", RING)
    .attr("cx", ([at = 0]) => at)
    .attr("cy", ([, high = 0]) => high);
  // Beside what the strip is called there is room; where there is not, or no strip, it stands at the top of the plot.
  const beside = ({ words }: PointedAt): boolean =>
    plan.strip && (captionOf(data, plan).length + words.length + 3) * LETTER * scale < right;
  layer
    .selectAll("text")
    .data(all)
    .join("text")
    .attr("text-anchor", "end")
    .attr("x", right)
    .attr("y", (each) => (beside(each) ? bottom + 22 * scale : top + 14 * scale))
    .text(({ words }) => words);
}
