/**
 * Linear scales and their axes: what d3-scale and d3-axis do, as far as these charts need it. With them came a parser of
 * colours, an interpolator of everything and a language of number formats: a quarter of the first load.
 */
import { language } from "./numbers.ts";
import type { Selection } from "d3";

export interface Scale {
  (value: number): number;
  domain(): [number, number];
  range(): [number, number];
  /** About so many round numbers in the domain. */
  ticks(count: number): number[];
}

export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [[low, high], [from, to]] = [domain, range];
  const slope = high === low ? 0 : (to - from) / (high - low);
  const start = high === low ? (from + to) / 2 : from;
  return Object.assign((value: number) => start + (value - low) * slope, {
    domain: (): [number, number] => [low, high],
    range: (): [number, number] => [from, to],
    ticks: (count: number) => ticksBetween(low, high, count),
  });
}

/** Steps of 1, 2 or 5 times a power of ten: as a whole number, or as what one is divided by. */
function stepOf(span: number, count: number): { readonly step: number; readonly divisor: number } {
  const rough = span / Math.max(1, count);
  const power = Math.floor(Math.log10(rough));
  const error = rough / Math.pow(10, power);
  const factor =
    error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.SQRT2 ? 2 : 1;
  if (power >= 0) return { step: factor * Math.pow(10, power), divisor: 1 };
  return { step: 1, divisor: Math.pow(10, -power) / factor };
}

function ticksBetween(low: number, high: number, count: number): number[] {
  if (!(high > low)) return [low];
  const { step, divisor } = stepOf(high - low, count);
  const first = Math.ceil((low * divisor) / step - 1e-9);
  const last = Math.floor((high * divisor) / step + 1e-9);
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, k) => ((first + k) * step) / divisor,
  );
}

/** Both ends moved out to round numbers. */
export function nice([low, high]: readonly [number, number], count: number): [number, number] {
  if (!(high > low)) return [low, high];
  let ends: [number, number] = [low, high];
  // The first rounding may make the span so much longer that steps are longer, too.
  for (let round = 0; round < 2; round++) {
    const { step, divisor } = stepOf(ends[1] - ends[0], count);
    ends = [
      (Math.floor((ends[0] * divisor) / step + 1e-9) * step) / divisor,
      (Math.ceil((ends[1] * divisor) / step - 1e-9) * step) / divisor,
    ];
  }
  return ends;
}

/** As many decimals as the step between numbers has: 0.0, 0.2, 0.4. */
export function sayTicks(values: readonly number[]): (value: number) => string {
  const step = Math.abs((values[1] ?? 1) - (values[0] ?? 0)) || 1;
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const format = new Intl.NumberFormat(language(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (value) => format.format(value).replace("-", "\u2212");
}

export interface AxisOptions {
  readonly side: "bottom" | "left";
  /** About so many numbers. */
  readonly count: number;
  readonly say?: ((value: number) => string) | undefined;
}

const TICK = 6;
const GAP = 3;

/** Draws the axis in its group, which stands where the axis is. */
export function drawAxis<Datum>(
  layer: Selection<SVGGElement, Datum, null, undefined>,
  scale: Scale,
  { side, count, say }: AxisOptions,
): void {
  const values = scale.ticks(count);
  const words = say ?? sayTicks(values);
  const down = side === "bottom";
  const [from, to] = scale.range();
  layer
    .attr("fill", "none")
    .attr("text-anchor", down ? "middle" : "end")
    .selectAll("path.domain")
    .data([null])
    .join("path")
    .attr("class", "domain")
    .attr("stroke", "currentColor")
    .attr("d", down ? `M${from},0H${to}` : `M0,${from}V${to}`);
  const ticks = layer
    .selectAll<SVGGElement, number>("g.tick")
    .data(values)
    .join((enter) => {
      const tick = enter.append("g").attr("class", "tick");
      tick.append("line").attr("stroke", "currentColor");
      tick.append("text").attr("fill", "currentColor");
      return tick;
    })
    .attr("transform", (value) =>
      down ? `translate(${scale(value)},0)` : `translate(0,${scale(value)})`,
    );
  ticks.select("line").attr(down ? "y2" : "x2", down ? TICK : -TICK);
  ticks
    .select("text")
    .attr(down ? "y" : "x", (down ? 1 : -1) * (TICK + GAP))
    .attr("dy", down ? "0.71em" : "0.32em")
    .text((value) => words(value));
}
