/** Something wholly new is found, by luck. */
import { channelSlot } from "../core/books.ts";
import { full } from "../core/full.ts";
import { recipesOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of } from "../core/shared-params.ts";

const params = { channel: channel("own"), of } as const satisfies Params;

export const luckyLeap: Mechanism<typeof params> = {
  name: "lucky-leap",
  doc: "Each of those who act (a people, or a person) finds a main trait that nobody knows.",
  source: "Kolodny, Creanza & Feldman 2015, PNAS 112:E6762 (main axis), in a form of our own",
  params,
  gate: { label: "Lucky leaps", ends: ["never", "always"], says: "Chance of a wholly new find." },
  acts: "agents",
  needs: ["recipes"],
  asks: () => ["leaps"],
  writes: [{ column: "items", rows: "own" }],
  bind(world, values) {
    const known = recipesOf(world, values.of);
    const main = known.leaps?.main ?? 0;
    const { count } = known.holders;
    const slot = channelSlot(values.channel);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        let item = 0;
        while (item < main && count[item] > 0) item++;
        if (item === main)
          throw full({ name: known.name, items: main }, "somebody knows each of", "main");
        known.learn(ids[k], item, slot, -1);
      }
    };
  },
};
