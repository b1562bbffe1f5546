/** What can be known at all in a run: the same for all its ticks. */
import { tableOf } from "../../src/lab/story/table.ts";
import type { Beliefs, Recipes, Run, Variants } from "../../src/sim/index.ts";
import type { ItemsPlan } from "./knowledge-types.ts";
import { playerIn } from "./open.ts";
import type { Asked, Asking, Told } from "./types.ts";

export const answer = ({ structure }: Asked<"things">, asking: Asking): Told<"things"> =>
  planOf(playerIn(asking, structure).run);

function planOf(run: Run): ItemsPlan {
  const { knowledge } = run.world;
  const { use, items } = knowledge;
  const recipes = use === "recipes" ? (knowledge as Recipes) : null;
  return {
    use,
    items,
    table: tableOf(run),
    values: recipes?.values.slice() ?? null,
    goals: [...(recipes?.goals ?? [])],
    grid: gridOf(run),
  };
}

function gridOf({ world: { knowledge } }: Run): ItemsPlan["grid"] {
  if (knowledge.use === "beliefs") {
    const { count, options } = (knowledge as Beliefs).shape;
    return { rows: count, columns: options };
  }
  if (knowledge.use !== "variants") return null;
  const { count, options } = knowledge as Variants;
  return options > 0 && count > 1 ? { rows: count, columns: options } : null;
}
