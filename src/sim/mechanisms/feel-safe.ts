/** How safe somebody feels to begin with: the voice of each person, or of each group. */
import { floatColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";

const params = {
  safety: {
    kind: "number",
    doc: "How safe a person feels from now on to say what others do not think; a formula over the group gives each group a voice of its own",
    min: 0,
    max: 1,
    default: 1,
    symbol: "σ_g",
    plain: {
      label: "Feeling safe",
      ends: ["not at all", "entirely"],
      says: "How safe people feel to say what others do not think.",
    },
  },
} as const satisfies Params;

export const feelSafe: Mechanism<typeof params> = {
  name: "feel-safe",
  doc: "Each person comes to feel, this much, that it is safe to say what others do not.",
  source:
    "Ours, for psychological safety (Edmondson 1999, Administrative Science Quarterly 44:350): what others hear of a person hangs on its own safety, not on theirs",
  params,
  acts: "agents",
  keeps: () => ["safety"],
  writes: [{ column: "safety", rows: "own" }],
  bind(world, { safety: told }) {
    const safety = floatColumn(world.now, "safety");
    return (ids, n) => {
      for (let k = 0; k < n; k++) safety[ids[k]] = told;
    };
  },
};
