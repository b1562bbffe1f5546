/** Two people tell each other all they know. */
import { channelSlot } from "../core/books.ts";
import { columnOf, intColumn, repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of } from "../core/shared-params.ts";

const params = { channel: channel("neighbour"), of } as const satisfies Params;

export const poolPair: Mechanism<typeof params> = {
  name: "pool-pair",
  doc: "Each person and its model tell each other all they know: both then know what either knew.",
  source: "Cantor et al. 2021, Proc. R. Soc. B 288:20203107, model 2 (one-to-one)",
  params,
  acts: "agents",
  needs: ["repertoire", "recipes"],
  reads: ["model"],
  looks: ["items"],
  writes: [
    { column: "items", rows: "own" },
    { column: "items", rows: "others", commutes: true },
  ],
  bind(world, values) {
    const repertoire = repertoireOf(world, values.of);
    const { words } = repertoire;
    const told = columnOf(world.was, repertoire, "items");
    const known = repertoire.bits;
    const model = intColumn(world.scratch, "model");
    const slot = channelSlot(values.channel);
    /** `pupil` learns what `teacher` is seen to know, word by word. */
    const tell = (teacher: number, pupil: number): void => {
      for (let w = 0; w < words; w++) {
        let news = told[teacher * words + w] & ~known[pupil * words + w];
        while (news !== 0) {
          const bit = news & -news;
          news ^= bit;
          repertoire.learn(pupil, w * 32 + 31 - Math.clz32(bit), slot, teacher);
        }
      }
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const j = model[i];
        if (j < 0) continue;
        tell(j, i);
        tell(i, j);
      }
    };
  },
};
