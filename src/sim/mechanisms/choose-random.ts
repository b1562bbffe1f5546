/** Each person picks anybody else, to learn from in this turn. */
import { chooser } from "../core/choice.ts";
import type { Mechanism } from "../core/part.ts";

export const chooseRandom: Mechanism<Record<never, never>> = {
  name: "choose-random",
  doc: "Each person picks anybody else at random to learn from in this turn, whatever the ties.",
  params: {},
  acts: "agents",
  writes: [{ column: "model", rows: "own" }],
  words: () => 1,
  bind(world, _values, draws) {
    const choose = chooser(world);
    return (ids, n) => {
      const others = world.n - 1;
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const j = draws.laneBelow(i, 1, others);
        choose(i, others === 0 ? -1 : j < i ? j : j + 1);
      }
    };
  },
};
