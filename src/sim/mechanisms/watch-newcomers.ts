/** Counting how long newcomers take until they do as well as half of all. It changes nothing that anybody knows or does. */
import { floatColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { scoreColumn } from "../core/shared-params.ts";

const params = { by: scoreColumn("Which score is compared") } as const satisfies Params;

export const watchNewcomers: Mechanism<typeof params> = {
  name: "watch-newcomers",
  doc: "Each person is looked at: whether it has come after the first tick, and how old it was when for the first time no more than half of all did better than it.",
  source:
    "Ours (organizations: rounds until a newcomer reaches the median). Scores are those of this point of the list; grow-older " +
    "stands before it, for everybody and in every tick; who came in the first tick counts as one who was there",
  params,
  acts: "agents",
  consults: ({ by }) => [by, "age"],
  keeps: () => ["settled", "newcomers", "newcomers-settled", "newcomers-rounds"],
  writes: [
    { column: "settled", rows: "own" },
    { column: "newcomers", rows: "own" },
    { column: "newcomers-settled", rows: "own" },
    { column: "newcomers-rounds", rows: "own" },
  ],
  bind(world, { by }) {
    const score = floatColumn(world.now, by);
    const age = floatColumn(world.now, "age");
    const settled = floatColumn(world.now, "settled");
    const came = floatColumn(world.now, "newcomers");
    const stayed = floatColumn(world.now, "newcomers-settled");
    const rounds = floatColumn(world.now, "newcomers-rounds");
    /** Whether no more than half of all do better. */
    const amongBetterHalf = (i: number): boolean => {
      let better = 0;
      for (let j = 0; j < world.n; j++) better += score[j] > score[i] ? 1 : 0;
      return 2 * better <= world.n;
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        if (settled[i] > 0 || age[i] >= world.tick) continue;
        if (settled[i] === 0) {
          settled[i] = -1;
          came[i]++;
        }
        if (!amongBetterHalf(i)) continue;
        settled[i] = Math.max(1, age[i]);
        stayed[i]++;
        rounds[i] += settled[i];
      }
    };
  },
};
