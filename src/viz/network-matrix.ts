/** Everybody: one block a person, sorted by group. As many as there are pixels can be shown, and none hides another. */
import { canvasView, type Painted, type Scene } from "./canvas-view.ts";
import { along, rgbOf } from "./colour.ts";
import { placesInMatrix, planMatrix, type MatrixPlan } from "./matrix-plan.ts";
import { BIRTH, cross, LOSS, type Moment } from "./moment-draw.ts";
import type { News, People } from "./network-draw.ts";
import { KINDS, NEWS, RAMPS, type Ground } from "./palette.ts";
import type { View } from "./view.ts";

export interface MatrixData extends People, News, Moment, Painted {
  /** The group of each person; null: there are no groups. */
  readonly of: Int32Array | null;
  /** Most people that there were so far: room is kept for them, so that nobody moves when some leave. */
  readonly room: number;
}

const TOLD_WIDTH = 4;
const FOUND_WIDTH = 2;
const SHADES = 64;
/** People too small for an edge would vanish in the palest colours. */
const PALEST = 0.18;
/** Rings and crosses are drawn around as many as this; more would hide the people. */
const MOST_MARKS = 40;

export function matrixView(host: HTMLElement): View<MatrixData> {
  const picture = document.createElement("canvas");
  let places: { of: Int32Array | null; at: Int32Array } | null = null;
  return canvasView<MatrixData>(host, (context, data, { scene }) => {
    const people = data.levels.length;
    if (places === null || places.of !== data.of || places.at.length !== people)
      places = { of: data.of, at: placesInMatrix(people, data.of) };
    const { ratio, width, height } = scene;
    const plan = planMatrix(Math.max(people, data.room), width * ratio, height * ratio);
    fill(picture, data, { plan, at: places.at, ground: scene.ground });
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.imageSmoothingEnabled = false;
    const { left, top, columns, rows, side } = plan;
    context.drawImage(picture, left, top, columns * side, rows * side);
    drawMarks(context, data, { plan, at: places.at, scene });
  });
}

interface Where {
  readonly plan: MatrixPlan;
  /** The place of each person. */
  readonly at: Int32Array;
}

/** One pixel a person; it is made larger when it is painted. */
function fill(
  picture: HTMLCanvasElement,
  data: MatrixData,
  { plan, at, ground }: Where & { readonly ground: Ground },
): void {
  picture.width = plan.columns;
  picture.height = plan.rows;
  const context = picture.getContext("2d");
  if (context === null) return;
  const image = context.createImageData(plan.columns, plan.rows);
  const pixels = new Uint32Array(image.data.buffer);
  const { levels, scale, kinds } = data;
  const colours = coloursOf(ground, kinds === true);
  const last = colours.length - 1;
  const span = Math.max(Number.MIN_VALUE, scale.most - scale.least);
  for (let row = 0; row < levels.length; row++) {
    const level = levels[row] ?? 0;
    const shade =
      kinds === true
        ? level
        : Math.round(last * Math.min(1, Math.max(0, (level - scale.least) / span)));
    pixels[at[row] ?? 0] = colours[Math.min(last, shade)] ?? 0;
  }
  const mark = (rows: Int32Array, step: number, colour: string): void => {
    const packed = packedOf(colour);
    for (let k = 0; k < rows.length; k += step) pixels[at[rows[k] ?? 0] ?? 0] = packed;
  };
  mark(data.told, TOLD_WIDTH, NEWS[ground]);
  mark(data.fresh, 1, BIRTH[ground]);
  context.putImageData(image, 0, 0);
}

/** From knowing least to knowing most; or no variant, and then each of them. */
function coloursOf(ground: Ground, kinds: boolean): Uint32Array {
  const texts = kinds
    ? [RAMPS[ground][1], ...KINDS]
    : Array.from({ length: SHADES }, (_, k) =>
        along(RAMPS[ground], PALEST + ((1 - PALEST) * k) / (SHADES - 1)),
      );
  return Uint32Array.from(texts, packedOf);
}

/** A colour as the bytes of a pixel, in the order of this machine: all that browsers run on have the lowest first. */
function packedOf(colour: string): number {
  const [red, green, blue] = rgbOf(colour);
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/** Rings around finders, and crosses where something was lost, larger than a block. */
function drawMarks(
  context: CanvasRenderingContext2D,
  { found, losers }: MatrixData,
  { plan, at, scene }: Where & { readonly scene: Scene },
): void {
  const { ratio, ground } = scene;
  const { columns, left, top, side } = plan;
  const middle = (row: number): [x: number, y: number] => {
    const place = at[row] ?? 0;
    return [
      left + ((place % columns) + 0.5) * side,
      top + (Math.floor(place / columns) + 0.5) * side,
    ];
  };
  const finders: number[] = [];
  for (let k = 1; k < found.length; k += FOUND_WIDTH) finders.push(found[k] ?? -1);
  context.lineWidth = 2 * ratio;
  context.strokeStyle = NEWS[ground];
  for (const row of finders.filter((each) => each >= 0).slice(0, MOST_MARKS)) {
    const [x, y] = middle(row);
    context.beginPath();
    context.arc(x, y, side / 2 + 4 * ratio, 0, 2 * Math.PI);
    context.stroke();
  }
  context.strokeStyle = LOSS[ground];
  for (const row of losers.filter((each) => each >= 0).slice(0, MOST_MARKS))
    cross(context, ...middle(row), side / 2 + 3 * ratio);
}
