/** Something that nobody has ever had. */
import { changeOf } from "../core/books.ts";
import { variantsOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, reason } from "../core/shared-params.ts";

const params = {
  chance: {
    kind: "number",
    doc: "Chance that it happens, for each trait of those who act",
    min: 0,
    max: 1,
    default: 1,
    symbol: "mu",
  },
  of,
  reason: reason("copying"),
} as const satisfies Params;

export const newVariant: Mechanism<typeof params> = {
  name: "new-variant",
  doc: "Each person gives up its variant for one of its own making, which nobody has ever had.",
  source:
    "Kimura & Crow 1964, Genetics 49:725 (infinite alleles); Acerbi, Mesoudi & Smolla, Individual-based models of cultural " +
    "evolution, ch. 7",
  params,
  gate: {
    label: "New ways",
    ends: ["never", "often"],
    says: "How often somebody makes up a way of its own.",
  },
  acts: "agents",
  needs: ["variants"],
  asks: () => ["open"],
  writes: [{ column: "variant", rows: "own" }],
  loses: () => true,
  bind(world, values, draws) {
    const kind = variantsOf(world, values.of);
    const { count } = kind;
    const how = changeOf("own", values.reason);
    const { chance } = values;
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        if (chance < 1) draws.open(i);
        for (let trait = 0; trait < count; trait++)
          if (chance === 1 || draws.unit() < chance) kind.take(i, trait, kind.fresh(), how);
      }
    };
  },
};
