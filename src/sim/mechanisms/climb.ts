/** What builds on what is learned step by step, until a step fails. */
import { channelSlot } from "../core/books.ts";
import { fromTeachers } from "../core/teachers.ts";
import { columnOf, repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of } from "../core/shared-params.ts";

const params = {
  chance: {
    kind: "number",
    doc: "Chance that the next step is learned, for each step",
    min: 0,
    max: 1,
    symbol: "a",
    plain: {
      label: "Faithful copying",
      ends: ["never", "always"],
      says: "Chance that the next step is learned.",
    },
  },
  channel: channel("neighbour"),
  of,
} as const satisfies Params;

export const climb: Mechanism<typeof params> = {
  name: "climb",
  doc: "Each person learns what a demonstrator knows and it does not, lowest numbers first, until it fails; then from the next demonstrator.",
  source: "Kempe, Lycett & Mesoudi 2014, J. Theor. Biol. 359:29 (model 2)",
  params,
  acts: "agents",
  needs: ["repertoire", "recipes"],
  reads: [["demonstrators", "model"]],
  looks: ["items"],
  writes: [{ column: "items", rows: "own" }],
  bind(world, { chance, ...values }, draws) {
    const known = repertoireOf(world, values.of);
    const { words, bits } = known;
    const theirs = columnOf(world.was, known, "items");
    const slot = channelSlot(values.channel);
    const learn = (pupil: number, teacher: number): void => {
      for (let w = 0; w < words; w++) {
        let news = theirs[teacher * words + w] & ~bits[pupil * words + w];
        while (news !== 0) {
          if (draws.unit() >= chance) return;
          const bit = news & -news;
          news ^= bit;
          known.learn(pupil, w * 32 + 31 - Math.clz32(bit), slot, teacher);
        }
      }
    };
    return fromTeachers(world, draws, learn);
  },
};
