/** How much somebody is looked up to. */
import { floatColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";

const params = {
  to: { kind: "number", doc: "The new value", unit: "weight", default: 1 },
} as const satisfies Params;

export const setStatus: Mechanism<typeof params> = {
  name: "set-status",
  doc: "Each person who acts is given this status, whatever it knows.",
  source:
    "Acerbi, Mesoudi & Smolla, Individual-based models of cultural evolution, ch. 5 (a few with status 1, the others 0.0001)",
  params,
  acts: "agents",
  keeps: () => ["status"],
  writes: [{ column: "status", rows: "own" }],
  bind(world, { to }) {
    const status = floatColumn(world.now, "status");
    return (ids, n) => {
      for (let k = 0; k < n; k++) status[ids[k]] = to;
    };
  },
};
