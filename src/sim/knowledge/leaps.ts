/**
 * Leaps and what follows from them: main traits that are found by luck, tools that a main trait leads to, and
 * combinations of two main traits.
 * Source: after Kolodny, Creanza & Feldman 2015, PNAS 112:E6762 (abstract), in a form of our own.
 */
import type { Columns } from "../core/columns.ts";
import type { Leaps, Recipes } from "../core/knowledge.ts";
import type { Params, Values } from "../core/params.ts";
import { RepertoireBits } from "./repertoire.ts";

export const leapParams = {
  main: {
    kind: "integer",
    doc: "With leaps: how many main traits there can be; a run that needs more ends in an error (left out: 100)",
    unit: "traits",
    min: 2,
    max: 340,
    optional: true,
  },
  slots: {
    kind: "integer",
    doc: "With leaps: how many tools a main trait can lead to (left out: 3)",
    unit: "tools",
    min: 0,
    max: 20,
    optional: true,
  },
} as const satisfies Params;

export const leapsOf = ({ main = 100, slots = 3 }: Values<typeof leapParams>): Leaps => ({
  main,
  slots,
});

/** Main traits, their tools, and all pairs of main traits. */
export const leapItems = ({ main, slots }: Leaps): number =>
  main + main * slots + (main * (main - 1)) / 2;

export class LeapBits extends RepertoireBits implements Recipes {
  readonly starts = new Int32Array(0);
  readonly leaps: Leaps;
  readonly lineages = 1;

  constructor(columns: Columns, leaps: Leaps, name: string) {
    const items = leapItems(leaps);
    const table = {
      name,
      use: "recipes" as const,
      items,
      labels: [],
      values: new Float64Array(items).fill(1),
      goals: new Int32Array(0),
    };
    super(columns, table, () => {
      // Nobody knows anything at the start.
    });
    this.leaps = leaps;
  }

  /** The combination of two main traits. */
  pairOf(first: number, second: number): number {
    const { main, slots } = this.leaps;
    const low = Math.min(first, second);
    const high = Math.max(first, second);
    if (low === high || high >= main) return -1;
    return main + main * slots + (high * (high - 1)) / 2 + low;
  }

  productOf(a: number, b: number, c: number): number {
    return c < 0 ? this.pairOf(a, b) : -1;
  }
}
