/** Each answer that the chosen person gives is taken over or not, by itself. */
import { someCopier } from "../core/copy-some.ts";
import { beliefsOf, columnOf, intColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, reason } from "../core/shared-params.ts";

const params = {
  chance: {
    kind: "number",
    doc: "Chance that an answer of the model that differs from one's own is taken over, for each question",
    min: 0,
    max: 1,
    default: 0.3,
    plain: {
      label: "Taken over at a meeting",
      ends: ["nothing", "everything"],
      says: "How many of another's answers one takes over when one learns from it.",
    },
  },
  channel: channel("observation"),
  reason: reason("copying"),
  of,
} as const satisfies Params;

export const copySomeAnswers: Mechanism<typeof params> = {
  name: "copy-some-answers",
  doc: "Each person takes over answers of its model, each of those that differ with the same chance, tacit ones too, right or wrong; where the model has none, it may give up its own.",
  source:
    "after Miller, Zhao & Calantone 2006, Academy of Management Journal 49:709, as learn-from-better, from whoever was chosen",
  params,
  acts: "agents",
  needs: ["beliefs"],
  reads: ["model"],
  looks: ["belief"],
  writes: [{ column: "belief", rows: "own" }],
  loses: () => true,
  bind(world, { of: kind, ...values }, draws) {
    const beliefs = beliefsOf(world, kind);
    const copy = someCopier(beliefs, columnOf(world.was, beliefs, "belief"), values, draws);
    const model = intColumn(world.scratch, "model");
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const j = model[ids[k]];
        if (j < 0) continue;
        draws.open(ids[k]);
        copy(ids[k], j);
      }
    };
  },
};
