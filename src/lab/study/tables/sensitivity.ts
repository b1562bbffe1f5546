/** The table `sensitivity`: what each factor has to do with each response. Designs for that have it, others do not. */
import { STRUCTURE } from "../../../sim/index.ts";
import { AnswerSheet } from "../answers.ts";
import { MEASURES, sensitivityOf, type Sensitivity } from "../sensitivity.ts";
import type { Batch, Cells, Column } from "../types.ts";
import { STRUCTURE_COLUMN } from "./design.ts";
import { columnsFrom, type Maker } from "./maker.ts";
import type { TablePlan } from "./plan.ts";

type Cell = Cells[number];

const DOCS: Readonly<Record<string, string>> = {
  S1: "First-order index: share of the variance that the factor explains by itself (Saltelli et al. 2010)",
  ST: "Total index: share of the variance that is gone where the factor is known last (Jansen 1999)",
  mu: "Mean of the elementary effects, for a change over the whole range (Morris 1991)",
  mu_star: "Mean of the sizes of the elementary effects (Campolongo et al. 2007)",
  sigma: "Standard deviation of the elementary effects: curvature, or other factors at work",
};

const text = (name: string, description: string): Column => ({
  name,
  type: "string",
  description,
  required: true,
});

/** A measure, and the ends of its interval. */
const figures = (name: string): Column[] => [
  { name, type: "number", description: DOCS[name] ?? name },
  ...(["low", "high"] as const).map((end): Column => ({
    name: `${name}_${end}`,
    type: "number",
    description: `${end === "low" ? "Lower" : "Upper"} end of the 95 % bootstrap interval of ${name}`,
  })),
];

const columnsOf = (kind: Sensitivity["kind"], crossed: boolean): Column[] => [
  text("response", "Response of the study: a column of runs"),
  ...(crossed ? [STRUCTURE_COLUMN] : []),
  text("factor", "Path of the factor"),
  ...MEASURES[kind].flatMap(figures),
  {
    name: "used",
    type: "integer",
    description: `${kind === "sobol" ? "Samples" : "Trajectories"} of which every point is known`,
    required: true,
  },
  {
    name: "noise",
    type: "number",
    description:
      "Share of the variance between points that is luck: variance within points / replicates / variance of the means",
  },
];

/** Null: the design is none for sensitivity. */
export function sensitivityMaker(plan: TablePlan): Maker | null {
  const { design, seed, responses, replicates } = plan.study;
  if (design.kind !== "morris" && design.kind !== "sobol") return null;
  const { kind } = design;
  const common = replicates.seeds === "common";
  const sheet = new AnswerSheet(plan);
  const crossed = design.factors.every(({ path }) => path !== STRUCTURE);
  const columns = columnsOf(kind, crossed);
  return {
    resource: {
      name: "sensitivity",
      path: "sensitivity.csv",
      title: "Sensitivity",
      description:
        "One row for each response and factor: how much the one has to do with the other",
      columns,
      primaryKey: ["response", ...(crossed ? [STRUCTURE_COLUMN.name] : []), "factor"],
      foreignKeys: [],
    },
    add({ block, chunk }) {
      sheet.add(block, chunk);
      return [];
    },
    end(): Batch {
      const samples = sheet.samples();
      const found = responses.flatMap(({ name }, k) => {
        const answers = { response: name, samples: samples[k] ?? [] };
        return sensitivityOf({ design, seed, points: plan.points, common }, answers) ?? [];
      });
      return columnsFrom(found.flatMap(rowsOf), columns.length);
    },
  };
}

const rowsOf = ({ kind, response, structure, used, noise, factors }: Sensitivity): Cell[][] =>
  factors.map(({ path, measures }) => [
    response,
    ...(structure === null ? [] : [structure]),
    path,
    ...MEASURES[kind].flatMap((name) => {
      const { estimate = null, low = null, high = null } = measures[name] ?? {};
      return [estimate, low, high];
    }),
    used,
    noise,
  ]);
