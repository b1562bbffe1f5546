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
import { of, scoreColumn } from "../core/shared-params.ts";

const params = {
  to: {
    kind: "institution",
    doc: "Name of the institution that learns (left out: the only one)",
  },
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
  asks: ({ gradual }) => (gradual ? ["task", "undecided"] : ["task"]),
  consults: ({ score }) => [score],
  looks: ["belief"],
  loses: () => true,
  bind(world, { to, chance, gradual, by, score: column, of: kind }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape } = beliefs;
    const institution = institutionOf(world, to);
    const held = beliefsHeldBy(institution, beliefs);
    const task = taskOf(world);
    const score = floatColumn(world.now, column);
    const shown =
      by === "action" ? intColumn(world.scratch, "action") : columnOf(world.was, beliefs, "belief");
    const stride = by === "action" ? shown.length / world.capacity : shape.stride;
    const before = columnOf(world.was, held, "belief");
    const votes = new Int32Array(shape.count * shape.options);
    const how = changeOf("observation", "copying");
    /** Adds up what those say who are ahead of the holder. */
    const poll = (holder: number): void => {
      const place = institution.placeOf(holder, task.places);
      const bar = task.worth(held.belief, holder * shape.stride, place);
      votes.fill(0);
      for (let k = institution.size(holder, world.n) - 1; k >= 0; k--) {
        const i = institution.member(holder, k);
        if (!(score[i] > bar)) continue;
        for (let question = 0; question < shape.count; question++) {
          const answer = answerAt(shape, shown, i * stride, question);
          if (answer >= 0) votes[question * shape.options + answer]++;
        }
      }
    };
    /** Makes the holder learn one question. */
    const learn = (holder: number, question: number): void => {
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
      let resists = 1;
      for (let k = 0; k < lead; k++) resists *= 1 - chance;
      if (draws.unit() < resists) return;
      held.answer(holder, question, gradual && own >= 0 ? -1 : best, how);
    };
    return () => {
      for (let holder = 0; holder < institution.count; holder++) {
        poll(holder);
        draws.open(holder);
        for (let question = 0; question < shape.count; question++) learn(holder, question);
      }
    };
  },
};
