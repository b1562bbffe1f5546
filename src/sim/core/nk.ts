/** NK landscapes: what each way of doing a task is worth, worked out once for all ways. */
import type { Draws } from "../random/draws.ts";
import { drawTo } from "../random/shuffle.ts";

export interface NkSpec {
  /** Number of pieces of the task, each done in one of two ways. */
  readonly n: number;
  /** Number of other pieces on which the contribution of one hangs. */
  readonly partners: number;
  readonly exponent: number;
  /** Decimals to which contributions are rounded; undefined: they are not. */
  readonly rounding: number | undefined;
  /** Whether the partners of a piece are drawn from all, itself too. */
  readonly self: boolean;
}

/** A landscape as it was drawn. */
export interface NkDrawn {
  /** The partners of piece i stand at i * spec.partners. */
  readonly partners: Int32Array;
  /**
   * The contribution of piece i where it and its partners are done in ways that make the number c (itself the lowest bit,
   * then the partners in their order) stands at i * 2^(partners + 1) + c. Rounded ones are whole numbers of the last decimal.
   */
  readonly contributions: Float64Array;
}

/** Numbers of contributions, and of ways to do the whole. */
const contributionsOf = ({ n, partners }: Pick<NkSpec, "n" | "partners">): number =>
  n * (1 << (partners + 1));
const waysOf = (n: number): number => 1 << n;

/** Draws partners, without replacement, piece by piece, then all contributions: one word each. */
export function drawNk({ n, partners: each, rounding, self }: NkSpec, draws: Draws): NkDrawn {
  const partners = new Int32Array(n * each);
  const list = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    let others = 0;
    for (let j = 0; j < n; j++) if (self || j !== i) list[others++] = j;
    for (let k = 0; k < each; k++) partners[i * each + k] = drawTo(list, k, others, draws);
  }
  const contributions = new Float64Array(contributionsOf({ n, partners: each }));
  const steps = rounding === undefined ? 0 : STEPS[rounding];
  for (let c = 0; c < contributions.length; c++) {
    const share = draws.unit();
    contributions[c] = steps === 0 ? share : Math.round(share * steps);
  }
  return { partners, contributions };
}

/** Ten to the power of the decimals. */
const STEPS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000] as const;
export const MOST_DECIMALS = STEPS.length - 1;

/** The ways of so many pieces are gone through in blocks, so that the sums of a block stay near the processor. */
const BLOCK_PIECES = 10;

/**
 * What each way is worth: the contributions of its pieces, summed in the order of the pieces and divided by their number,
 * as a share of the largest there is, to a power. Way g has piece i done in way (g >> i) & 1.
 */
export function worthsOf(spec: NkSpec, drawn: NkDrawn): Float64Array {
  const { n, exponent, rounding } = spec;
  const worths = sumsOf(spec, drawn);
  const by = n * (rounding === undefined ? 1 : STEPS[rounding]);
  let most = 0;
  for (let g = 0; g < worths.length; g++) {
    worths[g] /= by;
    if (worths[g] > most) most = worths[g];
  }
  if (most === 0) return worths.fill(1); // all contributions are 0: every way is the best there is
  for (let g = 0; g < worths.length; g++) worths[g] = power(worths[g] / most, exponent);
  return worths;
}

function sumsOf({ n, partners: each }: NkSpec, { partners, contributions }: NkDrawn): Float64Array {
  const near = Math.min(n, BLOCK_PIECES);
  const block = 1 << near;
  const width = 1 << (each + 1);
  const low = numbersOf(0, near, { n, each, partners });
  const high = numbersOf(near, n - near, { n, each, partners });
  const blocks = 1 << (n - near);
  const sums = new Float64Array(waysOf(n));
  for (let b = 0; b < blocks; b++) {
    const from = b * block;
    for (let i = 0; i < n; i++) {
      const at = i * width + high[i * blocks + b];
      const first = i * block;
      for (let g = 0; g < block; g++) sums[from + g] += contributions[at + low[first + g]];
    }
  }
  return sums;
}

interface Pieces {
  readonly n: number;
  readonly each: number;
  readonly partners: Int32Array;
}

/** For each piece, and each way to do the `count` pieces from `from` on: what they add to the number of its contribution. */
function numbersOf(from: number, count: number, { n, each, partners }: Pieces): Int32Array {
  const ways = 1 << count;
  const numbers = new Int32Array(n * ways);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k <= each; k++) {
      const piece = (k === 0 ? i : partners[i * each + k - 1]) - from;
      if (piece < 0 || piece >= count) continue;
      for (let g = 0; g < ways; g++) numbers[i * ways + g] |= ((g >> piece) & 1) << k;
    }
  }
  return numbers;
}

/** base to a whole power, by repeated multiplication: always the same products in the same order. */
function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest >>= 1) {
    if ((rest & 1) === 1) result *= square;
    square *= square;
  }
  return result;
}

interface Kept {
  readonly spec: NkSpec;
  readonly drawn: NkDrawn;
  readonly worths: Float64Array;
}

/** How many landscapes are kept, and the most bytes that one may have to be kept. */
export const KEEPS = 4;
export const KEEPS_BYTES = 16_000_000;
const kept: Kept[] = [];

export const bytesOfNk = (spec: Pick<NkSpec, "n" | "partners">): number =>
  8 * (waysOf(spec.n) + contributionsOf(spec));

/**
 * The same, from the last few landscapes where the very same one is among them: structures that are compared on one
 * landscape pay for it once. What comes out hangs on `spec` and `drawn` alone.
 */
export function worthsOnce(spec: NkSpec, drawn: NkDrawn): Float64Array {
  const at = kept.findIndex((each) => isSame(each.spec, spec) && isDrawnSame(each.drawn, drawn));
  const found = at < 0 ? { spec, drawn, worths: worthsOf(spec, drawn) } : kept[at];
  if (at >= 0) kept.splice(at, 1);
  if (bytesOfNk(spec) <= KEEPS_BYTES) kept.unshift(found);
  if (kept.length > KEEPS) kept.pop();
  return found.worths;
}

const isSame = (a: NkSpec, b: NkSpec): boolean =>
  a.n === b.n &&
  a.partners === b.partners &&
  a.exponent === b.exponent &&
  a.rounding === b.rounding;

function isDrawnSame(a: NkDrawn, b: NkDrawn): boolean {
  for (let k = 0; k < a.partners.length; k++) if (a.partners[k] !== b.partners[k]) return false;
  for (let c = 0; c < a.contributions.length; c++)
    if (a.contributions[c] !== b.contributions[c]) return false;
  return true;
}
