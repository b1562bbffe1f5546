/** A variant turns into another of its set, and nobody has taught it. */
import { changeOf } from "../core/books.ts";
import { variantsOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, reason } from "../core/shared-params.ts";
import { variantNumber } from "../core/variant.ts";

const params = {
  chance: {
    kind: "number",
    doc: "Chance that it happens, for each trait of those who act",
    min: 0,
    max: 1,
    default: 1,
    symbol: "mu",
  },
  only: {
    kind: "variant",
    doc: "Only this variant changes, given by its name or number; left out: any",
    optional: true,
  },
  to: {
    kind: "variant",
    doc: "What it turns into, by its name or number; left out: any other of the set",
    optional: true,
  },
  of,
  reason: reason("copying"),
} as const satisfies Params;

export const mutate: Mechanism<typeof params> = {
  name: "mutate",
  doc: "Each person's variant turns into another one, by chance and without a model.",
  source:
    "Acerbi, Mesoudi & Smolla, Individual-based models of cultural evolution, ch. 2: unbiased (two variants, any other), " +
    "biased (to one of them)",
  params,
  gate: {
    label: "Changes by chance",
    ends: ["never", "often"],
    says: "How often somebody changes its way without having seen another.",
  },
  acts: "agents",
  needs: ["variants"],
  asks: ({ to }) => (to === undefined ? ["closed"] : []),
  writes: [{ column: "variant", rows: "own" }],
  loses: () => true,
  bind(world, values, draws) {
    const kind = variantsOf(world, values.of);
    const { count, options, variant } = kind;
    const only = values.only === undefined ? -1 : variantNumber(kind, values.only);
    const to = values.to === undefined ? -1 : variantNumber(kind, values.to);
    const how = changeOf("own", values.reason);
    const { chance } = values;
    /** Nothing is left to chance where it is certain, and to which it is. */
    const certain = chance === 1 && (to >= 0 || options <= 2);
    /** `other`: which of the other variants, counted from 0. */
    const change = (row: number, trait: number, other: number): void => {
      const own = variant[row * count + trait];
      if (own < 0 || (only >= 0 && own !== only)) return;
      if (to >= 0) kind.take(row, trait, to, how);
      else if (options > 1) kind.take(row, trait, other < own ? other : other + 1, how);
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        if (!certain) draws.open(i);
        for (let trait = 0; trait < count; trait++) {
          const happens = certain || draws.unit() < chance;
          const other = certain ? 0 : draws.below(Math.max(1, options - 1));
          if (happens) change(i, trait, other);
        }
      }
    };
  },
};
