/** Draws a network: ties, people by what they know, and news on its way. Draws what it is given and keeps nothing. */
import { along } from "./colour.ts";
import { drawNeedles } from "./needles.ts";
import { circle, drawGround, DUST_RADIUS, FULL, isDust, PADDING } from "./network-places.ts";
import type { Drawing, Placed } from "./network-places.ts";
import { KINDS, NEWS, OUTLINES, RAMPS, type Ground } from "./palette.ts";

export interface People {
  readonly levels: Float32Array;
  /** What is drawn palest and smallest, and darkest and largest. */
  readonly scale: { readonly least: number; readonly most: number };
  /** True: a level is the number of a variant, from 1 on, and each has a colour of its own. */
  readonly kinds?: boolean;
}

export interface News {
  /** Row, item, channel, source row (-1: nobody), and so on. */
  readonly told: Int32Array;
  /** Item, row of the finder (-1: unknown), and so on. */
  readonly found: Int32Array;
}

const TOLD_WIDTH = 4;
const FOUND_WIDTH = 2;
const BINS = 24;
/** With more people than this the ties of everybody with everybody make one grey. */
const MOST_WITH_ALL_TIES = 90;
/** Share of the time after which what was told arrives. */
const ARRIVAL = 0.7;

export function drawTies(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  placed: Placed,
  ground: Ground,
): void {
  const { people, everybody, ties } = drawing;
  context.strokeStyle = context.fillStyle = OUTLINES[ground];
  if (everybody && drawing.places !== undefined) return drawGround(context, drawing.places, placed);
  if (everybody && people > MOST_WITH_ALL_TIES) return drawGrounds(context, placed);
  if (isDust(placed)) return;
  context.globalAlpha = everybody
    ? 0.07
    : Math.min(0.6, 8 / Math.sqrt(Math.max(1, ties.length / 2)));
  context.lineWidth = 1;
  const both = ties.length - 2 * drawing.oneWay;
  if (everybody) drawAllTies(context, placed);
  else drawSomeTies(context, placed, ties.subarray(0, both));
  drawNeedles(context, placed, ties.subarray(both));
  context.globalAlpha = 1;
}

// Person by person: where lines of one stroke cross they are darker on some screens and not on others.

function drawAllTies(context: CanvasRenderingContext2D, { x, y }: Placed): void {
  for (let a = 1; a < x.length; a++) {
    context.beginPath();
    for (let b = 0; b < a; b++) {
      context.moveTo(x[a] ?? 0, y[a] ?? 0);
      context.lineTo(x[b] ?? 0, y[b] ?? 0);
    }
    context.stroke();
  }
}

function drawSomeTies(context: CanvasRenderingContext2D, { x, y }: Placed, ties: Int32Array): void {
  for (let t = 0; t < ties.length; t += 2) {
    const [a = 0, b = 0] = [ties[t], ties[t + 1]];
    if (a !== ties[t - 2]) context.beginPath();
    context.moveTo(x[a] ?? 0, y[a] ?? 0);
    context.lineTo(x[b] ?? 0, y[b] ?? 0);
    if (a !== ties[t + 2]) context.stroke();
  }
}

/** Everybody with everybody, where the lines could not be told apart: a ground that holds all of them. */
function drawGrounds(context: CanvasRenderingContext2D, placed: Placed): void {
  const { width, height, x, y, radius } = placed;
  const disc = Math.min(width, height) / 2 - PADDING / 2;
  const across = spanOf(x, width / 2) + radius + 3;
  const down = spanOf(y, height / 2) + radius + 3;
  const outside = x.some(
    (at, row) => Math.hypot(at - width / 2, (y[row] ?? 0) - height / 2) + radius > disc + 1,
  );
  context.globalAlpha = 0.16;
  context.beginPath();
  if (outside) context.fillRect(width / 2 - across, height / 2 - down, 2 * across, 2 * down);
  else context.arc(width / 2, height / 2, disc, 0, FULL);
  context.fill();
  context.globalAlpha = 1;
}

/** How far the farthest of them lies from the middle. */
const spanOf = (places: Float32Array, middle: number): number =>
  places.reduce((far, at) => Math.max(far, Math.abs(at - middle)), 0);

/** People too small for an edge would vanish in the palest colours. */
const PALEST_SMALL = 0.45;
const EDGE_FROM = 3;

/** The colour of those in a bin, and the share of its full size that a person has. */
function lookOf(
  people: People,
  { bin, radius, ground }: { bin: number; radius: number; ground: Ground },
): { readonly fill: string; readonly size: number } {
  if (people.kinds === true) {
    const none = RAMPS[ground][1];
    return { fill: bin === 0 ? none : (KINDS[(bin - 1) % KINDS.length] ?? none), size: 0.85 };
  }
  const share = bin / BINS;
  if (radius >= EDGE_FROM) return { fill: along(RAMPS[ground], share), size: 0.62 + 0.38 * share };
  const fill = along(RAMPS[ground], PALEST_SMALL + (1 - PALEST_SMALL) * share);
  return { fill, size: radius < DUST_RADIUS ? 1 : 0.85 };
}

/** Share of the way from knowing least to knowing most. */
function shareOf(level: number, { least, most }: People["scale"]): number {
  return most > least ? Math.min(1, Math.max(0, (level - least) / (most - least))) : 0;
}

export function drawPeople(
  context: CanvasRenderingContext2D,
  people: People,
  placed: Placed,
  ground: Ground,
): void {
  const { x, y, radius } = placed;
  const bins: number[][] = Array.from({ length: BINS + 1 }, () => []);
  for (let row = 0; row < x.length; row++) {
    const level = people.levels[row] ?? 0;
    bins[people.kinds === true ? level : Math.round(shareOf(level, people.scale) * BINS)]?.push(
      row,
    );
  }
  context.strokeStyle = OUTLINES[ground];
  context.lineWidth = Math.min(1.5, radius / 4);
  bins.forEach((rows, bin) => {
    if (rows.length === 0) return;
    const look = lookOf(people, { bin, radius, ground });
    context.fillStyle = look.fill;
    const size = radius * look.size;
    if (radius < DUST_RADIUS) {
      for (const row of rows)
        context.fillRect((x[row] ?? 0) - size, (y[row] ?? 0) - size, 2 * size, 2 * size);
      return;
    }
    context.beginPath();
    for (const row of rows) circle(context, x[row] ?? 0, y[row] ?? 0, size);
    context.fill();
    if (radius >= EDGE_FROM) context.stroke();
  });
}

/** News at a share (0 to 1) of its way: finders glow, lines run along the ties, rings show where it has arrived. */
export function drawNews(
  context: CanvasRenderingContext2D,
  news: News,
  placed: Placed,
  { ground, share }: { readonly ground: Ground; readonly share: number },
): void {
  context.strokeStyle = context.fillStyle = NEWS[ground];
  if (isDust(placed)) return drawSparks(context, news.told, placed);
  drawWays(context, news.told, placed, Math.min(1, share / ARRIVAL));
  if (share >= ARRIVAL) drawArrivals(context, news.told, placed);
  drawFinders(context, news, placed, share);
  context.globalAlpha = 1;
}

/** Where people are dots, ties and rings would hide them. */
function drawSparks(context: CanvasRenderingContext2D, told: Int32Array, { x, y }: Placed): void {
  for (let k = 0; k < told.length; k += TOLD_WIDTH) {
    const row = told[k] ?? 0;
    context.fillRect((x[row] ?? 0) - 1, (y[row] ?? 0) - 1, 2, 2);
  }
}

function drawWays(
  context: CanvasRenderingContext2D,
  told: Int32Array,
  placed: Placed,
  share: number,
): void {
  const { x, y, radius } = placed;
  const ways = told.length / TOLD_WIDTH;
  context.globalAlpha = Math.min(0.9, Math.max(0.35, 5 / Math.sqrt(Math.max(1, ways))));
  context.lineWidth = Math.max(1, Math.min(2.5, radius / 2.5));
  const heads: [x: number, y: number][] = [];
  context.beginPath();
  for (let k = 0; k < told.length; k += TOLD_WIDTH) {
    const from = told[k + 3] ?? -1;
    if (from < 0) continue;
    const to = told[k] ?? 0;
    const head = [between(x, from, to, share), between(y, from, to, share)] as [number, number];
    context.moveTo(x[from] ?? 0, y[from] ?? 0);
    context.lineTo(...head);
    heads.push(head);
  }
  context.stroke();
  if (share >= 1) return;
  context.globalAlpha = 1;
  context.beginPath();
  for (const head of heads) circle(context, ...head, Math.max(1.5, radius / 3));
  context.fill();
}

function between(places: Float32Array, from: number, to: number, share: number): number {
  const start = places[from] ?? 0;
  return start + share * ((places[to] ?? start) - start);
}

function drawArrivals(
  context: CanvasRenderingContext2D,
  told: Int32Array,
  { x, y, radius }: Placed,
): void {
  context.globalAlpha = 0.9;
  context.lineWidth = Math.max(1, Math.min(2, radius / 3));
  context.beginPath();
  for (let k = 0; k < told.length; k += TOLD_WIDTH) {
    const row = told[k] ?? 0;
    circle(context, x[row] ?? 0, y[row] ?? 0, radius + 1.5);
  }
  context.stroke();
}

function drawFinders(
  context: CanvasRenderingContext2D,
  { found }: News,
  { x, y, radius }: Placed,
  share: number,
): void {
  const rows: number[] = [];
  for (let k = 0; k < found.length; k += FOUND_WIDTH)
    if ((found[k + 1] ?? -1) >= 0) rows.push(found[k + 1] ?? 0);
  if (rows.length === 0) return;
  const growth = Math.min(1, share * 2);
  context.globalAlpha = 1;
  context.lineWidth = Math.max(2, Math.min(3.5, radius / 2));
  context.beginPath();
  for (const row of rows) circle(context, x[row] ?? 0, y[row] ?? 0, radius + 3 + 4 * growth);
  context.stroke();
  context.beginPath();
  for (const row of rows) circle(context, x[row] ?? 0, y[row] ?? 0, Math.max(2, radius * 0.45));
  context.fill();
}
