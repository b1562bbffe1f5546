/** What nobody shows is found out by trying. */
import { changeOf } from "../core/books.ts";
import { skillOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = {
  times: {
    kind: "integer",
    doc: "How often a person tries, each time in a craft of its own, any of them",
    unit: "tries",
    min: 1,
    max: 10000,
    default: 1,
  },
  chance: {
    kind: "number",
    doc: "Chance that a try succeeds",
    min: 0,
    max: 1,
    default: 1,
    plain: {
      label: "Finding out by oneself",
      ends: ["never", "always"],
      says: "Chance that trying something out leads to something.",
    },
  },
  by: { kind: "number", doc: "How much skill a success adds", unit: "skill", min: 0, default: 1 },
  of,
} as const satisfies Params;

export const practise: Mechanism<typeof params> = {
  name: "practise",
  doc: "Each person tries crafts out, any of them, and gets better in one when a try succeeds.",
  source:
    "Ours; individual innovation in Smolla & Akcay 2019, Sci. Adv. 5:eaaw0609, is told so in abstracts",
  params,
  acts: "agents",
  needs: ["skill"],
  writes: [{ column: "skill", rows: "own" }],
  bind(world, { times, chance, by, of: kind }, draws) {
    const skill = skillOf(world, kind);
    const { items } = skill;
    const how = changeOf("own", "forgetting"); // never lost: skill only grows here
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        draws.open(i);
        for (let t = 0; t < times; t++) {
          const craft = draws.below(items);
          if (draws.unit() < chance) skill.set(i, craft, skill.level[i * items + craft] + by, how);
        }
      }
    };
  },
};
