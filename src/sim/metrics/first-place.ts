/** Who is first among organizations. */
import { beliefsHeldBy, beliefsOf, institutionOf, layerOf, taskOf } from "../core/need.ts";
import type { Network } from "../core/network.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { institution, of, overGroups } from "../core/shared-params.ts";

const params = {
  institution,
  holder: {
    kind: "integer",
    doc: "The number of the holder that is asked about, counted from 0: of an institution of each group, the first group has 0",
    unit: "holder",
    min: 0,
    default: 0,
  },
  stride: {
    kind: "integer",
    doc: "Every so many-th holder after it is asked about too (2: every second one); left out: it alone",
    unit: "holders",
    min: 1,
    optional: true,
  },
  over: {
    ...overGroups,
    doc: "Name of the network layer of groups that says who is whose rival (left out: all are)",
  },
  of,
} as const satisfies Params;

export const firstPlace: Metric<typeof params> = {
  name: "first-place",
  doc: "How often some holders of an institution are first among their rivals, and what they hold is worth most: their share of all first places, where several are equal each a part of one.",
  source:
    "March 1991, Organization Science 2:71 (competition for primacy, Figure 6: to be the best of N)",
  unit: "of 1",
  ahead: "neither",
  params,
  needs: ["beliefs"],
  ties: "groups",
  asks: () => ["task", "institution"],
  read(world, { institution: name, holder, stride, over, of: kind }) {
    const found = institutionOf(world, name);
    const { belief, shape } = beliefsHeldBy(found, beliefsOf(world, kind));
    const task = taskOf(world);
    const worths = Float64Array.from({ length: found.count }, (_, h) =>
      found.size(h, world.n) === 0
        ? Number.NEGATIVE_INFINITY // nobody is there, to be first or to be ahead of
        : task.worth(belief, h * shape.stride, found.placeOf(h, task.places)),
    );
    const rivals = over === undefined || found.scope !== "group" ? null : layerOf(world, over);
    let all = 0;
    let theirs = 0;
    for (let h = 0; h < found.count; h++) {
      if (worths[h] === Number.NEGATIVE_INFINITY) continue;
      const share = shareOfFirst(worths, h, rivals);
      all += share;
      if (h === holder || (stride !== undefined && h > holder && (h - holder) % stride === 0))
        theirs += share;
    }
    return theirs / all;
  },
};

/** What a holder has of the first place among itself and its rivals: one by the number of those who share it, or nothing. */
function shareOfFirst(worths: Float64Array, holder: number, rivals: Network | null): number {
  const many = rivals === null ? worths.length : rivals.degree(holder);
  let equal = rivals === null ? 0 : 1;
  for (let k = 0; k < many; k++) {
    const other = worths[rivals === null ? k : rivals.at(holder, k)];
    if (other > worths[holder]) return 0;
    if (other === worths[holder]) equal++;
  }
  return 1 / equal;
}
