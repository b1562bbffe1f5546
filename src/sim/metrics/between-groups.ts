/** How different groups are. */
import { variantsOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const betweenGroups: Metric<typeof params> = {
  name: "between-groups",
  doc: "How far groups differ in their variants: 0 where all groups are alike, 1 where everybody differs from other groups only.",
  source:
    "Nei 1973, PNAS 70:3321: (H_T - H_S) / H_T, where H is the chance that two people, drawn with replacement, differ: among all, " +
    "and in the mean group, groups by their size; over several traits the sums. 0 where nobody differs.",
  unit: "of 1",
  ahead: "neither",
  needs: ["variants"],
  params,
  read(world, { of: named }) {
    const { variant, count } = variantsOf(world, named);
    const { groups, n } = world;
    const { offsets, members } = groups;
    let [inAll, inGroups] = [0, 0];
    const all = new Map<number, number>();
    const own = new Map<number, number>();
    for (let trait = 0; trait < count; trait++) {
      all.clear();
      for (let g = 0; g < groups.count; g++) {
        own.clear();
        for (let at = offsets[g]; at < offsets[g + 1]; at++) {
          const label = variant[members[at] * count + trait];
          own.set(label, (own.get(label) ?? 0) + 1);
          all.set(label, (all.get(label) ?? 0) + 1);
        }
        inGroups += pairsThatDiffer(own, offsets[g + 1] - offsets[g]);
      }
      inAll += pairsThatDiffer(all, n);
    }
    return inAll === 0 ? 0 : 1 - inGroups / inAll;
  },
};

/** n times the chance that two of n people differ, by how many have each variant. */
function pairsThatDiffer(counts: ReadonlyMap<number, number>, n: number): number {
  let alike = 0;
  for (const people of counts.values()) alike += people * people;
  return n === 0 ? 0 : (n * n - alike) / n;
}
