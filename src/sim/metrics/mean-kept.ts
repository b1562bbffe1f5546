/** What parts keep of each person: of the mean one. */
import { KEPT, type KeptName } from "../core/columns.ts";
import { floatColumn } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { meanOver } from "../core/rows.ts";
import { inGroup } from "../core/shared-params.ts";

const COLUMNS = Object.keys(KEPT) as KeptName[];

const params = {
  column: {
    kind: "choice",
    options: COLUMNS,
    doc: "Which of the numbers that parts keep of each person: safety, say, age ...",
  },
  group: inGroup,
} as const satisfies Params;

export const meanKept: Metric<typeof params> = {
  name: "mean-kept",
  doc: "A number that parts keep of each person (how safe it feels, how much say it has), of the mean person.",
  unit: "",
  ahead: "neither",
  params,
  reads: ({ column }) => [column],
  read: (world, { column, group }) => meanOver(world, floatColumn(world.now, column), group),
};
