/** What Explore adds to the strip of one structure: the net over ten ticks as a line, hatching where a group forgets. */
import { line, type Selection } from "d3";
import { binned, ticksOf, type ChartData, type ChartPlan, type Extra } from "./chart-plan.ts";
import { forgettingIn, netOf } from "./forgetting.ts";

type Layer = Selection<SVGGElement, unknown, null, undefined>;

/** The word that stands on hatching. */
export interface StripWords {
  readonly forgetting: string;
}

/** Words need this much room: letters of the hatching's word. */
const LETTER = 7.6;
const HATCH = "forgetting-hatch";

export const ratchetStrip = (words: StripWords): Extra => ({
  name: "ratchet-strip",
  under: (layer, data, plan) => drawRatchet(layer, data, plan, words),
});

function drawRatchet(layer: Layer, data: ChartData, plan: ChartPlan, words: StripWords): void {
  const [first] = data.lines;
  const shown = first !== undefined && plan.strip && data.lines.length === 1;
  layer.attr("display", shown ? null : "none");
  if (first === undefined || !shown) return;
  const net = netOf(first.gained, first.lost);
  drawHatching(layer, forgettingIn(net), plan, words);
  drawNet(layer, { net, data, plan });
}

function drawHatching(
  layer: Layer,
  spans: ReturnType<typeof forgettingIn>,
  plan: ChartPlan,
  { forgetting }: StripWords,
): void {
  pattern(layer);
  const { x, axis, rows, barHeight, scale } = plan;
  const top = (rows[0] ?? axis) - barHeight - 2;
  const edges = spans.map(({ from, to }) => ({ left: x(from - 0.5), right: x(to + 0.5) }));
  layer
    .selectAll("rect.forgetting")
    .data(edges)
    .join("rect")
    .attr("class", "forgetting")
    .attr("fill", `url(#${HATCH})`)
    .attr("x", ({ left }) => left)
    .attr("width", ({ left, right }) => right - left)
    .attr("y", top)
    .attr("height", axis - top);
  const wide = forgetting.length * LETTER * scale;
  layer
    .selectAll("text.forgetting")
    .data(labelled(edges, wide, plan))
    .join("text")
    .attr("class", "forgetting")
    .attr("text-anchor", "middle")
    .attr("x", (middle) => middle)
    .attr("y", axis - 4 * scale)
    .text(forgetting);
}

/** Where the word stands: on the widest hatching first, on others where it touches none that is there. */
function labelled(
  edges: readonly { readonly left: number; readonly right: number }[],
  wide: number,
  { left, right }: ChartPlan,
): number[] {
  const taken: number[] = [];
  for (const edge of edges.toSorted((a, b) => b.right - b.left - (a.right - a.left))) {
    if (taken.length > 0 && edge.right - edge.left < wide) break;
    const middle = Math.max(
      left + wide / 2,
      Math.min(right - wide / 2, (edge.left + edge.right) / 2),
    );
    if (taken.every((other) => Math.abs(other - middle) > wide + 8)) taken.push(middle);
  }
  return taken;
}

function pattern(layer: Layer): void {
  if (!layer.select("defs").empty()) return;
  const hatch = layer
    .append("defs")
    .append("pattern")
    .attr("id", HATCH)
    .attr("patternUnits", "userSpaceOnUse")
    .attr("width", 6)
    .attr("height", 6)
    .attr("patternTransform", "rotate(45)");
  hatch.append("line").attr("class", "hatch").attr("y2", 6);
}

/** On the scale of the bars, so that a line above the axis is a group that learns. */
function drawNet(
  layer: Layer,
  { net, data, plan }: { net: Float64Array; data: ChartData; plan: ChartPlan },
): void {
  const { x, rows, barHeight, ticksPerBar } = plan;
  const [{ gained, lost } = { gained: [], lost: [] }] = data.lines;
  const bars = [...binned(gained, ticksPerBar), ...binned(lost, ticksPerBar)];
  const largest = Math.max(1, ...bars.map(({ sum }) => sum));
  const row = rows[0] ?? 0;
  const height = (tick: number): number =>
    row - ((net[tick] ?? 0) * ticksPerBar * barHeight) / largest;
  const path = line<number>()
    .defined((tick) => !Number.isNaN(net[tick]))
    .x((tick) => x(tick))
    .y(height)(ticksOf(net.length, x.range()[1] ?? 1));
  layer
    .selectAll("path.net")
    .data([path])
    .join("path")
    .attr("class", "net")
    .attr("d", (d) => d);
}
