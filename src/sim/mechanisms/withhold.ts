/** Keeping to oneself what one has found. */
import { intColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";

export const withhold: Mechanism<Record<never, never>> = {
  name: "withhold",
  doc: "Each person keeps what its experiment has shown in this turn to itself: others do not hear of it.",
  source:
    "Ours: the sender's side of hearing each other; with probability 0 it is as if it were not there",
  params: {},
  gate: {
    label: "Keeping results to oneself",
    ends: ["never", "always"],
    says: "How often somebody who has tried something tells nobody.",
  },
  acts: "agents",
  asks: () => ["crowd"],
  reads: ["tried"],
  writes: [{ column: "withheld", rows: "own" }],
  bind(world) {
    const withheld = intColumn(world.scratch, "withheld");
    return (ids, n) => {
      for (let k = 0; k < n; k++) withheld[ids[k]] = 1;
    };
  },
};
