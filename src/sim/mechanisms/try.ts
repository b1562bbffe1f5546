/** Finding out for oneself what suits the world. */
import { changeOf } from "../core/books.ts";
import { worldStateOf, variantsOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, reason } from "../core/shared-params.ts";

const params = {
  chance: {
    kind: "number",
    doc: "Chance to find what suits the environment, for each trait",
    min: 0,
    max: 1,
    default: 1,
    symbol: "p",
    plain: {
      label: "Luck of those who try",
      ends: ["never right", "always right"],
      says: "How often somebody who tries for itself finds what works.",
    },
  },
  miss: {
    kind: "choice",
    options: ["before", "keep"],
    doc: "What those have who do not find it: the variant one number before it (what suited the world before it moved on), or what they had",
    default: "before",
  },
  of,
  reason: reason("environment"),
} as const satisfies Params;

export const tryOut: Mechanism<typeof params> = {
  name: "try",
  doc: "Each person finds out for itself what suits the environment, or fails to.",
  source:
    "Rogers 1988, American Anthropologist 90:819; Acerbi, Mesoudi & Smolla, Individual-based models of cultural evolution, " +
    "ch. 8: E with chance p, else E - 1",
  params,
  acts: "agents",
  needs: ["variants"],
  asks: () => ["state"],
  writes: [{ column: "variant", rows: "own" }],
  loses: () => true,
  bind(world, values, draws) {
    const kind = variantsOf(world, values.of);
    const environment = worldStateOf(world);
    const { count } = kind;
    const { chance, miss } = values;
    const how = changeOf("own", values.reason);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const right = environment.at(i);
        const wrong = environment.before(right);
        if (chance < 1) draws.open(i);
        for (let trait = 0; trait < count; trait++) {
          const finds = chance === 1 || draws.unit() < chance;
          if (finds) kind.take(i, trait, right, how);
          else if (miss === "before") kind.take(i, trait, wrong, how);
        }
      }
    };
  },
};
