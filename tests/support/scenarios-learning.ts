/** Golden runs of learning from others and from the world: every part of variants, payoff, status and environment. */
import type { Raw } from "./scenarios-events.ts";

const learning: Raw = {
  kind: "scenario",
  version: 1,
  id: "golden",
  title: "Golden",
  question: "Is it the same?",
  source: { citation: "none", fidelity: "own" },
  population: {
    size: 24,
    groups: 3,
    changes: [
      { at: 9, size: 36 },
      { at: 18, size: 12 },
    ],
  },
  knowledge: { use: "variants", options: 5 },
  also: { strategy: { use: "variants", labels: ["try", "copy", "judge"], start: "random" } },
  environment: { use: "state", options: 5, own: "group" },
  network: { use: "random", chance: 0.3 },
  schedule: { use: "all-at-once" },
  before: [
    { use: "set-status", id: "others", to: 0.2, at: [1] },
    { use: "set-status", id: "leaders", probability: 0.2, at: [1] },
    { use: "shift-environment", chance: 0.3, to: "other" },
  ],
  step: [
    { use: "choose-several", id: "met", number: 3, among: "neighbours" },
    { use: "copy-majority", of: "strategy", strength: 0.5, probability: 0.3 },
    { use: "choose-several", id: "parents", number: 2, self: true, twice: true, among: "group" },
    { use: "copy-parents", of: "knowledge", variant: 1, chance: 0.7, probability: 0.4 },
    { use: "convert", of: "knowledge", variant: 2, chance: 0.2 },
    { use: "choose-weighted", id: "by-status", by: "status", among: "group" },
    { use: "copy-variant", of: "knowledge", chance: 0.5, when: { column: "strategy", not: "try" } },
    { use: "judge", of: "knowledge", when: { column: "strategy", is: "judge" } },
    { use: "try", id: "again", of: "knowledge", chance: 0.6, when: { column: "suits", is: 0 } },
    {
      use: "try",
      of: "knowledge",
      miss: "keep",
      chance: 0.8,
      when: { column: "strategy", is: "try" },
    },
    { use: "earn", of: "knowledge", base: 1, right: 0.5, wrong: -0.5 },
    {
      use: "earn",
      id: "pay",
      of: "knowledge",
      cost: 0.3,
      adds: true,
      when: { column: "strategy", is: "try" },
    },
    { use: "choose-weighted", among: "neighbours" },
    { use: "copy-variant", id: "inherit", of: "strategy", probability: 0.3 },
    { use: "mutate", of: "strategy", chance: 0.05 },
    { use: "mutate", id: "slip", of: "knowledge", only: 2, to: 3, chance: 0.1 },
    { use: "grow-older" },
  ],
  metrics: [
    { use: "frequency", of: "strategy", variant: "copy", as: "copiers" },
    "homozygosity",
    "variants",
    "mean-payoff",
    { use: "share-right", of: "knowledge" },
    "time-to-fixation",
  ],
  horizon: 30,
};

export const ofLearning: Record<string, Raw> = {
  "learning, yesterday": learning,
  "learning, in turn": { ...learning, schedule: { use: "in-turn" } },
  "learning, one at a time": { ...learning, schedule: { use: "one-at-a-time" } },
};
