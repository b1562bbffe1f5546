/** Like learns from like: the more two have in common, the more often one takes something over from the other; or from a bound on. */
import { apart, apartIn } from "../core/alike.ts";
import { chooser } from "../core/choice.ts";
import { beliefsOf, columnOf, intColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = {
  openness: {
    kind: "number",
    doc: "Left out: one answer is compared, to any question. Given: all are, and a model is turned down who gives another answer to more than this share of the questions; 1 listens to everybody, 0 to nobody who is not the same",
    min: 0,
    max: 1,
    optional: true,
    plain: {
      label: "Open to other views",
      ends: ["only the same", "everybody"],
      says: "How much another may differ in what it thinks for one to listen still.",
    },
  },
  of,
} as const satisfies Params;

export const ifAlike: Mechanism<typeof params> = {
  name: "if-alike",
  doc: "Each person compares one answer with its model's, to any question, or all of them; unless both give the same, or the same often enough, it learns nothing from it in this turn.",
  source:
    "Axelrod 1997, J. Conflict Resolution 41:203 (the chance of an exchange is the share of features in common); openness: a bound, " +
    "as Deffuant et al. 2000 have it, here on the share of answers that are the same (at least 1 - openness)",
  params,
  acts: "agents",
  needs: ["beliefs"],
  reads: ["model"],
  looks: ["belief"],
  writes: [{ column: "model", rows: "own" }],
  words: ({ openness }) => (openness === undefined ? 1 : 0),
  bind(world, { of: kind, openness }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape, belief: mine } = beliefs;
    const { stride, count } = shape;
    const theirs = columnOf(world.was, beliefs, "belief");
    const model = intColumn(world.scratch, "model");
    const choose = chooser(world);
    if (openness !== undefined) {
      const most = openness * count + 1e-9; // a share of questions is a whole number of them
      return (ids, n) => {
        for (let k = 0; k < n; k++) {
          const i = ids[k];
          const j = model[i];
          if (j < 0) continue;
          if (apart(shape, mine, i * stride, theirs, j * stride) > most) choose(i, -1);
        }
      };
    }
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const j = model[i];
        if (j < 0) continue;
        const question = draws.laneBelow(i, 1, count);
        const other = apartIn(shape, mine, i * stride, theirs, j * stride, question >>> 5);
        if (((other >>> (question & 31)) & 1) !== 0) choose(i, -1);
      }
    };
  },
};
