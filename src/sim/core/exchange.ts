/** Two people change places: what they know and what is kept of them goes along; rows, ties and luck stay where they are. */
import type { World } from "./world.ts";

export function exchange({ kinds, kept }: World, a: number, b: number): void {
  if (a === b) return;
  for (const kind of kinds.values()) kind.swap(a, b);
  kept.swap(a, b);
}
