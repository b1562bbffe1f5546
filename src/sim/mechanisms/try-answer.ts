/** Searching by oneself: one answer is changed, and kept if that is better. */
import { answerAt, writeAnswer } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { beliefsOf, floatColumn, taskOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, reason, scoreColumn } from "../core/shared-params.ts";

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
  into: scoreColumn("Which score is kept up with what the answers are worth"),
  of,
  reason: reason("environment"),
} as const satisfies Params;

export const tryAnswer: Mechanism<typeof params> = {
  name: "try-answer",
  doc: "Each person tries another answer to one question, any of all alike, and keeps it if that is worth more; its score is kept up.",
  source:
    "Levinthal 1997, Management Science 43:934; Lazer & Friedman 2007, ASQ 52:667 (local search); skips: Gavetti & Levinthal 2000, ASQ 45:113 (search constrained by the representation)",
  params,
  gate: {
    label: "Trying things out",
    ends: ["never", "always"],
    says: "How often somebody tries to do one piece of the task in another way.",
  },
  acts: "agents",
  needs: ["beliefs"],
  asks: () => ["task"],
  keeps: ({ into }) => [into],
  writes: [
    { column: "belief", rows: "own" },
    { column: "score", rows: "own" },
    { column: "other-score", rows: "own" },
  ],
  loses: () => true,
  words: () => 2,
  bind(world, { keeps, skips, reach, into, of: kind, reason: why }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape, belief } = beliefs;
    const { stride, count, options } = shape;
    const task = taskOf(world);
    const score = floatColumn(world.now, into);
    const how = changeOf("own", why);
    const first = Math.min(skips, count - 1);
    /** What a person would answer then. */
    const trial = new Int32Array(stride);
    const isKept = (now: number, then: number): boolean =>
      keeps === "any" || then > now || (keeps === "no-worse" && then === now);
    /** Another answer of the row to a question: any, all alike. */
    const another = (i: number, answer: number): number => {
      if (answer < 0) return draws.laneBelow(i, 2, options);
      if (reach === undefined) return (answer + 1 + draws.laneBelow(i, 2, options - 1)) % options;
      const least = Math.max(0, answer - reach);
      const other = least + draws.laneBelow(i, 2, Math.min(options - 1, answer + reach) - least);
      return other < answer ? other : other + 1;
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const place = task.placeOf(i);
        const question = first + draws.laneBelow(i, 1, count - first);
        const answer = another(i, answerAt(shape, belief, i * stride, question));
        for (let p = 0; p < stride; p++) trial[p] = belief[i * stride + p];
        writeAnswer(shape, trial, 0, question, answer);
        score[i] = task.worth(belief, i * stride, place);
        const worth = task.worth(trial, 0, place);
        if (!isKept(score[i], worth)) continue;
        beliefs.answer(i, question, answer, how);
        score[i] = worth;
      }
    };
  },
};
