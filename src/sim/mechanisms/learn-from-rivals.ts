/** Organizations learn from each other: institutions take over what better ones hold. */
import { differingIn } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import {
  beliefsHeldBy,
  beliefsOf,
  columnOf,
  institutionOf,
  layerOf,
  taskOf,
} from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { institution, of, overGroups } from "../core/shared-params.ts";

const params = {
  institution,
  chance: {
    kind: "number",
    doc: "Chance that an institution takes over an answer of the best of the others that differs from its own, for each question",
    min: 0,
    max: 1,
    default: 0.1,
    plain: {
      label: "Learning from each other",
      ends: ["never", "at once"],
      says: "How fast organisations take over what a better one holds to be true.",
    },
  },
  over: overGroups,
  of,
} as const satisfies Params;

export const learnFromRivals: Mechanism<typeof params> = {
  name: "learn-from-rivals",
  doc: "Each institution of a group looks at those of the other groups (or of those tied to it), and takes over answers of the best, each with a chance, if that one is worth more than it is.",
  source:
    "Ours, after March 1991, Organization Science 2:71, whose organizations only compete; of several that are best it looks at the first. Who is better than whom is seen as all stood at the start of the tick, each in its own reality",
  params,
  acts: "world",
  needs: ["beliefs"],
  ties: ({ over }) => (over === undefined ? false : "groups"),
  asks: () => ["task"],
  looks: ["belief"],
  loses: () => true,
  bind(world, { institution: name, chance, over, of: kind }, draws) {
    const found = institutionOf(world, name);
    const held = beliefsHeldBy(found, beliefsOf(world, kind));
    const { shape, belief } = held;
    const { stride, words, first } = shape;
    const before = columnOf(world.was, held, "belief");
    const task = taskOf(world);
    const tied = over === undefined || found.scope !== "group" ? null : layerOf(world, over);
    const how = changeOf("institution", "copying");
    const worths = new Float64Array(found.count);
    const look = (): void => {
      for (let h = 0; h < found.count; h++)
        worths[h] =
          found.size(h, world.n) === 0
            ? Number.NEGATIVE_INFINITY // nobody is there who could be asked
            : task.worth(before, h * stride, found.placeOf(h, task.places));
    };
    /** The first of the best that is better than this one; -1: none is. */
    const betterThan = (holder: number): number => {
      const many = tied === null ? found.count : tied.degree(holder);
      let best = -1;
      for (let k = 0; k < many; k++) {
        const other = tied === null ? k : tied.at(holder, k);
        if (worths[other] > (best < 0 ? worths[holder] : worths[best])) best = other;
      }
      return best;
    };
    return () => {
      look();
      for (let h = 0; h < found.count; h++) {
        const model = worths[h] === Number.NEGATIVE_INFINITY ? -1 : betterThan(h);
        if (model < 0) continue;
        draws.open(h);
        for (let w = 0; w < words; w++) {
          let differ = differingIn(shape, belief, h * stride, before, model * stride, w);
          if (first === 1) differ &= before[model * stride + w];
          const taken = draws.among(differ, chance);
          if (taken !== 0) held.answerIn(h, w, taken, before, model * stride, how);
        }
      }
    };
  },
};
