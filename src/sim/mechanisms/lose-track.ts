/** Variants are given up: what one did, or whom one thought to know a thing. */
import { reasonSlot } from "../core/books.ts";
import { variantsOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, reason } from "../core/shared-params.ts";

const params = {
  chance: {
    kind: "number",
    doc: "Chance that the variant of a trait is given up, for each trait; the person has none of it then",
    min: 0,
    max: 1,
    default: 0.05,
    plain: {
      label: "Losing track",
      ends: ["never", "at once"],
      says: "How often somebody forgets who knows a thing.",
    },
  },
  of,
  reason: reason("forgetting"),
} as const satisfies Params;

export const loseTrack: Mechanism<typeof params> = {
  name: "lose-track",
  doc: "Each person gives up variants that it has, each with a chance: who knows what, in a directory.",
  source:
    "After Ren, Carley & Argote 2006, Management Science 52:671 (memory of who knows what fades)",
  params,
  acts: "agents",
  needs: ["variants"],
  writes: [{ column: "variant", rows: "own" }],
  loses: () => true,
  bind(world, { chance, of: kind, reason: why }, draws) {
    const known = variantsOf(world, kind);
    const { count } = known;
    const how = { channel: 0, reason: reasonSlot(why), source: -1 };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        draws.open(ids[k]);
        for (let trait = 0; trait < count; trait++)
          if (draws.unit() < chance) known.take(ids[k], trait, -1, how);
      }
    };
  },
};
