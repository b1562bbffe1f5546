/** Putting a knack into words: what could not be written down can be from then on. */
import { answeredIn, questionsIn } from "../core/answers.ts";
import { beliefsOf, taskOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = {
  chance: {
    kind: "number",
    doc: "Chance that one person who is able to puts a tacit question into words, for each such question",
    min: 0,
    max: 1,
    default: 0.01,
    symbol: "p_ext",
    plain: {
      label: "Writing down a knack",
      ends: ["never", "at once"],
      says: "How often somebody who can do a thing finds the words for it.",
    },
  },
  able: {
    kind: "choice",
    options: ["right", "any"],
    doc: "Who is able to: those who have the right answer, or all who have any",
    default: "right",
  },
  of,
} as const satisfies Params;

export const writeDown: Mechanism<typeof params> = {
  name: "write-down",
  doc: "Each person may put what it can do into words: from then on answers to that question can be written down and looked up.",
  source:
    "after Nonaka 1994, Organization Science 5:14 (externalisation); the mechanism is the project's own",
  params,
  acts: "agents",
  needs: ["beliefs"],
  asks: ({ able }) => ["codifying", ...(able === "right" ? (["task", "truth"] as const) : [])],
  writes: [{ column: "codified", rows: "others", commutes: true }],
  bind(world, { chance, able, of: kind }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape, belief } = beliefs;
    const task = able === "right" ? taskOf(world) : null;
    /** What was tacit at the beginning of the call, so that nobody's number counts. */
    const tacit = new Int32Array(shape.words);
    const ableIn = (i: number, w: number): number =>
      task === null
        ? answeredIn(shape, belief, i * shape.stride, w)
        : (task.truth?.rightIn(belief, i * shape.stride, w, task.placeOf(i)) ?? 0);
    return (ids, n) => {
      for (let w = 0; w < shape.words; w++) tacit[w] = questionsIn(shape, w) & ~beliefs.codified[w];
      for (let k = 0; k < n; k++) {
        let drawing = false;
        for (let w = 0; w < shape.words; w++) {
          const open = tacit[w] === 0 ? 0 : tacit[w] & ableIn(ids[k], w);
          if (open === 0) continue;
          if (!drawing) draws.open(ids[k]);
          drawing = true;
          beliefs.codifyIn(w, draws.among(open, chance));
        }
      }
    };
  },
};
