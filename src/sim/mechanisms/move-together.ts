/** Two who are not too far apart talk, and both give way. */
import { changeOf } from "../core/books.ts";
import { intColumn, skillOf } from "../core/need.ts";
import { within } from "../core/nearness.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { bound, channel, of, reason } from "../core/shared-params.ts";

const params = {
  bound,
  by: {
    kind: "number",
    doc: "How far each moves towards the other, as a share of the distance; 0.5: they meet half-way",
    min: 0,
    max: 0.5,
    default: 0.5,
    ofOthers: true,
    symbol: "mu",
    plain: {
      label: "Giving way",
      ends: ["not at all", "half-way"],
      says: "How far two who talk move towards each other.",
    },
  },
  channel: channel("neighbour"),
  reason: reason("copying"),
  of,
} as const satisfies Params;

export const moveTogether: Mechanism<typeof params> = {
  name: "move-together",
  doc: "Each person and its model move towards each other if they are less than a bound apart (in every craft); if not, nothing happens.",
  source:
    "Deffuant, Neau, Amblard & Weisbuch 2000, Advances in Complex Systems 3:87 (bounded confidence; d, mu). Several crafts: ours",
  params,
  acts: "agents",
  needs: ["skill"],
  reads: ["model"],
  looks: ["skill"],
  writes: [
    { column: "skill", rows: "own" },
    { column: "skill", rows: "others" },
  ],
  loses: () => true,
  bind(world, values) {
    const skill = skillOf(world, values.of);
    const { items, level } = skill;
    const { by } = values;
    const model = intColumn(world.scratch, "model");
    const how = changeOf(values.channel, values.reason);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const j = model[i];
        if (j < 0 || !within(level, i * items, level, j * items, items, values.bound, false))
          continue;
        for (let craft = 0; craft < items; craft++) {
          const own = level[i * items + craft];
          const other = level[j * items + craft];
          how.source = j;
          skill.set(i, craft, own + by * (other - own), how);
          how.source = i;
          skill.set(j, craft, other + by * (own - other), how);
        }
      }
    };
  },
};
