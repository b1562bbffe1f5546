/** Taking over best practice: all of it, or a share, if that is better than what one does. */
import { answeredIn, differingIn } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import {
  beliefsHeldBy,
  beliefsOf,
  columnOf,
  floatColumn,
  institutionOf,
  taskOf,
} from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { institution, of, scoreColumn } from "../core/shared-params.ts";

const params = {
  institution,
  share: {
    kind: "number",
    doc: "Chance that an answer of the institution that differs from one's own is taken over, for each question; 1: the practice as a whole",
    min: 0,
    max: 1,
    default: 1,
    plain: {
      label: "How much is taken over",
      ends: ["nothing", "as a whole"],
      says: "Which share of a best practice people take over when it is better than their own.",
    },
  },
  into: scoreColumn("Which score is kept up with what the answers are worth"),
  of,
} as const satisfies Params;

export const adoptBestPractice: Mechanism<typeof params> = {
  name: "adopt-best-practice",
  doc: "Each person takes over what an institution holds, all of it or a share, where that is worth strictly more than its own answers, unless what comes of it is worth less; where the institution has no answer, it keeps its own.",
  source:
    "the project's own (organizations: repositories of best practice, after Kane & Alavi 2007, Organization Science 18:796); back to the " +
    "status quo where the mix is worse: as Lazer & Friedman 2007, ASQ 52:667, do for copies with errors",
  params,
  acts: "agents",
  needs: ["beliefs"],
  asks: () => ["task"],
  keeps: ({ into }) => [into],
  looks: ["belief"],
  writes: [
    { column: "belief", rows: "own" },
    { column: "score", rows: "own" },
    { column: "other-score", rows: "own" },
  ],
  loses: () => true,
  bind(world, { institution: name, share, into, of: kind }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape, belief } = beliefs;
    const { stride, words } = shape;
    const found = institutionOf(world, name);
    const theirs = columnOf(world.was, beliefsHeldBy(found, beliefs), "belief");
    const task = taskOf(world);
    const score = floatColumn(world.now, into);
    const how = changeOf("institution", "copying");
    /** What a person is about to answer. */
    const mix = new Int32Array(stride);
    const blend = (i: number, from: number): void => {
      const own = i * stride;
      draws.open(i);
      for (let w = 0; w < words; w++) {
        const other = differingIn(shape, belief, own, theirs, from, w);
        const taken = draws.among(other & answeredIn(shape, theirs, from, w), share);
        for (let p = w; p < stride; p += words)
          mix[p] = (belief[own + p] & ~taken) | (theirs[from + p] & taken);
      }
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const from = found.holderOf(i) * stride;
        const place = task.placeOf(i);
        score[i] = task.worth(belief, i * stride, place);
        if (!(task.worth(theirs, from, place) > score[i])) continue;
        blend(i, from);
        const worth = task.worth(mix, 0, place);
        if (worth < score[i]) continue;
        beliefs.answerAll(i, mix, 0, how);
        score[i] = worth;
      }
    };
  },
};
