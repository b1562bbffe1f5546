/**
 * Modules of equal size: inside each everybody has the same number of neighbours, drawn at random until all of them hang
 * together, and a few ties drawn at random join each two modules. Draws: those of random-regular, then two words a tie.
 */
import { block, joinBlocks } from "../core/blocks.ts";
import type { Params } from "../core/params.ts";
import type { NetworkPart } from "../core/part.ts";
import { connectedRegular, degreeFault } from "../core/regular.ts";
import { degreePlain } from "../core/shared-params.ts";
import { sizeProblem } from "../core/sizes.ts";
import { TieList } from "../core/tie-list.ts";

const params = {
  modules: {
    kind: "integer",
    doc: "Number of modules, all of the same size.",
    unit: "modules",
    min: 1,
    default: 4,
  },
  degree: {
    kind: "integer",
    doc: "Number of neighbours of each person inside its module, before bridges; at least 2, so that they can hang together.",
    unit: "people",
    min: 2,
    default: 8,
    symbol: "k",
    plain: degreePlain,
  },
  bridges: {
    kind: "integer",
    doc: "Number of ties between each two modules, drawn at random.",
    unit: "ties",
    min: 0,
    default: 1,
    plain: {
      label: "Ties between modules",
      ends: ["none", "many"],
      says: "How many people learn from somebody of another module.",
    },
  },
} as const satisfies Params;

export const modular: NetworkPart<typeof params> = {
  name: "modular",
  doc: "Modules in which people learn from a few others of their module, and a few ties join each two modules.",
  source:
    "Cantor et al. 2021, Proc. R. Soc. B 288:20203107 (modular: 4 or 9 modules); a construction of our own: the paper does not describe theirs",
  params,
  problem: (n, values) => sizeProblem(n, (size) => sizeFault(size, values), values.modules),
  entries: (n, { modules, degree, bridges }) => n * degree + modules * (modules - 1) * bridges,
  build(n, { modules, degree, bridges }, draws) {
    const ties = new TieList();
    const size = n / modules;
    for (let m = 0; m < modules; m++) {
      ties.addAll(connectedRegular(size, degree, draws), m * size);
      for (let k = 0; k < m; k++)
        joinBlocks({ a: block(k * size, size), b: block(m * size, size) }, bridges, draws, ties);
    }
    const groups = Int32Array.from({ length: n }, (_, row) => Math.floor(row / size));
    return ties.network(n, { kind: "groups", groups });
  },
};

function sizeFault(
  n: number,
  { modules, degree, bridges }: { modules: number; degree: number; bridges: number },
): string | null {
  if (n % modules !== 0 || n === 0) return `${modules} modules of equal size do not divide it`;
  const size = n / modules;
  const fault = degreeFault(size, degree);
  if (fault !== null) return `in a module of ${size}, ${fault}`;
  if (modules === 1 || bridges <= size * size) return null;
  return `two modules of ${size} have ${size * size} pairs, fewer than ${bridges} bridges`;
}
