/** How much of what is asked can be written down. */
import { beliefsOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";
import { ones } from "../exact/bits.ts";

const params = { of } as const satisfies Params;

export const codified: Metric<typeof params> = {
  name: "codified",
  doc: "Share of questions whose answers can be written down.",
  unit: "of 1",
  ahead: "neither",
  params,
  needs: ["beliefs"],
  read(world, { of: kind }) {
    const beliefs = beliefsOf(world, kind);
    return beliefs.codified.reduce((sum, word) => sum + ones(word), 0) / beliefs.shape.count;
  },
};
