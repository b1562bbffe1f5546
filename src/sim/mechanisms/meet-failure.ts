/** How failures are met: who is punished for one dares less to speak up, who is not dares more. */
import { floatColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";

const params = {
  punished: {
    kind: "number",
    doc: "Chance that a failure is punished",
    min: 0,
    max: 1,
    default: 0.5,
    plain: {
      label: "Failures punished",
      ends: ["never", "always"],
      says: "How often a person is punished when it did worse than before.",
    },
  },
  fall: {
    kind: "number",
    doc: "Share of its safety that a person loses when its failure is punished",
    min: 0,
    max: 1,
    default: 0.5,
    plain: {
      label: "How much a punishment hurts",
      ends: ["not at all", "for good"],
      says: "How much of its safety a person loses with it.",
    },
  },
  rise: {
    kind: "number",
    doc: "Share of the safety that it lacks which a person gains when its failure is not punished",
    min: 0,
    max: 1,
    default: 0.1,
    plain: {
      label: "How much kindness heals",
      ends: ["not at all", "at once"],
      says: "How much of the safety it lacks a person gains when its failure is met well.",
    },
  },
} as const satisfies Params;

export const meetFailure: Mechanism<typeof params> = {
  name: "meet-failure",
  doc: "A person whose score has fallen since it was last looked at has failed; it is punished and feels less safe, or it is not and feels safer.",
  source:
    "Ours, for psychological safety (Edmondson 1999, Administrative Science Quarterly 44:350): all feel safe at the start. A " +
    "first score below 0 counts as a failure",
  params,
  acts: "agents",
  consults: () => ["score"],
  keeps: () => ["safety", "score-before"],
  writes: [
    { column: "safety", rows: "own" },
    { column: "score-before", rows: "own" },
  ],
  words: () => 1,
  bind(world, { punished, fall, rise }, draws) {
    const score = floatColumn(world.now, "score");
    const before = floatColumn(world.now, "score-before");
    const safety = floatColumn(world.now, "safety");
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const failed = score[i] < before[i];
        before[i] = score[i];
        if (!failed) continue;
        if (draws.laneUnit(i, 1) < punished) safety[i] -= fall * safety[i];
        else safety[i] += rise * (1 - safety[i]);
      }
    };
  },
};
