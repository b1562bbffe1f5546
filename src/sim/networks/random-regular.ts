/** Everybody has the same number of neighbours, and who they are is left to chance. It may be disconnected. */
import type { Params } from "../core/params.ts";
import type { NetworkPart } from "../core/part.ts";
import { degreeFault, regular } from "../core/regular.ts";
import { degreePlain } from "../core/shared-params.ts";
import { sizeProblem } from "../core/sizes.ts";

const params = {
  degree: {
    kind: "integer",
    doc: "Number of neighbours of each person; below the number of people, and one of the two is even.",
    unit: "people",
    min: 0,
    default: 4,
    symbol: "k",
    plain: degreePlain,
  },
} as const satisfies Params;

export const randomRegular: NetworkPart<typeof params> = {
  name: "random-regular",
  doc: "Everybody has the same number of neighbours, drawn at random from all people.",
  source:
    "Bollobas 1980, Eur. J. Combin. 1:311; Steger & Wormald 1999, Combin. Probab. Comput. 8:377",
  params,
  problem: (n, { degree }) => sizeProblem(n, (size) => degreeFault(size, degree), degree + 1),
  entries: (n, { degree }) => n * degree,
  build: (n, { degree }, draws) => regular(n, degree, draws).network(n, { kind: "scattered" }),
};
