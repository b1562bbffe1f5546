/** Two parents, each with a variant: where they differ, one of the two may have the better chance. */
import { changeOf } from "../core/books.ts";
import { demonstratorsOf } from "../core/demonstrators.ts";
import { columnOf, variantsOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, reason } from "../core/shared-params.ts";
import { variantNumber } from "../core/variant.ts";

const params = {
  variant: {
    kind: "variant",
    doc: "The variant, by its name or number, that children of a mixed pair take with the chance below",
  },
  chance: {
    kind: "number",
    doc: "Chance that the child of a mixed pair takes it; otherwise it takes that of the other parent",
    min: 0,
    max: 1,
    default: 0.5,
    symbol: "b",
    plain: {
      label: "Pull of the new way",
      ends: ["never taken", "always taken"],
      says: "How often a child takes it when its parents differ.",
    },
  },
  of,
  channel: channel("parent"),
  reason: reason("copying"),
} as const satisfies Params;

export const copyParents: Mechanism<typeof params> = {
  name: "copy-parents",
  doc: "Each person takes over what its two parents have; where they differ, one of the two with a given chance.",
  source:
    "Cavalli-Sforza & Feldman 1981, Cultural transmission and evolution; Acerbi, Mesoudi & Smolla, Individual-based models of " +
    "cultural evolution, ch. 6. The parents are the first two demonstrators; of two other variants, either; who has one " +
    "parent takes after it, who has none keeps its own",
  params,
  acts: "agents",
  needs: ["variants"],
  reads: ["demonstrators"],
  looks: ["variant"],
  writes: [{ column: "variant", rows: "own" }],
  loses: () => true,
  bind(world, values, draws) {
    const kind = variantsOf(world, values.of);
    const { count } = kind;
    const theirs = columnOf(world.was, kind, "variant");
    const { rows, width } = demonstratorsOf(world);
    const favoured = variantNumber(kind, values.variant);
    const how = changeOf(values.channel, values.reason);
    const { chance } = values;
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const mother = rows[i * width];
        if (mother < 0) continue;
        const second = width > 1 ? rows[i * width + 1] : -1;
        const father = second < 0 ? mother : second;
        draws.open(i);
        for (let trait = 0; trait < count; trait++) {
          const luck = draws.unit();
          const hers = theirs[mother * count + trait];
          const his = theirs[father * count + trait];
          const first = hers === favoured ? chance : his === favoured ? 1 - chance : 0.5;
          how.source = luck < first ? mother : father;
          const variant = luck < first ? hers : his;
          if (variant >= 0) kind.take(i, trait, variant, how);
        }
      }
    };
  },
};
