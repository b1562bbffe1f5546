/** Two meet: each gives what it is better in, for a return or for nothing. */
import { changeOf } from "../core/books.ts";
import { intColumn, skillOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { drawTo } from "../random/shuffle.ts";
import { absorption, channel, of, reason } from "../core/shared-params.ts";

const params = {
  terms: {
    kind: "choice",
    options: ["return", "gift"],
    doc: "return: as many crafts are taught each way, any of those in which one is ahead (if one of the two is ahead in none, none are); gift: who acts teaches its model all crafts in which it is ahead, and asks for nothing",
    default: "return",
  },
  absorption: { ...absorption, ofOthers: true },
  channel: channel("neighbour"),
  reason: reason("copying"),
  of,
} as const satisfies Params;

export const barter: Mechanism<typeof params> = {
  name: "barter",
  doc: "Each person meets its model, and they teach each other crafts in which the teacher is ahead: as many for as many, or as a gift.",
  source:
    "Cowan & Jonard 2004, J. Economic Dynamics and Control 28:1557 (abstract: barter of knowledge in a network, partial absorption). Gifts: ours",
  params,
  gate: {
    label: "Meeting and teaching",
    ends: ["never", "always"],
    says: "Chance that a person who meets another teaches it, or trades.",
  },
  acts: "agents",
  needs: ["skill"],
  reads: ["model"],
  looks: ["skill"],
  writes: [
    { column: "skill", rows: "own" },
    { column: "skill", rows: "others" },
  ],
  bind(world, values, draws) {
    const skill = skillOf(world, values.of);
    const { items, level } = skill;
    const model = intColumn(world.scratch, "model");
    const how = changeOf(values.channel, values.reason);
    const share = values.absorption;
    const gift = values.terms === "gift";
    /** The crafts in which the one who acts is ahead, and those in which the other is. */
    const mine = new Int32Array(items);
    const theirs = new Int32Array(items);
    /** Brings any `some` of the first `many` to the front. */
    const pick = (crafts: Int32Array, many: number, some: number): void => {
      for (let k = 0; k < some; k++) drawTo(crafts, k, many, draws);
    };
    const teach = (crafts: Int32Array, some: number, from: number, to: number): void => {
      how.source = from;
      for (let k = 0; k < some; k++) {
        const craft = crafts[k];
        const own = level[to * items + craft];
        skill.set(to, craft, own + share * (level[from * items + craft] - own), how);
      }
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const j = model[i];
        if (j < 0) continue;
        let ahead = 0;
        let behind = 0;
        for (let craft = 0; craft < items; craft++) {
          const lead = level[i * items + craft] - level[j * items + craft];
          if (lead > 0) mine[ahead++] = craft;
          else if (lead < 0) theirs[behind++] = craft;
        }
        if (gift) {
          teach(mine, ahead, i, j);
          continue;
        }
        const some = ahead < behind ? ahead : behind;
        if (some === 0) continue;
        draws.open(i);
        if (some < ahead) pick(mine, ahead, some);
        if (some < behind) pick(theirs, behind, some);
        teach(mine, some, i, j);
        teach(theirs, some, j, i);
      }
    };
  },
};
