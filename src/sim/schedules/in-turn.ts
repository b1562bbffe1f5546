/** One after the other: in each tick (an epoch) everybody acts once, on what the others are by then. */
import type { SchedulePart } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { shuffle } from "../random/shuffle.ts";

const params = {
  order: {
    kind: "choice",
    options: ["shuffled", "fixed"],
    doc: "A fresh random order in each tick, or always the order of the rows",
    default: "shuffled",
  },
} as const satisfies Params;

export const inTurn: SchedulePart<typeof params> = {
  name: "in-turn",
  doc: "People act one after the other, each once a tick, in a fresh random order.",
  source: "Cantor et al. 2021, Proc. R. Soc. B 288:20203107 (epoch); Mesa's RandomActivation",
  params,
  oneAtATime: true,
  clock: "tick",
  yesterday: () => false,
  bind(turns, { order }, draws) {
    const { world } = turns;
    const rows = new Int32Array(world.capacity);
    return () => {
      const { n } = world;
      for (let i = 0; i < n; i++) rows[i] = i;
      if (order === "shuffled") {
        draws.open(0);
        shuffle(rows, n, draws);
      }
      for (let k = 0; k < n; k++) {
        turns.one(rows[k]);
        if (turns.stopped()) return true;
      }
      return false;
    };
  },
};
