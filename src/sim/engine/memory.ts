/** Refuses a run that would take more memory than it may, before any is taken. */
import { bytesOf } from "../core/columns.ts";
import { RatchetError } from "../core/errors.ts";
import { MAIN } from "../core/knowledge.ts";
import { kindPath, kindsOf, type KindUse } from "../scenario/kinds.ts";
import type { Model } from "../scenario/model.ts";
import type { Plan } from "./plan.ts";

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

/** The field that says how much the largest kind of knowledge is. */
function fieldOf(model: Model, { state }: Plan): string {
  const kinds = kindsOf(model);
  const bytes = ({ name }: KindUse): number =>
    bytesOf(state.filter((spec) => kindOfColumn(spec.name) === name));
  const { name, values } = kinds.reduce((most, kind) => (bytes(kind) > bytes(most) ? kind : most));
  return [...kindPath(name), "count" in values ? "count" : "items"].join(".");
}

/** Columns of the main kind bear their plain names. */
const kindOfColumn = (column: string): string =>
  column.includes(".") ? column.slice(0, column.indexOf(".")) : MAIN;

/** Refuses a run that would take more than `budget` bytes, naming the two fields that matter most. */
export function checkMemory(model: Model, plan: Plan, budget: number): void {
  const peak = plan.bytes + plan.drawingBytes;
  if (peak <= budget) return;
  const columns = bytesOf([...plan.state, ...plan.yesterday]);
  const second =
    plan.networkBytes + plan.drawingBytes > columns
      ? `network.use (${model.networks.map(({ use }) => use).join(", ")})`
      : fieldOf(model, plan);
  throw new RatchetError(
    "E_MEMORY",
    "",
    `this run needs about ${megabytes(peak)} and may take ${megabytes(budget)}: ` +
      `lower population.size (${plan.capacity}) or ${second}, or allow it more memory`,
  );
}
