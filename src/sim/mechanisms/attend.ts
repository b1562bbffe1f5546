/** Another schema: one attends to other questions than before. */
import { writeAnswer } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { beliefsOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, reason } from "../core/shared-params.ts";
import { drawTo } from "../random/shuffle.ts";

const params = {
  sees: {
    kind: "integer",
    doc: "To how many questions a person attends from now on, or to all if there are fewer",
    unit: "questions",
    min: 0,
    max: 4096,
    default: 3,
    symbol: "N1",
    plain: {
      label: "Questions minded",
      ends: ["none", "many"],
      says: "To how many pieces of the task a person attends at a time.",
    },
  },
  of,
  reason: reason("forgetting"),
} as const satisfies Params;

export const attend: Mechanism<typeof params> = {
  name: "attend",
  doc: "Each person's schema is drawn anew: it attends to so many questions, all alike, and to no others.",
  source:
    "Gavetti & Levinthal 2000, ASQ 45:113 (representation of N1 of N attributes); Argyris & Schon 1978 (double loop: it is changed)",
  params,
  acts: "agents",
  needs: ["beliefs"],
  asks: () => ["schema"],
  writes: [{ column: "belief", rows: "own" }],
  loses: () => true,
  bind(world, { sees, of: kind, reason: why }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape } = beliefs;
    const many = Math.min(sees, shape.count);
    const questions = new Int32Array(shape.count);
    const fresh = new Int32Array(shape.stride);
    const how = changeOf("own", why);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        draws.open(ids[k]);
        for (let q = 0; q < shape.count; q++) {
          questions[q] = q;
          writeAnswer(shape, fresh, 0, q, 0);
        }
        for (let q = 0; q < many; q++)
          writeAnswer(shape, fresh, 0, drawTo(questions, q, shape.count, draws), 1);
        beliefs.answerAll(ids[k], fresh, 0, how);
      }
    };
  },
};
