/** Where things stand in a drawing of all that can be known: worked out once for a kind of knowledge and a width. */
import { placeGrid } from "./grid.ts";
import type { Places, Room, Things } from "./things.ts";
import { placeTree } from "./tree.ts";

export const placesOf = (things: Things, room: Room): Places =>
  things.form === "tree" ? placeTree(things, room) : placeGrid(things, room);

/** The nearest place, if the point lies in its room. */
export function placeAt({ x, y, wide, high }: Places, px: number, py: number): number {
  let found = -1;
  let nearest = Number.POSITIVE_INFINITY;
  for (let k = 0; k < x.length; k++) {
    const [dx, dy] = [Math.abs((x[k] ?? 0) - px), Math.abs((y[k] ?? 0) - py)];
    if (dx > wide / 2 + 4 || dy > high / 2 + 4 || dx + dy >= nearest) continue;
    nearest = dx + dy;
    found = k;
  }
  return found;
}

const WAYS = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
} as const;

/** The place to which a key leads from another; the same one where there is none that way. Null: the key leads nowhere. */
export function placeBeside(places: Places, from: number, key: string): number | null {
  if (key === "Home") return 0;
  if (key === "End") return places.x.length - 1;
  return key in WAYS ? nearestOn(places, from, WAYS[key as keyof typeof WAYS]) : null;
}

/** The nearest that way, rather straight ahead than to the side. */
function nearestOn(
  { x, y }: Places,
  from: number,
  [right, down]: readonly [number, number],
): number {
  const [fromX = 0, fromY = 0] = [x[from], y[from]];
  let found = from;
  let least = Number.POSITIVE_INFINITY;
  x.forEach((atX, k) => {
    const [dx, dy] = [atX - fromX, (y[k] ?? 0) - fromY];
    const along = dx * right + dy * down;
    const aside = Math.abs(dx * down) + Math.abs(dy * right);
    const far = along + 2 * aside;
    if (along < 0.5 || aside > 2 * along || far >= least) return;
    [least, found] = [far, k];
  });
  return found;
}
