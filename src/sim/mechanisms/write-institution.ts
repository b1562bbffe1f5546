/** An institution learns from those of its people who may decide: those who do better than it does, or all. */
import { answerAt } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import {
  beliefsHeldBy,
  beliefsOf,
  columnOf,
  floatColumn,
  institutionOf,
  intColumn,
  taskOf,
} from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params, Values } from "../core/params.ts";
import { institution, of, scoreColumn } from "../core/shared-params.ts";
import type { World } from "../core/world.ts";
import { pow } from "../exact/index.ts";

const params = {
  institution,
  chance: {
    kind: "number",
    doc: "Chance that one person who is ahead convinces the institution; with k more on one side than on the other it is 1 - (1 - chance)^k, for each question",
    min: 0,
    max: 1,
    default: 0.5,
    symbol: "p2",
    plain: {
      label: "Learning by the code",
      ends: ["slow", "fast"],
      says: "How fast the organisation takes over what its best people hold to be true.",
    },
  },
  gradual: {
    kind: "flag",
    doc: "Whether an opposite answer is first given up, and the new one taken in a later tick",
    default: false,
  },
  by: {
    kind: "choice",
    options: ["beliefs", "action"],
    doc: "Whether it learns from what people believe, or from what they have done in this turn (act)",
    default: "beliefs",
  },
  score: scoreColumn("Which score says who is ahead of the institution (evaluate)"),
  voters: {
    kind: "choice",
    options: ["superior", "all"],
    doc: "Who decides: those whose score is above what the institution's own answers are worth (left out: they), or all its people",
    optional: true,
  },
  weight: {
    kind: "choice",
    options: ["say", "membership", "status", "age"],
    doc: "As how many each of them counts: as its say (give-say), its membership, its status, its age; left out: each as one",
    optional: true,
  },
  of,
} as const satisfies Params;

/** A lead that is less than this share of the votes is none: weights are added up with rounding. */
const ROUNDING = 1e-9;

export const writeInstitution: Mechanism<typeof params> = {
  name: "write-institution",
  doc: "An institution takes over what most of those of its people say who do better than it (or of all, if all decide): the clearer the majority, the sooner.",
  source:
    "March 1991, Organization Science 2:71 (learning by the code, p2); voters and weight: ours, k is then the lead in votes",
  params,
  acts: "world",
  needs: ["beliefs"],
  asks: ({ gradual, by, voters }) => [
    ...(voters === "all" ? [] : (["task"] as const)),
    ...(gradual ? (["undecided"] as const) : []),
    ...(by === "action" ? (["crowd"] as const) : []),
  ],
  readsBy: ({ by }) => (by === "action" ? ["action"] : []),
  consults: ({ score, voters, weight }) => [
    ...(voters === "all" ? [] : [score]),
    ...(weight === undefined ? [] : [weight]),
  ],
  looks: ["belief"],
  loses: () => true,
  bind(world, values, draws) {
    const { chance, gradual, by, weight } = values;
    const beliefs = beliefsOf(world, values.of);
    const { shape } = beliefs;
    const found = institutionOf(world, values.institution);
    const held = beliefsHeldBy(found, beliefs);
    const decide = electorate(world, values);
    const deciding = new Int32Array(world.capacity);
    const counts = weight === undefined ? null : floatColumn(world.now, weight);
    const shown =
      by === "action" ? intColumn(world.scratch, "action") : columnOf(world.was, beliefs, "belief");
    const stride = by === "action" ? shown.length / world.capacity : shape.stride;
    const before = columnOf(world.was, held, "belief");
    const votes = new Float64Array(shape.count * shape.options);
    const how = changeOf("observation", "copying");
    const resists = resistance(chance, world.capacity);
    /** Adds up what those say who decide about the holder; whether there is anybody. */
    const poll = (holder: number): boolean => {
      const n = decide(holder, deciding);
      votes.fill(0);
      for (let k = 0; k < n; k++) {
        const i = deciding[k];
        const vote = counts === null ? 1 : counts[i];
        for (let question = 0; question < shape.count; question++) {
          const answer = answerAt(shape, shown, i * stride, question);
          if (answer >= 0) votes[question * shape.options + answer] += vote;
        }
      }
      return n > 0;
    };
    /** Makes the holder learn one question, on this luck. */
    const learn = (holder: number, question: number, luck: number): void => {
      const first = question * shape.options;
      let best = 0;
      let second = -1;
      for (let a = 1; a < shape.options; a++) {
        if (votes[first + a] > votes[first + best]) [second, best] = [best, a];
        else if (second < 0 || votes[first + a] > votes[first + second]) second = a;
      }
      const lead = votes[first + best] - votes[first + second];
      const own = answerAt(shape, before, holder * shape.stride, question);
      if (lead <= ROUNDING * votes[first + best] || own === best) return;
      if (luck < resists(lead)) return;
      held.answer(holder, question, gradual && own >= 0 ? -1 : best, how);
    };
    return () => {
      for (let holder = 0; holder < found.count; holder++) {
        if (!poll(holder)) continue;
        draws.open(holder);
        for (let question = 0; question < shape.count; question++) {
          const luck = draws.unit();
          if (((beliefs.codified[question >>> 5] >>> (question & 31)) & 1) === 1)
            learn(holder, question, luck);
        }
      }
    };
  },
};

/** Puts the rows of those who decide about a holder into a list, the last first, and says how many they are. */
function electorate(
  world: World,
  values: Values<typeof params>,
): (holder: number, rows: Int32Array) => number {
  const found = institutionOf(world, values.institution);
  const { belief, shape } = beliefsHeldBy(found, beliefsOf(world, values.of));
  const task = values.voters === "all" ? null : taskOf(world);
  const score = task === null ? null : floatColumn(world.now, values.score);
  return (holder, rows) => {
    const bar =
      task === null
        ? 0
        : task.worth(belief, holder * shape.stride, found.placeOf(holder, task.places));
    let n = 0;
    for (let k = found.size(holder, world.n) - 1; k >= 0; k--) {
      const i = found.member(holder, k);
      if (score === null || score[i] > bar) rows[n++] = i;
    }
    return n;
  };
}

/** By the lead of an answer, in votes: the chance that the institution is not convinced, (1 - chance)^lead. */
function resistance(chance: number, most: number): (lead: number) => number {
  const whole = new Float64Array(most + 1).fill(1);
  for (let k = 1; k <= most; k++) whole[k] = whole[k - 1] * (1 - chance);
  return (lead) => {
    const votes = Math.floor(lead);
    if (votes === lead && votes <= most) return whole[votes];
    return pow(1 - chance, lead);
  };
}
