/** Each person picks the most skilled, craft by craft, to learn from in this turn. */
import type { Groups } from "../core/groups.ts";
import { columnOf, intColumn, layerOf, skillOf } from "../core/need.ts";
import type { Loop, Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, over } from "../core/shared-params.ts";

const params = {
  among: {
    kind: "choice",
    options: ["everybody", "group", "neighbours"],
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
  asks: ({ among }) => (among === "group" ? ["groups"] : []),
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
    if (among === "group")
      return bestOfGroup({ groups: world.groups, crafts, better, models, stride });
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

interface Search {
  readonly groups: Groups;
  readonly crafts: number;
  readonly better: (a: number, b: number, craft: number) => boolean;
  readonly models: Int32Array;
  /** Places of `models` for each person: at least the number of crafts. */
  readonly stride: number;
}

/** Each group is looked through once a call, when the first of it asks. */
function bestOfGroup({ groups, crafts, better, models, stride }: Search): Loop {
  const { of: groupOf, offsets, members } = groups;
  const best = new Int32Array(groups.count * crafts);
  const asked = new Int32Array(groups.count);
  let call = 0;
  const look = (g: number): void => {
    best.fill(members[offsets[g]], g * crafts, (g + 1) * crafts);
    for (let m = offsets[g] + 1; m < offsets[g + 1]; m++) {
      for (let craft = 0; craft < crafts; craft++)
        if (better(members[m], best[g * crafts + craft], craft))
          best[g * crafts + craft] = members[m];
    }
  };
  return (ids, n) => {
    call = (call + 1) | 0;
    for (let k = 0; k < n; k++) {
      const i = ids[k];
      const g = groupOf[i];
      if (asked[g] !== call) look(g);
      asked[g] = call;
      for (let craft = 0; craft < crafts; craft++)
        models[i * stride + craft] = best[g * crafts + craft];
    }
  };
}
