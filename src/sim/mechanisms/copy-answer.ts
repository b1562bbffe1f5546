/** One answer is taken over from somebody who gives another. */
import { answerAt } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { beliefsOf, columnOf, intColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, reason } from "../core/shared-params.ts";
import { nth, ones } from "../exact/bits.ts";

const params = {
  channel: channel("neighbour"),
  reason: reason("copying"),
  of,
} as const satisfies Params;

export const copyAnswer: Mechanism<typeof params> = {
  name: "copy-answer",
  doc: "Each person takes over one of its model's answers: to any question to which it gives another, or none.",
  source: "Axelrod 1997, J. Conflict Resolution 41:203",
  params,
  gate: {
    label: "Taking over an answer",
    ends: ["never", "always"],
    says: "Chance that a person takes something over from whom it listens to.",
  },
  acts: "agents",
  needs: ["beliefs"],
  reads: ["model"],
  looks: ["belief"],
  writes: [{ column: "belief", rows: "own" }],
  words: () => 1,
  loses: () => true,
  bind(world, values, draws) {
    const beliefs = beliefsOf(world, values.of);
    const { shape, belief: mine } = beliefs;
    const { stride, words, first } = shape;
    const theirs = columnOf(world.was, beliefs, "belief");
    const model = intColumn(world.scratch, "model");
    const how = changeOf(values.channel, values.reason);
    /** The questions that the model answers otherwise, word by word. */
    const news = new Int32Array(words);
    const look = (own: number, other: number): number => {
      let all = 0;
      for (let w = 0; w < words; w++) {
        let word = 0;
        for (let p = w; p < stride; p += words) word |= mine[own + p] ^ theirs[other + p];
        if (first === 1) word &= theirs[other + w];
        news[w] = word;
        all += ones(word);
      }
      return all;
    };
    /** The question of this rank among them. */
    const pick = (rank: number): number => {
      let left = rank;
      let w = 0;
      for (let here = ones(news[0]); left >= here; here = ones(news[w])) {
        left -= here;
        w++;
      }
      return w * 32 + nth(news[w], left);
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const j = model[i];
        if (j < 0) continue;
        const all = look(i * stride, j * stride);
        if (all === 0) continue;
        const question = pick(draws.laneBelow(i, 1, all));
        how.source = j;
        beliefs.answer(i, question, answerAt(shape, theirs, j * stride, question), how);
      }
    };
  },
};
