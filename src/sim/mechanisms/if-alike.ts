/** Like learns from like: the more two have in common, the more often one takes something over from the other. */
import { chooser } from "../core/choice.ts";
import { beliefsOf, columnOf, intColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const ifAlike: Mechanism<typeof params> = {
  name: "if-alike",
  doc: "Each person compares one answer with its model's, to any question; unless both give the same, it learns nothing from it in this turn.",
  source:
    "Axelrod 1997, J. Conflict Resolution 41:203 (the chance of an exchange is the share of features in common)",
  params,
  acts: "agents",
  needs: ["beliefs"],
  reads: ["model"],
  looks: ["belief"],
  writes: [{ column: "model", rows: "own" }],
  words: () => 1,
  bind(world, { of: kind }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape, belief: mine } = beliefs;
    const { stride, count, words, first } = shape;
    const theirs = columnOf(world.was, beliefs, "belief");
    const model = intColumn(world.scratch, "model");
    const choose = chooser(world);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const j = model[i];
        if (j < 0) continue;
        const question = draws.laneBelow(i, 1, count);
        const own = i * stride + (question >>> 5);
        const other = j * stride + (question >>> 5);
        // Planes of answers that are not the same, and where one may have none, that one has none.
        let apart = first === 0 ? 0 : ~mine[own];
        for (let p = 0; p < stride; p += words) apart |= mine[own + p] ^ theirs[other + p];
        if (((apart >>> (question & 31)) & 1) !== 0) choose(i, -1);
      }
    };
  },
};
