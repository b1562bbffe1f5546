/** Runs of people in groups, for tests. */
import type { Run } from "../../src/sim/run.ts";
import { modelOf, start } from "./run.ts";

export const BASE = {
  kind: "scenario",
  version: 1,
  id: "groups",
  knowledge: { use: "skill", count: 2, start: { noise: "normal", at: 0, spread: 1 } },
  schedule: { use: "all-at-once" },
  metrics: ["mean-skill"],
  horizon: 20,
};
/** Three groups that lie apart: rows 0 to 4, 5 to 7, 8 to 11. */
export const ZONES = [
  { name: "North", size: 5, at: [0, 0] },
  { name: "South", size: 3, at: [0, 1] },
  { name: "Far", size: 4, at: [9, 9] },
];
const still = { step: [{ use: "barrier" }] };
export const runOf = (raw: Record<string, unknown>, options = {}): Run =>
  start(modelOf({ ...BASE, ...still, ...raw }), options);

/** The skills of all, each person by both of its crafts: who is who, since no two are equal. */
export const people = ({ world }: Run): string[] =>
  Array.from({ length: world.n }, (_, row) =>
    [0, 1].map((craft) => world.skill?.level[2 * row + craft]).join(" "),
  );
