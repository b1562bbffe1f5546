/** A pair puts together some of what they know; if it is a recipe, something new is found. */
import { intColumn, recipesOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";

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
  bind(world, { items, topPasses }, draws) {
    const recipes = recipesOf(world);
    const { words, values, goals } = recipes;
    const own = recipes.bits;
    const others = intColumn(world.was, "items");
    const model = intColumn(world.scratch, "model");
    const found = intColumn(world.scratch, "found");

    /** Sum of the values of what stands in a row of `bits`. */
    const worth = (bits: Int32Array, row: number): number => {
      let sum = 0;
      for (let w = 0; w < words; w++) {
        for (let rest = bits[row * words + w]; rest !== 0; rest &= rest - 1) {
          sum += values[w * 32 + 31 - Math.clz32(rest & -rest)];
        }
      }
      return sum;
    };
    /** The item at which the running sum of values passes `sought`, leaving out item `except`. */
    const itemAt = (bits: Int32Array, row: number, sought: number, except: number): number => {
      let left = sought;
      let last = -1;
      for (let w = 0; w < words; w++) {
        for (let rest = bits[row * words + w]; rest !== 0; rest &= rest - 1) {
          const item = w * 32 + 31 - Math.clz32(rest & -rest);
          if (item === except) continue;
          last = item;
          left -= values[item];
          if (left < 0) return item;
        }
      }
      return last;
    };
    const product = (a: number, b: number, c: number): number => {
      if (topPasses) {
        for (let g = 0; g < goals.length; g++) if (goals[g] === a || goals[g] === b || goals[g] === c) return goals[g];
      }
      if (a === b || a === c || b === c || a < 0 || b < 0) return -1;
      const low = Math.min(a, b);
      const high = Math.max(a, b);
      if (c < 0) return recipes.productOf(low, high, -1);
      return recipes.productOf(Math.min(low, c), Math.max(low, Math.min(high, c)), Math.max(high, c));
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const j = model[i];
        if (j < 0) continue;
        const giveTwo = draws.lane(i, 1) < 0;
        const mine = worth(own, i);
        const theirs = worth(others, j);
        const a = itemAt(own, i, draws.laneUnit(i, 2) * mine, -1);
        const b = itemAt(others, j, draws.laneUnit(i, 3) * theirs, -1);
        let c = -1;
        if (items === 3 && a >= 0 && b >= 0) {
          const u = draws.laneUnit(i, 4);
          c = giveTwo ? itemAt(own, i, u * (mine - values[a]), a) : itemAt(others, j, u * (theirs - values[b]), b);
        }
        found[i] = items === 3 && c < 0 ? -1 : product(a, b, c);
      }
    };
  },
};
