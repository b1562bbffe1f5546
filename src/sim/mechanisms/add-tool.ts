/** A main trait leads to a tool. */
import { channelSlot } from "../core/books.ts";
import { intColumn, recipesOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of } from "../core/shared-params.ts";

const params = { channel: channel("own"), of } as const satisfies Params;

export const addTool: Mechanism<typeof params> = {
  name: "add-tool",
  doc: "The main trait that was found in this turn leads to one more of its tools, if there is one that is lacking.",
  source: "Kolodny, Creanza & Feldman 2015, PNAS 112:E6762 (toolkits), in a form of our own",
  params,
  acts: "agents",
  needs: ["recipes"],
  asks: () => ["leaps"],
  reads: ["found"],
  writes: [{ column: "items", rows: "own" }],
  bind(world, values) {
    const known = recipesOf(world, values.of);
    const { main, slots } = known.leaps ?? { main: 0, slots: 0 };
    const found = intColumn(world.scratch, "found");
    const slot = channelSlot(values.channel);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const trait = found[ids[k]];
        if (trait < 0 || trait >= main) continue;
        const first = main + trait * slots;
        for (let tool = first; tool < first + slots; tool++)
          if (known.learn(ids[k], tool, slot, -1)) break;
      }
    };
  },
};
