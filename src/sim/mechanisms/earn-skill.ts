/** What a person earns with what it can do: with how many crafts, or with how much of one. */
import { floatColumn, skillOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = {
  reward: {
    kind: "choice",
    options: ["generalist", "specialist"],
    default: "generalist",
    doc: "generalist: the number of crafts that it knows counts; specialist: its skill in its best craft",
  },
  base: {
    kind: "number",
    doc: "What a person earns in any case",
    min: 0,
    default: 0,
  },
  weight: {
    kind: "number",
    doc: "What each craft, or each unit of skill, earns",
    min: 0,
    default: 1,
  },
  of,
} as const satisfies Params;

export const earnSkill: Mechanism<typeof params> = {
  name: "earn-skill",
  doc: "Each person earns by what it can do: by how many crafts it knows, or by how good it is in its best one.",
  source:
    "After Smolla & Akcay 2019, Sci. Adv. 5:eaaw0609 (selection for generalists, for specialists), as told in abstracts",
  params,
  acts: "agents",
  needs: ["skill"],
  keeps: () => ["payoff"],
  writes: [{ column: "payoff", rows: "own" }],
  bind(world, { reward, base, weight, of: kind }) {
    const { items, level, known } = skillOf(world, kind);
    const earned = floatColumn(world.now, "payoff");
    const many = (first: number): number => {
      let count = 0;
      for (let at = first; at < first + items; at++) if (level[at] > known) count++;
      return count;
    };
    const best = (first: number): number => {
      let most = 0;
      for (let at = first; at < first + items; at++)
        if (level[at] - known > most) most = level[at] - known;
      return most;
    };
    const worth = reward === "generalist" ? many : best;
    return (ids, n) => {
      for (let k = 0; k < n; k++) earned[ids[k]] = base + weight * worth(ids[k] * items);
    };
  },
};
