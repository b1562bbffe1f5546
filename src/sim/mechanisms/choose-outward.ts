/** People look for somebody outside when those outside know other things than their own people. */
import { chooser } from "../core/choice.ts";
import { columnOf, repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";
import { ones } from "../exact/bits.ts";

const params = {
  pull: {
    kind: "number",
    doc: "How much it counts how much more people outside differ from one than one's own people do: the chance to look outside is this times the difference of the mean Jaccard distances, if it is above 0",
    min: 0,
    max: 10,
    default: 0.5,
    plain: {
      label: "Drawn to strangers",
      ends: ["never", "strongly"],
      says: "How much people look for those who know other things.",
    },
  },
  of,
} as const satisfies Params;

export const chooseOutward: Mechanism<typeof params> = {
  name: "choose-outward",
  doc: "Each person picks anybody else of its own group to learn from, or anybody of another, the likelier the more those outside know other things.",
  source:
    "Vinicius, Rizzo, Battiston & Migliano 2025 (model.py): chance max(0, (mean distance outside - inside) / 2); there " +
    "distances are those at the start of the epoch, here those of the moment",
  params,
  acts: "agents",
  needs: ["repertoire", "recipes"],
  asks: () => ["groups"],
  looks: ["items", "size"],
  writes: [{ column: "model", rows: "own" }],
  words: () => 2,
  bind(world, { pull, of: kind }, draws) {
    const known = repertoireOf(world, kind);
    const { bits, words, size } = known;
    const theirs = columnOf(world.was, known, "items");
    const sizes = columnOf(world.was, known, "size");
    const choose = chooser(world);
    const group = world.groups.of;
    const { offsets, members } = world.groups;
    /** Share of what either knows that not both know; 0 for two who know nothing. */
    const distance = (i: number, j: number): number => {
      let both = 0;
      for (let w = 0; w < words; w++) both += ones(bits[i * words + w] & theirs[j * words + w]);
      const either = size[i] + sizes[j] - both;
      return either === 0 ? 0 : 1 - both / either;
    };
    /** Whether row i looks outside its group, at share u of its chances, of so many people inside beside itself. */
    const looksOut = (i: number, inside: number, u: number): boolean => {
      const outside = world.n - inside - 1;
      if (inside === 0 || outside === 0) return inside === 0;
      if (u >= pull) return false; // distances are at most 1
      let near = 0;
      let far = 0;
      for (let j = 0; j < world.n; j++) {
        if (group[j] !== group[i]) far += distance(i, j);
        else if (j !== i) near += distance(i, j);
      }
      return u < pull * (far / outside - near / inside);
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const first = offsets[group[i]];
        const inside = offsets[group[i] + 1] - first - 1;
        const outside = world.n - inside - 1;
        if (inside + outside === 0) choose(i, -1);
        else if (looksOut(i, inside, draws.laneUnit(i, 1))) {
          // Members stand by groups: those of the own group are jumped.
          const at = draws.laneBelow(i, 2, outside);
          choose(i, members[at < first ? at : at + inside + 1]);
        } else {
          const j = members[first + draws.laneBelow(i, 2, inside)];
          choose(i, j === i ? members[first + inside] : j);
        }
      }
    };
  },
};
