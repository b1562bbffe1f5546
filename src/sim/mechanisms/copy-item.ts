/** One thing is learned from the chosen person: something that it knows and I do not. */
import { channelSlot } from "../core/books.ts";
import { columnOf, intColumn, repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of } from "../core/shared-params.ts";
import { nth, ones } from "../exact/bits.ts";

const params = { channel: channel("neighbour"), of } as const satisfies Params;

export const copyItem: Mechanism<typeof params> = {
  name: "copy-item",
  doc: "Each person learns one item that its model knows and it does not, any of them with the same chance.",
  params,
  gate: {
    label: "Copying",
    ends: ["never", "always"],
    says: "Chance that a person learns something from a neighbour.",
  },
  acts: "agents",
  needs: ["repertoire", "recipes"],
  reads: ["model"],
  looks: ["items"],
  writes: [{ column: "items", rows: "own" }],
  words: () => 1,
  bind(world, values, draws) {
    const repertoire = repertoireOf(world, values.of);
    const { words } = repertoire;
    const mine = repertoire.bits;
    const theirs = columnOf(world.was, repertoire, "items");
    const model = intColumn(world.scratch, "model");
    const slot = channelSlot(values.channel);
    /** What the model knows and the person does not, word by word, and how many ones each word has. */
    const news = new Int32Array(words);
    const ofWord = new Int32Array(words);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const j = model[i];
        if (j < 0) continue;
        const own = i * words;
        const other = j * words;
        let all = 0;
        for (let w = 0; w < words; w++) {
          const word = theirs[other + w] & ~mine[own + w];
          const here = ones(word);
          news[w] = word;
          ofWord[w] = here;
          all += here;
        }
        if (all === 0) continue;
        let rank = draws.laneBelow(i, 1, all);
        let w = 0;
        while (rank >= ofWord[w]) rank -= ofWord[w++];
        repertoire.learn(i, w * 32 + nth(news[w], rank), slot, j);
      }
    };
  },
};
