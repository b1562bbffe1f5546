/** What matters how much: Morris's mean effects against their spread, or Sobol indices with their intervals. */
import { select, type Selection } from "d3";
import { seriesStyle } from "../palette.ts";
import { formPath } from "../paths.ts";
import { fillPlace, sayPicture } from "../picture.ts";
import { drawAxis, linear, nice, sayTicks, type Scale } from "../scale.ts";
import { sizedView, type Size, type View } from "../view.ts";
import { cutTo } from "./heatmap-plan.ts";

/** A number with the ends of its interval; NaN: it is not known. */
export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

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

export interface SobolData {
  readonly kind: "sobol";
  /** One a factor, the largest first: first-order and total index. */
  readonly factors: readonly {
    readonly name: string;
    readonly first: Measured;
    readonly total: Measured;
  }[];
  readonly across: string;
  /** Names of the two marks. */
  readonly marks: readonly [first: string, total: string];
  readonly summary: string;
}

export type SensitivityData = MorrisData | SobolData;

type Layer = Selection<SVGGElement, unknown, null, undefined>;

export function sensitivityView(host: HTMLElement): View<SensitivityData> {
  const svg = select(host).append("svg").attr("class", "study-sensitivity");
  const across = svg.append("g").attr("class", "study-axis");
  const up = svg.append("g").attr("class", "study-axis");
  const layer = svg.append("g");
  const draw = (data: SensitivityData, size: Size): void => {
    const height = data.kind === "sobol" ? heightOf(data, size.text) : size.height;
    fillPlace(svg, { width: size.width, height });
    sayPicture(svg.node(), data.summary);
    up.attr("visibility", data.kind === "sobol" ? "hidden" : null);
    layer.selectAll("*").remove();
    if (data.kind === "sobol") drawSobol({ across, layer }, data, { ...size, height });
    else drawMorris({ across, up, layer }, data, size);
  };
  return sizedView(host, draw, () => svg.remove());
}

const isThere = (...values: readonly number[]): boolean => values.every(Number.isFinite);

/** Room beyond the largest value. */
const MORE = 1.08;

function endsOf(values: readonly number[], least: number): [number, number] {
  const there = values.filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...there), Math.max(least, ...there.map((each) => each * MORE))];
  return low < high ? nice([low, high], 5) : [0, 1];
}

const textAt = (layer: Layer, words: string, x: number, y: number): void =>
  void layer.append("text").attr("x", x).attr("y", y).text(words);

function whisker(layer: Layer, { low, high }: Measured, x: Scale, y: number): void {
  if (!isThere(low, high)) return;
  layer
    .append("path")
    .attr("class", "whisker")
    .attr("d", `M${x(low)},${y}H${x(high)}M${x(low)},${y - 4}v8M${x(high)},${y - 4}v8`);
}

function mark(
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

function axisBelow(axis: Layer, x: Scale, at: number, count: number): void {
  drawAxis(axis.attr("transform", `translate(0,${at})`), x, {
    side: "bottom",
    count,
    say: sayTicks(x.ticks(count)),
  });
}

function drawMorris(
  { across, up, layer }: Record<"across" | "up" | "layer", Layer>,
  data: MorrisData,
  { width, height, text }: Size,
): void {
  const { factors } = data;
  const [left, right, top, foot] = [3.6 * text, width - 12, 2 * text, height - 3.2 * text];
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
  textAt(layer, cutTo(data.up, Math.floor(width / (0.56 * text))), 0, text);
  layer
    .append("text")
    .attr("text-anchor", "middle")
    .attr("x", (left + right) / 2)
    .attr("y", height - 0.4 * text)
    .text(cutTo(data.across, Math.floor(width / (0.56 * text))));
  // Above this line the effect of a factor depends on where the others are, or is not a straight line.
  const end = Math.min(x.domain()[1], y.domain()[1]);
  layer
    .append("path")
    .attr("class", "equal")
    .attr("d", `M${x(0)},${y(0)}L${x(end)},${y(end)}`);
  const letters = Math.floor((right - left) / (0.6 * text));
  const taken: Label[] = [];
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

const ROW = 3;

const heightOf = ({ factors }: SobolData, text: number): number =>
  Math.ceil((factors.length * ROW + 5.2) * text);

function drawSobol(
  { across, layer }: Record<"across" | "layer", Layer>,
  data: SobolData,
  { width, height, text }: Size,
): void {
  const { factors } = data;
  const foot = height - 3.2 * text;
  const all = factors.flatMap(({ first, total }) => [first, total]);
  const x = linear(
    endsOf(
      all.flatMap(({ value, low, high }) => [value, low, high]),
      1,
    ),
    [1.2 * text, width - 1.2 * text],
  );
  axisBelow(across, x, foot, Math.max(2, Math.min(6, width / (5 * text))));
  layer
    .append("text")
    .attr("text-anchor", "middle")
    .attr("x", width / 2)
    .attr("y", height - 0.4 * text)
    .text(cutTo(data.across, Math.floor(width / (0.56 * text))));
  layer
    .append("path")
    .attr("class", "zero")
    .attr("d", `M${x(0)},${1.8 * text}V${foot}`);
  let from = 0;
  for (const [k, words] of data.marks.entries()) {
    mark(layer, k, [from + 8, 0.8 * text], text);
    textAt(layer, words, from + 18, 1.15 * text);
    from += 0.58 * text * words.length + 40;
  }
  for (const [k, { name, first, total }] of factors.entries()) {
    const y = (2 + k * ROW) * text;
    textAt(layer, cutTo(name, Math.floor(width / (0.58 * text))), 0, y + text);
    for (const [j, index] of [first, total].entries()) {
      if (!isThere(index.value)) continue;
      const row = y + (1.7 + 0.75 * j) * text;
      layer
        .append("path")
        .attr("class", j === 0 ? "span" : "span total")
        .attr("stroke", seriesStyle(j).colour)
        .attr("d", `M${x(0)},${row}H${x(index.value)}`);
      whisker(layer, index, x, row);
      mark(layer, j, [x(index.value), row], text);
    }
  }
}
