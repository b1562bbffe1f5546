/** One variant is left: everybody has the same. */
import { variantsOf } from "../core/need.ts";
import type { Condition } from "../core/part.ts";

export const fixed: Condition = {
  name: "fixed",
  doc: "Everybody has the same variant, in every trait.",
  source: "Acerbi, Mesoudi & Smolla, Individual-based models of cultural evolution, ch. 1",
  params: {},
  needs: ["variants"],
  holds(world) {
    const { n } = world;
    if (n === 0) return false;
    const kind = variantsOf(world);
    for (let trait = 0; trait < kind.count; trait++) {
      const first = kind.variant[trait];
      if (first < 0 || kind.held(trait, first) < n) return false;
    }
    return true;
  },
};
