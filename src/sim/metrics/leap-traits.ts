/** What has come of leaps. */
import { recipesOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = {
  which: {
    kind: "choice",
    options: ["main", "tools", "combinations"],
    doc: "Main traits, the tools that they lead to, or combinations of two",
    default: "main",
  },
  of,
} as const satisfies Params;

export const leapTraits: Metric<typeof params> = {
  name: "leap-traits",
  doc: "Number of main traits (or tools, or combinations) known on average by each (people, or person); 0 where the table is not one of leaps.",
  unit: "traits",
  ahead: "more",
  needs: ["recipes"],
  params,
  read(world, { which, of: kind }) {
    const known = recipesOf(world, kind);
    const { main, slots } = known.leaps ?? { main: 0, slots: 0 };
    const ends = [0, main, main * (1 + slots), known.leaps === null ? 0 : known.items];
    const k = params.which.options.indexOf(which);
    let sum = 0;
    for (let item = ends[k]; item < ends[k + 1]; item++) sum += known.holders.count[item];
    return sum / world.n;
  },
};
