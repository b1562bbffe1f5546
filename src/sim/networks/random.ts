/**
 * Every two people are tied or not by the same chance: no pattern at all.
 * Draws: one word for each pair of people, in the order (0,1) (0,2) (1,2) (0,3) ..., so that with the same seed a higher
 * chance keeps all ties and a larger group keeps those of the smaller; above 500 people, one word for each tie and one
 * more, which says how many pairs are passed over. When disconnected networks are rejected, the next try draws on.
 */
import { RatchetError } from "../core/errors.ts";
import type { Params } from "../core/params.ts";
import type { NetworkPart } from "../core/part.ts";
import { sizeProblem } from "../core/sizes.ts";
import { TieList } from "../core/tie-list.ts";
import { exp, ln } from "../exact/index.ts";
import type { Draws } from "../random/draws.ts";

/** Most people for whom a word is drawn for every pair. */
const PAIR_BY_PAIR = 500;
/** Networks thrown away before it gives up; a size that `problem` accepts does not come to that once in 10^17 times. */
const TRIES = 10_000;
/** Logarithm of how rare connected networks may be: at the limit between 1 in 50 and 1 in 250 are connected. */
const RARE = 4;

const params = {
  chance: {
    kind: "number",
    doc: "Chance that two people are tied, the same for every two.",
    min: 0,
    max: 1,
    default: 0.1,
    symbol: "p",
    plain: {
      label: "Ties between people",
      ends: ["few", "many"],
      says: "How many of all the others each person is tied to.",
    },
  },
  disconnected: {
    kind: "choice",
    doc: "What happens to a network in which some people cannot reach others: keep it, or reject it and draw another.",
    options: ["keep", "reject"],
    default: "keep",
  },
} as const satisfies Params;

export const random: NetworkPart<typeof params> = {
  name: "random",
  doc: "Every two people are tied by the same chance, as if a coin were tossed for each pair.",
  source:
    "Gilbert 1959, Ann. Math. Stat. 30:1141, G(n, p), also called Erdos-Renyi; skipping: Batagelj & Brandes 2005, Phys. Rev. E 71:036113",
  params,
  problem(n, { chance, disconnected }) {
    if (disconnected === "keep" || n === 1) return null;
    if (chance === 0) return "chance 0 ties nobody, and disconnected networks are rejected";
    return sizeProblem(n, (size) => tooRare(size, chance));
  },
  entries: (n, { chance }) => Math.round(n * (n - 1) * chance),
  build(n, values, draws) {
    for (let tries = 0; tries < TRIES; tries++) {
      const ties =
        n <= PAIR_BY_PAIR
          ? pairByPair(n, values.chance, draws)
          : bySkipping(n, values.chance, draws);
      if (values.disconnected === "keep" || ties.connects(n))
        return ties.network(n, { kind: "scattered" });
    }
    throw new RatchetError(
      "E_SIZE",
      "",
      `no connected random network of ${n} people came in ${TRIES} tries at chance ${values.chance}: raise chance, or keep disconnected ones`,
    );
  },
};

function pairByPair(n: number, chance: number, draws: Draws): TieList {
  const ties = new TieList();
  for (let j = 1; j < n; j++) for (let i = 0; i < j; i++) if (draws.unit() < chance) ties.add(i, j);
  return ties;
}

/** The number of pairs passed over before the next tie is geometric: floor(ln u / ln(1 - chance)). */
function bySkipping(n: number, chance: number, draws: Draws): TieList {
  const ties = new TieList();
  const perPair = ln(1 - chance);
  if (perPair === 0) return ties; // no chance, or less than 2^-53
  let i = -1;
  for (let j = 1; j < n;) {
    i += 1 + Math.floor(ln(draws.unit()) / perPair);
    while (i >= j && j < n) i -= j++;
    if (j < n) ties.add(i, j);
  }
  return ties;
}

/**
 * Two estimates of how often it is connected: e^-(number of people expected to have no tie), good for many people, and the
 * expected number of trees that join everybody, n^(n - 2) chance^(n - 1), which is never too small.
 */
function tooRare(n: number, chance: number): string | null {
  if (n === 1 || chance === 1) return null;
  const alone = n * exp((n - 1) * ln(1 - chance));
  const lnTrees = (n - 2) * ln(n) + (n - 1) * ln(chance);
  if (alone <= RARE && lnTrees >= -RARE) return null;
  return `at chance ${chance} hardly one such network in a hundred is connected`;
}
