/** Checks a whole model: all that no single field can show. */
import { find, type Catalogue } from "../catalogue.ts";
import { placedIn, type Context, type ModelFault } from "./checks/context.ts";
import { checkGates, checkIds } from "./checks/entries.ts";
import { checkNeeds } from "./checks/needs.ts";
import { checkOrder } from "./checks/order.ts";
import { checkTables } from "./checks/tables.ts";
import type { Model } from "./model.ts";
import { quoted } from "./words.ts";

/** `short`: the file has `network:`, not `networks:`. */
export function checkModel(
  model: Model,
  catalogue: Catalogue,
  short: boolean,
  report: (fault: ModelFault) => void,
): void {
  const context: Context = {
    model,
    catalogue,
    knowledge: find(catalogue.knowledge, model.knowledge.use),
    schedule: find(catalogue.schedules, model.schedule.use),
    placed: placedIn(model, catalogue),
    layerPath: (name) => (short ? ["network"] : ["networks", name]),
    report,
  };
  checkIds(context);
  checkGates(context);
  checkOrder(context);
  checkNeeds(context);
  checkTables(context);
  checkMetrics(context);
}

/** Each metric has a column of its own in tables. */
function checkMetrics({ model, report }: Context): void {
  const names = model.metrics.map((metric) => metric.as);
  names.forEach((name, k) => {
    if (names.indexOf(name) === k) return;
    report({
      code: "E_DUPLICATE",
      at: ["metrics", k],
      message: `two metrics are called ${quoted(name)}`,
      hint: `give one of them another name, such as {use: ${model.metrics[k].use}, as: ${name}-2}`,
    });
  });
}
