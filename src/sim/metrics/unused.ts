/** Known and of no use: right answers that do not pay, since the block in which they stand is not right as a whole. */
import { eachAnswerer } from "../core/answerers.ts";
import { beliefsOf, taskOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { Paying } from "../core/paying.ts";
import { Pooled } from "../core/pooled.ts";
import { heldBy, inGroup, of } from "../core/shared-params.ts";
import { ones } from "../exact/bits.ts";

const params = {
  whose: {
    kind: "choice",
    options: ["person", "organization"],
    doc: "person: what a person has right and cannot use, the mean of all; organization: what somebody has right and nobody can use",
    default: "person",
  },
  heldBy,
  group: inGroup,
  of,
} as const satisfies Params;

export const unused: Metric<typeof params> = {
  name: "unused",
  doc: "Share of questions with the right answer that pays nothing yet, because another answer of its block is missing or wrong.",
  source:
    "blocks: Fang, Lee & Schilling 2010, Organization Science 21:625; knowing against using: the project's own",
  unit: "",
  ahead: "less",
  params,
  needs: ["beliefs"],
  asks: () => ["task", "truth"],
  read(world, { whose, ...values }) {
    const { truth } = taskOf(world);
    if (truth === null) return Number.NaN;
    const found = new Paying(truth);
    const pooled = new Pooled(truth);
    let idle = 0;
    const n = eachAnswerer(world, values, (belief, from, place) => {
      found.look(belief, from, place);
      pooled.add(found);
      for (let w = 0; w < found.right.length; w++) idle += ones(found.right[w] & ~found.paying[w]);
    });
    const { count } = beliefsOf(world, values.of).shape;
    return whose === "person" ? idle / (n * count) : pooled.idle() / count;
  },
};
