/** Skill that lies half-way between those learned from. */
import { changeOf } from "../core/books.ts";
import { demonstratorsOf } from "../core/demonstrators.ts";
import { columnOf, skillOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, reason } from "../core/shared-params.ts";
import { NOISES } from "../exact/noise.ts";

const params = {
  spread: {
    kind: "number",
    doc: "Standard deviation of a normal error around the mean",
    min: 0,
    default: 0,
    plain: {
      label: "Differences between copies",
      ends: ["none", "large"],
      says: "How far a learner may lie from the middle of those it learned from.",
    },
  },
  of,
  channel: channel("parent"),
  reason: reason("copying"),
} as const satisfies Params;

export const blend: Mechanism<typeof params> = {
  name: "blend",
  doc: "Each person takes the mean of the skills of those it learns from, so that differences shrink.",
  source:
    "Boyd & Richerson 1985, Culture and the evolutionary process, ch. 3 (blending: with n models chosen at random the variance " +
    "between people is divided by n in each generation); who has nobody to learn from keeps its own",
  params,
  acts: "agents",
  needs: ["skill"],
  reads: ["demonstrators"],
  looks: ["skill"],
  writes: [{ column: "skill", rows: "own" }],
  loses: () => true,
  bind(world, values, draws) {
    const skill = skillOf(world, values.of);
    const { items } = skill;
    const theirs = columnOf(world.was, skill, "skill");
    const { rows, width } = demonstratorsOf(world);
    const how = changeOf(values.channel, values.reason);
    /** The mean of a craft over the first `many` demonstrators of a row. */
    const middle = (row: number, many: number, craft: number): number => {
      let sum = 0;
      for (let d = 0; d < many; d++) sum += theirs[rows[row * width + d] * items + craft];
      return sum / many;
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        let many = 0;
        while (many < width && rows[i * width + many] >= 0) many++;
        draws.open(i);
        how.source = rows[i * width];
        for (let craft = 0; craft < items; craft++) {
          const error = values.spread * NOISES.normal(draws);
          if (many > 0) skill.set(i, craft, middle(i, many, craft) + error, how);
        }
      }
    };
  },
};
