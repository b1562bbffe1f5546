/** Longer values: tables of items, lists of ties, series over crafts. */
import type { Metric, Part } from "../../core/part.ts";
import type { Edge, ItemRow, Params } from "../../core/params.ts";
import { kindOf, kindPath } from "../kinds.ts";
import type { Use } from "../model.ts";
import type { Path } from "../places.ts";
import { quoted } from "../words.ts";
import type { Context, ModelFault } from "./context.ts";
import { checkItems } from "./items.ts";

export function checkTables(context: Context): void {
  const { model, kinds, placed, catalogue, layerPath } = context;
  for (const kind of kinds) {
    const part = catalogue.knowledge.find(({ name }) => name === kind.use);
    checkUse(context, kind, kindPath(kind.name), part);
  }
  for (const layer of model.networks) {
    const part = catalogue.networks.find(({ name }) => name === layer.use);
    checkUse(context, layer, layerPath(layer.name), part);
  }
  for (const { at, entry, part } of placed) {
    if ("values" in entry) checkUse(context, entry, at, part);
  }
  for (const [k, metric] of model.metrics.entries()) {
    const part = catalogue.metrics.find(({ name }) => name === metric.use);
    checkUse(context, metric, ["metrics", k], part);
  }
}

/** A part that works on crafts speaks of those of its kind of skill. */
type Worker = Pick<Part, "params"> & Pick<Metric, "needs">;

function checkUse(context: Context, use: Use, at: Path, part: Worker | undefined): void {
  if (part === undefined) return;
  const { params } = part;
  const count = kindOf(context.kinds, { ...part, values: use.values })?.values["count"];
  for (const [key, param] of Object.entries(params)) {
    const value = use.values[key];
    const path = [...at, key];
    if (param.kind === "items") {
      checkOwn(context, use, params, path);
      if (value !== undefined) {
        const rows = value as readonly ItemRow[];
        once(context, rows, (report) => checkItems(rows, path, report, context.hints));
      }
    }
    if (param.kind === "edges" && value !== undefined) {
      const edges = value as readonly Edge[];
      once(context, edges, (report) => checkEdges(edges, path, report));
    }
    if (key === "craft" || key === "trait") checkOne(context, { key, count }, value, path);
    if (param.kind === "series") checkSeries(context, { count, min: param.min }, value, path);
  }
}

type Report = Context["report"];

/** Looks through a table that several structures share just once; tells what was found for each. */
function once({ tables, report }: Context, table: object, look: (report: Report) => void): void {
  const known = tables.get(table);
  const faults: ModelFault[] = [];
  if (known === undefined) {
    look((fault) => faults.push(fault));
    tables.set(table, faults);
  }
  for (const fault of known ?? faults) report(fault);
}

/** A table stands in the file just when the choice beside it says "own". */
function checkOwn({ report }: Context, { values }: Use, params: Params, path: Path): void {
  const chooser = Object.entries(params).find(
    ([, param]) => param.kind === "choice" && param.options.includes("own"),
  );
  if (chooser === undefined) return;
  const [name] = chooser;
  const key = String(path.at(-1));
  const own = values[name] === "own";
  if (own === (values[key] !== undefined)) return;
  const fault = { at: path, mark: "key" } as const;
  if (own) {
    const message = `${name}: own needs the key ${quoted(key)}`;
    const hint = "a list of items, each with a name and a value";
    report({ code: "E_MISSING", ...fault, message, hint });
  } else {
    const message = `${quoted(key)} is read only with ${name}: own`;
    report({ code: "E_VALUE", ...fault, message, hint: `add ${name}: own, or take it away` });
  }
}

/** Most ties that are told. */
const MOST_TOLD = 50;

function checkEdges(edges: readonly Edge[], at: Path, report: Report): void {
  const seen = new Set<string>();
  let told = 0;
  for (const [k, [a, b]] of edges.entries()) {
    if (told === MOST_TOLD) return;
    const tie = a < b ? `${a} ${b}` : `${b} ${a}`;
    const path = [...at, k];
    if (a === b || seen.has(tie)) told++;
    if (a === b) {
      report({ code: "E_VALUE", at: path, message: `person ${a} cannot be tied to itself` });
    } else if (seen.has(tie)) {
      const message = `the tie of ${a} and ${b} stands here twice`;
      report({ code: "E_DUPLICATE", at: path, message, hint: "a tie goes both ways" });
    }
    seen.add(tie);
  }
}

/** A series that falls must not fall below the smallest value: the last craft has it. */
function checkSeries(
  { report }: Context,
  { count, min }: { readonly count: unknown; readonly min: number | undefined },
  value: unknown,
  at: Path,
): void {
  if (typeof value !== "object" || value === null) return;
  if (min === undefined || typeof count !== "number") return;
  const { from, step } = value as { from: number; step: number };
  const last = from + (count - 1) * step;
  if (last >= min) return;
  const message = `expected at least ${min} for every craft, found ${last} for craft ${count}`;
  report({ code: "E_VALUE", at: [...at, "step"], message });
}

/** Who names a craft or a trait names one that there is. */
// oxlint-disable-next-line max-params -- what there is, what was found, and where to tell
function checkOne(
  { report }: Context,
  { key, count }: { readonly key: string; readonly count: unknown },
  value: unknown,
  at: Path,
): void {
  if (typeof value !== "number" || typeof count !== "number" || value <= count) return;
  const message = `expected a ${key} from 1 to ${count}, found ${value}`;
  const hint = `leave it out for the mean over all ${key}s`;
  report({ code: "E_VALUE", at, message, hint });
}
