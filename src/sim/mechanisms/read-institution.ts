/** Being socialised: people take over what an institution holds, question by question. */
import { answerAt, answeredIn, differingIn, lowest } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { beliefsHeldBy, beliefsOf, columnOf, institutionOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = {
  from: {
    kind: "institution",
    doc: "Name of the institution that they learn from (left out: the only one)",
  },
  chance: {
    kind: "number",
    doc: "Chance that a person takes over an answer of the institution that differs from its own, for each question",
    min: 0,
    max: 1,
    default: 0.1,
    symbol: "p1",
    plain: {
      label: "Learning from the code",
      ends: ["slow", "fast"],
      says: "How fast people take over what the organisation holds to be true.",
    },
  },
  gradual: {
    kind: "flag",
    doc: "Whether an opposite answer is first given up, and the new one taken in a later tick",
    default: false,
  },
  of,
} as const satisfies Params;

export const readInstitution: Mechanism<typeof params> = {
  name: "read-institution",
  doc: "Each person takes over answers of an institution, each with a chance; where the institution has none, it keeps its own.",
  source:
    "March 1991, Organization Science 2:71 (socialisation, p1); gradual: the BASIC version as in Rodan 2005",
  params,
  acts: "agents",
  needs: ["beliefs"],
  asks: ({ gradual }) => (gradual ? ["undecided"] : []),
  looks: ["belief"],
  writes: [{ column: "belief", rows: "own" }],
  loses: ({ gradual }) => gradual,
  bind(world, { from, chance, gradual, of: kind }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape, belief } = beliefs;
    const { stride, words } = shape;
    const institution = institutionOf(world, from);
    const theirs = columnOf(world.was, beliefsHeldBy(institution, beliefs), "belief");
    const how = changeOf("institution", "copying");
    /** The answer that comes next on the way to another. */
    const next = (own: number, aim: number): number => (gradual && own >= 0 ? -1 : aim);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const at = institution.holderOf(i) * stride;
        draws.open(i);
        for (let w = 0; w < words; w++) {
          let differ =
            differingIn(shape, belief, i * stride, theirs, at, w) &
            answeredIn(shape, theirs, at, w);
          for (; differ !== 0; differ &= differ - 1) {
            if (draws.unit() >= chance) continue;
            const question = w * 32 + lowest(differ);
            const aim = answerAt(shape, theirs, at, question);
            beliefs.answer(i, question, next(beliefs.at(i, question), aim), how);
          }
        }
      }
    };
  },
};
