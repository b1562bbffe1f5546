/** Only who is of one kind is learned from: those who share, say. */
import { chooser } from "../core/choice.ts";
import { columnOf, intColumn, variantsOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";
import { variantNumber } from "../core/variant.ts";

const params = {
  variant: { kind: "variant", doc: "Which variant the model must have, by its name or number" },
  of,
} as const satisfies Params;

export const ifVariant: Mechanism<typeof params> = {
  name: "if-variant",
  doc: "Each person looks at a variant of its model; unless it has the one that is asked for, in each trait, it learns nothing from it in this turn.",
  source: "Ours: whether somebody lets others learn from it can be a strategy that is inherited",
  params,
  acts: "agents",
  needs: ["variants"],
  reads: ["model"],
  looks: ["variant"],
  writes: [{ column: "model", rows: "own" }],
  bind(world, { variant: asked, of: named }) {
    const kind = variantsOf(world, named);
    const { count } = kind;
    const sought = variantNumber(kind, asked);
    const theirs = columnOf(world.was, kind, "variant");
    const model = intColumn(world.scratch, "model");
    const choose = chooser(world);
    const has = (j: number): boolean => {
      for (let at = j * count; at < (j + 1) * count; at++) if (theirs[at] !== sought) return false;
      return true;
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        if (model[i] >= 0 && !has(model[i])) choose(i, -1);
      }
    };
  },
};
