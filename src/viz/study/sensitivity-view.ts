/** What matters how much: Morris's mean effects against their spread, or Sobol indices with their intervals. */
import { select } from "d3";
import { seriesStyle } from "../palette.ts";
import { fillPlace, sayPicture } from "../picture.ts";
import { linear } from "../scale.ts";
import { sizedView, type Size, type View } from "../view.ts";
import { cutTo } from "./heatmap-plan.ts";
import { drawMorris, type MorrisData } from "./morris-draw.ts";
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

export function sensitivityView(host: HTMLElement): View<SensitivityData> {
  const svg = select(host).append("svg").attr("class", "study-sensitivity");
  const across = svg.append("g").attr("class", "study-axis");
  const up = svg.append("g").attr("class", "study-axis");
  const layer = svg.append("g");
  const draw = (data: SensitivityData, size: Size): void => {
    const height = data.kind === "sobol" ? heightOf(data, size) : size.height;
    fillPlace(svg, { width: size.width, height });
    sayPicture(svg.node(), data.summary);
    up.attr("visibility", data.kind === "sobol" ? "hidden" : null);
    layer.selectAll("*").remove();
    if (data.kind === "sobol") drawSobol({ across, layer }, data, { ...size, height });
    else drawMorris({ across, up, layer }, data, size);
  };
  return sizedView(host, draw, () => svg.remove());
}

const ROW = 3;

/** Room before the name of a mark, and behind it. */
const BEFORE = 18;
const BEHIND = 22;

/** Where each mark of the key stands, and how many rows of letters they take. */
function keyOf(
  { marks }: SobolData,
  { width, text }: Omit<Size, "height">,
): { readonly at: readonly (readonly [x: number, row: number])[]; readonly rows: number } {
  const long = marks.map((words) => BEFORE + 0.62 * text * words.length);
  const [first = 0, second = 0] = long;
  const beside = first + BEHIND + second <= width;
  return {
    at: [[0, 0], beside ? [first + BEHIND, 0] : [0, 1]],
    rows: beside ? 1 : 2,
  };
}

const heightOf = (data: SobolData, size: Omit<Size, "height">): number =>
  Math.ceil((data.factors.length * ROW + 3.8 + 1.4 * keyOf(data, size).rows) * size.text);

function drawSobol(
  { across, layer }: Record<"across" | "layer", Layer>,
  data: SobolData,
  { width, height, text }: Size,
): void {
  const { factors } = data;
  const foot = height - 3.2 * text;
  const key = keyOf(data, { width, text });
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
    .attr("d", `M${x(0)},${(0.4 + 1.4 * key.rows) * text}V${foot}`);
  for (const [k, words] of data.marks.entries()) {
    const [left = 0, row = 0] = key.at[k] ?? [];
    mark(layer, k, [left + 8, (0.8 + 1.4 * row) * text], text);
    textAt(layer, words, left + BEFORE, (1.15 + 1.4 * row) * text);
  }
  for (const [k, { name, first, total }] of factors.entries()) {
    const y = (0.6 + 1.4 * key.rows + k * ROW) * text;
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
