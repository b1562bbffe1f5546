/** The aim of the task has reached a majority. */
import { recipesOf } from "../core/need.ts";
import type { Condition } from "../core/part.ts";

export const diffusion: Condition = {
  name: "diffusion",
  doc: "At least N/2 + 1 people hold one and the same item that is the aim of the task.",
  source: "Cantor et al. 2021, Proc. R. Soc. B 288:20203107 (TTD: at least N/2 + 1 holders)",
  params: {},
  needs: ["recipes"],
  holds(world) {
    const { goals, holders } = recipesOf(world);
    for (let k = 0; k < goals.length; k++)
      if (holders.count[goals[k]] >= world.n / 2 + 1) return true;
    return false;
  },
};
