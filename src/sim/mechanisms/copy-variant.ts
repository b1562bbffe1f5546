/** The variant of one model is taken over. */
import { changeOf } from "../core/books.ts";
import { columnOf, intColumn, variantsOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, reason } from "../core/shared-params.ts";
import { variantNumber } from "../core/variant.ts";

const params = {
  only: {
    kind: "variant",
    doc: "Only this variant is taken over, by its name or number; left out: any. Each variant can have an entry with a chance of its own",
    optional: true,
  },
  chance: {
    kind: "number",
    doc: "Chance that the model's variant is taken over, for each trait; otherwise the person keeps its own",
    min: 0,
    max: 1,
    default: 1,
    symbol: "s",
    plain: {
      label: "Taking it up",
      ends: ["never", "always"],
      says: "How often somebody who sees another way of doing things takes it up.",
    },
  },
  of,
  channel: channel("parent"),
  reason: reason("copying"),
} as const satisfies Params;

export const copyVariant: Mechanism<typeof params> = {
  name: "copy-variant",
  doc: "Each person takes over the variant of the person it has picked, in each trait.",
  source:
    "Acerbi, Mesoudi & Smolla, Individual-based models of cultural evolution, ch. 1 (unbiased) and 3 (direct bias: one " +
    "entry for each variant, with the chances s_a and s_b)",
  params,
  acts: "agents",
  needs: ["variants"],
  reads: ["model"],
  looks: ["variant"],
  writes: [{ column: "variant", rows: "own" }],
  loses: () => true,
  bind(world, values, draws) {
    const kind = variantsOf(world, values.of);
    const { count } = kind;
    const theirs = columnOf(world.was, kind, "variant");
    const model = intColumn(world.scratch, "model");
    const only = values.only === undefined ? -1 : variantNumber(kind, values.only);
    const how = changeOf(values.channel, values.reason);
    const { chance } = values;
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const j = model[i];
        if (j < 0) continue;
        if (chance < 1) draws.open(i);
        how.source = j;
        for (let trait = 0; trait < count; trait++) {
          const refused = chance < 1 && draws.unit() >= chance;
          const variant = theirs[j * count + trait];
          if (refused || variant < 0 || (only >= 0 && variant !== only)) continue;
          kind.take(i, trait, variant, how);
        }
      }
    };
  },
};
