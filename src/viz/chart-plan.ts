/** Where everything in the knowledge chart goes: margins, scales, rows. Pure arithmetic, so that it can be tested. */
import type { Selection } from "d3";
import { linear, nice, type Scale } from "./scale.ts";
import { USUAL_TEXT, type Size } from "./view.ts";

interface Band {
  readonly low: ArrayLike<number>;
  readonly middle: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

type Layer = Selection<SVGGElement, unknown, null, undefined>;

export interface ChartLine {
  readonly name: string;
  /** Its place among the structures: colour, dash and marker follow from it. */
  readonly place: number;
  /** What is known, from tick 0 on. */
  readonly values: ArrayLike<number>;
  /** What the group gained and lost in each tick. */
  readonly gained: ArrayLike<number>;
  readonly lost: ArrayLike<number>;
  /** Where eight of ten further runs lie; null: there are none. */
  readonly band: Band | null;
  /** Single further runs; left out: none is drawn. */
  readonly runs?: readonly ArrayLike<number>[];
}

export interface ChartData {
  /** What the chart shows, in words: its accessible name. */
  readonly summary: string;
  /** What the axis counts: "items known". */
  readonly title: string;
  /** What the strip below shows; in short where there is little room. */
  readonly caption: { readonly long: string; readonly short: string };
  /** True: nothing can be lost, so that the strip needs no room below its axes. */
  readonly lossless: boolean;
  /** What stands beside a row of the strip: "gained 5, lost 3". */
  readonly sums: (gained: number, lost: number) => string;
  /** The word for one tick. */
  readonly unit: string;
  /** Last tick of the axis. */
  readonly until: number;
  /** The tick that is shown in the drawings. */
  readonly tick: number;
  /** All that can be known; null: that has no end, or is too much to be drawn. */
  readonly most: number | null;
  /** True: its numbers may be small, or below nothing. */
  readonly fine?: boolean;
  readonly lines: readonly ChartLine[];
  /** Largest height of a row of the strip; left out: as low as can be. */
  readonly deep?: number;
  /** What else is drawn. */
  readonly more?: readonly Extra[];
}

type Draw = (layer: Layer, data: ChartData, plan: ChartPlan) => void;

/** Something else in the chart, in layers of its own: below the lines, and above all but their labels. */
export interface Extra {
  readonly name: string;
  readonly under?: Draw;
  readonly above?: Draw;
}

export interface ChartPlan {
  readonly x: Scale;
  readonly y: Scale;
  /** How many times larger than usual letters are, and the room for them. */
  readonly scale: number;
  /** True: there is room for labels beside the lines; otherwise they stand above the plot. */
  readonly wide: boolean;
  /** True: there is a strip below. Letters that are read from far away leave no room for one. */
  readonly strip: boolean;
  /** True: each row of the strip has room for words. */
  readonly roomy: boolean;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Bottom of the upper part. */
  readonly bottom: number;
  /** The axis of each row of the strip below, and the height of its largest bar. */
  readonly rows: readonly number[];
  readonly barHeight: number;
  /** Number of ticks that share one bar, and the width of a bar. */
  readonly ticksPerBar: number;
  readonly barWidth: number;
  /** Where the axis of time is drawn. */
  readonly axis: number;
}

/** All that can be known is drawn as a line when it is at most this; otherwise the axis follows what is known. */
const MOST_DRAWN = 40;
const WIDE_FROM = 560;
const LETTER = 7.3;
/** Of a name that is cut anyway: hardly any has wider ones. */
const WIDE_LETTER = 7.8;
/** Letters of a name that takes as much room as the words beside the strip. */
const STRIP_WORDS = 13;
const KEY_ROW = 20;
const TITLE = 18;
const CAPTION = 28;
const AXIS = 38;
const NO_STRIP_FROM = 1.5;
/** Without a strip, room between both axes, so that their first numbers do not meet. */
const FOOT = 9;

export function planChart(data: ChartData, { width, height, text }: Size): ChartPlan {
  const { lines, until, lossless, deep } = data;
  const scale = text / USUAL_TEXT;
  const wide = width >= WIDE_FROM * scale;
  const longest = Math.max(lossless ? 4 : STRIP_WORDS, ...lines.map(({ name }) => name.length));
  const left = data.fine === true ? 50 * scale : 44 * Math.max(1, scale * 0.8);
  const right =
    width - (wide ? Math.min(width * 0.3, ((longest + 6) * LETTER + 24) * scale) : 14 * scale);
  const top = (TITLE + (wide ? 6 : lines.length * KEY_ROW + 12)) * scale;
  const axis = height - AXIS * scale;
  const strip = deep !== undefined || (scale < NO_STRIP_FROM && data.fine !== true);
  const rowHeight = Math.max(
    14,
    Math.min(deep ?? 30, ((height - top - (AXIS + CAPTION) * scale) * 0.26) / lines.length),
  );
  const stripTop = axis - lines.length * rowHeight;
  const bottom = strip ? Math.max(top + 20, stripTop - CAPTION * scale) : axis - FOOT * scale;
  const x = linear([0, Math.max(1, until)], [left, right]);
  const ticksPerBar = Math.max(1, Math.ceil((3 * until) / Math.max(1, right - left)));
  return {
    scale,
    width,
    x,
    y: linear([lowValue(data), topValue(data)], [bottom, top]),
    wide,
    strip,
    roomy: wide && rowHeight >= 14 * scale,
    left,
    right,
    top,
    bottom,
    rows: lines.map((_, k) => stripTop + (k + (lossless ? 0.85 : 0.5)) * rowHeight),
    barHeight: rowHeight * (lossless ? 0.8 : 0.45),
    ticksPerBar,
    barWidth: Math.max(1.5, Math.min(9, ((right - left) / Math.max(1, until)) * ticksPerBar - 1.5)),
    axis,
  };
}

/** The smallest number on the axis: a little below the start, where the axis ends with all that can be known. */
function lowValue({ fine, most, lines }: ChartData): number {
  if (fine === true) return lowest(lines);
  if (most === null || most > MOST_DRAWN) return 0;
  const start = Math.min(...lines.map(({ values }) => values[0] ?? 0));
  return Math.max(0, Math.floor(start) - 1);
}

/** Nothing, or less where a line goes there. */
function lowest(lines: readonly ChartLine[]): number {
  const curves = lines.flatMap(({ values, band, runs = [] }) => [values, band?.low ?? [], ...runs]);
  const least = Math.min(...curves.map((curve) => -largestOf(curve, -1)));
  return nice([least * 1.05, 0], 5)[0];
}

/** The largest number on the axis. */
function topValue({ fine, most, lines }: ChartData): number {
  if (most !== null && most <= MOST_DRAWN) return most;
  const curves = lines.flatMap(({ values, band, runs = [] }) => [
    values,
    band?.high ?? [],
    ...runs,
  ]);
  const largest = curves.reduce((top, curve) => Math.max(top, largestOf(curve)), 1);
  // A share ends with the whole.
  if (fine === true && largest === 1) return 1;
  const [, top] = nice([0, largest * 1.05], 5);
  return fine === true ? Math.min(top, most ?? top) : top;
}

/** The largest of them; those that are not there do not count. */
function largestOf(values: ArrayLike<number>, times = 1): number {
  let largest = 0;
  for (let k = 0; k < values.length; k++)
    largest = Math.max(largest, (values[k] ?? 0) * times || 0);
  return largest;
}

/** A name as far as there is room for it beside so many letters. */
export function cut(
  name: string,
  beside: number,
  { room, scale }: { room: number; scale: number },
): string {
  const letters = (wide: number): number => Math.floor(room / (wide * scale)) - beside;
  if (name.length <= letters(LETTER)) return name;
  return `${name.slice(0, Math.max(1, letters(WIDE_LETTER) - 1)).trim()}\u2026`;
}

/** Sums of neighbouring ticks, so that a bar is never narrower than it can be seen; tick 0 is left out. */
export function binned(
  values: ArrayLike<number>,
  ticksPerBar: number,
): { readonly tick: number; readonly sum: number }[] {
  const bars: { tick: number; sum: number }[] = [];
  for (let tick = 1; tick < values.length; tick++) {
    const bin = Math.floor((tick - 1) / ticksPerBar);
    const bar = (bars[bin] ??= { tick: bin * ticksPerBar + (ticksPerBar + 1) / 2, sum: 0 });
    bar.sum += values[tick] ?? 0;
  }
  return bars;
}

/** Ticks at which a line is drawn: all, or as many as there are pixels; always the last. */
export function ticksOf(length: number, pixels: number): number[] {
  const stride = Math.max(1, Math.ceil(length / Math.max(1, pixels)));
  const ticks: number[] = [];
  for (let tick = 0; tick < length; tick += stride) ticks.push(tick);
  if (length > 0 && ticks.at(-1) !== length - 1) ticks.push(length - 1);
  return ticks;
}
