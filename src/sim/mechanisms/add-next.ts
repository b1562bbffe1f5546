/** One step further than one had come. */
import { channelSlot } from "../core/books.ts";
import { full } from "../core/full.ts";
import { repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of } from "../core/shared-params.ts";

const params = { channel: channel("own"), of } as const satisfies Params;

export const addNext: Mechanism<typeof params> = {
  name: "add-next",
  doc: "Each person finds the next thing that it does not know: on a chain, one step more.",
  source: "Kempe, Lycett & Mesoudi 2014, J. Theor. Biol. 359:29 (model 2)",
  params,
  gate: {
    label: "New ideas",
    ends: ["never", "always"],
    says: "Chance that a person goes a step beyond what it has learned.",
  },
  acts: "agents",
  needs: ["repertoire"],
  writes: [{ column: "items", rows: "own" }],
  bind(world, values) {
    const known = repertoireOf(world, values.of);
    const { bits, words, size } = known;
    const slot = channelSlot(values.channel);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        if (size[i] === known.items) throw full(known, "a person knows");
        let w = 0;
        while (bits[i * words + w] === -1) w++;
        const free = ~bits[i * words + w];
        known.learn(i, w * 32 + 31 - Math.clz32(free & -free), slot, -1);
      }
    };
  },
};
