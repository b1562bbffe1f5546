/** The columns of the factors of a design, and their values at each point. */
import {
  catalogue,
  controlsOf,
  STRUCTURE,
  type Control,
  type FactorValue,
  type Study,
} from "../../../sim/index.ts";
import type { Column, Point } from "../types.ts";

/** A factor as a column. */
export interface FactorColumn {
  readonly column: Column;
  /** Null: nothing is said at this point, so it is as the scenario has it. */
  readonly valueAt: (point: Point) => FactorValue | null;
}

const MOST_INT32 = 2_147_483_647;

/** One for each factor but `structure`, in the order of the study. */
export function factorColumns(study: Study, points: readonly Point[]): readonly FactorColumn[] {
  const { scenario, design } = study;
  const paths = design.factors.map(({ path }) => path).filter((path) => path !== STRUCTURE);
  const names = scenario.structures.map(({ name }) => name);
  return paths.map((path): FactorColumn => {
    const [field] = controlsOf({ ...scenario, controls: [path] }, catalogue);
    const valueAt = ({ values, structure }: Point): FactorValue | null =>
      values[path] ?? field?.values[names.indexOf(structure)] ?? null;
    const type = typeOf(points.map(valueAt), field);
    const column: Column = {
      name: path,
      type,
      description: field?.doc.replace(/\.$/u, "") ?? `Value of ${path} in the scenario`,
      ...(field?.unit !== undefined && { unit: field.unit }),
    };
    if (type !== "string") return { column, valueAt };
    return {
      column,
      valueAt: (point) => {
        const value = valueAt(point);
        return value === null ? null : String(value);
      },
    };
  });
}

/** The type that holds all values; whole numbers only where the field itself takes no others. */
function typeOf(values: readonly (FactorValue | null)[], field?: Control): Column["type"] {
  const present = values.filter((value) => value !== null);
  if (present.every((value) => typeof value === "boolean")) return "boolean";
  if (!present.every((value) => typeof value === "number")) return "string";
  const whole = present.every((x) => Number.isInteger(x) && Math.abs(x) <= MOST_INT32);
  return field?.kind === "integer" && whole ? "integer" : "number";
}
