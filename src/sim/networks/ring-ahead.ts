/** People on a ring, each of whom looks at the next ones in one direction, who do not look back. Draws nothing. */
import { oneWayNetwork } from "../core/one-way.ts";
import type { Params } from "../core/params.ts";
import type { NetworkPart } from "../core/part.ts";
import { sizeProblem } from "../core/sizes.ts";
import { degreePlain } from "../core/shared-params.ts";

const params = {
  degree: {
    kind: "integer",
    doc: "Number of people whom each person looks at, the next ones on the ring; below the number of people.",
    unit: "people",
    min: 0,
    default: 4,
    symbol: "k",
    plain: degreePlain,
  },
} as const satisfies Params;

export const ringAhead: NetworkPart<typeof params> = {
  name: "ring-ahead",
  doc: "People stand in a circle and each learns from the next ones on one side only, who do not learn from it.",
  source:
    "Barkoczi & Galesic 2016, Nat. Commun. 7:13109 (the lattice of their code: person i looks at i + 1 ... i + 19)",
  params,
  problem: (n, { degree }) =>
    sizeProblem(
      n,
      (size) => (degree < size ? null : `degree ${degree} needs at least ${degree + 1}`),
      degree + 1,
    ),
  entries: (n, { degree }) => n * degree,
  oneWay: true,
  build: (n, { degree }) =>
    oneWayNetwork(
      Array.from({ length: n }, (_, i) =>
        Array.from({ length: degree }, (__, d) => (i + 1 + d) % n),
      ),
      { kind: "ring" },
    ),
};
