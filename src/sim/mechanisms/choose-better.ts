/** Following who does better: the best of those one is tied to, if that one does better than oneself. */
import { BestOf } from "../core/better.ts";
import { chooser } from "../core/choice.ts";
import { floatColumn, layerOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { over, scoreColumn } from "../core/shared-params.ts";

const params = { by: scoreColumn("Which score is compared"), over } as const satisfies Params;

export const chooseBetter: Mechanism<typeof params> = {
  name: "choose-better",
  doc: "Each person picks, of those it is tied to, the one with the highest score, if that is higher than its own, else nobody; of equals any.",
  source: "Lazer & Friedman 2007, ASQ 52:667 (look at all of one's network, copy the best)",
  params,
  gate: {
    label: "Looking at others",
    ends: ["never", "always"],
    says: "How often people look at what those they are tied to do.",
  },
  acts: "agents",
  ties: () => true,
  consults: ({ by }) => [by],
  looks: ["score", "other-score"],
  writes: [{ column: "model", rows: "own" }],
  words: () => 1,
  bind(world, { by, over: layer }, draws) {
    const network = layerOf(world, layer);
    const own = floatColumn(world.now, by);
    const theirs = floatColumn(world.was, by);
    const choose = chooser(world);
    const around = new BestOf(world.capacity);
    const ofAll = new BestOf(world.capacity);
    /** The best of those whom a person is tied to. */
    const look = (i: number): BestOf => {
      const degree = network.degree(i);
      around.begin(own[i]);
      for (let d = 0; d < degree; d++) {
        const j = network.at(i, d);
        around.look(j, theirs[j]);
      }
      return around;
    };
    /**
     * Where all are tied to all, the best of all are sought once, and the same people come out: who is none of them has
     * all of them as neighbours.
     */
    const lookAtAll = (): number => {
      ofAll.begin(Number.NEGATIVE_INFINITY);
      for (let j = 0; j < world.n; j++) ofAll.look(j, theirs[j]);
      return theirs[ofAll.at(0)];
    };
    return (ids, n) => {
      const whole = network.complete && !network.closed && n > 1;
      const top = whole ? lookAtAll() : 0;
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        if (whole && own[i] >= top) choose(i, -1);
        else choose(i, (whole && theirs[i] < top ? ofAll : look(i)).at(draws.laneUnit(i, 1)));
      }
    };
  },
};
