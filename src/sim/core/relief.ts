/** A plane with one broad hill and many bumps: what each place is worth, worked out once for all places. */
import { exp } from "../exact/index.ts";
import type { Draws } from "../random/draws.ts";

/** The coarsest and the finest grid of bumps have 2^3 and 2^7 points on a side. */
const COARSEST = 3;
const FINEST = 7;
/** The variance of the hill is so many hundredths of the side. */
const HILL = 3;

/**
 * Worth of each place, at x * side + y, from 0 to 1: a hill around any place, of height 1, and of each grid of random heights
 * a smooth surface, lower the finer the grid is; as a share of the highest place. Below 0 there is nothing.
 */
export function reliefOf(side: number, roughness: number, draws: Draws): Float64Array {
  const heights = hillOf(side, draws);
  let weight = 1;
  for (let octave = 1; octave <= FINEST; octave++) {
    weight *= roughness;
    if (octave >= COARSEST) addBumps(heights, { side, points: 1 << octave, weight }, draws);
  }
  let most = 0;
  for (let at = 0; at < heights.length; at++) most = Math.max(most, heights[at]);
  for (let at = 0; at < heights.length; at++) heights[at] = Math.max(0, heights[at]) / most;
  return heights;
}

function hillOf(side: number, draws: Draws): Float64Array {
  const heights = new Float64Array(side * side);
  const [cx, cy] = [draws.below(side), draws.below(side)];
  const variance = (HILL * side) / 100;
  for (let x = 0; x < side; x++) {
    for (let y = 0; y < side; y++) {
      const square = (x - cx) * (x - cx) + (y - cy) * (y - cy);
      heights[x * side + y] = exp(-square / (2 * variance));
    }
  }
  return heights;
}

interface Bumps {
  readonly side: number;
  /** Points of the grid on a side. */
  readonly points: number;
  readonly weight: number;
}

/** Random heights on a grid that covers the plane, and between them a bicubic surface: first along one axis, then along the other. */
function addBumps(heights: Float64Array, { side, points, weight }: Bumps, draws: Draws): void {
  const grid = new Float64Array(points * points);
  for (let at = 0; at < grid.length; at++) grid[at] = draws.unit();
  const rows = new Float64Array(points * side);
  for (let row = 0; row < points; row++)
    for (let y = 0; y < side; y++)
      rows[row * side + y] = between(grid, { from: row * points, step: 1, points }, y / (side - 1));
  for (let x = 0; x < side; x++)
    for (let y = 0; y < side; y++)
      heights[x * side + y] +=
        weight * between(rows, { from: y, step: side, points }, x / (side - 1));
}

interface Line {
  readonly from: number;
  readonly step: number;
  readonly points: number;
}

/** At share u of a line of points: the cubic through the nearest four (Catmull and Rom); beyond the ends stand the ends. */
function between(values: Float64Array, { from, step, points }: Line, u: number): number {
  const place = u * (points - 1);
  const cell = Math.min(points - 2, Math.floor(place));
  const t = place - cell;
  const at = (k: number): number =>
    values[from + step * Math.min(points - 1, Math.max(0, cell + k))];
  const [a, b, c, d] = [at(-1), at(0), at(1), at(2)];
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}
