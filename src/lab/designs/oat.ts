/** One at a time around the base scenario. */
import { STRUCTURE, type FactorValue, type Levels } from "../../sim/index.ts";
import type { DesignKind, LevelsDesign, Row } from "./kind.ts";

export const oat: DesignKind = {
  name: "oat",
  doc:
    "The base scenario as it is, then each level of each factor by itself, all else as in the base scenario; where " +
    "structure is a factor, its first value is the base",
  rows: ({ factors }: LevelsDesign) =>
    factors.reduce((n, factor) => n + awayFromBase(factor).length, 1),
  words: ({ factors }: LevelsDesign) =>
    ["1", ...factors.map((factor) => awayFromBase(factor).length)].join(" + "),
  points({ factors }: LevelsDesign): Row[] {
    const first = factors.find(({ path }) => path === STRUCTURE)?.values[0];
    const base: Row = first === undefined ? {} : { [STRUCTURE]: first };
    return [
      base,
      ...factors.flatMap((factor) =>
        awayFromBase(factor).map((value) => Object.assign({}, base, { [factor.path]: value })),
      ),
    ];
  },
};

/** The levels that make a point of their own. */
const awayFromBase = ({ path, values }: Levels): readonly FactorValue[] =>
  path === STRUCTURE ? values.slice(1) : values;
