/** Answers are forgotten, each by itself. */
import { questionsIn } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { beliefsOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, reason } from "../core/shared-params.ts";

const params = {
  chance: {
    kind: "number",
    doc: "Chance that an answer is forgotten, for each answer; the person has none to that question then",
    min: 0,
    max: 1,
    default: 0.02,
    symbol: "lambda",
    plain: {
      label: "Forgetting",
      ends: ["never", "often"],
      says: "Chance that a person forgets what it thinks of a question.",
    },
  },
  reason: reason("forgetting"),
  of,
} as const satisfies Params;

export const forgetAnswers: Mechanism<typeof params> = {
  name: "forget-answers",
  doc: "Each person forgets each of its answers with the same small chance, and has no answer to that question then.",
  source:
    "Ours: forgetting of items, for beliefs (of n answers n (1 - chance)^t are left after t ticks)",
  params,
  acts: "agents",
  needs: ["beliefs"],
  asks: () => ["undecided"],
  writes: [{ column: "belief", rows: "own" }],
  loses: ({ chance }) => chance > 0,
  bind(world, { chance, of: kind, reason: why }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape } = beliefs;
    const how = changeOf("own", why);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        draws.open(ids[k]);
        for (let w = 0; w < shape.words; w++)
          beliefs.giveUpIn(ids[k], w, draws.among(questionsIn(shape, w), chance), how);
      }
    };
  },
};
