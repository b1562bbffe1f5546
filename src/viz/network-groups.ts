/** Groups as discs: their area says how many people, the filled share how much they know; ribbons are ties between groups. */
import { canvasView, type Painted, type Scene } from "./canvas-view.ts";
import { along } from "./colour.ts";
import { discsOf, kindsIn, placeNames, sharesOf, type Disc, type Grouped } from "./groups-plan.ts";
import { BIRTH, cross, LOSS, type Moment } from "./moment-draw.ts";
import type { News, People } from "./network-draw.ts";
import { circle, FULL, type Drawing } from "./network-places.ts";
import { GROUNDS, KINDS, NEWS, OUTLINES, RAMPS, type Ground } from "./palette.ts";
import type { View } from "./view.ts";

export interface GroupsData extends People, News, Moment, Painted {
  readonly grouped: Grouped;
  readonly drawing: Drawing;
}

const TOLD_WIDTH = 4;
const FOUND_WIDTH = 2;
const TOP = -Math.PI / 2;
/** Ribbons are at most this wide, and at most so many: the widest of them. */
const WIDEST = 14;
const MOST_RIBBONS = 3000;
const ROOM_FOR_EDGE = 5;

export function groupsView(host: HTMLElement): View<GroupsData> {
  let plan: { key: readonly unknown[]; discs: readonly Disc[] } | null = null;
  return canvasView<GroupsData>(host, (context, data, { scene, share }) => {
    const { grouped, drawing } = data;
    const key = [grouped, drawing, scene];
    if (plan === null || plan.key.some((part, k) => part !== key[k]))
      plan = { key, discs: discsOf(grouped, drawing, scene) };
    const { discs } = plan;
    const { ground } = scene;
    drawRibbons(context, grouped, discs, ground);
    drawLessons(context, data, discs, { ground, share });
    drawDiscs(context, data, discs, ground);
    drawMarks(context, data, discs, ground);
    drawNames(context, grouped, discs, scene);
  });
}

function drawRibbons(
  context: CanvasRenderingContext2D,
  { between }: Grouped,
  discs: readonly Disc[],
  ground: Ground,
): void {
  const order = Array.from({ length: between.length / 3 }, (_, k) => 3 * k).toSorted(
    (a, b) => (between[b + 2] ?? 0) - (between[a + 2] ?? 0) || a - b,
  );
  const most = between[(order[0] ?? 0) + 2] ?? 1;
  const widest = Math.min(WIDEST, 0.9 * Math.max(...discs.map(({ radius }) => radius)));
  context.strokeStyle = OUTLINES[ground];
  context.globalAlpha = order.length > 200 ? 0.25 : 0.5;
  for (const at of order.slice(0, MOST_RIBBONS)) {
    const [from, to] = [discs[between[at] ?? 0], discs[between[at + 1] ?? 0]];
    if (from === undefined || to === undefined) continue;
    context.lineWidth = Math.max(0.75, (widest * (between[at + 2] ?? 0)) / most);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** Lessons from one group to another: they run along; the more, the wider. */
function drawLessons(
  context: CanvasRenderingContext2D,
  { told, grouped: { of } }: GroupsData,
  discs: readonly Disc[],
  { ground, share }: { readonly ground: Ground; readonly share: number },
): void {
  const ways = new Map<number, number>();
  for (let k = 0; k < told.length; k += TOLD_WIDTH) {
    const source = told[k + 3] ?? -1;
    if (source < 0) continue;
    const [from, to] = [of[source] ?? 0, of[told[k] ?? 0] ?? 0];
    if (from === to) continue;
    const key = from * discs.length + to;
    ways.set(key, (ways.get(key) ?? 0) + 1);
  }
  context.strokeStyle = NEWS[ground];
  context.lineCap = "round";
  for (const [key, lessons] of ways) {
    const from = discs[Math.floor(key / discs.length)];
    const to = discs[key % discs.length];
    if (from === undefined || to === undefined) continue;
    context.lineWidth = Math.min(5, 1 + lessons / 2);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
    context.stroke();
  }
  context.lineCap = "butt";
}

function drawDiscs(
  context: CanvasRenderingContext2D,
  data: GroupsData,
  discs: readonly Disc[],
  ground: Ground,
): void {
  const { grouped, kinds } = data;
  const shares = sharesOf(data, grouped);
  const parts = kinds === true ? kindsIn(data, grouped, KINDS.length) : null;
  context.lineWidth = 1.25;
  discs.forEach((disc, g) => {
    if (disc.people === 0) return;
    const { x, y, radius } = disc;
    context.fillStyle = GROUNDS[ground];
    context.beginPath();
    circle(context, x, y, radius);
    context.fill();
    if (parts !== null) drawParts(context, disc, parts[g] ?? [], ground);
    else drawShare(context, disc, shares[g] ?? 0, ground);
    context.strokeStyle = OUTLINES[ground];
    context.beginPath();
    circle(context, x, y, radius);
    context.stroke();
  });
}

/** Filled from the bottom up, as far as the average person has come: the level is read without the colour. */
function drawShare(
  context: CanvasRenderingContext2D,
  { x, y, radius }: Disc,
  share: number,
  ground: Ground,
): void {
  context.fillStyle = along(RAMPS[ground], 0.35 + 0.65 * share);
  context.beginPath();
  if (radius < ROOM_FOR_EDGE) circle(context, x, y, radius);
  else {
    // The level at which the filled height is this share of the whole.
    const angle = Math.acos(1 - 2 * share);
    context.arc(x, y, radius, Math.PI / 2 - angle, Math.PI / 2 + angle);
  }
  context.fill();
}

function drawParts(
  context: CanvasRenderingContext2D,
  { x, y, radius, people }: Disc,
  counts: readonly number[],
  ground: Ground,
): void {
  let from = TOP;
  counts.forEach((count, kind) => {
    if (count === 0) return;
    const to = from + (FULL * count) / Math.max(1, people);
    context.fillStyle = kind === 0 ? RAMPS[ground][1] : (KINDS[kind - 1] ?? RAMPS[ground][1]);
    context.beginPath();
    context.moveTo(x, y);
    context.arc(x, y, radius, from, to);
    context.fill();
    from = to;
  });
}

const size = (radius: number): number => Math.max(2.5, Math.min(6, radius / 3));

/** A ring where something was found, a square where somebody is new, a cross where something was lost: at the edge. */
function drawMarks(
  context: CanvasRenderingContext2D,
  { found, fresh, losers, told, grouped: { of } }: GroupsData,
  discs: readonly Disc[],
  ground: Ground,
): void {
  const groupsOf = (rows: Int32Array, step: number, first: number): Set<number> => {
    const groups = new Set<number>();
    for (let k = first; k < rows.length; k += step)
      if ((rows[k] ?? -1) >= 0) groups.add(of[rows[k] ?? 0] ?? 0);
    return groups;
  };
  const each = (groups: ReadonlySet<number>, draw: (disc: Disc) => void): void => {
    for (const group of groups) {
      const disc = discs[group];
      if (disc !== undefined) draw(disc);
    }
  };
  context.strokeStyle = NEWS[ground];
  context.lineWidth = 1.5;
  each(groupsOf(told, TOLD_WIDTH, 0), ({ x, y, radius }) => {
    context.beginPath();
    circle(context, x, y, radius);
    context.stroke();
  });
  context.lineWidth = 3;
  each(groupsOf(found, FOUND_WIDTH, 1), ({ x, y, radius }) => {
    context.beginPath();
    circle(context, x, y, radius + 3);
    context.stroke();
  });
  context.fillStyle = BIRTH[ground];
  each(groupsOf(fresh, 1, 0), ({ x, y, radius }) => {
    const side = size(radius);
    context.fillRect(x - 0.72 * radius - side, y + 0.72 * radius - side, 2 * side, 2 * side);
  });
  context.strokeStyle = LOSS[ground];
  context.lineWidth = 2.5;
  each(groupsOf(losers, 1, 0), ({ x, y, radius }) =>
    cross(context, x + 0.72 * radius, y + 0.72 * radius, size(radius)),
  );
}

function drawNames(
  context: CanvasRenderingContext2D,
  { names }: Grouped,
  discs: readonly Disc[],
  scene: Scene,
): void {
  const { ground, text } = scene;
  context.font = `600 ${text}px system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = text / 3;
  context.strokeStyle = GROUNDS[ground];
  context.fillStyle = GROUNDS[ground === "light" ? "dark" : "light"];
  const widths = names.map((name) => context.measureText(name).width);
  placeNames(discs, widths, scene).forEach((place, g) => {
    if (place === null) return;
    context.strokeText(names[g] ?? "", place.x, place.y);
    context.fillText(names[g] ?? "", place.x, place.y);
  });
}
