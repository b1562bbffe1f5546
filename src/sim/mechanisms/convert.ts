/** Each of several others may win a person over to a variant. */
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
    doc: "The variant, by its name or number, to which others are won over",
  },
  chance: {
    kind: "number",
    doc: "Chance that a demonstrator who has it wins the person over, for each of them",
    min: 0,
    max: 1,
    default: 1,
    symbol: "g",
    plain: {
      label: "Winning others over",
      ends: ["never", "always"],
      says: "How often one who has it wins over one who has not.",
    },
  },
  of,
  channel: channel("neighbour"),
  reason: reason("copying"),
} as const satisfies Params;

export const convert: Mechanism<typeof params> = {
  name: "convert",
  doc: "Each person who has not a certain variant may be won over to it by each of its demonstrators who has.",
  source:
    "Acerbi, Mesoudi & Smolla, Individual-based models of cultural evolution, ch. 6 (horizontal transmission): " +
    "p'' = p' + (1 - p') (1 - (1 - p' g)^n)",
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
    const variant = variantNumber(kind, values.variant);
    const how = changeOf(values.channel, values.reason);
    const { chance } = values;
    /** The first of a person's demonstrators who has it and wins the person over; -1: none. A word for each of them. */
    const winner = (row: number, trait: number): number => {
      let won = -1;
      for (let d = row * width; d < (row + 1) * width; d++) {
        const wins = draws.unit() < chance;
        const j = rows[d];
        if (wins && won < 0 && j >= 0 && theirs[j * count + trait] === variant) won = j;
      }
      return won;
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        draws.open(i);
        for (let trait = 0; trait < count; trait++) {
          how.source = winner(i, trait);
          if (how.source >= 0) kind.take(i, trait, variant, how);
        }
      }
    };
  },
};
