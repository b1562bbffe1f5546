/** Nobody's mind will change any more. */
import { evidenceOf } from "../core/need.ts";
import type { Condition } from "../core/part.ts";

export const decided: Condition = {
  name: "decided",
  doc: "The question is decided: everybody is sure of the second option, or nobody tries it any more.",
  source: "Zollman 2007, Philosophy of Science 74:574 (all above 0.9999, or all below 0.5)",
  params: {},
  needs: ["evidence"],
  asks: ["odds"],
  holds(world) {
    const { n } = world;
    const { evidence, holders, sure } = evidenceOf(world);
    if (holders.count[1] === 0) return true;
    if (holders.count[0] > 0) return false;
    for (let row = 0; row < n; row++) if (!(evidence[row] > sure)) return false;
    return true;
  },
};
