/** Small scenarios that between them use every mechanism, schedule and kind of knowledge: the golden runs. */
import { byEvents, type Raw } from "./scenarios-events.ts";
import { inGroups } from "./scenarios-groups.ts";
import { ofKinds } from "./scenarios-kinds.ts";
import { withTies } from "./scenarios-ties.ts";
import { ofLearning } from "./scenarios-learning.ts";

const potions: Raw = {
  kind: "scenario",
  version: 1,
  id: "golden",
  title: "Golden",
  question: "Is it the same?",
  source: { citation: "none", fidelity: "own" },
  population: { size: 24 },
  knowledge: { use: "recipes", table: "potions" },
  network: { use: "complete" },
  schedule: { use: "in-turn" },
  step: [{ use: "choose-neighbour" }, { use: "combine" }, { use: "share" }],
  metrics: [
    "repertoire",
    "mean-repertoire",
    "best-value",
    "gained",
    "time-to-crossover",
    "time-to-diffusion",
  ],
  horizon: 60,
  stop: { when: "complete", check: "event" },
};

const scored: Raw = {
  ...potions,
  network: { use: "random", chance: 0.3, disconnected: "reject" },
  before: [{ use: "rewire", probability: 0.2, from: 2 }],
  step: [
    { use: "choose-neighbour" },
    { use: "combine" },
    { use: "share", chance: 0.5 },
    { use: "score-best", when: { column: "model", not: "none" } },
  ],
  after: [{ use: "score-best", id: "score-now", into: "other-score" }],
  metrics: [
    "gini",
    { use: "gini", of: "other-score", as: "gini-now" },
    "mean-score",
    "time-to-crossover",
  ],
  stop: { when: "crossover", check: "tick" },
};

const items: Raw = {
  ...potions,
  knowledge: { use: "repertoire", items: 70, start: 5 },
  network: { use: "small-world", degree: 4, rewire: 0.2 },
  schedule: { use: "all-at-once", update: "live" },
  step: [
    { use: "invent", probability: 0.05 },
    { do: [{ use: "choose-neighbour" }, { use: "copy-item" }], probability: 0.3 },
    { use: "forget-one", probability: 0.1 },
  ],
  after: [{ use: "rebirth", probability: 0.2, every: 7 }],
  metrics: [
    "repertoire",
    "mean-repertoire",
    "best-repertoire",
    "known-by-one",
    "diversity",
    "gained",
    "lost",
  ],
  horizon: 80,
  stop: null,
};

const crafts: Raw = {
  ...potions,
  population: { size: 60 },
  knowledge: { use: "skill", count: 3, start: { noise: "gumbel", at: 0, spread: 1 }, known: 1 },
  schedule: { use: "all-at-once" },
  step: [{ use: "choose-best" }, { use: "copy-with-error", loss: { from: 4, step: 0.5 } }],
  metrics: [
    "mean-skill",
    "best-skill",
    "sd-skill",
    "known-crafts",
    "known-by-one",
    "gained",
    "lost",
  ],
  horizon: 50,
  stop: null,
};

export const GOLDEN: Readonly<Record<string, Raw>> = {
  "potions, complete": potions,
  "potions, caveman, chance": {
    ...potions,
    network: { use: "caveman", cliques: 4, bridges: 1 },
    step: [{ use: "choose-neighbour" }, { use: "combine" }, { use: "share", chance: 0.5 }],
  },
  "potions, torus, one to one": {
    ...potions,
    population: { size: 36 },
    network: { use: "torus", neighbourhood: "von-neumann", radius: 2 },
    step: [
      { use: "choose-neighbour" },
      { use: "pool-pair" },
      { use: "combine", topPasses: true },
      { use: "share", with: "pair" },
    ],
    stop: { when: "diffusion", check: "tick" },
  },
  "potions, all at once": {
    ...potions,
    schedule: { use: "all-at-once" },
    stop: { when: "complete" },
  },
  "items, live": items,
  "items, yesterday": { ...items, schedule: { use: "all-at-once" } },
  "items, in turn": { ...items, schedule: { use: "in-turn" } },
  "items, people come and go": {
    ...items,
    population: {
      size: 40,
      changes: [
        { at: 10, size: 15 },
        { at: 30, size: 55 },
      ],
    },
    network: { use: "random", chance: 0.2 },
    before: [{ use: "forget", chance: 0.02, from: 5 }],
  },
  "items, two layers": {
    ...items,
    network: undefined,
    networks: {
      formal: { use: "star" },
      circle: { use: "ring-lattice", degree: 4, open: { every: 5 } },
    },
    step: [
      { use: "invent", probability: 0.1 },
      {
        id: "at-work",
        do: [
          { id: "boss", use: "choose-neighbour", over: "formal" },
          { id: "ask", use: "copy-item" },
        ],
        probability: 0.3,
      },
      {
        id: "after-work",
        do: [
          { id: "friend", use: "choose-neighbour", over: "circle" },
          { id: "listen", use: "copy-item", channel: "observation", probability: 0.5 },
        ],
      },
      { id: "alone", use: "invent", when: { column: "model", is: "none" }, probability: 0.1 },
      { use: "barrier" },
      { use: "forget-one", probability: 0.2 },
    ],
  },
  "own recipes of two": {
    ...potions,
    knowledge: {
      use: "recipes",
      table: "own",
      items: [
        { name: "stick", value: 1, start: true },
        { name: "stone", value: 2.5, start: true },
        { name: "fibre", value: 1.5, start: true },
        { name: "hammer", value: 4, from: ["stick", "stone"] },
        { name: "cord", value: 3, from: ["fibre", "stick"] },
        { name: "axe", value: 9, from: ["hammer", "cord"], goal: true },
      ],
    },
    network: { use: "line" },
    step: [
      { use: "choose-random" },
      { use: "combine", items: 2 },
      { use: "share", chance: 0.3 },
      { use: "forget", chance: 0.03 },
    ],
    stop: null,
  },
  "crafts, best of all": crafts,
  "crafts, best neighbour, changing size": {
    ...crafts,
    population: {
      size: 60,
      changes: [
        { at: 20, size: 12 },
        { at: 40, size: 48 },
      ],
    },
    network: { use: "random-regular", degree: 4 },
    step: [
      { use: "choose-best", among: "neighbours" },
      { use: "copy-with-error", loss: 1, spread: 0.7, noise: "normal" },
    ],
  },
  "potions, scores, changing ties": scored,
  "potions, scores, people come and go": {
    ...scored,
    population: {
      size: 24,
      changes: [
        { at: 8, size: 9 },
        { at: 20, size: 30 },
      ],
    },
    network: undefined,
    networks: {
      near: { use: "ring-lattice", degree: 4 },
      far: { use: "random", chance: 0.2, open: { every: 2 } },
    },
    schedule: { use: "all-at-once" },
    before: [{ use: "rewire", over: "near", probability: 0.1, every: 3 }],
    step: [
      { use: "rewire", id: "far-rewire", over: "far", probability: 0.3 },
      { use: "choose-neighbour", over: "near" },
      { use: "combine" },
      { use: "share", over: "far" },
      { use: "score-best", probability: 0.5 },
    ],
    after: [{ use: "rebirth", keep: 0.8, probability: 0.1 }],
    metrics: ["gini", "mean-score", "repertoire", "lost"],
    stop: null,
  },
  "items, villages, the old die": {
    ...items,
    population: { size: 30 },
    knowledge: { use: "repertoire", items: 70 },
    network: { use: "caveman", cliques: 6, bridges: 1 },
    schedule: { use: "all-at-once" },
    step: [
      { use: "invent", probability: 0.05 },
      { do: [{ use: "choose-neighbour" }, { use: "copy-item" }], probability: 0.5 },
    ],
    after: [{ use: "rebirth", keep: 0, probability: 0.1 }],
  },
  ...byEvents({ items, scored }),
  ...inGroups({ items, crafts }),
  ...ofKinds,
  ...withTies({ items }),
  ...ofLearning,
};
