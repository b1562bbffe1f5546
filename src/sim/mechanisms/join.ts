/** How much somebody belongs to begin with: founders in the first tick, newcomers on arrival. */
import { floatColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";

const params = {
  membership: {
    kind: "number",
    doc: "How much a person feels from now on that it belongs to its group",
    min: 0,
    max: 1,
    default: 1,
    symbol: "w",
    plain: {
      label: "Belonging on arrival",
      ends: ["not at all", "entirely"],
      says: "How much of a member one feels to begin with.",
    },
  },
} as const satisfies Params;

export const join: Mechanism<typeof params> = {
  name: "join",
  doc: "Each person comes to feel, this much, that it belongs to its group.",
  source: "Ours",
  params,
  acts: "agents",
  keeps: () => ["membership"],
  writes: [{ column: "membership", rows: "own" }],
  bind(world, { membership: told }) {
    const membership = floatColumn(world.now, "membership");
    return (ids, n) => {
      for (let k = 0; k < n; k++) membership[ids[k]] = told;
    };
  },
};
