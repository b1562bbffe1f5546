/** Aspirations: what one wants rises and falls with what one gets; who has missed it for long begins to doubt. */
import { floatColumn, intColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";

const params = {
  pace: {
    kind: "number",
    doc: "How fast aspirations follow what is reached: share of the way that they go at a time",
    min: 0,
    max: 1,
    default: 0.5,
    symbol: "b",
  },
  social: {
    kind: "number",
    doc: "How much aspirations follow what all others reach on the average, and not what the person itself reaches",
    min: 0,
    max: 1,
    default: 0,
    plain: {
      label: "Looking at the others",
      ends: ["only at oneself", "only at others"],
      says: "Whether people want to do as well as they did before, or as well as the others do.",
    },
  },
  stretch: {
    kind: "number",
    doc: "By how much more than that a person wants to reach",
    min: 0,
    default: 0,
    plain: {
      label: "Ambition",
      ends: ["content", "never content"],
      says: "How much more people want than what has been reached.",
    },
  },
  patience: {
    kind: "integer",
    doc: "After how many misses in a row a person doubts how it sees things (scratch column doubts: 1); then it counts anew. Left out: never",
    unit: "ticks",
    min: 1,
    max: 1000000,
    optional: true,
    symbol: "w",
    plain: {
      label: "Patience",
      ends: ["hardly any", "much"],
      says: "After how many rounds below what they want people look at things in another way.",
    },
  },
} as const satisfies Params;

export const aspire: Mechanism<typeof params> = {
  name: "aspire",
  doc: "A person whose score is below what it aspired to has missed it once more, else its misses are forgotten; then what it aspires to moves towards what is reached.",
  source:
    "Cyert & March 1963; Levitt & March 1988, Annual Review of Sociology 14:319 (a = (1-b) a + b performance); Argyris & Schon 1978 (double loop)",
  params,
  acts: "agents",
  consults: () => ["score"],
  keeps: () => ["aspiration", "missed"],
  looks: ["score"],
  writes: [
    { column: "aspiration", rows: "own" },
    { column: "missed", rows: "own" },
    { column: "doubts", rows: "own" },
  ],
  bind(world, { pace, social, stretch, patience = Number.POSITIVE_INFINITY }) {
    const score = floatColumn(world.now, "score");
    const theirs = floatColumn(world.was, "score");
    const aspiration = floatColumn(world.now, "aspiration");
    const missed = floatColumn(world.now, "missed");
    const doubts = intColumn(world.scratch, "doubts");
    /** What all have reached together. */
    const total = (): number => {
      let sum = 0;
      for (let j = 0; j < world.n; j++) sum += theirs[j];
      return sum;
    };
    return (ids, n) => {
      const others = world.n - 1;
      const sum = social > 0 && others > 0 ? total() : 0;
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        missed[i] = score[i] < aspiration[i] ? missed[i] + 1 : 0;
        doubts[i] = missed[i] >= patience ? 1 : 0;
        if (doubts[i] === 1) missed[i] = 0;
        const around = others > 0 ? (sum - theirs[i]) / others : score[i];
        const reached = social > 0 ? (1 - social) * score[i] + social * around : score[i];
        aspiration[i] = (1 - pace) * aspiration[i] + pace * (reached + stretch);
      }
    };
  },
};
