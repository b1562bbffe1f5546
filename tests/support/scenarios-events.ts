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
  },
});
