/** Where people stand in a drawing of their network: in a square with sides of 1, the same on every machine, and never moving. */
import type { Groups, Network } from "../src/sim/index.ts";
import type { Layout } from "./live-layout.ts";

/** More ties than this cannot be told apart; an even selection of them is drawn. */
const MOST_TIES = 4000;
/** Share of the distance to the nearest neighbour that a circle may take. */
const FILL = 0.42;
/** More people than this are no ring any more, but a line too thin to see. */
const MOST_ON_RING = 400;
const TURN = 2 * Math.PI;
const TOP = -Math.PI / 2;
/** Angle between two seeds of a sunflower. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
  radius: number;
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const WHOLE: Disc = { x: 0.5, y: 0.5, radius: 0.5 };

interface Drawn extends Pick<
  Network,
  "n" | "shape" | "complete" | "offsets" | "ends" | "neighbours" | "oneWay"
> {
  /** The names of the groups in which people stand. */
  readonly names?: readonly string[];
}

/** With more groups than this, names would hide the people. */
const MOST_NAMED = 6;

/** A group without ties, in which people look at the whole group. */
export const wholeGroup = (n: number): Drawn => ({
  n,
  shape: { kind: "scattered" },
  complete: true,
  offsets: new Int32Array(0),
  ends: new Int32Array(0),
  neighbours: new Int32Array(0),
  oneWay: false,
});

/** Where a file speaks of groups, its people stand in them, whatever their ties. */
export const inGroups = (network: Drawn, { declared, names, of }: Groups): Drawn =>
  declared && network.shape.places === undefined
    ? { ...network, names, shape: { kind: "groups", groups: of.subarray(0, network.n) } }
    : network;

export function layoutOf(network: Drawn): Layout {
  const { n, shape } = network;
  const places: Places = { x: new Float32Array(n), y: new Float32Array(n), radius: 0.1 };
  const rows = Array.from({ length: n }, (_, row) => row);
  if (shape.places !== undefined) map(shape.places, places);
  else if (shape.kind === "groups" && shape.groups !== undefined) groups(shape.groups, places);
  else if (shape.kind === "grid") grid(shape.rows ?? 1, shape.columns ?? n, places);
  else if (shape.kind === "line") line(places);
  else if (shape.kind === "star") star(rows, places);
  else if (shape.kind === "ring" && n <= MOST_ON_RING) ring(rows, places, WHOLE);
  else sunflower(rows, places, WHOLE);
  return { kind: shape.kind, people: n, ...places, ...tiesOf(network), ...placesOf(network) };
}

/** Rows on a circle, the first at `from`; when they would be too small there, in several rows behind each other. */
function ring(rows: readonly number[], places: Places, disc: Disc, from = TOP): void {
  const deep = Math.max(1, Math.ceil(rows.length / 200));
  const spacing = 2 * Math.sin(Math.PI / Math.max(2, rows.length)) * deep;
  const radius =
    rows.length === 1 ? disc.radius * FILL : (disc.radius * FILL * spacing) / (1 + FILL * spacing);
  places.radius = Math.min(places.radius, radius);
  const outer = rows.length === 1 ? 0 : disc.radius - radius;
  rows.forEach((row, k) => {
    const angle = from + (TURN * k) / rows.length;
    const distance = outer - (k % deep) * 2.2 * radius;
    places.x[row] = disc.x + distance * Math.cos(angle);
    places.y[row] = disc.y + distance * Math.sin(angle);
  });
}

/** Rows spread evenly over a disc. */
function sunflower(rows: readonly number[], places: Places, disc: Disc): void {
  const radius = (disc.radius * 0.8) / Math.sqrt(rows.length);
  places.radius = Math.min(places.radius, radius);
  rows.forEach((row, k) => {
    const distance = (disc.radius - radius) * Math.sqrt((k + 0.5) / rows.length);
    places.x[row] = disc.x + distance * Math.cos(k * GOLDEN);
    places.y[row] = disc.y + distance * Math.sin(k * GOLDEN);
  });
}

/** Where people live, as large as the square allows. */
function map({ x, y }: NonNullable<Drawn["shape"]["places"]>, places: Places): void {
  const [left, width] = spanOf(x);
  const [low, height] = spanOf(y);
  places.radius = Math.min(0.05, 0.3 / Math.sqrt(x.length));
  const scale = (1 - 2 * places.radius) / Math.max(width, height, Number.MIN_VALUE);
  for (let row = 0; row < x.length; row++) {
    places.x[row] = 0.5 + ((x[row] ?? 0) - left - width / 2) * scale;
    places.y[row] = 0.5 + ((y[row] ?? 0) - low - height / 2) * scale;
  }
}

function spanOf(values: Float64Array): [least: number, span: number] {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  return [least, values.reduce((a, b) => Math.max(a, b), -Infinity) - least];
}

function star(rows: readonly number[], places: Places): void {
  ring(rows.slice(1), places, WHOLE);
  places.x[0] = places.y[0] = 0.5;
}

function grid(gridRows: number, columns: number, places: Places): void {
  const step = 1 / Math.max(gridRows, columns);
  places.radius = step * FILL;
  for (let row = 0; row < places.x.length; row++) {
    places.x[row] = 0.5 + ((row % columns) - (columns - 1) / 2) * step;
    places.y[row] = 0.5 + (Math.floor(row / columns) - (gridRows - 1) / 2) * step;
  }
}

/** A line that turns at the border, so that its people are large enough to be seen. */
function line(places: Places): void {
  const { length } = places.x;
  const columns = length <= 12 ? length : Math.ceil(Math.sqrt(length));
  grid(Math.ceil(length / columns), columns, places);
  for (let row = 0; row < length; row++) {
    if (Math.floor(row / columns) % 2 === 1) places.x[row] = 1 - (places.x[row] ?? 0);
  }
}

/** Groups on a ring, or in rows when there are many; the people of a group on a circle, or over a disc when they are many. */
function groups(of: Int32Array, places: Places): void {
  const members: number[][] = [];
  of.forEach((group, row) => (members[group] ??= []).push(row));
  members.forEach((rows, group) => {
    const { disc, inward } = discOf(group, members.length);
    // The first and the last of a group face the middle, so that ties to the groups beside it are short.
    if (rows.length <= 30) ring(rows, places, disc, inward + Math.PI / rows.length);
    else sunflower(rows, places, disc);
  });
}

/** Where the groups stand that have names. */
function placesOf({ names = [], shape }: Drawn): Pick<Layout, "places"> {
  if (names.length === 0 || names.length > MOST_NAMED || shape.groups === undefined) return {};
  const places = names.map((name, group) => {
    const { x, y, radius } = discOf(group, names.length).disc;
    return { name, x, y, radius };
  });
  return { places };
}

function discOf(group: number, count: number): { disc: Disc; inward: number } {
  if (count === 1) return { disc: WHOLE, inward: TOP };
  if (count > 12) {
    const columns = Math.ceil(Math.sqrt(count));
    const step = 1 / columns;
    const x = ((group % columns) + 0.5) * step;
    const y =
      (Math.floor(group / columns) + 0.5 + (columns - Math.ceil(count / columns)) / 2) * step;
    return { disc: { x, y, radius: step * 0.45 }, inward: TOP };
  }
  const share = 0.88 * Math.sin(Math.PI / count);
  const centre = 0.5 / (1 + share);
  const angle = TOP + (TURN * group) / count;
  const disc = {
    x: 0.5 + centre * Math.cos(angle),
    y: 0.5 + centre * Math.sin(angle),
    radius: centre * share,
  };
  return { disc, inward: angle + Math.PI };
}

type Pair = readonly [number, number];
type Ties = Pick<Layout, "ties" | "oneWay" | "tiesInAll" | "everybody" | "wraps">;

function tiesOf(network: Drawn): Ties {
  const { n, shape } = network;
  if (network.complete) {
    const tiesInAll = (n * (n - 1)) / 2;
    return { ties: new Int32Array(0), oneWay: 0, tiesInAll, everybody: true, wraps: false };
  }
  const { rows = 1, columns = n } = shape;
  const near = (pairs: readonly Pair[]): readonly Pair[] =>
    shape.kind === "grid" ? pairs.filter(([i, j]) => !across(i, j, rows, columns)) : pairs;
  const pairs = pairsOf(network);
  const [both, one] = [near(pairs.both), near(pairs.one)];
  const listed = [...both, ...one];
  const shown = Math.min(listed.length, MOST_TIES);
  const places = Array.from({ length: shown }, (_, t) => Math.floor((t * listed.length) / shown));
  const tiesInAll = pairs.both.length + pairs.one.length;
  return {
    ties: Int32Array.from(places.flatMap((at) => listed[at] ?? [])),
    oneWay: places.filter((at) => at >= both.length).length,
    tiesInAll,
    everybody: false,
    wraps: listed.length < tiesInAll,
  };
}

/** The ties, each once: those that lead both ways, and those in which the first listens to the second, who does not. */
function pairsOf({ n, offsets, ends, neighbours, oneWay }: Drawn): { both: Pair[]; one: Pair[] } {
  const [both, one]: [Pair[], Pair[]] = [[], []];
  const listens = (i: number, j: number): boolean =>
    !oneWay || neighbours.subarray(offsets[i], ends[i]).includes(j);
  for (let i = 0; i < n; i++) {
    for (const j of neighbours.subarray(offsets[i], ends[i])) {
      if (!listens(j, i)) one.push([i, j]);
      else if (j > i) both.push([i, j]);
    }
  }
  return { both, one };
}

/** Whether some ties lead one way. */
export const leadsOneWay = (network: Drawn): boolean =>
  network.oneWay && pairsOf(network).one.length > 0;

/** Whether a tie leaves the grid at one edge and comes in at the other. */
function across(i: number, j: number, rows: number, columns: number): boolean {
  const right = Math.abs((i % columns) - (j % columns));
  const down = Math.abs(Math.floor(i / columns) - Math.floor(j / columns));
  return 2 * right > columns || 2 * down > rows;
}
