/** Checks a whole model: all that no single field can show. */
import { find } from "../catalogue.ts";
import { placedIn, type Context } from "./checks/context.ts";
import { checkCounts, checkGates, checkIds } from "./checks/entries.ts";
import { checkFormulas } from "./checks/formulas.ts";
import { checkGroups } from "./checks/groups.ts";
import { checkEnvironment } from "./checks/environment.ts";
import { checkInstitutions } from "./checks/institutions.ts";
import { checkKinds } from "./checks/kinds.ts";
import { checkNeeds } from "./checks/needs.ts";
import { checkOrder } from "./checks/order.ts";
import { checkPopulation } from "./checks/population.ts";
import { checkPoints } from "./checks/points.ts";
import { checkRates } from "./checks/rates.ts";
import { checkTables } from "./checks/tables.ts";
import { kindsOf } from "./kinds.ts";
import { checkVariants } from "./checks/variants.ts";
import type { Model } from "./model.ts";
import { quoted } from "./words.ts";

/** `short`: the file has `network:`, not `networks:`. */
export function checkModel(
  model: Model,
  {
    short,
    ...given
  }: Pick<Context, "catalogue" | "hints" | "tables" | "report"> & { short: boolean },
): void {
  const { catalogue } = given;
  const context: Context = {
    ...given,
    model,
    kinds: kindsOf(model),
    schedule: find(catalogue.schedules, model.schedule.use),
    placed: placedIn(model, catalogue),
    layerPath: (name) => (short ? ["network"] : ["networks", name]),
  };
  checkIds(context);
  checkCounts(context);
  checkKinds(context);
  checkGates(context);
  checkOrder(context);
  checkRates(context);
  checkPoints(context);
  checkNeeds(context);
  checkGroups(context);
  checkTables(context);
  checkPopulation(context);
  checkEnvironment(context);
  checkInstitutions(context);
  checkVariants(context);
  checkMetrics(context);
  checkFormulas(context);
}

/** What else the tables have columns for: those of runs, and those of ticks. */
export const TABLE_COLUMNS: readonly string[] = [
  "structure",
  "replicate",
  "hash",
  "stopped",
  "ticks",
  "tick",
  "ended",
];

/** Each metric has a column of its own in tables. */
function checkMetrics({ model, report }: Context): void {
  const names = model.metrics.map((metric) => metric.as);
  names.forEach((name, k) => {
    if (TABLE_COLUMNS.includes(name)) {
      report({
        code: "E_NAME",
        at: ["metrics", k, "as"],
        message: `a metric cannot be called ${quoted(name)}: tables have such a column already`,
        hint: `choose another name, such as ${model.metrics[k].use}-${name}`,
      });
    }
    if (names.indexOf(name) === k) return;
    report({
      code: "E_DUPLICATE",
      at: ["metrics", k],
      message: `two metrics are called ${quoted(name)}`,
      hint: `give one of them another name, such as {use: ${model.metrics[k].use}, as: ${name}-2}`,
    });
  });
}
