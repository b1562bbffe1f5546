/**
 * Modules inside modules: in the lowest everybody has the same number of neighbours, drawn at random until all of them
 * hang together; the lowest modules that belong together are joined by some ties, the upper ones by fewer.
 */
import { block, joinBlocks } from "../core/blocks.ts";
import type { Params } from "../core/params.ts";
import type { NetworkPart } from "../core/part.ts";
import { connectedRegular, degreeFault } from "../core/regular.ts";
import { degreePlain } from "../core/shared-params.ts";
import { sizeProblem } from "../core/sizes.ts";
import { TieList } from "../core/tie-list.ts";

const params = {
  upper: {
    kind: "integer",
    doc: "Number of upper modules, such as bands of camps.",
    unit: "modules",
    min: 1,
    default: 2,
  },
  lower: {
    kind: "integer",
    doc: "Number of lower modules in each upper one, such as camps of a band.",
    unit: "modules",
    min: 1,
    default: 2,
  },
  degree: {
    kind: "integer",
    doc: "Number of neighbours of each person inside its lower module, before bridges; at least 2, so that they can hang together.",
    unit: "people",
    min: 2,
    default: 8,
    symbol: "k",
    plain: degreePlain,
  },
  bridges: {
    kind: "integer",
    doc: "Number of ties between each two lower modules of the same upper one, drawn at random.",
    unit: "ties",
    min: 0,
    default: 4,
    plain: {
      label: "Ties between camps of a band",
      ends: ["none", "many"],
      says: "How many people learn from somebody of another camp of their band.",
    },
  },
  far: {
    kind: "integer",
    doc: "Number of ties between each two upper modules, drawn at random.",
    unit: "ties",
    min: 0,
    default: 1,
    plain: {
      label: "Ties between bands",
      ends: ["none", "many"],
      says: "How many people learn from somebody of another band.",
    },
  },
} as const satisfies Params;

export const multilevel: NetworkPart<typeof params> = {
  name: "multilevel",
  doc: "Modules inside modules, such as camps and bands: many ties inside a camp, some between camps of a band, few between bands.",
  source:
    "Cantor et al. 2021, Proc. R. Soc. B 288:20203107 (multilevel: nested modules); a construction of our own: the paper does not describe theirs",
  params,
  problem: (n, values) =>
    sizeProblem(n, (size) => sizeFault(size, values), values.upper * values.lower),
  entries: (n, { upper, lower, degree, bridges, far }) =>
    n * degree + upper * lower * (lower - 1) * bridges + upper * (upper - 1) * far,
  build(n, { upper, lower, degree, bridges, far }, draws) {
    const ties = new TieList();
    const size = n / (upper * lower);
    const whole = lower * size;
    for (let m = 0; m < upper * lower; m++) {
      ties.addAll(connectedRegular(size, degree, draws), m * size);
      for (let k = m - (m % lower); k < m; k++)
        joinBlocks({ a: block(k * size, size), b: block(m * size, size) }, bridges, draws, ties);
    }
    for (let m = 0; m < upper; m++)
      for (let k = 0; k < m; k++)
        joinBlocks({ a: block(k * whole, whole), b: block(m * whole, whole) }, far, draws, ties);
    const groups = Int32Array.from({ length: n }, (_, row) => Math.floor(row / size));
    return ties.network(n, { kind: "groups", groups });
  },
};

interface Nesting {
  readonly upper: number;
  readonly lower: number;
  readonly degree: number;
  readonly bridges: number;
  readonly far: number;
}

function sizeFault(n: number, { upper, lower, degree, bridges, far }: Nesting): string | null {
  const modules = upper * lower;
  if (n % modules !== 0 || n === 0)
    return `${modules} lower modules of equal size do not divide it`;
  const size = n / modules;
  const fault = degreeFault(size, degree);
  if (fault !== null) return `in a lower module of ${size}, ${fault}`;
  if (lower > 1 && bridges > size * size)
    return `two lower modules of ${size} have ${size * size} pairs, fewer than ${bridges} bridges`;
  const pairs = lower * size * (lower * size);
  if (upper === 1 || far <= pairs) return null;
  return `two upper modules of ${lower * size} have ${pairs} pairs, fewer than ${far} ties`;
}
