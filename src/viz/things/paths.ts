/** How a thing looks: known, not yet known, lost, known by one alone. Told by shape, not by colour alone. */
import type { Places } from "./things.ts";

const NOT_YET = 0;
const LOST = 2;
/** There is nothing at this place of a matrix. */
export const EMPTY = 3;

/** How things stand, by place. */
export interface Standing {
  /** 0: not found yet; 1: known; 2: lost, in a matrix some of them; or EMPTY. */
  readonly state: ArrayLike<number>;
  /** Of all people, the share who know it; of a matrix, the mean share of what is in it. */
  readonly share: ArrayLike<number>;
  /** 1: one person alone knows it. */
  readonly alone: ArrayLike<number>;
  /** 1: it is right; null: nothing is said of that. */
  readonly right: ArrayLike<number> | null;
}

/** Shades of a matrix, the palest for few. */
export const SHADES = 6;

/** One path for each look. */
export interface Looks {
  readonly known: string;
  readonly notYet: string;
  readonly lost: string;
  readonly crosses: string;
  readonly alone: string;
  readonly right: string;
  readonly shades: readonly string[];
}

const LEAST = 3;
const round = (value: number): number => Math.round(10 * value) / 10;

const circle = (x: number, y: number, r: number): string =>
  `M${round(x - r)} ${round(y)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0`;

const box = (x: number, y: number, [wide, high]: readonly [number, number]): string =>
  `M${round(x - wide / 2)} ${round(y - high / 2)}h${round(wide)}v${round(high)}h${round(-wide)}z`;

const cross = (x: number, y: number, r: number): string =>
  `M${round(x - r)} ${round(y - r)}l${round(2 * r)} ${round(2 * r)}M${round(x + r)} ${round(y - r)}l${round(-2 * r)} ${round(2 * r)}`;

const diamond = (x: number, y: number, r: number): string =>
  `M${round(x)} ${round(y - r)}l${round(r)} ${round(r)}l${round(-r)} ${round(r)}l${round(-r)} ${round(-r)}z`;

const under = ({ x, y, wide, high }: Places, k: number): string =>
  `M${round((x[k] ?? 0) - wide * 0.32)} ${round((y[k] ?? 0) + high / 2 - 0.8)}h${round(wide * 0.64)}`;

/** In a tree and in a grid: its area says how many know it. */
export function looksOf(places: Places, standing: Standing, tree: boolean): Looks {
  const parts = { known: "", notYet: "", lost: "", crosses: "", alone: "", right: "" };
  const { state, share, alone, right } = standing;
  const room = places.wide / 2 - (tree ? 0 : 1.2);
  const shape = (x: number, y: number, r: number): string =>
    tree ? circle(x, y, r) : box(x, y, [1.8 * r, 1.8 * r]);
  places.x.forEach((x, k) => {
    const y = places.y[k] ?? 0;
    if (right?.[k] === 1) parts.right += under(places, k);
    if (alone[k] === 1) parts.alone += diamond(x, y, Math.max(5, room));
    if (state[k] === NOT_YET) parts.notYet += shape(x, y, Math.max(2, room * 0.55));
    else if (state[k] === LOST) {
      parts.lost += shape(x, y, room * 0.8);
      parts.crosses += cross(x, y, room * 0.45);
    } else parts.known += shape(x, y, Math.max(LEAST, room * Math.sqrt(share[k] ?? 0)));
  });
  return { ...parts, shades: [] };
}

/** In a matrix: its shade says how many people know what is in it; a cross, that some are lost. */
export function cellsOf(places: Places, { state, share, alone }: Standing): Looks {
  const parts = { known: "", notYet: "", lost: "", crosses: "", alone: "", right: "" };
  const shades = Array.from({ length: SHADES }, () => "");
  const { x, y, wide, high } = places;
  const small = Math.min(wide, high) / 2;
  for (let k = 0; k < x.length; k++) {
    if (state[k] === EMPTY) continue;
    const [atX, atY, known] = [x[k] ?? 0, y[k] ?? 0, share[k] ?? 0];
    const cell = box(atX, atY, [wide - 1, high - 1]);
    const shade = Math.min(SHADES - 1, Math.floor(known * SHADES));
    if (known > 0) shades[shade] += cell;
    else parts.notYet += cell;
    if (state[k] === LOST) parts.crosses += cross(atX, atY, small * 0.5);
    if (alone[k] === 1) parts.alone += diamond(atX, atY, small * 0.8);
  }
  return { ...parts, shades };
}

/** Lines from what a thing is made from; those that skip a depth in the same row bend, so as not to run through what lies between. */
export function tiePath({ x, y, wide }: Places, from: number, to: number): string {
  const [x1, y1] = [x[from] ?? 0, y[from] ?? 0];
  const [x2, y2] = [x[to] ?? 0, y[to] ?? 0];
  const bend = Math.abs(y2 - y1) < 1 && x2 - x1 > 1.6 * wide ? wide : 0;
  return `M${round(x1)} ${round(y1)}Q${round((x1 + x2) / 2)} ${round((y1 + y2) / 2 - bend)} ${round(x2)} ${round(y2)}`;
}

/** Around the one that is chosen. */
export function ringOf({ x, y, wide, high }: Places, place: number, tree: boolean): string {
  if (tree) return circle(x[place] ?? 0, y[place] ?? 0, wide / 2 + 3);
  return box(x[place] ?? 0, y[place] ?? 0, [wide + 1, high + 1]);
}
