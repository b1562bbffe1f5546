/** Things by their depth: what is made from nothing on the left, and to the right of all that it is made from whatever is made from it. */
import type { Places, Room, Things, Tie } from "./things.ts";

/** Least distance of two depths: more of them than fit go on in the next line. */
const NARROWEST = 15;
const LARGEST = 36;
/** Where there is room for it, rows stand so far apart. */
const MOST_GAP = 26;
const HEIGHT = 320;
/** Depths that are nearer to each other than so many letters have no names, and not each a number. */
const LETTERS_OF_A_NAME = 3.4;

type TreeThings = Pick<Things, "count" | "from" | "oneOf" | "tiers" | "branches" | "names">;

export function placeTree(things: TreeThings, { width, text }: Room): Places {
  const { count } = things;
  const tiers = inOrder(things);
  const most = Math.max(1, ...tiers.map(({ length }) => length));
  const perLine = Math.max(1, Math.min(tiers.length, Math.floor(width / NARROWEST)));
  const lines = Math.max(1, Math.ceil(tiers.length / perLine));
  const pitch = width / perLine;
  const longest = Math.max(LETTERS_OF_A_NAME, ...things.names.map((name) => 0.62 * name.length));
  const named = pitch >= longest * text;
  const wide = Math.min(pitch * (named ? 0.6 : 0.9), (LARGEST * text) / 16);
  const gap = named ? wide + 1.3 * text : Math.max(wide + 3, Math.min(MOST_GAP, HEIGHT / most));
  const head = 1.6 * text;
  const line = head + most * gap + (named ? 0 : 4);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const marks = tiers.map((places, tier) => {
    const left = (tier % perLine) * pitch + pitch / 2;
    const top = Math.floor(tier / perLine) * line;
    places.forEach((place, k) => {
      x[place] = left;
      y[place] = top + head + (((k + 0.5) * most) / places.length) * gap - (gap - wide) / 2;
    });
    const each = Math.max(1, Math.ceil((2.2 * text) / pitch));
    return { x: left, y: top + text, text: tier % each === 0 ? String(tier + 1) : "" };
  });
  return {
    width,
    height: lines * line + 2,
    x,
    y,
    wide,
    high: wide,
    ties: tiesOf(things).filter(({ from, to }) => lineOf(from) === lineOf(to)),
    named,
    marks: marks.filter((mark) => mark.text !== ""),
  };

  function lineOf(place: number): number {
    return Math.floor((things.tiers[place] ?? 0) / perLine);
  }
}

const tiesOf = ({ from, oneOf }: Pick<Things, "from" | "oneOf">): Tie[] => [
  ...oneOf.flatMap((all, to) => all.map((each) => ({ from: each, to, either: true }))),
  ...from.flatMap((all, to) => all.map((each) => ({ from: each, to, either: false }))),
];

/** The places of each depth from top to bottom: by their lines of descent, so that few ties cross. */
function inOrder({ count, branches, tiers }: TreeThings): number[][] {
  const depths: number[][] = [];
  for (let place = 0; place < count; place++) (depths[tiers[place] ?? 0] ??= []).push(place);
  for (const places of depths)
    places.sort((a, b) => (branches[a] ?? 0) - (branches[b] ?? 0) || a - b);
  return depths;
}
