/** Morris's mean effects against their spread, a mark a factor. */
import { drawAxis, linear, sayTicks } from "../scale.ts";
import type { Size } from "../view.ts";
import { cutTo } from "./heatmap-plan.ts";
import {
  axisBelow,
  endsOf,
  isThere,
  mark,
  textAt,
  whisker,
  type Layer,
  type Measured,
} from "./sensitivity-marks.ts";

export interface MorrisData {
  readonly kind: "morris";
  /** One a factor: mu* with its interval, and sigma. */
  readonly factors: readonly {
    readonly name: string;
    readonly muStar: Measured;
    readonly sigma: number;
  }[];
  readonly across: string;
  readonly up: string;
  /** What stands at the line on which the spread is as large as the effect. */
  readonly line: string;
  readonly summary: string;
}

export function drawMorris(
  { across, up, layer }: Record<"across" | "up" | "layer", Layer>,
  data: MorrisData,
  { width, height, text }: Size,
): void {
  const { factors } = data;
  const [left, right, top, foot] = [3.6 * text, width - 1.4 * text, 2 * text, height - 3.2 * text];
  const x = linear(
    endsOf(
      factors.flatMap(({ muStar: { value, high } }) => [value, high]),
      0,
    ),
    [left, right],
  );
  const y = linear(
    endsOf(
      factors.map(({ sigma }) => sigma),
      0,
    ),
    [foot, top],
  );
  const count = Math.max(2, Math.min(8, (right - left) / (4.5 * text)));
  axisBelow(across, x, foot, count);
  const rows = Math.max(2, Math.min(7, foot / (2.6 * text)));
  drawAxis(up.attr("transform", `translate(${left},0)`), y, {
    side: "left",
    count: rows,
    say: sayTicks(y.ticks(rows)),
  });
  drawTitles(layer, data, { width, height, text }, (left + right) / 2);
  // Above this line the effect of a factor depends on where the others are, or is not a straight line.
  const end = Math.min(x.domain()[1], y.domain()[1]);
  layer
    .append("path")
    .attr("class", "equal")
    .attr("d", `M${x(0)},${y(0)}L${x(end)},${y(end)}`);
  const letters = Math.floor((right - left) / (0.6 * text));
  // The title of the axis stands above them.
  const taken: Label[] = [{ x: 0, y: text, wide: 0.6 * text * data.up.length }];
  const label = (words: string, at: number, above: number): void => {
    const wide = 0.58 * text * words.length;
    const left0 = Math.min(right - wide, Math.max(left + 4, at - wide / 2));
    const y0 = placeFor({ x: left0, y: above, wide }, taken, text);
    taken.push({ x: left0, y: y0, wide });
    textAt(layer, words, left0, y0);
  };
  for (const [k, { name, muStar, sigma }] of factors.entries()) {
    if (!isThere(muStar.value, sigma)) continue;
    const [px, py] = [x(muStar.value), y(sigma)];
    whisker(layer, muStar, x, py);
    mark(layer, k, [px, py], text);
    label(cutTo(name, letters), px, py - 0.7 * text);
  }
  label(data.line, x(0.8 * end), y(0.8 * end) - 0.4 * text);
}

function drawTitles(
  layer: Layer,
  data: MorrisData,
  { width, height, text }: Size,
  middle: number,
): void {
  textAt(layer, cutTo(data.up, Math.floor(width / (0.56 * text))), 0, text);
  layer
    .append("text")
    .attr("text-anchor", "middle")
    .attr("x", middle)
    .attr("y", height - 0.4 * text)
    .text(cutTo(data.across, Math.floor(width / (0.56 * text))));
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
}

/** The nearest height at which a label meets no other. */
function placeFor(label: Label, taken: readonly Label[], text: number): number {
  const free = (y: number): boolean =>
    taken.every(
      (other) =>
        Math.abs(other.y - y) >= 1.15 * text ||
        label.x + label.wide < other.x ||
        other.x + other.wide < label.x,
    );
  for (let step = 0; step < 12; step++)
    for (const y of [label.y - step * 0.6 * text, label.y + (step + 2.6) * 0.6 * text])
      if (y > text && free(y)) return y;
  return label.y;
}
