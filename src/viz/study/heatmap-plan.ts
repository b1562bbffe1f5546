/** Where the cells of a heatmap stand, which of their labels find room, and how a value becomes a colour. Pure. */
import { contrastOf, along } from "../colour.ts";
import { RAMPS, type Ground } from "../palette.ts";
import { linear, nice, type Scale } from "../scale.ts";

export interface HeatmapCell {
  /** Of the point; NaN: nothing can be said. */
  readonly mean: number;
  /** Ends of its interval; NaN: of one run nothing can be said. */
  readonly low: number;
  readonly high: number;
}

export interface HeatmapPlan {
  /** Left and upper edge of the first cell, and size of each. */
  readonly left: number;
  readonly top: number;
  readonly wide: number;
  readonly high: number;
  readonly height: number;
  /** Every so many-th column and row has its label. */
  readonly everyColumn: number;
  readonly everyRow: number;
  /** Longest label of a row and of a column, in letters. */
  readonly rowLetters: number;
  readonly columnLetters: number;
  /** True: a number finds room in a cell. */
  readonly numbers: boolean;
  /** Upper edge of the legend. */
  readonly legend: number;
}

export interface HeatmapSize {
  readonly width: number;
  /** Size of letters. */
  readonly text: number;
  /** Cells grow no higher than it takes to have all of it in so much room; left out: there is no end to it. */
  readonly tallest?: number;
}

/** Of a letter, in its height. */
const LETTER = 0.58;
const GAP = 8;
const ROUNDING = 1e-6;
const MOST_HIGH = 52;
/** Rows of letters: the title of an axis, its labels, the legend. */
const LEGEND_ROWS = 5.4;
const LEAST_HIGH = 1.9;
/** Share of the width that the labels of rows may take. */
const MOST_LEFT = 0.34;
/** Letters of a number in a cell. */
const NUMBER = 5;

const longest = (labels: readonly string[]): number =>
  labels.reduce((most, label) => Math.max(most, label.length), 1);

export function planHeatmap(
  columns: readonly string[],
  rows: readonly string[],
  { width, text, tallest = Number.POSITIVE_INFINITY }: HeatmapSize,
): HeatmapPlan {
  const letter = LETTER * text;
  const left = Math.min(MOST_LEFT * width, longest(rows) * letter + GAP) + GAP;
  const wide = (width - left - 1) / Math.max(1, columns.length);
  const top = 1.7 * text;
  const room = (tallest - top - (3.4 + LEGEND_ROWS) * text) / Math.max(1, rows.length);
  const most = Math.min(MOST_HIGH * (text / 13), 0.7 * wide, room);
  const high = Math.max(LEAST_HIGH * text, most);
  const wanted = Math.min(longest(columns), 12) * letter + GAP;
  const everyColumn = Math.max(1, Math.ceil(wanted / wide));
  const bottom = top + high * rows.length;
  return {
    left,
    top,
    wide,
    high,
    height: Math.ceil(bottom + (3.4 + LEGEND_ROWS) * text),
    everyColumn,
    everyRow: Math.max(1, Math.ceil((1.2 * text) / high)),
    rowLetters: Math.max(1, Math.floor((left - 2 * GAP) / letter + ROUNDING)),
    columnLetters: Math.max(1, Math.floor((everyColumn * wide - GAP / 2) / letter)),
    numbers: wide >= NUMBER * letter && high >= LEAST_HIGH * text,
    legend: bottom + 3.8 * text,
  };
}

/** How many letters find room in so many of their heights. */
export const lettersIn = (wide: number): number => Math.floor(wide / LETTER);

/** A text in so many letters. */
export const cutTo = (text: string, letters: number): string =>
  text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1))}\u2026`;

export interface HeatmapScale {
  /** From a value to a share of the ramp. */
  readonly share: Scale;
  readonly ends: readonly [low: number, high: number];
  /** Width of the widest interval; 0: none has any. */
  readonly widest: number;
}

/** One scale for all cells: what is darker in one of them is so in all. */
export function scaleOf(cells: readonly HeatmapCell[]): HeatmapScale {
  let [low, high, widest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const cell of cells) {
    if (Number.isNaN(cell.mean)) continue;
    low = Math.min(low, cell.mean);
    high = Math.max(high, cell.mean);
    if (cell.high > cell.low) widest = Math.max(widest, cell.high - cell.low);
  }
  if (low > high) return { share: linear([0, 1], [0, 1]), ends: [0, 1], widest };
  const ends = low < high ? nice([low, high], 5) : ([low - 1, high + 1] as const);
  return { share: linear(ends, [0, 1]), ends, widest };
}

export const fillOf = (share: number, ground: Ground): string => along(RAMPS[ground], share);

const INKS = ["#000000", "#ffffff"] as const;

/** Black or white, whichever is seen better on it. */
export const inkOn = (fill: string): string =>
  contrastOf(INKS[0], fill) >= contrastOf(INKS[1], fill) ? INKS[0] : INKS[1];

/** Length of the bar that stands for an interval, as a share of the cell; null: of one run nothing can be said. */
export function barShare({ low, high }: HeatmapCell, widest: number): number | null {
  if (Number.isNaN(low) || Number.isNaN(high)) return null;
  return widest > 0 ? Math.max(0, high - low) / widest : 0;
}

/** Where a key leads from a cell; null: the key leads nowhere. */
export function stepFrom(
  at: number,
  key: string,
  { columns, rows, whole }: { columns: number; rows: number; whole: boolean },
): number | null {
  const column = at % columns;
  const row = Math.floor(at / columns);
  const place = (x: number, y: number): number =>
    Math.min(rows - 1, Math.max(0, y)) * columns + Math.min(columns - 1, Math.max(0, x));
  switch (key) {
    case "ArrowLeft":
      return place(column - 1, row);
    case "ArrowRight":
      return place(column + 1, row);
    case "ArrowUp":
      return place(column, row - 1);
    case "ArrowDown":
      return place(column, row + 1);
    case "Home":
      return place(0, whole ? 0 : row);
    case "End":
      return place(columns - 1, whole ? rows - 1 : row);
    default:
      return null;
  }
}
