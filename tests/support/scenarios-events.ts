/** Golden runs of the schedules that go by events. */
export type Raw = Record<string, unknown>;

export const byEvents = ({
  items,
  scored,
}: Record<"items" | "scored", Raw>): Record<string, Raw> => ({
  "items, one at a time": {
    ...items,
    schedule: { use: "one-at-a-time" },
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
  "potions, one at a time": {
    ...scored,
    schedule: { use: "one-at-a-time" },
    stop: { when: "crossover", check: "event" },
    horizon: 400,
  },
  "items, continuous": {
    ...items,
    schedule: { use: "continuous", span: 0.5 },
    population: { size: 30, changes: [{ at: 20, size: 12 }] },
    network: { use: "random", chance: 0.2 },
    before: [{ use: "rewire", probability: 0.1, from: 5 }],
    step: [
      { use: "invent", rate: 3, per: "once", from: 3 },
      {
        do: [
          { use: "choose-neighbour" },
          { use: "copy-item", when: { column: "model", not: "none" } },
        ],
        rate: 2,
        probability: 0.5,
      },
      { use: "forget-found", rate: 0.2, per: "item", every: 2 },
    ],
  },
});
