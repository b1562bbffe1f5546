/** Refuses a run that would take more memory than it may, before any is taken. */
import { bytesOf } from "../core/columns.ts";
import { RatchetError } from "../core/errors.ts";
import type { Model } from "../scenario/model.ts";
import type { Plan } from "./plan.ts";

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

/** Refuses a run that would take more than `budget` bytes, naming the two fields that matter most. */
export function checkMemory(model: Model, plan: Plan, budget: number): void {
  const peak = plan.bytes + plan.drawingBytes;
  if (peak <= budget) return;
  const columns = bytesOf([...plan.state, ...plan.yesterday]);
  const second =
    plan.networkBytes + plan.drawingBytes > columns
      ? `network.use (${model.networks.map(({ use }) => use).join(", ")})`
      : `knowledge.${"count" in model.knowledge.values ? "count" : "items"}`;
  throw new RatchetError(
    "E_MEMORY",
    "",
    `this run needs about ${megabytes(peak)} and may take ${megabytes(budget)}: ` +
      `lower population.size (${plan.capacity}) or ${second}, or allow it more memory`,
  );
}
