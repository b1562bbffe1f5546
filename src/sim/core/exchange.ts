/** Two people change places: what they know and what is kept of them goes along; rows, ties and luck stay where they are. */
import type { World } from "./world.ts";

/** Made once for a run: it allocates nothing when it is called. */
export function exchanger(world: World): (a: number, b: number) => void {
  const { kept } = world;
  const kinds = [...world.kinds.values()];
  return (a, b) => {
    if (a === b) return;
    for (let k = 0; k < kinds.length; k++) kinds[k].swap(a, b);
    kept.swap(a, b);
  };
}
