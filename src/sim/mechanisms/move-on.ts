/** Stages: dependent (0), independent (1), interdependent (2); one moves on when one has what it takes. */
import { floatColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";

const params = {
  by: {
    kind: "choice",
    options: ["age", "score"],
    doc: "What makes a dependent person independent: how long it has been there (grow-older), or its score",
    default: "age",
  },
  beyond: {
    kind: "number",
    doc: "A dependent person becomes independent when it has more of that than this: -1, at once",
    min: -1,
    max: 1000000,
    default: 5,
    symbol: "theta1",
    plain: {
      label: "Time as an apprentice",
      ends: ["none", "many"],
      says: "How long a newcomer does as it is told before it works by itself.",
    },
  },
  exchanges: {
    kind: "integer",
    doc: "An independent person becomes interdependent after so many successful exchanges",
    min: 0,
    max: 1000000,
    default: 0,
    symbol: "tau",
    plain: {
      label: "Exchanges asked for",
      ends: ["none", "many"],
      says: "How often giving and taking must have paid before somebody works with others.",
    },
  },
  safety: {
    kind: "number",
    doc: "And only if it feels safer than this (meet-failure); left out: however safe it feels",
    optional: true,
    symbol: "theta2",
  },
} as const satisfies Params;

export const moveOn: Mechanism<typeof params> = {
  name: "move-on",
  doc: "A dependent person becomes independent when it is old or good enough, an independent one interdependent when enough exchanges have succeeded and it feels safe; who has all that it takes passes both at once.",
  source:
    "The project's own, for the stages dependence, independence, interdependence (H. Jarche; no algorithm is published): all begin as dependent",
  params,
  acts: "agents",
  consults: ({ by, exchanges, safety }) => [
    by,
    ...(exchanges > 0 ? (["exchanges"] as const) : []),
    ...(safety === undefined ? [] : (["safety"] as const)),
  ],
  keeps: () => ["stage"],
  writes: [{ column: "stage", rows: "own" }],
  bind(world, { by, beyond, exchanges, safety }) {
    const stage = floatColumn(world.now, "stage");
    const ripe = floatColumn(world.now, by);
    const done = exchanges > 0 ? floatColumn(world.now, "exchanges") : null;
    const feels = safety === undefined ? null : floatColumn(world.now, "safety");
    const least = safety ?? 0;
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        if (stage[i] === 0 && ripe[i] > beyond) stage[i] = 1;
        if (stage[i] !== 1 || (done !== null && done[i] < exchanges)) continue;
        if (feels === null || feels[i] > least) stage[i] = 2;
      }
    };
  },
};
