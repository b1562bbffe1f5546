/** Whether the runs of two structures are pairs. */
import type { Model } from "../src/sim/index.ts";
import type { NotPaired } from "./live-many.ts";
import type { LuckKind } from "./live-types.ts";

/** By what they are, not by what they are called: whether somebody in the one has a double in the other. */
export function whyNotPaired(luck: LuckKind, a: Model, b: Model): NotPaired | null {
  if (luck === "own") return "luck";
  if (a.population.size !== b.population.size) return "size";
  if (a.knowledge.use !== b.knowledge.use) return "knowledge";
  return a.schedule.use === b.schedule.use ? null : "schedule";
}
