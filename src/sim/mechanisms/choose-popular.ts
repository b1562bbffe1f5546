/** Following what is popular: the answers that most of a few people give, if they do better than one's own. */
import { differing } from "../core/answers.ts";
import { chooser } from "../core/choice.ts";
import { demonstratorsOf } from "../core/demonstrators.ts";
import { beliefsOf, columnOf, floatColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, scoreColumn } from "../core/shared-params.ts";

const params = { by: scoreColumn("Which score is compared"), of } as const satisfies Params;

export const choosePopular: Mechanism<typeof params> = {
  name: "choose-popular",
  doc: "Each person picks, of those it has seen in this turn, one whose answers most of them share, if its score is higher than its own; nobody where no two share theirs.",
  source:
    "Barkoczi & Galesic 2016, Nat. Commun. 7:13109 (conformity: the most frequent solution as a whole; of several that are " +
    "equally frequent, any)",
  params,
  acts: "agents",
  needs: ["beliefs"],
  reads: ["demonstrators"],
  consults: ({ by }) => [by],
  looks: ["belief", "score", "other-score"],
  writes: [{ column: "model", rows: "own" }],
  words: () => 1,
  bind(world, { by, of: kind }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape } = beliefs;
    const said = columnOf(world.was, beliefs, "belief");
    const { rows, width } = demonstratorsOf(world);
    const own = floatColumn(world.now, by);
    const theirs = floatColumn(world.was, by);
    const choose = chooser(world);
    const popular = new Int32Array(width);
    const same = (a: number, b: number): boolean =>
      differing(shape, said, a * shape.stride, said, b * shape.stride) === 0;
    /** How many of those who stand from `from` to `end` give all the answers of one of them. */
    const alike = (row: number, from: number, end: number): number => {
      let many = 0;
      for (let d = from; d < end; d++) many += same(row, rows[d]) ? 1 : 0;
      return many;
    };
    /** Those of the most popular answers, into `popular`; returns how many they are, 0 where no two are alike. */
    const look = (from: number, end: number): number => {
      let most = 2;
      let found = 0;
      for (let d = from; d < end; d++) {
        const many = alike(rows[d], from, end);
        if (many > most) [most, found] = [many, 0];
        if (many === most) popular[found++] = rows[d];
      }
      return found;
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        let end = i * width;
        while (end < (i + 1) * width && rows[end] >= 0) end++;
        const found = look(i * width, end);
        const j = found === 0 ? -1 : popular[Math.floor(draws.laneUnit(i, 1) * found)];
        choose(i, j >= 0 && theirs[j] > own[i] ? j : -1);
      }
    };
  },
};
