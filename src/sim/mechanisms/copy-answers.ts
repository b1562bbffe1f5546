/** Taking over all that another says, more or less faithfully. */
import { answerAt, differingIn, lowest, writeAnswer } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { beliefsOf, columnOf, floatColumn, intColumn, taskOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, reason, scoreColumn } from "../core/shared-params.ts";

const params = {
  error: {
    kind: "number",
    doc: "Chance that a person keeps its own answer where the model's differs, for each question",
    min: 0,
    max: 1,
    default: 0,
    symbol: "e",
    plain: {
      label: "Errors in copying",
      ends: ["none", "many"],
      says: "How often one keeps an answer of one's own while copying somebody else's.",
    },
  },
  into: scoreColumn("Which score is kept up with what the new answers are worth"),
  of,
  channel: channel("neighbour"),
  reason: reason("copying"),
} as const satisfies Params;

export const copyAnswers: Mechanism<typeof params> = {
  name: "copy-answers",
  doc: "Each person takes over all answers of its model, some with errors, unless what comes of it is worth less than what it had; its score is kept up.",
  source:
    "Lazer & Friedman 2007, ASQ 52:667 (copying the best; with errors: back to the status quo where the mix is worse)",
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
  bind(world, { error, into, ...values }, draws) {
    const beliefs = beliefsOf(world, values.of);
    const { shape, belief } = beliefs;
    const { stride, words } = shape;
    const theirs = columnOf(world.was, beliefs, "belief");
    const task = taskOf(world);
    const score = floatColumn(world.now, into);
    const model = intColumn(world.scratch, "model");
    const how = changeOf(values.channel, values.reason);
    /** What a person is about to answer. */
    const mix = new Int32Array(stride);
    const blend = (i: number, j: number): void => {
      for (let p = 0; p < stride; p++) mix[p] = theirs[j * stride + p];
      if (error === 0) return;
      draws.open(i);
      for (let w = 0; w < words; w++) {
        let differ = differingIn(shape, belief, i * stride, theirs, j * stride, w);
        for (; differ !== 0; differ &= differ - 1) {
          if (draws.unit() >= error) continue;
          const question = w * 32 + lowest(differ);
          writeAnswer(shape, mix, 0, question, answerAt(shape, belief, i * stride, question));
        }
      }
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const j = model[i];
        if (j < 0) continue;
        const place = task.placeOf(i);
        blend(i, j);
        score[i] = task.worth(belief, i * stride, place);
        const worth = task.worth(mix, 0, place);
        if (worth < score[i]) continue;
        how.source = j;
        beliefs.answerAll(i, mix, 0, how);
        score[i] = worth;
      }
    };
  },
};
