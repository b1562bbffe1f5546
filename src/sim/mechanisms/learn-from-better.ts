/** Learning from each other without an institution: the best of a few others is watched, and its answers are taken over one by one. */
import { someCopier } from "../core/copy-some.ts";
import { beliefsOf, columnOf, layerOf, taskOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, over, reason } from "../core/shared-params.ts";

const params = {
  among: {
    kind: "choice",
    options: ["neighbours", "everybody"],
    doc: "Who is watched: all of one's neighbours, or some others picked at random from everybody",
    default: "neighbours",
  },
  number: {
    kind: "integer",
    doc: "How many others are watched where they are picked from everybody; the same may be picked twice",
    unit: "people",
    min: 1,
    max: 1000,
    default: 4,
    symbol: "k",
    plain: {
      label: "Others watched",
      ends: ["few", "many"],
      says: "How many others each person watches before it learns from the best of them.",
    },
  },
  chance: {
    kind: "number",
    doc: "Chance that a person takes over an answer of the best of them that differs from its own, for each question",
    min: 0,
    max: 1,
    default: 0.1,
    symbol: "p3",
    plain: {
      label: "Learning from each other",
      ends: ["slow", "fast"],
      says: "How fast people take over what others do who do better.",
    },
  },
  over,
  channel: channel("observation"),
  reason: reason("copying"),
  of,
} as const satisfies Params;

export const learnFromBetter: Mechanism<typeof params> = {
  name: "learn-from-better",
  doc: "Each person watches some others and takes over answers of the best of them, if that one's are worth more than its own, tacit ones too; of equals the first that it met.",
  source:
    "after Miller, Zhao & Calantone 2006, Academy of Management Journal 49:709 (interpersonal learning, local and distant). Who is better than whom is seen as all stood, oneself too",
  params,
  acts: "agents",
  needs: ["beliefs"],
  asks: () => ["task"],
  ties: ({ among }) => among === "neighbours",
  looks: ["belief"],
  writes: [{ column: "belief", rows: "own" }],
  loses: () => true,
  bind(world, { among, number, over: layer, of: kind, ...values }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { stride } = beliefs.shape;
    const task = taskOf(world);
    const theirs = columnOf(world.was, beliefs, "belief");
    const network = among === "neighbours" ? layerOf(world, layer) : null;
    const copy = someCopier(beliefs, theirs, values, draws);
    /** What the answers of a row were worth as it stood, at the place of the one who watches. */
    const worthOf = (row: number, place: number): number => task.worth(theirs, row * stride, place);
    /** The best of those that a person watches; -1: nobody is better. `draws` is open. */
    const bestFor = (i: number): number => {
      const place = task.placeOf(i);
      const watched = network === null ? number : network.degree(i);
      let top = worthOf(i, place);
      let best = -1;
      for (let d = 0; d < watched; d++) {
        const met = network === null ? draws.below(world.n - 1) : network.at(i, d);
        const j = network === null && met >= i ? met + 1 : met;
        const worth = worthOf(j, place);
        if (worth > top) [top, best] = [worth, j];
      }
      return best;
    };
    return (ids, n) => {
      if (network === null && world.n < 2) return;
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        draws.open(i);
        const j = bestFor(i);
        if (j >= 0) copy(i, j);
      }
    };
  },
};
