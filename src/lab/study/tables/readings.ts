/** Columns of what is read of runs, with what a reader must know of them: from the parts that say it. */
import {
  catalogue,
  find,
  type Metric,
  type MetricUse,
  type Model,
  type Param,
  type Study,
  type StudyResponse,
} from "../../../sim/index.ts";
import type { Column } from "../types.ts";

/** Gives names to columns so that none is there twice: a name that is taken gets this word before it. */
export function named(
  columns: readonly Column[],
  taken: readonly string[],
  word: string,
): Column[] {
  const used = new Set(taken);
  return columns.map((column) => {
    const name = used.has(column.name) ? `${word}.${column.name}` : column.name;
    used.add(name);
    return { ...column, name };
  });
}

/** The metrics of these names, each as the first structure that has it says; `when`: what is said of those that are no times. */
export function metricColumns(study: Study, names: readonly string[], when = ""): Column[] {
  return names.map((name): Column => {
    const found = useOf(study, name);
    if (found === null) return { name, type: "number", description: name };
    const metric = metricOf(found.use);
    const description = metric.event === undefined ? `${textOf(found)}${when}` : textOf(found);
    return { name, type: "number", description, ...unitOf(metric) };
  });
}

interface Found {
  readonly model: Model;
  /** Its place among the metrics of the model. */
  readonly at: number;
  readonly use: MetricUse;
}

function useOf({ scenario }: Study, name: string): Found | null {
  for (const { model } of scenario.structures) {
    const at = model.metrics.findIndex(({ as }) => as === name);
    const use = model.metrics[at];
    if (use !== undefined) return { model, at, use };
  }
  return null;
}

/** What the part says, its formula, and the values that are others than it has by itself. */
function textOf({ model, at, use }: Found): string {
  const { doc, params } = metricOf(use);
  const formula = model.written?.find(
    ({ at: [room, place] }) => room === "metrics" && place === at,
  );
  const said = Object.entries(use.values)
    .flatMap(([key, value]) =>
      isPlain(value) && value !== defaultOf(params[key]) ? [`${key}: ${value}`] : [],
    )
    .join(", ");
  return [
    doc.replace(/\.$/u, ""),
    ...(formula === undefined ? [] : [`: ${formula.text}`]),
    ...(said === "" ? [] : [` (${said})`]),
  ].join("");
}

const isPlain = (value: unknown): value is number | string | boolean =>
  ["number", "string", "boolean"].includes(typeof value);

const defaultOf = (param: Param | undefined): unknown =>
  param !== undefined && "default" in param ? param.default : undefined;

const metricOf = ({ use }: MetricUse): Metric => find<Metric>(catalogue.metrics, use);

const unitOf = ({ unit }: Metric): { unit?: string } => (unit === "" ? {} : { unit });

export const responseColumns = (study: Study): Column[] =>
  study.responses.map((response) => ({
    name: response.name,
    type: "number",
    description: saysOf(response),
    ...unitOfResponse(study, response),
  }));

function saysOf(response: StudyResponse): string {
  if (response.kind === "formula") return response.text;
  if (response.kind === "event") return `Time of ${response.metric}; missing where it never came`;
  const { measure, metric } = response;
  const name = measure === "rmse" ? "Root mean squared" : "Mean absolute";
  return `${name} difference between ${metric} and what was observed`;
}

/** A time and a difference have the unit of their metric; of a formula it is not known. */
function unitOfResponse(study: Study, response: StudyResponse): { unit?: string } {
  if (response.kind === "formula") return {};
  const found = useOf(study, response.metric);
  return found === null ? {} : unitOf(metricOf(found.use));
}
