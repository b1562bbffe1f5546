/** Things one after the other, or set after set (the answers to a question, the depths of a line of descent), as many in a line as fit. */
import type { Places, Room, Things } from "./things.ts";

const SMALLEST = 9;
const LARGEST = 34;
/** As small as this, where there are not too many. */
const EASY = 16;
const MANY = 600;
/** Height that is aimed at. */
const USUAL_HEIGHT = 380;
const TALLEST = 46;

type GridThings = Pick<Things, "count" | "across" | "form">;

export const placeGrid = (things: GridThings, room: Room): Places =>
  things.across > 0 ? inSets(things, room) : asTheyCome(things, room);

function asTheyCome({ count }: GridThings, { width, text }: Room): Places {
  const wanted = Math.sqrt((width * USUAL_HEIGHT) / Math.max(1, count));
  const size = Math.max(SMALLEST, Math.min((LARGEST * text) / 16, wanted));
  const perLine = Math.max(1, Math.floor(width / size));
  const place = (axis: (k: number) => number): Float64Array =>
    Float64Array.from({ length: count }, (_, k) => (axis(k) + 0.5) * size);
  return {
    width,
    height: Math.max(1, Math.ceil(count / perLine)) * size,
    x: place((k) => k % perLine),
    y: place((k) => Math.floor(k / perLine)),
    wide: size,
    high: size,
    ties: [],
    named: false,
    marks: [],
  };
}

/** Sets of `across` things below each other, side by side, each under its number. */
function inSets({ count, across, form }: GridThings, { width, text }: Room): Places {
  const sets = Math.max(1, Math.ceil(count / across));
  const least = form === "matrix" || count > MANY ? SMALLEST : EASY;
  const wide = Math.max(least, Math.min((LARGEST * text) / 16, width / sets));
  const perLine = Math.max(1, Math.floor(width / wide));
  const lines = Math.ceil(sets / perLine);
  const tall = form === "matrix" ? TALLEST : wide;
  const high = Math.max(least, Math.min(tall, USUAL_HEIGHT / (lines * across)));
  const head = 1.5 * text;
  const line = head + across * high + 0.4 * text;
  const lineOf = (set: number): number => Math.floor(set / perLine);
  const middle = (set: number): number => ((set % perLine) + 0.5) * wide;
  const each = Math.max(1, Math.ceil((2.4 * text) / wide));
  const marks = Array.from({ length: sets }, (_, set) => set)
    .filter((set) => (set % perLine) % each === 0)
    .map((set) => ({
      x: middle(set),
      y: lineOf(set) * line + text,
      text: String(set + 1),
    }));
  return {
    width,
    height: lines * line,
    x: Float64Array.from({ length: count }, (_, k) => middle(Math.floor(k / across))),
    y: Float64Array.from({ length: count }, (_, k) => {
      const set = Math.floor(k / across);
      return lineOf(set) * line + head + ((k % across) + 0.5) * high;
    }),
    wide,
    high,
    ties: [],
    named: false,
    marks,
  };
}
