/** Time for others is short: so many exchanges in a tick, and no more. */
import { floatColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";

const params = {
  budget: {
    kind: "integer",
    doc: "Number of exchanges for which each person has time until this happens again",
    unit: "exchanges",
    min: 0,
    max: 1000000,
    default: 5,
    plain: {
      label: "Time for others",
      ends: ["none", "much"],
      says: "How many exchanges each person has time for, each time.",
    },
  },
} as const satisfies Params;

export const payAttention: Mechanism<typeof params> = {
  name: "pay-attention",
  doc: "Each person has time again for so many exchanges with others; it belongs into the list before.",
  source:
    "Kwon, Kim, Kim & Rhee, working paper (code: yonkwon/R_knowledgeSharing, MAX_TRANSFER): telling and being told both " +
    "take time",
  params,
  acts: "agents",
  keeps: () => ["attention"],
  writes: [{ column: "attention", rows: "own" }],
  bind(world, { budget }) {
    const attention = floatColumn(world.now, "attention");
    return (ids, n) => {
      for (let k = 0; k < n; k++) attention[ids[k]] = budget;
    };
  },
};
