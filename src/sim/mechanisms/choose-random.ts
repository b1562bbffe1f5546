/** Each person picks anybody, to learn from in this turn. */
import { chooser } from "../core/choice.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";

const params = {
  among: {
    kind: "choice",
    options: ["everybody", "group"],
    doc: "Among whom it picks: everybody (left out), or the people of its own group",
    optional: true,
  },
  self: {
    kind: "flag",
    doc: "True: a person may pick itself too, as where each of a new generation copies any of the one before",
    optional: true,
  },
} as const satisfies Params;

export const chooseRandom: Mechanism<typeof params> = {
  name: "choose-random",
  doc: "Each person picks anybody else at random to learn from in this turn, whatever the ties.",
  params,
  acts: "agents",
  asks: ({ among }) => (among === "group" ? ["groups"] : []),
  writes: [{ column: "model", rows: "own" }],
  words: () => 1,
  bind(world, { among, self }, draws) {
    const choose = chooser(world);
    if (among !== "group") {
      return (ids, n) => {
        const { n: people } = world;
        const others = self === true ? people : people - 1;
        for (let k = 0; k < n; k++) {
          const i = ids[k];
          const j = draws.laneBelow(i, 1, others);
          choose(i, others === 0 ? -1 : self === true || j < i ? j : j + 1);
        }
      };
    }
    const { of, offsets, members } = world.groups;
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const first = offsets[of[i]];
        const size = offsets[of[i] + 1] - first;
        const others = self === true ? size : size - 1;
        if (others === 0) {
          choose(i, -1);
          continue;
        }
        const at = first + draws.laneBelow(i, 1, others);
        // The last of the group stands for oneself: one place is left out, and each of the others has one.
        choose(i, self !== true && members[at] === i ? members[first + size - 1] : members[at]);
      }
    };
  },
};
