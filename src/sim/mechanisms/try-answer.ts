/** Searching by oneself: an answer is changed, or several at once, and kept if that is better. */
import { answerAt, writeAnswer } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { beliefsOf, floatColumn, taskOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { schema } from "../core/schema.ts";
import { of, reason, scoreColumn } from "../core/shared-params.ts";
import { Trials } from "../core/trials.ts";

const params = {
  keeps: {
    kind: "choice",
    options: ["better", "no-worse", "any"],
    doc: "Which change is kept: one that is worth more, one that is not worth less, or any",
    default: "better",
  },
  skips: {
    kind: "integer",
    doc: "Number of questions at the front that are never tried: what somebody has made up its mind about",
    unit: "questions",
    min: 0,
    max: 4095,
    default: 0,
  },
  reach: {
    kind: "integer",
    doc: "Largest step from the own answer to the one that is tried, where answers are numbers in a row; left out: any other answer",
    unit: "answers",
    min: 1,
    max: 65535,
    optional: true,
  },
  changes: {
    kind: "integer",
    doc: "Number of questions to which another answer is tried at once, or all that come into question if these are fewer; left out: one",
    unit: "questions",
    min: 1,
    max: 4096,
    optional: true,
    plain: {
      label: "Boldness",
      ends: ["one thing at a time", "many at once"],
      says: "How many pieces of the task people change at once when they try something out.",
    },
  },
  schema,
  where: {
    kind: "choice",
    options: ["inside", "outside"],
    doc: "With a schema: only questions to which the person attends are tried, or only the others; left out: inside",
    optional: true,
  },
  into: scoreColumn("Which score is kept up with what the answers are worth"),
  of,
  reason: reason("environment"),
} as const satisfies Params;

export const tryAnswer: Mechanism<typeof params> = {
  name: "try-answer",
  doc: "Each person tries another answer to one question (or several at once), any of all alike, and keeps it if that is worth more; its score is kept up.",
  source:
    "Levinthal 1997, Management Science 43:934; Lazer & Friedman 2007, ASQ 52:667 (local search); skips: Gavetti & Levinthal 2000, ASQ 45:113 (search constrained by the representation, as is where); changes: Levinthal 1997 (long jumps)",
  params,
  gate: {
    label: "Trying things out",
    ends: ["never", "always"],
    says: "How often somebody tries to do one piece of the task in another way.",
  },
  acts: "agents",
  needs: ["beliefs"],
  asks: ({ schema: named }) => (named === undefined ? ["task"] : ["task", "schema"]),
  keeps: ({ into }) => [into],
  writes: [
    { column: "belief", rows: "own" },
    { column: "score", rows: "own" },
    { column: "other-score", rows: "own" },
  ],
  loses: () => true,
  words: () => 2,
  bind(world, { keeps, skips, reach, changes = 1, where, into, ...values }, draws) {
    const beliefs = beliefsOf(world, values.of);
    const { shape, belief } = beliefs;
    const { stride, count, options } = shape;
    const task = taskOf(world);
    const score = floatColumn(world.now, into);
    const how = changeOf("own", values.reason);
    const trials = new Trials(count, Math.min(skips, count - 1), {
      schema: values.schema === undefined ? null : beliefsOf(world, values.schema),
      outside: where === "outside",
      several: changes > 1,
    });
    /** What a person would answer then. */
    const trial = new Int32Array(stride);
    const isKept = (now: number, then: number): boolean =>
      keeps === "any" || then > now || (keeps === "no-worse" && then === now);
    /** One of n, for the k-th question that is tried: the first has declared words, the others those of the open stream. */
    const below = (i: number, k: number, n: number): number =>
      k === 0 ? draws.laneBelow(i, 2, n) : draws.below(n);
    /** Another answer of the row to the k-th question: any, all alike. */
    const another = (i: number, k: number, answer: number): number => {
      if (answer < 0) return below(i, k, options);
      if (reach === undefined) return (answer + 1 + below(i, k, options - 1)) % options;
      const least = Math.max(0, answer - reach);
      const other = least + below(i, k, Math.min(options - 1, answer + reach) - least);
      return other < answer ? other : other + 1;
    };
    /** Tries the k-th question of the row. */
    const change = (i: number, k: number, question: number): void =>
      writeAnswer(
        shape,
        trial,
        0,
        question,
        another(i, k, answerAt(shape, belief, i * stride, question)),
      );
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const place = task.placeOf(i);
        score[i] = task.worth(belief, i * stride, place);
        const many = trials.of(i);
        if (many === 0) continue;
        for (let p = 0; p < stride; p++) trial[p] = belief[i * stride + p];
        change(i, 0, trials.take(0, draws.laneBelow(i, 1, many)));
        if (changes > 1) draws.open(i);
        for (let c = 1; c < changes && c < many; c++) change(i, c, trials.next(c, many, draws));
        const worth = task.worth(trial, 0, place);
        if (!isKept(score[i], worth)) continue;
        beliefs.answerAll(i, trial, 0, how);
        score[i] = worth;
      }
    };
  },
};
