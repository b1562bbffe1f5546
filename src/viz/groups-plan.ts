/** Where groups stand as discs, how large they are, and what is known in each. Pure arithmetic. */
import type { People } from "./network-draw.ts";
import { PADDING, type Drawing } from "./network-places.ts";

/** Who belongs to which group, and how many ties there are between two groups. */
export interface Grouped {
  readonly names: readonly string[];
  /** By row. */
  readonly of: Int32Array;
  /** Group, another group, number of ties between them, and so on. */
  readonly between: Int32Array;
}

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly people: number;
}

const GAP = 0.46;
const SMALLEST = 2.5;

/** Discs in pixels: each in the middle of its people, its area by their number. */
export function discsOf(
  { of, names }: Pick<Grouped, "of" | "names">,
  drawing: Pick<Drawing, "x" | "y" | "people">,
  { width, height }: { readonly width: number; readonly height: number },
): Disc[] {
  const count = names.length;
  const [x, y, people] = [
    new Float64Array(count),
    new Float64Array(count),
    new Float64Array(count),
  ];
  for (let row = 0; row < drawing.people; row++) {
    const group = of[row] ?? 0;
    x[group] = (x[group] ?? 0) + (drawing.x[row] ?? 0);
    y[group] = (y[group] ?? 0) + (drawing.y[row] ?? 0);
    people[group] = (people[group] ?? 0) + 1;
  }
  const centres = Array.from(people, (size, g) => ({
    x: size > 0 ? (x[g] ?? 0) / size : 0.5,
    y: size > 0 ? (y[g] ?? 0) / size : 0.5,
    size,
  }));
  const room = roomOf(centres.filter(({ size }) => size > 0));
  const largest = Math.max(1, ...people);
  const discs = centres.map((centre) => ({
    x: centre.x,
    y: centre.y,
    size: centre.size,
    radius: room * Math.sqrt(centre.size / largest),
  }));
  const fit = fitOf(discs.filter(({ size }) => size > 0));
  const side = Math.max(1, Math.min(width, height) - 2 * PADDING) * fit.scale;
  return discs.map((disc) => ({
    x: width / 2 + (disc.x - fit.x) * side,
    y: height / 2 + (disc.y - fit.y) * side,
    radius: Math.max(SMALLEST, disc.radius * side),
    people: disc.size,
  }));
}

/** What is to be in the middle, and how many times larger all can be, so that they fill a square with sides of 1. */
function fitOf(
  discs: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
): { readonly x: number; readonly y: number; readonly scale: number } {
  const edge = (of: (disc: (typeof discs)[number]) => number): number =>
    discs.reduce((most, disc) => Math.max(most, of(disc)), Number.NEGATIVE_INFINITY);
  const [right, bottom] = [edge((d) => d.x + d.radius), edge((d) => d.y + d.radius)];
  const [left, top] = [-edge((d) => d.radius - d.x), -edge((d) => d.radius - d.y)];
  const span = Math.max(right - left, bottom - top);
  return span > 0
    ? { x: (left + right) / 2, y: (top + bottom) / 2, scale: 1 / span }
    : { x: 0.5, y: 0.5, scale: 1 };
}

/** The radius with which no two touch; of very many, by how densely they stand. */
function roomOf(centres: readonly { readonly x: number; readonly y: number }[]): number {
  if (centres.length < 2) return 0.4;
  let least = Number.POSITIVE_INFINITY;
  if (centres.length > 400) least = 1 / Math.sqrt(centres.length);
  else
    centres.forEach((a, k) => {
      for (const b of centres.slice(k + 1))
        least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
    });
  return Math.max(0.01, Math.min(0.3, GAP * least));
}

/** What the average person of each group knows, as a share of the way from least to most. */
export function sharesOf(
  { levels, scale }: Pick<People, "levels" | "scale">,
  { of, names }: Pick<Grouped, "of" | "names">,
): Float64Array {
  const sums = new Float64Array(names.length);
  const people = new Float64Array(names.length);
  for (let row = 0; row < levels.length; row++) {
    const group = of[row] ?? 0;
    sums[group] = (sums[group] ?? 0) + (levels[row] ?? 0);
    people[group] = (people[group] ?? 0) + 1;
  }
  const span = Math.max(Number.MIN_VALUE, scale.most - scale.least);
  return sums.map((sum, g) => {
    const mean = sum / Math.max(1, people[g] ?? 1);
    return Math.min(1, Math.max(0, (mean - scale.least) / span));
  });
}

/** Of variants: how many people of each group have none, the first, the second ... */
export function kindsIn(
  { levels }: Pick<People, "levels">,
  { of, names }: Pick<Grouped, "of" | "names">,
  kinds: number,
): number[][] {
  const counts = names.map(() => Array.from({ length: kinds + 1 }, () => 0));
  for (let row = 0; row < levels.length; row++) {
    const own = counts[of[row] ?? 0];
    const kind = Math.min(kinds, levels[row] ?? 0);
    if (own !== undefined) own[kind] = (own[kind] ?? 0) + 1;
  }
  return counts;
}

/** More names than this would hide what they name. */
const MOST_NAMES = 40;

/** Where each name stands: in its disc, or where it does not fit below or above it; null: nowhere without lying on another. */
export function placeNames(
  discs: readonly Disc[],
  widths: readonly number[],
  {
    width,
    height,
    text,
  }: { readonly width: number; readonly height: number; readonly text: number },
): ({ readonly x: number; readonly y: number } | null)[] {
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = [];
  return discs.map((disc, g) => {
    const half = (widths[g] ?? 0) / 2;
    if (discs.length > MOST_NAMES || disc.people === 0) return null;
    const inside = half < disc.radius * 1.05 && text < disc.radius;
    const x = Math.min(width - half, Math.max(half, disc.x));
    const away = disc.radius + 0.8 * text;
    const places = inside ? [disc.y] : [disc.y + away, disc.y - away];
    const y = places.find(
      (at) =>
        at > text / 2 &&
        at < height - text / 2 &&
        taken.every(
          (other) => Math.abs(other.x - x) > other.half + half || Math.abs(other.y - at) > text,
        ) &&
        (inside || discs.every((other) => Math.hypot(other.x - x, other.y - at) > other.radius)),
    );
    if (y === undefined) return null;
    taken.push({ x, y, half });
    return { x, y };
  });
}
