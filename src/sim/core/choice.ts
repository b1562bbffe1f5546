/** Whom to learn from: one person for all, or one for each craft. The last part that chose in a turn has chosen. */
import { intColumn } from "./need.ts";
import type { World } from "./world.ts";

/** Writes the choice of one person for all crafts: it takes the place of what was chosen craft by craft. */
export function chooser(world: World): (row: number, model: number) => void {
  const model = intColumn(world.scratch, "model");
  const models = world.scratch["models"];
  if (models === undefined) {
    return (row, chosen) => {
      model[row] = chosen;
    };
  }
  const crafts = models.length / world.capacity;
  return (row, chosen) => {
    model[row] = chosen;
    models.fill(-1, row * crafts, (row + 1) * crafts);
  };
}
