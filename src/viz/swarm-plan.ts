/** Where each person stands in a picture of how much they know: dots piled up at their levels, or bars of many. Pure. */
import { pile, type Piles } from "./pile.ts";
import { linear, nice, type Scale } from "./scale.ts";

/** People from one level to another; to the last one only where both are the same, or where levels are whole numbers. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface SwarmSize {
  readonly width: number;
  readonly height: number;
  /** Size of letters. */
  readonly text: number;
}

export interface SwarmPlan {
  readonly x: Scale;
  readonly bins: readonly Bin[];
  /** Null: there are too many for a dot each, and bars stand for them. */
  readonly dots: {
    readonly x: Float32Array;
    readonly y: Float32Array;
    readonly radius: number;
  } | null;
  /** The ground on which all stand, and the most that can stand on it. */
  readonly ground: number;
  readonly room: number;
  readonly most: number;
}

/** More people than this are not drawn one by one. */
const MOST_DOTS = 2000;
const MOST_BINS = 24;
/** Share of a level by which two are not told apart. */
const ALIKE = 1e-6;
/** Of a dot, in heights of letters. */
const WIDEST = 1.4;
/** Piles become broader before their dots become smaller than this, and no smaller than the second. */
const FINE = 5;
const LEAST_WIDE = 2.5;
const COLUMNS = [7, 14, 28, 56];
/** A span up to this is shown whole; of a longer one as much as is reached, in steps. */
const SHORT = 20;
const STEPS = [5, 10, 20, 50, 100, 200, 500, 1000];
const SIDE = 14;
const TOP = 8;

/** As many bins as can be told apart: a whole number each, where there are few. */
export function binsOf(levels: Float32Array): Bin[] {
  if (levels.length === 0) return [];
  const low = levels.reduce((least, level) => Math.min(least, level));
  const high = levels.reduce((most, level) => Math.max(most, level));
  const whole = levels.every((level) => Number.isInteger(level));
  const edges = whole ? wholeEdges(low, high) : edgesOf(low, high);
  const counts = edges.slice(1).map(() => 0);
  const first = edges[0] ?? low;
  const wide = (edges[1] ?? first + 1) - first;
  for (const level of levels) {
    const bin =
      wide > 0 ? Math.min(counts.length - 1, Math.floor((level - first) / wide + 1e-9)) : 0;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, k) => {
    const [from = low, next = high] = [edges[k], edges[k + 1]];
    return { from, to: whole ? next - 1 : next, count };
  });
}

function wholeEdges(low: number, high: number): number[] {
  const wide = Math.max(1, Math.ceil((high - low + 1) / MOST_BINS));
  const bins = Math.ceil((high - low + 1) / wide);
  return Array.from({ length: bins + 1 }, (_, k) => low + k * wide);
}

function edgesOf(low: number, high: number): number[] {
  if (high - low <= ALIKE * Math.max(1, Math.abs(high))) return [low, low];
  const ends = nice([low, high], MOST_BINS / 2);
  return linear(ends, [0, 1]).ticks(MOST_BINS / 2);
}

export function planSwarm(
  levels: Float32Array,
  scale: { readonly least: number; readonly most: number },
  { width, height, text }: SwarmSize,
): SwarmPlan {
  const bins = binsOf(levels);
  const low = Math.min(scale.least, bins[0]?.from ?? scale.least);
  const high = highestOf(low, scale.most, bins.at(-1)?.to ?? scale.most);
  // Piles stand around their level.
  const side = (high - low) / 12 + (high === low ? 1 : 0);
  const x = linear([low - side, high + side], [SIDE, Math.max(SIDE + 1, width - SIDE)]);
  const ground = height - 3.2 * text;
  const room = Math.max(1, ground - TOP);
  const dots =
    levels.length > MOST_DOTS ? null : dotsOf(levels, { x, ground, room, widest: WIDEST * text });
  const most = bins.reduce((largest, { count }) => Math.max(largest, count), 1);
  return { x, bins, dots, ground, room, most };
}

/** Where the axis ends: it changes seldom, so that people seldom move without learning anything. */
function highestOf(low: number, most: number, reached: number): number {
  if (most - low <= SHORT) return Math.max(most, reached);
  return Math.max(reached, low + (STEPS.find((step) => low + step >= reached) ?? most - low));
}

/** Null: they would not find room, or be too small to be seen. */
function dotsOf(
  levels: Float32Array,
  { x, ground, room, widest }: Record<"ground" | "room" | "widest", number> & { readonly x: Scale },
): SwarmPlan["dots"] {
  const places = Array.from(levels, x);
  const tries = COLUMNS.map((columns) => pile([places], widest, room, columns));
  const fits = ({ wide, rows }: Piles, least: number): boolean =>
    wide >= least && (rows[0] ?? []).every(({ level }) => (level + 1) * wide <= room);
  const found =
    tries.find((each) => fits(each, FINE)) ?? tries.findLast((each) => fits(each, LEAST_WIDE));
  if (found === undefined) return null;
  const {
    wide,
    rows: [dots = []],
  } = found;
  return {
    x: Float32Array.from(dots, (dot) => dot.x),
    y: Float32Array.from(dots, ({ level }) => ground - (level + 0.5) * wide),
    radius: wide * 0.42,
  };
}
