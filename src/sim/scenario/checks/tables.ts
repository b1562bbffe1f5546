/** Longer values: tables of items, lists of ties, series over crafts, changes of the population. */
import type { Edge, ItemRow, Param } from "../../core/params.ts";
import type { Use } from "../model.ts";
import type { Path } from "../places.ts";
import { quoted } from "../words.ts";
import type { Context } from "./context.ts";

export function checkTables(context: Context): void {
  const { model, knowledge, placed, catalogue, layerPath } = context;
  checkUse(context, model.knowledge, ["knowledge"], knowledge.params);
  for (const layer of model.networks) {
    const part = catalogue.networks.find(({ name }) => name === layer.use);
    checkUse(context, layer, layerPath(layer.name), part?.params ?? {});
  }
  for (const { at, entry, part } of placed) {
    if ("values" in entry) checkUse(context, entry, at, part?.params ?? {});
  }
  checkChanges(context);
}

function checkUse(
  context: Context,
  { values }: Use,
  at: Path,
  params: Readonly<Record<string, Param>>,
): void {
  for (const [key, param] of Object.entries(params)) {
    const path = [...at, key];
    if (param.kind === "items") checkItems(context, { values, key, at, params });
    if (param.kind === "edges") checkEdges(context, values[key] as readonly Edge[], path);
    if (param.kind === "series") checkSeries(context, values[key], param.min, path);
  }
}

/** A table stands in the file just when the choice beside it says "own". */
function checkItems(
  context: Context,
  given: {
    readonly values: Use["values"];
    readonly key: string;
    readonly at: Path;
    readonly params: Readonly<Record<string, Param>>;
  },
): void {
  const { values, key, at, params } = given;
  const rows = values[key] as readonly ItemRow[] | undefined;
  const [chooser] =
    Object.entries(params).find(([, each]) => each.kind === "choice" && each.options.includes("own")) ?? [];
  const own = chooser === undefined || values[chooser] === "own";
  if (own && rows === undefined) {
    const message = `${chooser ?? ""}: own needs the key ${quoted(key)}`;
    context.report({ code: "E_MISSING", at: [...at, key], mark: "key", message, hint: "a list of items, each with a name and a value" });
  } else if (!own && rows !== undefined) {
    const message = `${quoted(key)} is read only with ${chooser}: own`;
    context.report({ code: "E_VALUE", at: [...at, key], mark: "key", message, hint: `add ${chooser}: own, or take it away` });
  }
  if (rows !== undefined) checkRows(context, rows, [...at, key]);
}

function checkRows({ report }: Context, rows: readonly ItemRow[], at: Path): void {
  const names = new Set<string>();
  const recipes = new Map<string, string>();
  const known = new Set(rows.map(({ name }) => name));
  rows.forEach(({ name, from = [], start }, k) => {
    const path = [...at, k];
    if (names.has(name)) {
      report({ code: "E_DUPLICATE", at: [...path, "name"], message: `two items are called ${quoted(name)}` });
    }
    names.add(name);
    from.forEach((part, i) => {
      if (known.has(part)) return;
      report({ code: "E_NAME", at: [...path, "from", i], message: `unknown item ${quoted(part)}`, hint: "name an item of this table" });
    });
    const parts = from.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
    if (new Set(parts).size < parts.length) {
      report({ code: "E_VALUE", at: [...path, "from"], message: "an item is made from different items, and one is named twice" });
    }
    const recipe = JSON.stringify(parts);
    const other = from.length === 0 ? undefined : recipes.get(recipe);
    if (other !== undefined) {
      report({ code: "E_DUPLICATE", at: [...path, "from"], message: `${quoted(other)} is made from the same items` });
    }
    recipes.set(recipe, name);
    if (start === true && from.length > 0) {
      report({ code: "E_VALUE", at: [...path, "start"], message: "everybody knows it at the start, so nobody makes it", hint: "take start or from away" });
    }
  });
  checkReach(rows, at, report);
}

/** Each item is known at the start, or can be made, step by step, from what is. */
function checkReach(rows: readonly ItemRow[], at: Path, report: Context["report"]): void {
  const reached = new Set(rows.flatMap(({ name, start }) => (start === true ? [name] : [])));
  if (reached.size === 0) {
    report({ code: "E_VALUE", at, message: "nobody knows anything at the start", hint: "give some items start: true" });
    return;
  }
  const usesOf = new Map<string, number[]>();
  rows.forEach(({ from = [] }, k) => from.forEach((part) => usesOf.set(part, [...(usesOf.get(part) ?? []), k])));
  const queue = [...reached];
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    for (const k of usesOf.get(part) ?? []) {
      const { name, from = [] } = rows[k];
      if (reached.has(name) || !from.every((each) => reached.has(each))) continue;
      reached.add(name);
      queue.push(name);
    }
  }
  rows.forEach(({ name }, k) => {
    if (reached.has(name)) return;
    report({ code: "E_VALUE", at: [...at, k], message: `${quoted(name)} can never be known: it is no start and cannot be made from what can be known` });
  });
}

function checkEdges({ report }: Context, edges: readonly Edge[], at: Path): void {
  const seen = new Set<string>();
  edges.forEach(([a, b], k) => {
    const tie = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (a === b) report({ code: "E_VALUE", at: [...at, k], message: `person ${a} cannot be tied to itself` });
    else if (seen.has(tie)) report({ code: "E_DUPLICATE", at: [...at, k], message: `the tie of ${a} and ${b} stands here twice`, hint: "a tie goes both ways" });
    seen.add(tie);
  });
}

/** A series that falls must not fall below the smallest value: the last craft has it. */
function checkSeries({ model, report }: Context, value: unknown, min: number | undefined, at: Path): void {
  const { count } = model.knowledge.values;
  if (typeof value !== "object" || value === null || min === undefined || typeof count !== "number") return;
  const { from, step } = value as { from: number; step: number };
  const last = from + (count - 1) * step;
  if (last >= min) return;
  report({ code: "E_VALUE", at: [...at, "step"], message: `expected at least ${min} for every craft, found ${last} for craft ${count}` });
}

function checkChanges({ model, report }: Context): void {
  const { changes } = model.population;
  changes.forEach(({ at }, k) => {
    const before = changes[k - 1]?.at;
    if (before === undefined || at > before) return;
    report({
      code: "E_VALUE",
      at: ["population", "changes", k, "at"],
      message: `expected a tick after ${before}, found ${at}`,
      hint: "changes stand in the order of time",
    });
  });
}
