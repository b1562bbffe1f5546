/** The aim of the task is reached by somebody: in the potion task, a crossover of the two lineages. */
import { recipesOf } from "../core/need.ts";
import type { Condition } from "../core/part.ts";

export const crossover: Condition = {
  name: "crossover",
  doc: "Somebody holds an item that is the aim of the task (in the potion task: a crossover of both lineages).",
  source:
    "Migliano et al. 2020, Sci. Adv. 6:eaax5913; Cantor et al. 2021, Proc. R. Soc. B 288:20203107 (TTC)",
  params: {},
  needs: ["recipes"],
  holds(world) {
    const { goals, holders } = recipesOf(world);
    for (let k = 0; k < goals.length; k++) if (holders.count[goals[k]] > 0) return true;
    return false;
  },
};
