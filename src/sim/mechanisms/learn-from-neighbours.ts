/** What many around one know better is easier to learn. */
import { channelSlot, reasonSlot } from "../core/books.ts";
import { columnOf, layerOf, skillOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, over } from "../core/shared-params.ts";

const params = {
  times: {
    kind: "integer",
    doc: "How often a person tries to learn",
    unit: "tries",
    min: 1,
    max: 10000,
    default: 1,
  },
  chance: {
    kind: "number",
    doc: "Chance that one neighbour who is better in the craft can teach it; of several, each has that chance by itself",
    symbol: "s",
    min: 0,
    max: 1,
    default: 0.1,
    plain: {
      label: "Learning from one neighbour",
      ends: ["hard", "easy"],
      says: "Chance of learning from one who knows better; the more who do, the better.",
    },
  },
  by: { kind: "number", doc: "How much skill a success adds", unit: "skill", min: 0, default: 1 },
  channel: channel("neighbour"),
  over,
  of,
} as const satisfies Params;

export const learnFromNeighbours: Mechanism<typeof params> = {
  name: "learn-from-neighbours",
  doc: "Each person takes up a craft that it sees in a neighbour, any neighbour and any craft in which that one is better, and the more of its neighbours are better in it, the sooner it succeeds.",
  source:
    "After Smolla & Akcay 2019, Sci. Adv. 5:eaaw0609, as told in abstracts (success grows with the number of knowing " +
    "neighbours): success with 1 - (1 - s)^k for k neighbours who are better. A craft that more neighbours know better is " +
    "taken up more often. No code of theirs is public",
  params,
  acts: "agents",
  needs: ["skill"],
  ties: () => true,
  looks: ["skill"],
  writes: [{ column: "skill", rows: "own" }],
  bind(world, { times, chance, by, channel: taught, over: layer, of: kind }, draws) {
    const skill = skillOf(world, kind);
    const { items, level } = skill;
    const network = layerOf(world, layer);
    const theirs = columnOf(world.was, skill, "skill");
    /** How many neighbours are better in each craft. */
    const better = new Int32Array(items);
    const how = { channel: channelSlot(taught), reason: reasonSlot("forgetting"), source: -1 };
    /** Counts them; returns their sum. */
    const look = (i: number): number => {
      better.fill(0);
      let all = 0;
      for (let d = network.degree(i) - 1; d >= 0; d--) {
        const first = network.at(i, d) * items;
        for (let c = 0; c < items; c++) {
          if (theirs[first + c] <= level[i * items + c]) continue;
          better[c]++;
          all++;
        }
      }
      return all;
    };
    /** One of the neighbours who are better in this craft. */
    const teacherOf = (i: number, craft: number, share: number): number => {
      const sought = Math.floor(share * better[craft]);
      let seen = 0;
      for (let d = 0; d < network.degree(i); d++) {
        const j = network.at(i, d);
        if (theirs[j * items + craft] > level[i * items + craft] && seen++ === sought) return j;
      }
      return -1;
    };
    const attempt = (i: number): void => {
      const all = look(i);
      const sought = draws.below(Math.max(1, all));
      const success = draws.unit();
      const share = draws.unit();
      if (all === 0) return;
      let craft = 0;
      for (let sum = better[0]; sum <= sought; sum += better[craft]) craft++;
      let failure = 1;
      for (let k = 0; k < better[craft]; k++) failure *= 1 - chance;
      if (success < failure) return;
      how.source = teacherOf(i, craft, share);
      skill.set(i, craft, level[i * items + craft] + by, how);
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        draws.open(ids[k]);
        for (let t = 0; t < times; t++) attempt(ids[k]);
      }
    };
  },
};
