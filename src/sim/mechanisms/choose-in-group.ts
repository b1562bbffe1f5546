/** Each person picks somebody to learn from, rather of its own group. */
import { chooser } from "../core/choice.ts";
import type { Groups } from "../core/groups.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";

const params = {
  outside: {
    kind: "number",
    doc: "How open people are to other groups: 0 never, 1 half as often to each stranger as to each of the own group",
    min: 0,
    max: 1,
    default: 0.1,
    symbol: "p_c",
    plain: {
      label: "Open to strangers",
      ends: ["never", "often"],
      says: "How readily people learn from somebody of another group.",
    },
  },
} as const satisfies Params;

export const chooseInGroup: Mechanism<typeof params> = {
  name: "choose-in-group",
  doc: "Each person picks anybody else to learn from in this turn, but rather somebody of its own group.",
  source:
    "Acerbi, Mesoudi & Smolla 2022, Individual-Based Models of Cultural Evolution, ch. 15: another person is picked with " +
    "weight (same + p_c) / (1 + p_c), where same is 1 in the own group and 0 outside",
  params,
  acts: "agents",
  asks: () => ["groups"],
  writes: [{ column: "model", rows: "own" }],
  words: () => 2,
  bind(world, { outside }, draws) {
    const choose = chooser(world);
    const { groups } = world;
    const { of, offsets, members } = groups;
    const weight = outside / (1 + outside); // of a stranger, where one of the own group has 1
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const g = of[i];
        const first = offsets[g];
        const fellows = offsets[g + 1] - first - 1;
        const strangers = world.n - fellows - 1;
        const all = fellows + weight * strangers;
        if (all === 0) {
          choose(i, -1);
        } else if (draws.laneUnit(i, 1) * all < fellows) {
          const j = members[first + draws.laneBelow(i, 2, fellows)];
          choose(i, j === i ? members[first + fellows] : j);
        } else choose(i, strangerAt(groups, g, draws.laneBelow(i, 2, strangers)));
      }
    };
  },
};

/** The k-th row, ascending, that is not of group g: as many of the group stand before it as its number is ahead of k. */
function strangerAt({ offsets, members }: Groups, g: number, k: number): number {
  const first = offsets[g];
  let low = 0;
  let high = offsets[g + 1] - first;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (members[first + middle] - middle <= k) low = middle + 1;
    else high = middle;
  }
  return k + low;
}
