/** Each person picks the most skilled, craft by craft, to learn from in this turn. */
import { columnOf, intColumn, layerOf, skillOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, over } from "../core/shared-params.ts";

const params = {
  among: {
    kind: "choice",
    options: ["everybody", "neighbours"],
    doc: "Among whom the best is sought; oneself counts too, and the lowest row wins a tie",
    default: "everybody",
  },
  over,
  of,
} as const satisfies Params;

export const chooseBest: Mechanism<typeof params> = {
  name: "choose-best",
  doc: "Each person picks the most skilled person in each craft to learn from in this turn.",
  source:
    "Henrich 2004, American Antiquity 69:197 (everybody copies the best of the previous generation)",
  params,
  acts: "agents",
  needs: ["skill"],
  ties: ({ among }) => among === "neighbours",
  looks: ["skill"],
  writes: [{ column: "models", rows: "own" }],
  bind(world, { among, over: layer, of: kind }) {
    const skill = skillOf(world, kind);
    const crafts = skill.items;
    const level = columnOf(world.was, skill, "skill");
    const models = intColumn(world.scratch, "models");
    const stride = models.length / world.capacity;
    const best = new Int32Array(crafts);
    const better = (a: number, b: number, craft: number): boolean =>
      level[a * crafts + craft] > level[b * crafts + craft];

    if (among === "everybody") {
      return (ids, n) => {
        best.fill(0);
        for (let i = 1; i < world.n; i++) {
          for (let craft = 0; craft < crafts; craft++)
            if (better(i, best[craft], craft)) best[craft] = i;
        }
        for (let k = 0; k < n; k++) models.set(best, ids[k] * stride);
      };
    }
    const network = layerOf(world, layer);
    /** The best of a person and its neighbours; the lowest row wins a tie. */
    const bestAround = (i: number, craft: number): number => {
      let found = i;
      for (let d = 0; d < network.degree(i); d++) {
        const j = network.at(i, d);
        if (better(j, found, craft) || (j < found && !better(found, j, craft))) found = j;
      }
      return found;
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        for (let craft = 0; craft < crafts; craft++)
          models[ids[k] * stride + craft] = bestAround(ids[k], craft);
      }
    };
  },
};
