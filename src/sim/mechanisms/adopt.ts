/** Taking over as a whole what another says, for better or worse. */
import { changeOf } from "../core/books.ts";
import { beliefsOf, columnOf, intColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, reason } from "../core/shared-params.ts";

const params = {
  of,
  channel: channel("neighbour"),
  reason: reason("copying"),
} as const satisfies Params;

export const adopt: Mechanism<typeof params> = {
  name: "adopt",
  doc: "Each person takes over all answers of its model as they are, whatever they are worth: a schema, or beliefs.",
  source: "the project's own (schemas: a representation that is taken over from who does better)",
  params,
  acts: "agents",
  needs: ["beliefs"],
  reads: ["model"],
  looks: ["belief"],
  writes: [{ column: "belief", rows: "own" }],
  loses: () => true,
  bind(world, { of: kind, ...values }) {
    const beliefs = beliefsOf(world, kind);
    const theirs = columnOf(world.was, beliefs, "belief");
    const model = intColumn(world.scratch, "model");
    const how = changeOf(values.channel, values.reason);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const j = model[ids[k]];
        if (j < 0) continue;
        how.source = j;
        beliefs.answerAll(ids[k], theirs, j * beliefs.shape.stride, how);
      }
    };
  },
};
