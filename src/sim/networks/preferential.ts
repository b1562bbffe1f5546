/**
 * People come one after the other and tie themselves to those who have many ties already: a few hubs, and many with few.
 * Draws: one word for each tie tried; a person who is drawn twice by the same newcomer is drawn again.
 */
import type { Params } from "../core/params.ts";
import type { NetworkPart } from "../core/part.ts";
import { ringProblem } from "../core/ring.ts";
import { TieList } from "../core/tie-list.ts";
import type { Draws } from "../random/draws.ts";

const params = {
  degree: {
    kind: "integer",
    doc: "Mean number of neighbours: each newcomer ties itself to half as many; even and below the number of people.",
    unit: "people",
    min: 0,
    default: 4,
    symbol: "2m",
    plain: {
      label: "Ties between people",
      ends: ["few", "many"],
      says: "How many others a person is tied to, on the average.",
    },
  },
} as const satisfies Params;

export const preferential: NetworkPart<typeof params> = {
  name: "preferential",
  doc: "A few people have very many ties and most have few: whoever has many gets more. There are as many ties as on a ring of that degree.",
  source:
    "Barabasi & Albert 1999, Science 286:509; begun with degree + 1 people who are all tied, so that there are n x degree / 2 ties",
  params,
  problem: (n, { degree }) =>
    degree % 2 === 0
      ? ringProblem(n, degree)
      : `degree ${degree} is odd, and each newcomer makes half as many ties: ${degree - 1} and ${degree + 1} are possible`,
  entries: (n, { degree }) => n * degree,
  build(n, { degree }, draws) {
    const ties = new TieList();
    /** Both ends of each tie: who has k ties stands there k times. */
    const ends = new Int32Array(n * degree);
    let used = 0;
    const add = (a: number, b: number): void => {
      ties.add(a, b);
      ends[used++] = a;
      ends[used++] = b;
    };
    for (let b = 1; b <= Math.min(degree, n - 1); b++) for (let a = 0; a < b; a++) add(a, b);
    const chosen = new Int32Array(degree / 2);
    for (let newcomer = degree + 1; newcomer < n; newcomer++) {
      choose(chosen, ends.subarray(0, used), draws);
      for (const other of chosen) add(other, newcomer);
    }
    return ties.network(n, { kind: "scattered" });
  },
};

/** Different people, each with a chance that goes by how often it stands among the ends. */
function choose(chosen: Int32Array, ends: Int32Array, draws: Draws): void {
  for (let k = 0; k < chosen.length;) {
    const other = ends[draws.below(ends.length)];
    let known = 0;
    while (known < k && chosen[known] !== other) known++;
    if (known === k) chosen[k++] = other;
  }
}
