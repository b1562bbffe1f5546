/** Finding out what one's answers are worth. */
import { CodifiedAnswers } from "../core/codified.ts";
import { beliefsOf, floatColumn, intColumn, taskOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, scoreColumn } from "../core/shared-params.ts";

const params = {
  by: {
    kind: "choice",
    options: ["beliefs", "action"],
    doc: "Whether beliefs are judged as they are, or what the person has done in this turn (act)",
    default: "beliefs",
  },
  codified: {
    kind: "flag",
    doc: "Whether only answers count that can be written down (beliefs: tacit)",
    default: false,
  },
  into: scoreColumn("Which score it takes"),
  of,
} as const satisfies Params;

export const evaluate: Mechanism<typeof params> = {
  name: "evaluate",
  doc: "Each person's score is taken: what its answers are worth in the environment.",
  source: "March 1991, Organization Science 2:71; Lazer & Friedman 2007, ASQ 52:667",
  params,
  acts: "agents",
  needs: ["beliefs"],
  asks: () => ["task"],
  readsBy: ({ by }) => (by === "action" ? ["action"] : []),
  keeps: ({ into }) => [into],
  writes: [
    { column: "score", rows: "own" },
    { column: "other-score", rows: "own" },
  ],
  bind(world, { by, into, codified, of: kind }) {
    const beliefs = beliefsOf(world, kind);
    const { shape, belief } = beliefs;
    const written = new CodifiedAnswers(beliefs);
    const task = taskOf(world);
    const score = floatColumn(world.now, into);
    const judged = by === "action" ? intColumn(world.scratch, "action") : belief;
    const stride = by === "action" ? judged.length / world.capacity : shape.stride;
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        if (codified) {
          written.look(judged, i * stride);
          score[i] = task.worth(written.answers, 0, task.placeOf(i));
        } else score[i] = task.worth(judged, i * stride, task.placeOf(i));
      }
    };
  },
};
