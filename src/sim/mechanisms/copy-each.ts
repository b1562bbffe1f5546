/** Each thing that the chosen person knows is learned or not, by itself. */
import { channelSlot } from "../core/books.ts";
import { fromTeachers } from "../core/teachers.ts";
import { columnOf, repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of } from "../core/shared-params.ts";

const params = {
  chance: {
    kind: "number",
    doc: "Chance that an item which the model knows is learned, for each item (and for each demonstrator)",
    min: 0,
    max: 1,
    symbol: "a",
    plain: {
      label: "Faithful copying",
      ends: ["never", "always"],
      says: "Chance that a thing is learned, for each thing that the person knows from whom one learns.",
    },
  },
  channel: channel("neighbour"),
  of,
} as const satisfies Params;

export const copyEach: Mechanism<typeof params> = {
  name: "copy-each",
  doc: "Each person learns each item that its model knows with the same chance, each item by itself.",
  source: "Kempe, Lycett & Mesoudi 2014, J. Theor. Biol. 359:29 (model 1)",
  params,
  acts: "agents",
  needs: ["repertoire", "recipes"],
  reads: [["demonstrators", "model"]],
  looks: ["items"],
  writes: [{ column: "items", rows: "own" }],
  bind(world, { chance, ...values }, draws) {
    const known = repertoireOf(world, values.of);
    const { words } = known;
    const theirs = columnOf(world.was, known, "items");
    const slot = channelSlot(values.channel);
    /** One draw for each item of the teacher, known or not, so that luck does not depend on what was learned before. */
    const learn = (pupil: number, teacher: number): void => {
      for (let w = 0; w < words; w++) {
        let rest = theirs[teacher * words + w];
        while (rest !== 0) {
          const bit = rest & -rest;
          rest ^= bit;
          if (draws.unit() < chance)
            known.learn(pupil, w * 32 + 31 - Math.clz32(bit), slot, teacher);
        }
      }
    };
    return fromTeachers(world, draws, learn);
  },
};
