/** The designs of studies, one line each, and the points that they make. */
import { STRUCTURE, type Design, type FactorValue } from "../../sim/index.ts";
import type { Point } from "../study/types.ts";
import { grid } from "./grid.ts";
import type { DesignKind, Row } from "./kind.ts";
import { lhs } from "./lhs.ts";
import { list } from "./list.ts";
import { morris } from "./morris.ts";
import { oat } from "./oat.ts";
import { random } from "./random.ts";
import { sobol } from "./sobol.ts";
import { zip } from "./zip.ts";

export const DESIGNS: readonly DesignKind[] = [grid, zip, list, random, lhs, oat, morris, sobol];

/** What of a study its points hang on. */
export interface Designed {
  readonly design: Design;
  readonly seed: string;
  readonly scenario: { readonly structures: readonly { readonly name: string }[] };
}

/** The kind of a design. */
function kindOf({ kind }: Design): DesignKind {
  const found = DESIGNS.find(({ name }) => name === kind);
  if (found === undefined) throw new RangeError(`no design "${kind}"`);
  return found;
}

/** How many rows a design has, without making them, and the arithmetic in words: "2 x 3 x 10". */
export function rowsOf(design: Design): { readonly rows: number; readonly words: string } {
  const kind = kindOf(design);
  return { rows: kind.rows(design), words: kind.words(design) };
}

/** With which structures each row is crossed; null: with none, since structure is a factor of the design. */
const crossedWith = ({ design, scenario }: Designed): string[] | null =>
  design.factors.some(({ path }) => path === STRUCTURE)
    ? null
    : scenario.structures.map(({ name }) => name);

/**
 * The points of a study in order: row after row of the design, and within a row structure after structure, unless
 * structure is a factor. The same study gives the same points.
 */
export function pointsOf(study: Designed): Point[] {
  const structures = crossedWith(study);
  const points: Point[] = [];
  for (const [row, values] of kindOf(study.design).points(study.design, study.seed).entries()) {
    const settings = withoutStructure(values);
    for (const structure of structures ?? [structureIn(values)])
      points.push({ at: points.length, row, structure, values: settings });
  }
  return points;
}

function structureIn(row: Row): string {
  const name = row[STRUCTURE];
  if (typeof name !== "string")
    throw new RangeError(`a structure was expected, not ${String(name)}`);
  return name;
}

const withoutStructure = (row: Row): Record<string, FactorValue> => {
  const { [STRUCTURE]: _structure, ...values } = row;
  return values;
};
