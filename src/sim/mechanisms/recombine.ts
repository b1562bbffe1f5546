/** Putting together what oneself and another do, and keeping it if that is better. */
import { mixing } from "../core/mixing.ts";
import { intColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, reason, scoreColumn } from "../core/shared-params.ts";

const params = {
  chance: {
    kind: "number",
    doc: "Chance that the trial has the model's answer and not one's own, for each question in which the two differ",
    min: 0,
    max: 1,
    default: 0.5,
    plain: {
      label: "Taken from the other",
      ends: ["nothing", "everything"],
      says: "How much of what the other does goes into what one tries.",
    },
  },
  into: scoreColumn("Which score is kept up with what the answers are worth"),
  of,
  channel: channel("neighbour"),
  reason: reason("copying"),
} as const satisfies Params;

export const recombine: Mechanism<typeof params> = {
  name: "recombine",
  doc: "Each person tries answers of which some are its own and some its model's, and keeps them if they are worth more than what it had; its score is kept up.",
  source: "the project's own (search by recombination, question by question: uniform crossover)",
  params,
  acts: "agents",
  needs: ["beliefs"],
  asks: () => ["task"],
  reads: ["model"],
  keeps: ({ into }) => [into],
  looks: ["belief"],
  writes: [
    { column: "belief", rows: "own" },
    { column: "score", rows: "own" },
    { column: "other-score", rows: "own" },
  ],
  loses: () => true,
  bind(world, { chance, ...values }, draws) {
    const model = intColumn(world.scratch, "model");
    const tryMix = mixing(world, values, { base: "own", chance, keeps: "better" }, draws);
    return (ids, n) => {
      for (let k = 0; k < n; k++) if (model[ids[k]] >= 0) tryMix(ids[k], model[ids[k]]);
    };
  },
};
