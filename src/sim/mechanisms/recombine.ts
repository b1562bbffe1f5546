/** Putting together what oneself and another do, and keeping it if that is better. */
import { answerAt, differingIn, lowest, writeAnswer } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { beliefsOf, columnOf, floatColumn, intColumn, taskOf } from "../core/need.ts";
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
  bind(world, { chance, into, of: kind, ...values }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape, belief } = beliefs;
    const { stride, words } = shape;
    const theirs = columnOf(world.was, beliefs, "belief");
    const task = taskOf(world);
    const score = floatColumn(world.now, into);
    const model = intColumn(world.scratch, "model");
    const how = changeOf(values.channel, values.reason);
    const trial = new Int32Array(stride);
    /** The trial of person i, who puts it together with what j does. A word for each question in which they differ. */
    const mix = (i: number, j: number): void => {
      for (let p = 0; p < stride; p++) trial[p] = belief[i * stride + p];
      draws.open(i);
      for (let w = 0; w < words; w++) {
        let differ = differingIn(shape, belief, i * stride, theirs, j * stride, w);
        for (; differ !== 0; differ &= differ - 1) {
          if (draws.unit() >= chance) continue;
          const question = w * 32 + lowest(differ);
          writeAnswer(shape, trial, 0, question, answerAt(shape, theirs, j * stride, question));
        }
      }
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const j = model[i];
        if (j < 0) continue;
        const place = task.placeOf(i);
        mix(i, j);
        score[i] = task.worth(belief, i * stride, place);
        const worth = task.worth(trial, 0, place);
        if (!(worth > score[i])) continue;
        how.source = j;
        beliefs.answerAll(i, trial, 0, how);
        score[i] = worth;
      }
    };
  },
};
