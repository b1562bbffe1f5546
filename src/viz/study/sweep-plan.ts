/** Where the points of a sweep stand, and where keys lead from them. Pure. */
import { linear, nice, type Scale } from "../scale.ts";
import type { Size } from "../view.ts";

export interface SweepPoint {
  /** The cell that it stands for. */
  readonly cell: number;
  /** Of the level, among all. */
  readonly level: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface SweepLine {
  /** "": it is the only one. */
  readonly name: string;
  readonly place: number;
  readonly points: readonly SweepPoint[];
}

export interface SweepData {
  readonly across: string;
  readonly response: string;
  readonly levels: readonly string[];
  /** Where the levels lie on the axis; null: they are names, and stand side by side. */
  readonly numbers: readonly number[] | null;
  /** False: the levels are points of their own, and no line leads from one to the next. */
  readonly joined: boolean;
  readonly lines: readonly SweepLine[];
  readonly chosen: number;
  readonly summary: string;
  readonly words: (cell: number) => string;
  readonly point: (cell: number | null) => void;
  readonly choose: (cell: number) => void;
}

export interface Plan {
  readonly x: (point: SweepPoint) => number;
  readonly axis: Scale;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

export const has = ({ mean }: SweepPoint): boolean => !Number.isNaN(mean);

/** Lowest and highest value that is to be seen, with the intervals. */
function endsOf(lines: readonly SweepLine[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const point of lines.flatMap(({ points }) => points))
    for (const value of [point.mean, point.low, point.high]) {
      if (Number.isNaN(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  if (low > high) return [0, 1];
  return low < high ? nice([low, high], 6) : [low - 1, high + 1];
}

export function planSweep(data: SweepData, { width, height, text }: Size): Plan {
  const named = data.lines.some(({ name }) => name !== "");
  const longest = data.lines.reduce((most, { name }) => Math.max(most, name.length), 0);
  const left = 3.6 * text;
  const right = width - (named ? Math.min(0.34 * width, 0.6 * text * longest + 1.9 * text) : 14);
  const [top, foot] = [2 * text, height - 3.2 * text];
  const y = linear(endsOf(data.lines), [foot, top]);
  const { numbers, levels } = data;
  const domain: [number, number] =
    numbers === null ? [-0.5, levels.length - 0.5] : [Math.min(...numbers), Math.max(...numbers)];
  const pad = numbers === null ? 0 : 10;
  const axis = linear(domain, [left + pad, right - pad]);
  return {
    x: ({ level }) => axis(numbers?.[level] ?? level),
    axis,
    y,
    left,
    right,
    top,
    foot,
  };
}

/** Left and right along a line, up and down to the other lines at that level; null: the key leads nowhere. */
export function stepSweep(lines: readonly SweepLine[], cell: number, key: string): number | null {
  const all = lines.map(({ points }) => points.filter(has));
  const line = all.findIndex((points) => points.some((point) => point.cell === cell));
  const points = all[line] ?? [];
  const k = points.findIndex((point) => point.cell === cell);
  const along = { ArrowLeft: k - 1, ArrowRight: k + 1, Home: 0, End: points.length - 1 }[key];
  if (along !== undefined)
    return points[Math.min(points.length - 1, Math.max(0, along))]?.cell ?? null;
  const other = { ArrowUp: line - 1, ArrowDown: line + 1 }[key];
  if (other === undefined) return null;
  const level = points[k]?.level;
  return all[other]?.find((point) => point.level === level)?.cell ?? cell;
}

/** From one end of the interval to the other, as seen from the mean. */
export function whiskerPath({ mean, low, high }: SweepPoint, y: Scale): string | null {
  if (Number.isNaN(low) || Number.isNaN(high)) return null;
  const [from, to] = [y(low) - y(mean), y(high) - y(mean)];
  return `M0,${from}V${to}M-4,${from}H4M-4,${to}H4`;
}

export function bandPath({ points }: SweepLine, { x, y }: Plan): string | null {
  const there = points.filter(({ low, high }) => !Number.isNaN(low) && !Number.isNaN(high));
  if (there.length < 2) return null;
  const up = there.map((point) => `${x(point)},${y(point.high)}`);
  const down = there.toReversed().map((point) => `${x(point)},${y(point.low)}`);
  return `M${[...up, ...down].join("L")}Z`;
}
