/** Everybody listens to all who are not too far off, and takes the mean. */
import { changeOf } from "../core/books.ts";
import { columnOf, layerOf, skillOf } from "../core/need.ts";
import { within } from "../core/nearness.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { bound, channel, of, reason } from "../core/shared-params.ts";

const params = {
  bound,
  over: {
    kind: "layer",
    doc: "Only those to whom it is tied in this network layer (left out: everybody)",
    optional: true,
  },
  channel: channel("neighbour"),
  reason: reason("copying"),
  of,
} as const satisfies Params;

export const averageNear: Mechanism<typeof params> = {
  name: "average-near",
  doc: "Each person takes the mean of its own skill and that of all who are at most a bound away from it (in every craft).",
  source:
    "Hegselmann & Krause 2002, J. Artificial Societies and Social Simulation 5(3):2 (bounded confidence; epsilon). Several crafts: ours",
  params,
  acts: "agents",
  needs: ["skill"],
  ties: ({ over }) => over !== undefined,
  looks: ["skill"],
  writes: [{ column: "skill", rows: "own" }],
  loses: () => true,
  bind(world, values) {
    const skill = skillOf(world, values.of);
    const { items, level: mine } = skill;
    const theirs = columnOf(world.was, skill, "skill");
    const ties = values.over === undefined ? null : layerOf(world, values.over);
    const how = changeOf(values.channel, values.reason);
    const sums = new Float64Array(items);
    /** Adds somebody up if it is near; its own row is not counted here. */
    const add = (i: number, j: number): number => {
      if (!within(mine, i * items, theirs, j * items, items, values.bound, true)) return 0;
      for (let craft = 0; craft < items; craft++) sums[craft] += theirs[j * items + craft];
      return 1;
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        for (let craft = 0; craft < items; craft++) sums[craft] = mine[i * items + craft];
        const others = ties === null ? world.n : ties.degree(i);
        let many = 1;
        for (let d = 0; d < others; d++) {
          const j = ties === null ? d : ties.at(i, d);
          if (j !== i) many += add(i, j);
        }
        if (many === 1) continue;
        for (let craft = 0; craft < items; craft++) skill.set(i, craft, sums[craft] / many, how);
      }
    };
  },
};
