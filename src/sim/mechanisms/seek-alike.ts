/** Birds of a feather: people turn from those who think otherwise to those who think as they do. */
import { apart } from "../core/alike.ts";
import { cutTie, moveTie, strangerOf } from "../core/changing.ts";
import { beliefsOf, columnOf, layerOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, over } from "../core/shared-params.ts";

const params = {
  openness: {
    kind: "number",
    doc: "Share of the questions to which a neighbour may give another answer and is still kept: 1 keeps everybody, 0 only those who are the same",
    min: 0,
    max: 1,
    default: 0.5,
    plain: {
      label: "Staying with others",
      ends: ["only the same", "everybody"],
      says: "How much a neighbour may differ before one looks for somebody more like oneself.",
    },
  },
  lapse: {
    kind: "flag",
    doc: "Whether such a tie just ends, whoever else there is",
    optional: true,
  },
  over,
  of,
} as const satisfies Params;

export const seekAlike: Mechanism<typeof params> = {
  name: "seek-alike",
  doc: "Each person looks at its least alike neighbour, the first of equals; if that one differs too much, it meets any stranger, and turns to it if it is more alike.",
  source:
    "Ours (homophily: McPherson, Smith-Lovin & Cook 2001, Annual Review of Sociology 27:415); rewiring as in rewire: one person " +
    "after the other, in the order of rows. Alike: the share of questions to which both give the same answer",
  params,
  gate: {
    label: "Looking for the like-minded",
    ends: ["never", "always"],
    says: "Chance that a person looks for somebody more like itself, each time.",
  },
  acts: "agents",
  needs: ["beliefs"],
  ties: () => true,
  changes: ({ lapse }) => (lapse === true ? "number" : true),
  looks: ["belief"],
  words: () => 1,
  bind(world, { openness, lapse, over: layer, of: kind }, draws) {
    const network = layerOf(world, layer);
    const beliefs = beliefsOf(world, kind);
    const { shape, belief } = beliefs;
    const theirs = columnOf(world.was, beliefs, "belief");
    const most = openness * shape.count + 1e-9; // a share of questions is a whole number of them
    const between = (i: number, j: number): number =>
      apart(shape, belief, i * shape.stride, theirs, j * shape.stride);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const degree = network.degree(i); // none while the layer is closed
        let far = -1;
        let furthest = most;
        for (let d = 0; d < degree; d++) {
          const gap = between(i, network.at(i, d));
          if (gap > furthest) [furthest, far] = [gap, network.at(i, d)];
        }
        if (far < 0) continue;
        if (lapse === true) {
          cutTie(network, i, far);
          continue;
        }
        const strangers = network.n - 1 - degree;
        if (strangers === 0) continue;
        const met = strangerOf(network, i, draws.laneBelow(i, 1, strangers));
        if (between(i, met) < furthest) moveTie(network, i, far, met);
      }
    };
  },
};
