/** New things are invented: what nobody knows yet, so many as chance has it. */
import { channelSlot } from "../core/books.ts";
import { full } from "../core/full.ts";
import { repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of } from "../core/shared-params.ts";
import { knownInGroup } from "../core/union.ts";
import { poissonOf } from "../exact/poisson.ts";

const params = {
  mean: {
    kind: "number",
    doc: "How many new things a person invents, on average (a Poisson number)",
    unit: "items",
    min: 0,
    max: 100,
    default: 0.1,
    symbol: "mu",
    plain: {
      label: "New ideas",
      ends: ["rare", "many"],
      says: "How many new things a person invents.",
    },
  },
  among: {
    kind: "choice",
    options: ["group", "everybody"],
    doc: "Who must not know it for it to be new: the people of one's own group (where there are none: everybody), or everybody",
    default: "group",
  },
  channel: channel("own"),
  of,
} as const satisfies Params;

export const inventNew: Mechanism<typeof params> = {
  name: "invent-new",
  doc: "Each person invents a random number of things that nobody in its group knows: the lowest numbers that are free.",
  source:
    "Strimling, Sjostrand, Enquist & Eriksson 2009; Kempe, Lycett & Mesoudi 2014, J. Theor. Biol. 359:29 (model 1)",
  params,
  acts: "agents",
  needs: ["repertoire"],
  writes: [{ column: "items", rows: "own" }],
  words: () => 1,
  bind(world, { mean, ...values }, draws) {
    const known = repertoireOf(world, values.of);
    const { items, words } = known;
    const { groups } = world;
    const ofGroup = values.among === "group" && groups.declared;
    const slot = channelSlot(values.channel);
    const poisson = poissonOf(mean);
    /** What is known already to those who count. */
    const old = new Int32Array(words);
    const lookAround = (row: number): void => {
      if (ofGroup) {
        knownInGroup(known, groups, groups.of[row], old);
        return;
      }
      const { count } = known.holders;
      old.fill(0);
      for (let item = 0; item < items; item++)
        if (count[item] > 0) old[item >>> 5] |= 1 << (item & 31);
    };
    const invent = (row: number, inventions: number): void => {
      lookAround(row);
      for (let made = 0, w = 0; made < inventions; made++) {
        while (w < words && old[w] === -1) w++;
        const free = w < words ? ~old[w] : 0;
        const item = w * 32 + 31 - Math.clz32(free & -free);
        if (w === words || item >= items) throw full(known, "somebody knows each of");
        old[w] |= free & -free;
        known.learn(row, item, slot, -1);
      }
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const inventions = poisson(draws.laneUnit(ids[k], 1));
        if (inventions > 0) invent(ids[k], inventions);
      }
    };
  },
};
