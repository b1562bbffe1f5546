/** Golden runs of people in groups. */
import type { Raw } from "./scenarios-events.ts";

const ZONES = [
  { name: "North", size: 9, at: [0, 0] },
  { name: "South", size: 5, at: [0, 1] },
  { name: "Far", size: 7, at: [4, 3] },
];

export const inGroups = ({
  items,
  crafts,
}: Record<"items" | "crafts", Raw>): Record<string, Raw> => ({
  "crafts, equal groups, pool": {
    ...crafts,
    population: {
      size: 60,
      groups: 6,
      changes: [
        { at: 20, size: 36 },
        { at: 35, size: 48 },
      ],
    },
    step: [
      { use: "choose-best", among: "group" },
      { use: "copy-with-error", loss: 2 },
    ],
    after: [{ use: "migrate", probability: 0.1 }],
  },
  "crafts, zones, contact for a time": {
    ...crafts,
    population: {
      groups: ZONES,
      changes: [
        { at: 12, group: "Far", size: 0 },
        { at: 30, group: "Far", size: 11 },
        { at: 30, group: "North", size: 4 },
      ],
    },
    network: undefined,
    networks: {
      sea: { use: "line", nodes: "groups", open: { from: 10, until: 40 } },
      near: { use: "geographic", around: "groups", reach: 1, fall: "exponential" },
      meet: { use: "two-mode", places: 6, open: { every: 3 } },
    },
    step: [
      { use: "choose-best", among: "neighbours", over: "near", probability: 0.5 },
      { use: "choose-in-group", outside: 0.3, when: { column: "group", not: "South" } },
      { use: "copy-with-error", loss: 1, noise: "normal" },
    ],
    after: [
      { use: "migrate", how: "swap", over: "sea", probability: 0.2 },
      { use: "migrate", id: "wander", how: "near", reach: 2, probability: 0.1 },
    ],
  },
  "items, groups, in turn": {
    ...items,
    population: { size: 40, groups: 4 },
    network: { use: "groups", between: 2 },
    schedule: { use: "in-turn" },
    step: [
      { use: "invent", probability: 0.05 },
      { do: [{ use: "choose-neighbour" }, { use: "copy-item" }], probability: 0.3 },
      {
        id: "elsewhere",
        do: [
          { use: "choose-random", among: "group", self: true },
          { use: "copy-item", id: "copy-fellow" },
        ],
        when: { column: "group", is: "group-2" },
      },
      { use: "forget-one", probability: 0.1 },
      { use: "migrate", how: "swap", probability: 0.05 },
    ],
  },
  "items, modules": {
    ...items,
    population: { size: 48 },
    network: undefined,
    networks: {
      inside: { use: "multilevel", degree: 4, bridges: 3 },
      across: { use: "modular", modules: 3, degree: 2, bridges: 2, open: { every: 4 } },
    },
    step: [
      { use: "invent", probability: 0.05 },
      { do: [{ use: "choose-neighbour", over: "inside" }, { use: "copy-item" }], probability: 0.3 },
      {
        id: "far",
        do: [
          { use: "choose-neighbour", id: "stranger", over: "across" },
          { use: "copy-item", id: "copy-far" },
        ],
      },
      { use: "forget-one", probability: 0.1 },
    ],
  },
});
