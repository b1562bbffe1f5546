/** A pair puts together some of what they know; if it is a recipe, something new is found. */
import { intColumn, recipesOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";

/** What one person can put in: its items with the running sums of their values. */
class Bag {
  readonly items: Int32Array;
  private readonly sums: Float64Array;
  private size = 0;

  constructor(room: number) {
    this.items = new Int32Array(room);
    this.sums = new Float64Array(room);
  }

  /** Takes what the words from `first` on hold. */
  fill(bits: Int32Array, first: number, words: number, values: Float64Array): void {
    let size = 0;
    let sum = 0;
    for (let w = 0; w < words; w++) {
      for (let rest = bits[first + w]; rest !== 0; rest &= rest - 1) {
        const item = w * 32 + 31 - Math.clz32(rest & -rest);
        sum += values[item];
        this.items[size] = item;
        this.sums[size++] = sum;
      }
    }
    this.size = size;
  }

  /** Place of one item, with chances in proportion to value; -1 when there is none. */
  draw(u: number): number {
    return this.size === 0 ? -1 : this.placeOf(u * this.sums[this.size - 1]);
  }

  /** Place of another item than the one at `taken`, in proportion to value among the others; -1 when there is none. */
  drawOther(u: number, taken: number): number {
    if (this.size < 2) return -1;
    const before = taken === 0 ? 0 : this.sums[taken - 1];
    const value = this.sums[taken] - before;
    const sought = u * (this.sums[this.size - 1] - value);
    const at = this.placeOf(sought < before ? sought : sought + value);
    if (at !== taken) return at;
    return taken + 1 < this.size ? taken + 1 : taken - 1; // rounding put it on the edge of what is taken
  }

  private placeOf(sought: number): number {
    let at = 0;
    while (at < this.size - 1 && this.sums[at] <= sought) at++;
    return at;
  }
}

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

    const mine = new Bag(recipes.items);
    const theirs = new Bag(recipes.items);
    const product = (a: number, b: number, c: number): number => {
      if (topPasses) {
        for (let g = 0; g < goals.length; g++)
          if (goals[g] === a || goals[g] === b || goals[g] === c) return goals[g];
      }
      if (a === b || a === c || b === c) return -1;
      const low = Math.min(a, b);
      const high = Math.max(a, b);
      if (c < 0) return recipes.productOf(low, high, -1);
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
        mine.fill(own, i * words, words, values);
        theirs.fill(others, j * words, words, values);
        const atA = mine.draw(draws.laneUnit(i, 2));
        const atB = theirs.draw(draws.laneUnit(i, 3));
        if (atA < 0 || atB < 0) continue;
        const a = mine.items[atA];
        const b = theirs.items[atB];
        let c = -1;
        if (items === 3) {
          const u = draws.laneUnit(i, 4);
          const giver = draws.lane(i, 1) < 0 ? mine : theirs;
          const atC = giver.drawOther(u, giver === mine ? atA : atB);
          if (atC < 0) continue;
          c = giver.items[atC];
        }
        found[i] = product(a, b, c);
      }
    };
  },
};
