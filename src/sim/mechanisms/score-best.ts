/** The score of a person: the best thing that it knows. It stands until it is taken again. */
import { floatColumn, recipesOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, scoreColumn } from "../core/shared-params.ts";

const params = {
  into: scoreColumn(
    "Which score it takes; a score that is taken at another moment needs a column of its own",
  ),
  of,
} as const satisfies Params;

export const scoreBest: Mechanism<typeof params> = {
  name: "score-best",
  doc: "Each person's score is taken: the value of the best item that it knows, not counting what everybody knows at the start.",
  source:
    "Moser & Smaldino 2023, Proc. R. Soc. B 290:20232281 (code: collectdata): 0 at the start; items that are the aim of the " +
    "task count together (716 for both crossovers); in step after share it is the authors' score, as old as the person's " +
    "last turn, and in after it is that of the moment, for everybody",
  params,
  acts: "agents",
  needs: ["recipes"],
  keeps: ({ into }) => [into],
  writes: [
    { column: "score", rows: "own" },
    { column: "other-score", rows: "own" },
  ],
  bind(world, { into, of: kind }) {
    const { bits, words, items, values, goals, starts } = recipesOf(world, kind);
    const score = floatColumn(world.now, into);
    const counts = new Int32Array(words).fill(-1);
    for (const item of starts) counts[item >> 5] &= ~(1 << (item & 31));
    const aim = new Uint8Array(items);
    for (const item of goals) aim[item] = 1;
    const scoreOf = (i: number): number => {
      let best = 0;
      let aims = 0;
      for (let w = 0; w < words; w++) {
        for (let word = bits[i * words + w] & counts[w]; word !== 0; word &= word - 1) {
          const item = w * 32 + 31 - Math.clz32(word & -word);
          if (aim[item] === 1) aims += values[item];
          else if (values[item] > best) best = values[item];
        }
      }
      return Math.max(best, aims);
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) score[ids[k]] = scoreOf(ids[k]);
    };
  },
};
