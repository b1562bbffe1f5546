/** Where everything in a drawing of a network goes, and the groups that have names: their grounds, and the names. */
import { GROUNDS, type Ground } from "./palette.ts";

/** Pixels around a drawing. */
export const PADDING = 6;
/** A picture with names is so many times as large as their letters. */
const LEAST_FOR_NAMES = 9;
export const FULL = 2 * Math.PI;
/** More people than this, drawn smaller than this, would be hidden by their own ties. */
const DUST_FROM = 500;
export const DUST_RADIUS = 1.6;

/** Where people stand, in a square with sides of 1, and who is tied to whom. */
export interface Drawing {
  readonly people: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: number;
  /** Pairs of rows; in the last `oneWay` of them the first listens to the second, who does not listen back. */
  readonly ties: Int32Array;
  readonly oneWay: number;
  /** True: everybody is tied to everybody, and no pair is listed. */
  readonly everybody: boolean;
  /** Groups that have names. */
  readonly places?: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly radius: number;
  }[];
}

/** The same in pixels. */
export interface Placed {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of a side of the square that is drawn in: at least one, also where there is hardly room for the padding. */
const sideIn = (width: number, height: number): number =>
  Math.max(1, Math.min(width, height) - 2 * PADDING);

export function place(drawing: Drawing, width: number, height: number): Placed {
  const side = sideIn(width, height);
  const left = (width - side) / 2;
  const top = (height - side) / 2;
  return {
    x: drawing.x.map((x) => left + x * side),
    y: drawing.y.map((y) => top + y * side),
    radius: Math.max(0.8, drawing.radius * side),
    width,
    height,
  };
}

/** The ground on which each group stands. */
export function drawGround(
  context: CanvasRenderingContext2D,
  places: NonNullable<Drawing["places"]>,
  { width, height }: Placed,
): void {
  const side = sideIn(width, height);
  context.globalAlpha = 0.16;
  context.beginPath();
  for (const { x, y, radius } of places)
    circle(context, width / 2 + (x - 0.5) * side, height / 2 + (y - 0.5) * side, radius * side + 3);
  context.fill();
  context.globalAlpha = 1;
}

/** The names of the groups, each in the middle of its own, on a ground of their own. */
export function drawNames(
  context: CanvasRenderingContext2D,
  { places = [] }: Drawing,
  { width, height }: Placed,
  { ground, text }: { readonly ground: Ground; readonly text: number },
): void {
  const side = sideIn(width, height);
  // In a small picture the names would hide each other, and the people.
  if (side < LEAST_FOR_NAMES * text) return;
  context.font = `600 ${text}px system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = text / 3;
  context.strokeStyle = GROUNDS[ground];
  context.fillStyle = GROUNDS[ground === "light" ? "dark" : "light"];
  const taken: { readonly from: number; readonly to: number; readonly low: number }[] = [];
  for (const { name, x, y } of places) {
    const half = context.measureText(name).width / 2 + PADDING;
    const at = Math.min(width - half, Math.max(half, width / 2 + (x - 0.5) * side));
    let low = height / 2 + (y - 0.5) * side;
    // Where there is little room, a name that would lie on another stands below it.
    for (const other of taken.toSorted((a, b) => a.low - b.low))
      if (at - half < other.to && at + half > other.from && Math.abs(low - other.low) < text)
        low = other.low + text;
    taken.push({ from: at - half, to: at + half, low });
    context.strokeText(name, at, low);
    context.fillText(name, at, low);
  }
}

export function circle(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
): void {
  context.moveTo(x + radius, y);
  context.arc(x, y, radius, 0, FULL);
}

/** Whether people are dots, and news a spark on each: nothing is on its way, so one picture of a tick is all there is. */
export const isDust = ({ x, radius }: Placed): boolean =>
  x.length > DUST_FROM && radius < DUST_RADIUS;
