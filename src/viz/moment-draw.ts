/** Births and losses of the moment, as marks that need no colour: a square stands for who is new, a cross for what is lost. */
import type { Placed } from "./network-places.ts";
import type { Ground } from "./palette.ts";

export interface Moment {
  /** Rows in which somebody new has begun. */
  readonly fresh: Int32Array;
  /** Rows of those who were the last to know something that is lost (-1: unknown). */
  readonly losers: Int32Array;
}

/** Who is new, and what is lost, on a light and on a dark ground. */
export const BIRTH = { light: "#0b7a53", dark: "#63d8a6" } as const;
export const LOSS = { light: "#1b2026", dark: "#f2f4f7" } as const;

/** A larger share of newcomers than this is drawn finely. */
const MANY = 0.2;
/** Below this a square would hide its person. */
const SMALL = 1.6;

export function drawMoment(
  context: CanvasRenderingContext2D,
  { fresh, losers }: Moment,
  { x, y, radius }: Placed,
  ground: Ground,
): void {
  context.strokeStyle = context.fillStyle = BIRTH[ground];
  // Where many are new their squares must not hide them.
  const many = fresh.length > MANY * x.length;
  context.lineWidth = many ? 1 : Math.max(1.5, Math.min(2.5, radius / 3));
  const half = radius + 2;
  for (const row of fresh) {
    const [left, top] = [(x[row] ?? 0) - half, (y[row] ?? 0) - half];
    if (radius < SMALL) context.fillRect(left + 1, top + 1, 2 * half - 2, 2 * half - 2);
    else context.strokeRect(left, top, 2 * half, 2 * half);
  }
  context.strokeStyle = LOSS[ground];
  context.lineWidth = Math.max(2, Math.min(3, radius / 2));
  for (const row of losers)
    if (row >= 0) cross(context, x[row] ?? 0, y[row] ?? 0, Math.max(4, radius));
}

export function cross(context: CanvasRenderingContext2D, x: number, y: number, half: number): void {
  context.beginPath();
  context.moveTo(x - half, y - half);
  context.lineTo(x + half, y + half);
  context.moveTo(x + half, y - half);
  context.lineTo(x - half, y + half);
  context.stroke();
}
