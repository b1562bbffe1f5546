/** Each person picks one of the people it is tied to, to learn from in this turn. */
import { chooser } from "../core/choice.ts";
import { layerOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { over } from "../core/shared-params.ts";

const params = { over } as const satisfies Params;

export const chooseNeighbour: Mechanism<typeof params> = {
  name: "choose-neighbour",
  doc: "Each person picks one neighbour at random (by weight, where ties have weights) to learn from in this turn.",
  params,
  acts: "agents",
  ties: () => true,
  writes: [{ column: "model", rows: "own" }],
  words: () => 1,
  bind(world, values, draws) {
    const network = layerOf(world, values.over);
    const choose = chooser(world);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        choose(i, network.degree(i) === 0 ? -1 : network.towards(i, draws.laneUnit(i, 1)));
      }
    };
  },
};
