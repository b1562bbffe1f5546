/** Nothing is left to discover: every item is known by somebody. */
import type { Condition } from "../core/part.ts";

export const complete: Condition = {
  name: "complete",
  doc: "Nothing is left to discover: everything that can be known is known by somebody.",
  params: {},
  holds(world) {
    const { count } = world.knowledge.holders;
    for (let item = 0; item < count.length; item++) if (count[item] === 0) return false;
    return true;
  },
};
