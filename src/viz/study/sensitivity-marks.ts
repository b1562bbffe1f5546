/** What the drawings of Morris and of Sobol share: numbers with their intervals, marks, an axis. */
import type { Selection } from "d3";
import { seriesStyle } from "../palette.ts";
import { formPath } from "../paths.ts";
import { drawAxis, nice, sayTicks, type Scale } from "../scale.ts";

/** A number with the ends of its interval; NaN: it is not known. */
export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type Layer = Selection<SVGGElement, unknown, null, undefined>;

export const isThere = (...values: readonly number[]): boolean => values.every(Number.isFinite);

/** Room beyond the largest value. */
const MORE = 1.08;

export function endsOf(values: readonly number[], least: number): [number, number] {
  const there = values.filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...there), Math.max(least, ...there.map((each) => each * MORE))];
  return low < high ? nice([low, high], 5) : [0, 1];
}

export const textAt = (layer: Layer, words: string, x: number, y: number): void =>
  void layer.append("text").attr("x", x).attr("y", y).text(words);

export function whisker(layer: Layer, { low, high }: Measured, x: Scale, y: number): void {
  if (!isThere(low, high)) return;
  layer
    .append("path")
    .attr("class", "whisker")
    .attr("d", `M${x(low)},${y}H${x(high)}M${x(low)},${y - 4}v8M${x(high)},${y - 4}v8`);
}

export function mark(
  layer: Layer,
  place: number,
  at: readonly [x: number, y: number],
  text: number,
): void {
  const { colour, marker } = seriesStyle(place);
  layer
    .append("path")
    .attr("class", "mark")
    .attr("fill", colour)
    .attr("d", formPath(marker, 70 * (text / 13) * (text / 13)))
    .attr("transform", `translate(${at.join(",")})`);
}

export function axisBelow(axis: Layer, x: Scale, at: number, count: number): void {
  drawAxis(axis.attr("transform", `translate(0,${at})`), x, {
    side: "bottom",
    count,
    say: sayTicks(x.ticks(count)),
  });
}
