/** A pair puts together some of what they know; if it is a recipe, something new is found. */
import { columnOf, intColumn, recipesOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";
import { WeightedItems } from "../core/weighted.ts";

const params = {
  items: {
    kind: "integer",
    doc: "How many items the pair puts together: 2 (one each) or 3 (a fair coin says who gives two)",
    unit: "items",
    min: 2,
    max: 3,
    default: 3,
  },
  topPasses: {
    kind: "flag",
    doc: "True: when an item that is the aim of the task is among those put together, it is what is found",
    default: false,
  },
  of,
} as const satisfies Params;

export const combine: Mechanism<typeof params> = {
  name: "combine",
  doc: "Each person and its model put items together, valuable ones more often; a recipe among them finds its product.",
  source:
    "Migliano et al. 2020, Sci. Adv. 6:eaax5913; Cantor et al. 2021, Proc. R. Soc. B 288:20203107 (M1.py, M2.py): " +
    "each draws from its own inventory without replacement, with chances in proportion to value",
  params,
  acts: "agents",
  needs: ["recipes"],
  reads: ["model"],
  looks: ["items"],
  writes: [{ column: "found", rows: "own" }],
  words: ({ items }) => items + 1,
  bind(world, { items, topPasses, of: kind }, draws) {
    const recipes = recipesOf(world, kind);
    const { words, values, goals } = recipes;
    const own = recipes.bits;
    const others = columnOf(world.was, recipes, "items");
    const model = intColumn(world.scratch, "model");
    const found = intColumn(world.scratch, "found");

    const byValue = new WeightedItems(values);
    const product = (a: number, b: number, c: number): number => {
      if (topPasses) {
        for (let g = 0; g < goals.length; g++)
          if (goals[g] === a || goals[g] === b || goals[g] === c) return goals[g];
      }
      if (a === b || a === c || b === c) return -1;
      const low = Math.min(a, b);
      const high = Math.max(a, b);
      if (c < 0) return recipes.pairOf(a, b);
      return recipes.productOf(
        Math.min(low, c),
        Math.max(low, Math.min(high, c)),
        Math.max(high, c),
      );
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const j = model[i];
        if (j < 0) continue;
        const mine = byValue.total(own, i * words, words);
        const theirs = byValue.total(others, j * words, words);
        const a = byValue.pick(own, i * words, draws.laneUnit(i, 2) * mine, -1);
        const b = byValue.pick(others, j * words, draws.laneUnit(i, 3) * theirs, -1);
        if (a < 0 || b < 0) continue;
        let c = -1;
        if (items === 3) {
          const u = draws.laneUnit(i, 4);
          c =
            draws.lane(i, 1) < 0
              ? byValue.pick(own, i * words, u * (mine - values[a]), a)
              : byValue.pick(others, j * words, u * (theirs - values[b]), b);
          if (c < 0) continue;
        }
        found[i] = product(a, b, c);
      }
    };
  },
};
