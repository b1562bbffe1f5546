/** Taking over all that another says, more or less faithfully. */
import { mixing } from "../core/mixing.ts";
import { intColumn } from "../core/need.ts";
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
  bind(world, { error, ...values }, draws) {
    const model = intColumn(world.scratch, "model");
    const mix = { base: "theirs", chance: error, keeps: "no-worse" } as const;
    const copy = mixing(world, values, mix, draws);
    return (ids, n) => {
      for (let k = 0; k < n; k++) if (model[ids[k]] >= 0) copy(ids[k], model[ids[k]]);
    };
  },
};
