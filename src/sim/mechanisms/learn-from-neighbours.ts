/** What many around one know better is easier to learn. */
import { changeOf } from "../core/books.ts";
import { columnOf, layerOf, skillOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, over } from "../core/shared-params.ts";

const params = {
  times: {
    kind: "integer",
    doc: "How often a person tries to learn",
    unit: "tries",
    min: 1,
    max: 10000,
    default: 1,
  },
  chance: {
    kind: "number",
    doc: "Chance that one neighbour who can teach the craft succeeds; of several, each has that chance by itself",
    symbol: "s",
    min: 0,
    max: 1,
    default: 0.1,
    plain: {
      label: "Learning from one neighbour",
      ends: ["hard", "easy"],
      says: "Chance of learning from one who knows better; the more who do, the better.",
    },
  },
  teachers: {
    kind: "choice",
    options: ["better", "knowing"],
    doc: "Who can teach a craft: neighbours who are better in it, or all neighbours who know it, however good the learner is",
    default: "better",
  },
  alone: {
    kind: "number",
    doc: "Chance that somebody whom nobody could teach in a try gets better in a craft by itself, any of them",
    min: 0,
    max: 1,
    default: 0,
  },
  by: { kind: "number", doc: "How much skill a success adds", unit: "skill", min: 0, default: 1 },
  channel: channel("neighbour"),
  over,
  of,
} as const satisfies Params;

export const learnFromNeighbours: Mechanism<typeof params> = {
  name: "learn-from-neighbours",
  doc: "Each person takes up a craft that neighbours can teach, and the more of them can, the sooner it succeeds.",
  source:
    "After Smolla & Akcay 2019, Sci. Adv. 5:eaaw0609, as told in abstracts (success grows with the number of knowing " +
    "neighbours): success with 1 - (1 - s)^k for k neighbours who can teach. A craft that more neighbours can teach is " +
    "taken up more often. No code of theirs is public",
  params,
  acts: "agents",
  needs: ["skill"],
  ties: () => true,
  looks: ["skill"],
  writes: [{ column: "skill", rows: "own" }],
  bind(
    world,
    { times, chance, teachers, alone, by, channel: taught, over: layer, of: kind },
    draws,
  ) {
    const skill = skillOf(world, kind);
    const { items, level, known } = skill;
    const network = layerOf(world, layer);
    const theirs = columnOf(world.was, skill, "skill");
    /** How many neighbours can teach each craft. */
    const able = new Int32Array(items);
    const how = changeOf(taught, "forgetting"); // never lost: skill only grows here
    const own = changeOf("own", "forgetting");
    /** Above this level in a craft somebody can teach it to person i. */
    const bar = (i: number, craft: number): number =>
      teachers === "better" ? Math.max(known, level[i * items + craft]) : known;
    const count = (i: number, craft: number): number => {
      const least = bar(i, craft);
      let many = 0;
      for (let d = network.degree(i) - 1; d >= 0; d--)
        many += theirs[network.at(i, d) * items + craft] > least ? 1 : 0;
      return many;
    };
    /** One of the neighbours who can teach this craft. */
    const teacherOf = (i: number, craft: number, share: number): number => {
      const sought = Math.floor(share * able[craft]);
      const least = bar(i, craft);
      for (let d = 0, seen = 0; d < network.degree(i); d++) {
        const j = network.at(i, d);
        if (theirs[j * items + craft] > least && seen++ === sought) return j;
      }
      return -1;
    };
    /** One try; `all`: the sum of `able`. Returns what it is afterwards. Always the same number of words. */
    const attempt = (i: number, all: number): number => {
      const sought = draws.below(Math.max(1, all));
      const success = draws.unit();
      const share = draws.unit();
      const other = draws.below(items);
      const luck = draws.unit();
      const craft = all === 0 ? -1 : placeOf(able, sought);
      const shown = craft >= 0 && success >= failing(able[craft], chance);
      if (!shown && luck >= alone) return all;
      how.source = shown ? teacherOf(i, craft, share) : -1;
      const learned = shown ? craft : other;
      const before = able[learned];
      skill.set(i, learned, level[i * items + learned] + by, shown ? how : own);
      able[learned] = count(i, learned);
      return all - before + able[learned];
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        draws.open(ids[k]);
        let all = 0;
        for (let craft = 0; craft < items; craft++) all += able[craft] = count(ids[k], craft);
        for (let t = 0; t < times; t++) all = attempt(ids[k], all);
      }
    };
  },
};

/** Where the running sum of the numbers passes `sought`: each has a chance in proportion to it. */
function placeOf(numbers: Int32Array, sought: number): number {
  let place = 0;
  for (let sum = numbers[0]; sum <= sought; sum += numbers[place]) place++;
  return place;
}

/** Chance that none of so many succeeds. */
function failing(many: number, chance: number): number {
  let failure = 1;
  for (let k = 0; k < many; k++) failure *= 1 - chance;
  return failure;
}
