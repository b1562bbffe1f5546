/** An institution learns from those of its people who do better than it does. */
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
import type { Params } from "../core/params.ts";
import { institution, of, scoreColumn } from "../core/shared-params.ts";

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
  of,
} as const satisfies Params;

export const writeInstitution: Mechanism<typeof params> = {
  name: "write-institution",
  doc: "An institution takes over what most of those of its people say who do better than it: the clearer the majority, the sooner.",
  source: "March 1991, Organization Science 2:71 (learning by the code, p2)",
  params,
  acts: "world",
  needs: ["beliefs"],
  asks: ({ gradual, by }) => [
    "task",
    ...(gradual ? (["undecided"] as const) : []),
    ...(by === "action" ? (["crowd"] as const) : []),
  ],
  readsBy: ({ by }) => (by === "action" ? ["action"] : []),
  consults: ({ score }) => [score],
  looks: ["belief"],
  loses: () => true,
  bind(world, { institution: name, chance, gradual, by, score: column, of: kind }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape } = beliefs;
    const found = institutionOf(world, name);
    const held = beliefsHeldBy(found, beliefs);
    const task = taskOf(world);
    const score = floatColumn(world.now, column);
    const shown =
      by === "action" ? intColumn(world.scratch, "action") : columnOf(world.was, beliefs, "belief");
    const stride = by === "action" ? shown.length / world.capacity : shape.stride;
    const before = columnOf(world.was, held, "belief");
    const votes = new Int32Array(shape.count * shape.options);
    const how = changeOf("observation", "copying");
    /** By the lead of an answer: the chance that the institution is not convinced. */
    const resists = new Float64Array(world.capacity + 1).fill(1);
    for (let k = 1; k <= world.capacity; k++) resists[k] = resists[k - 1] * (1 - chance);
    /** Adds up what those say who are ahead of the holder; whether there is anybody. */
    const poll = (holder: number): boolean => {
      const place = found.placeOf(holder, task.places);
      const bar = task.worth(held.belief, holder * shape.stride, place);
      let ahead = false;
      votes.fill(0);
      for (let k = found.size(holder, world.n) - 1; k >= 0; k--) {
        const i = found.member(holder, k);
        if (!(score[i] > bar)) continue;
        ahead = true;
        for (let question = 0; question < shape.count; question++) {
          const answer = answerAt(shape, shown, i * stride, question);
          if (answer >= 0) votes[question * shape.options + answer]++;
        }
      }
      return ahead;
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
      if (lead === 0 || own === best) return;
      if (luck < resists[lead]) return;
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
