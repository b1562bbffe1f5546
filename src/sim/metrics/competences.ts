/** Core competences: blocks of answers that are of use only as a whole. */
import { eachAnswerer } from "../core/answerers.ts";
import { taskOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { Paying } from "../core/paying.ts";
import { Pooled } from "../core/pooled.ts";
import { heldBy, inGroup, of } from "../core/shared-params.ts";

const params = {
  whose: {
    kind: "choice",
    options: ["organization", "person"],
    doc: "organization: each part of the block is known to somebody; person: one person knows all of it",
    default: "organization",
  },
  heldBy,
  group: inGroup,
  of,
} as const satisfies Params;

export const competences: Metric<typeof params> = {
  name: "competences",
  doc: "Number of blocks of questions to which all the right answers are there: in the organization taken together, or in one person.",
  source:
    "after Prahalad & Hamel 1990, Harvard Business Review 68(3):79 (core competence); blocks: Fang, Lee & Schilling 2010",
  unit: "blocks",
  ahead: "more",
  params,
  needs: ["beliefs"],
  asks: () => ["task", "truth"],
  read(world, { whose, ...values }) {
    const { truth } = taskOf(world);
    if (truth === null) return Number.NaN;
    const found = new Paying(truth);
    const pooled = new Pooled(truth);
    eachAnswerer(world, values, (belief, from, place) => {
      found.look(belief, from, place);
      pooled.add(found);
    });
    return whose === "organization" ? pooled.together() : pooled.inOne();
  },
};
