/** The table `summary`: what the runs of each point say together, response by response. */
import { FEWEST } from "../../bootstrap.ts";
import { summarise } from "../summarise.ts";
import type { Batch, Cells, Column, Point } from "../types.ts";
import { POINT, STRUCTURE_COLUMN } from "./design.ts";
import { factorColumns } from "./factors.ts";
import { columnsFrom, type Maker } from "./maker.ts";
import type { TablePlan } from "./plan.ts";

const RESPONSE: Column = {
  name: "response",
  type: "string",
  description: "Response of the study: a column of runs",
  required: true,
};

const figure = (name: string, description: string): Column => ({
  name,
  type: "number",
  description,
});

const FIGURES: readonly Column[] = [
  {
    name: "n",
    type: "integer",
    description: "Runs from which it could be read; of a time all runs that did not fail",
    unit: "runs",
    required: true,
  },
  {
    name: "failed",
    type: "integer",
    description: "Runs that failed and are not counted",
    unit: "runs",
    required: true,
  },
  {
    name: "reached",
    type: "integer",
    description: "Of a time: runs in which it came",
    unit: "runs",
  },
  figure("mean", "Mean over the runs; of a time only where it came in all of them"),
  figure("sd", "Standard deviation between runs (n - 1)"),
  ...(["low", "high"] as const).map((end) =>
    figure(
      end,
      `${end === "low" ? "Lower" : "Upper"} end of the 95 % t interval of the mean, of a time of restricted_mean; ` +
        `missing below ${FEWEST} runs`,
    ),
  ),
  figure("median", "Median over the runs; of a time missing where it lies beyond the horizon"),
  figure("p5", "5 % of the runs lie below (quantile of type 7)"),
  figure("p95", "95 % of the runs lie below (quantile of type 7)"),
  figure("restricted_mean", "Of a time: mean with the horizon in the place of never"),
];

type Cell = Cells[number];

/** Values of the responses at a point, response by response. */
interface Gathered {
  readonly point: Point;
  readonly values: (number | null)[][];
  failed: number;
}

export function summaryMaker(plan: Pick<TablePlan, "study" | "points" | "structureOf">): Maker {
  const { responses } = plan.study;
  const factors = factorColumns(plan.study, plan.points);
  const columns = [
    POINT,
    STRUCTURE_COLUMN,
    ...factors.map(({ column }) => column),
    RESPONSE,
    ...FIGURES,
  ];
  let now: Gathered | null = null;
  const rowsOf = ({ point, values, failed }: Gathered): Batch => {
    const head = [point.at, point.structure, ...factors.map(({ valueAt }) => valueAt(point))];
    const rows = responses.map(({ name, kind }, k): Cell[] => {
      const horizon = kind === "event" ? plan.structureOf(point.at).model.horizon : null;
      const { n, reached, ...rest } = summarise([{ values: values[k] ?? [], horizon }]);
      const { mean, sd, low, high, median, p5, p95, restrictedMean } = rest;
      const figures = [mean, sd, low, high, median, p5, p95, restrictedMean];
      return [...head, name, n, failed, reached, ...figures];
    });
    return columnsFrom(rows, columns.length);
  };
  const give = (): Batch => {
    const done = now;
    now = null;
    return done === null ? [] : rowsOf(done);
  };
  return {
    resource: {
      name: "summary",
      path: "summary.csv",
      title: "Summary",
      description: "One row for each response at each point: what its runs say together",
      columns,
      primaryKey: [POINT.name, RESPONSE.name],
      foreignKeys: [{ fields: [POINT.name], resource: "design", to: [POINT.name] }],
    },
    add({ point, chunk }) {
      const before = now?.point.at === point.at ? [] : give();
      now ??= { point, values: responses.map(() => []), failed: 0 };
      for (const run of chunk.runs) {
        if (run.status === "failed") now.failed++;
        else for (const [k, list] of now.values.entries()) list.push(run.responses[k] ?? null);
      }
      return before;
    },
    end: give,
  };
}
