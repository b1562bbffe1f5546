/** The table `design`: which values each point has. */
import type { Column } from "../types.ts";
import { factorColumns } from "./factors.ts";
import type { Maker } from "./maker.ts";
import type { TablePlan } from "./plan.ts";

export const POINT: Column = {
  name: "point",
  type: "integer",
  description: "Number of the point, in the order of the plan, from 0",
  required: true,
};
const ROW: Column = {
  name: "row",
  type: "integer",
  description:
    "Row of the design, from 0: the same for all structures that are run with its values",
  required: true,
};
export const STRUCTURE_COLUMN: Column = {
  name: "structure",
  type: "string",
  description: "Structure of the scenario that is run",
  required: true,
};

export function designMaker({ study, points }: Pick<TablePlan, "study" | "points">): Maker {
  const factors = factorColumns(study, points);
  return {
    resource: {
      name: "design",
      path: "design.parquet",
      title: "Points of the design",
      description: "One row a point: the values that it is run with",
      columns: [POINT, ROW, STRUCTURE_COLUMN, ...factors.map(({ column }) => column)],
      primaryKey: ["point"],
      foreignKeys: [],
    },
    end: () => [
      Int32Array.from(points, ({ at }) => at),
      Int32Array.from(points, ({ row }) => row),
      points.map(({ structure }) => structure),
      ...factors.map(({ valueAt }) => points.map(valueAt)),
    ],
  };
}
