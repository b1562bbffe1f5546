/** The axes of the knowledge chart, its titles, and the level at which all that can be known is known. */
import type { Selection } from "d3";
import type { ChartData, ChartPlan } from "./chart-plan.ts";
import { plural } from "./numbers.ts";
import { drawAxis } from "./scale.ts";

type Group = Selection<SVGGElement, unknown, null, undefined>;

export function drawAxes(
  { axis, grid }: { axis: Group; grid: Group },
  data: ChartData,
  plan: ChartPlan,
): void {
  const { x, y, left, right, top, bottom, scale } = plan;
  const across = Math.max(2, Math.min(12, Math.floor((right - left) / (70 * scale))));
  const up = Math.max(2, Math.min(7, Math.floor((bottom - top) / (26 * scale))));
  drawAxis(part(axis, "x").attr("transform", `translate(0,${plan.axis})`), x, {
    side: "bottom",
    count: across,
  });
  drawAxis(part(axis, "y").attr("transform", `translate(${left},0)`), y, {
    side: "left",
    count: up,
  });
  text(axis, "unit", plural(data.unit))
    .attr("x", (left + right) / 2)
    .attr("y", plan.axis + 32 * scale)
    .attr("text-anchor", "middle");
  text(axis, "title", data.title)
    .attr("x", 0)
    .attr("y", 12 * scale);
  const caption = plan.wide ? data.caption.long : data.caption.short;
  text(axis, "caption", plan.strip ? caption : "")
    .attr("x", 0)
    .attr("y", bottom + 22 * scale);
  const { most } = data;
  const limit = most !== null && most === y.domain()[1] ? [most] : [];
  grid
    .selectAll("line.level")
    .data(y.ticks(up))
    .join("line")
    .attr("class", "level")
    .attr("x1", left)
    .attr("x2", right)
    .attr("y1", y)
    .attr("y2", y);
  grid
    .selectAll("line.limit")
    .data(limit)
    .join("line")
    .attr("class", "limit")
    .attr("x1", left)
    .attr("x2", right)
    .attr("y1", y)
    .attr("y2", y);
}

/** A group of this name in a layer, made when it is not there. */
function part(layer: Group, name: string): Group {
  const found = layer.select<SVGGElement>(`g.${name}`);
  return found.empty() ? layer.append("g").attr("class", name) : found;
}

function text(
  layer: Group,
  name: string,
  words: string,
): Selection<SVGTextElement, unknown, null, undefined> {
  const found = layer.select<SVGTextElement>(`text.${name}`);
  return (found.empty() ? layer.append("text").attr("class", name) : found).text(words);
}
