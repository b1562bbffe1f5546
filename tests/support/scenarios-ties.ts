/** Golden runs in which ties are made and given up. */
import type { Raw } from "./scenarios-events.ts";

export const withTies = ({ items }: { readonly items: Raw }): Readonly<Record<string, Raw>> => ({
  "ties made and given up": {
    ...items,
    network: { use: "empty" },
    before: [{ use: "cut-ties", probability: 0.2, chance: 0.3 }],
    step: [{ use: "choose-random" }, { use: "link", probability: 0.5 }, { use: "copy-item" }],
    metrics: ["mean-degree", "clustering", "repertoire"],
  },
  "ties handed on, births one at a time": {
    ...items,
    knowledge: { use: "skill", count: 12 },
    also: { ties: { use: "skill", count: 2, start: { noise: "uniform", at: 0.4, spread: 0.4 } } },
    network: { use: "complete" },
    schedule: { use: "one-at-a-time" },
    before: [],
    after: [{ use: "rewire", probability: 0.1 }],
    step: [
      { use: "choose-weighted", by: "payoff" },
      {
        use: "copy-with-error",
        of: "ties",
        loss: 0,
        spread: 0.1,
        noise: "normal",
        least: 0,
        most: 1,
      },
      { use: "inherit-ties", heritable: "ties" },
      { use: "newborn", of: "knowledge" },
      { use: "practise", of: "knowledge", times: 2 },
      { use: "learn-from-neighbours", of: "knowledge", teachers: "knowing", times: 5, alone: 0.2 },
      { use: "earn-skill", of: "knowledge", reward: "specialist" },
    ],
    metrics: ["mean-degree", "clustering", "mean-payoff"],
  },
});
