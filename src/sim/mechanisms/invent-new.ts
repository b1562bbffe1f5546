/** New things are invented: what nobody knows yet, so many as chance has it. */
import { channelSlot } from "../core/books.ts";
import { full } from "../core/full.ts";
import { repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of } from "../core/shared-params.ts";
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
  channel: channel("own"),
  of,
} as const satisfies Params;

export const inventNew: Mechanism<typeof params> = {
  name: "invent-new",
  doc: "Each person invents a random number of things that nobody knows: the first free numbers, in order of rows.",
  source:
    "Strimling, Sjostrand, Enquist & Eriksson 2009; Kempe, Lycett & Mesoudi 2014, J. Theor. Biol. 359:29 (model 1)",
  params,
  acts: "agents",
  needs: ["repertoire"],
  writes: [{ column: "items", rows: "own" }],
  words: () => 1,
  bind(world, { mean, ...values }, draws) {
    const known = repertoireOf(world, values.of);
    const { count } = known.holders;
    const slot = channelSlot(values.channel);
    const poisson = poissonOf(mean);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const inventions = poisson(draws.laneUnit(i, 1));
        for (let made = 0, item = 0; made < inventions; made++) {
          while (item < known.items && count[item] > 0) item++;
          if (item === known.items) throw full(known, "somebody knows each of");
          known.learn(i, item, slot, -1);
        }
      }
    };
  },
};
