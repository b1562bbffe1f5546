/** What a group knows between its people. */
import { repertoireOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";
import { knownInGroup } from "../core/union.ts";
import { ones } from "../exact/bits.ts";

const params = { of } as const satisfies Params;

export const groupRepertoire: Metric<typeof params> = {
  name: "group-repertoire",
  doc: "Number of items that somebody in a group knows; the mean over the groups that have people.",
  source: "Kempe, Lycett & Mesoudi 2014, J. Theor. Biol. 359:29: S, traits per population",
  unit: "items",
  ahead: "more",
  needs: ["repertoire", "recipes"],
  params,
  read(world, values) {
    const { groups } = world;
    const known = repertoireOf(world, values.of);
    const union = new Int32Array(known.words);
    let sum = 0;
    for (let k = 0; k < groups.peopledCount; k++) {
      knownInGroup(known, groups, groups.peopled[k], union);
      for (const word of union) sum += ones(word);
    }
    return sum / groups.peopledCount;
  },
};
