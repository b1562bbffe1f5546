/** A map of a few questions: one thinks before one tries, and jumps to where the map says it is best. */
import { writeAnswer } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { beliefsOf, floatColumn, taskOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { attendedIn, schema } from "../core/schema.ts";
import { SchemaMap } from "../core/schema-map.ts";
import { of, reason, scoreColumn } from "../core/shared-params.ts";

const params = {
  sees: {
    kind: "integer",
    doc: "Number of questions that are on the map; of all others it knows only how things are on the average",
    unit: "questions",
    min: 1,
    max: 20,
    default: 3,
    symbol: "N1",
    plain: {
      label: "How much is on the map",
      ends: ["hardly anything", "much"],
      says: "On how many pieces of the task people think before they try things out.",
    },
  },
  which: {
    kind: "choice",
    options: ["first", "any"],
    doc: "Which questions are on it: the first ones, for everybody the same map; or any, drawn anew for each person and each jump",
    default: "first",
  },
  schema: {
    ...schema,
    doc: `${schema.doc}: they are on its map, whatever sees and which say`,
  },
  into: scoreColumn("Which score is kept up with what the answers are worth"),
  of,
  reason: reason("environment"),
} as const satisfies Params;

export const jump: Mechanism<typeof params> = {
  name: "jump",
  doc: "Each person looks at a map of a few questions, takes the answers to them that are best on the average over all answers to the others, and leaves the others as they were; its score is kept up.",
  source:
    "Gavetti & Levinthal 2000, ASQ 45:113 (cognitive representation of N1 of N attributes, valued by the mean over the others)",
  params,
  acts: "agents",
  needs: ["beliefs"],
  asks: ({ schema: named }) =>
    named === undefined ? ["task", "ways"] : ["task", "ways", "schema"],
  keeps: ({ into }) => [into],
  writes: [
    { column: "belief", rows: "own" },
    { column: "score", rows: "own" },
    { column: "other-score", rows: "own" },
  ],
  loses: () => true,
  bind(world, { sees, which, into, ...values }, draws) {
    const beliefs = beliefsOf(world, values.of);
    const { shape, belief } = beliefs;
    const { stride, count } = shape;
    const task = taskOf(world);
    const score = floatColumn(world.now, into);
    const how = changeOf("own", values.reason);
    const schemas = values.schema === undefined ? null : beliefsOf(world, values.schema);
    const map = new SchemaMap(shape, task, schemas === null ? Math.min(sees, count) : count);
    const target = new Int32Array(stride);
    const go = (i: number): void => {
      const point = map.best(draws.unit(), task.placeOf(i));
      for (let p = 0; p < stride; p++) target[p] = belief[i * stride + p];
      for (let k = 0; k < map.sees; k++)
        writeAnswer(shape, target, 0, map.questions[k], (point >> k) & 1);
      beliefs.answerAll(i, target, 0, how);
      score[i] = task.worth(target, 0, task.placeOf(i));
    };
    return (ids, n) => {
      map.forget();
      for (let k = 0; k < n; k++) {
        draws.open(ids[k]);
        if (schemas !== null)
          map.see(attendedIn(schemas.shape, schemas.belief, ids[k] * schemas.shape.stride, 0));
        else if (which === "any") map.draw(draws);
        go(ids[k]);
      }
    };
  },
};
