/** Golden runs of several kinds of knowledge in one person, and of variants. */
import { manyKinds } from "./kinds.ts";
import type { Raw } from "./scenarios-events.ts";

const people = {
  size: 24,
  changes: [
    { at: 8, size: 40 },
    { at: 16, size: 15 },
  ],
};

const labels: Raw = {
  ...manyKinds,
  population: people,
  also: {
    strategy: { use: "variants", labels: ["individual", "social"], start: { exactly: [1, 3] } },
  },
  network: { use: "random", chance: 0.2 },
  step: [
    { use: "choose-neighbour" },
    { use: "copy-variant", when: { column: "strategy", is: "social" } },
    { use: "new-variant", probability: 0.1, when: { column: "strategy", is: "individual" } },
    { id: "follow", use: "copy-variant", of: "strategy", probability: 0.2 },
    { id: "doubt", use: "mutate", of: "strategy", probability: 0.05 },
  ],
  metrics: ["gained", "lost", "known-by-one", { use: "gained", kind: "strategy", as: "turns" }],
  horizon: 30,
};

export const ofKinds: Record<string, Raw> = {
  "many kinds": { ...manyKinds, population: people, horizon: 30 },
  "labels without end, strategies": labels,
  "labels without end, in turn": { ...labels, schedule: { use: "in-turn" } },
  "labels without end, one at a time": { ...labels, schedule: { use: "one-at-a-time" } },
  "variants of several traits": {
    ...labels,
    knowledge: { use: "variants", count: 3, options: 4, start: { shares: [0.1, 0.2, 0.3, 0.4] } },
    also: {
      strategy: { use: "variants", labels: ["individual", "social"] },
      craft: { use: "skill", count: 2, start: { noise: "normal", spread: 1 } },
      hobby: { use: "skill", count: 3 },
    },
    step: [
      { use: "choose-random" },
      { use: "copy-variant", chance: 0.5, when: { column: "strategy", not: "individual" } },
      { use: "mutate", probability: 0.1 },
      { use: "choose-best", of: "craft" },
      { use: "copy-with-error", of: "craft", loss: 0.5 },
      { id: "best-hobby", use: "choose-best", of: "hobby" },
      { id: "copy-hobby", use: "copy-with-error", of: "hobby", loss: { from: 0, step: 0.3 } },
    ],
    metrics: ["gained", { use: "mean-skill", of: "hobby", craft: 3 }],
  },
};
