/** What parts and layers ask of groups: that there are some, where they lie, that those who move together act together. */
import type { Ask } from "../../core/ask.ts";
import { groupingOf } from "../../core/groups.ts";
import { groupNames, sizesAfter } from "../../core/population.ts";
import type { Params } from "../../core/params.ts";
import type { Use } from "../model.ts";
import { nearest } from "../nearest.ts";
import type { Path } from "../places.ts";
import { quoted, thereAre } from "../words.ts";
import type { Context, PlacedEntry } from "./context.ts";
import { checkDirectory } from "./directory.ts";

export function checkGroups(context: Context): void {
  for (const each of context.placed) {
    const { entry, part } = each;
    if (part?.asks === undefined || !("values" in entry)) continue;
    for (const ask of part.asks(entry.values)) CHECKS[ask]?.(context, each);
  }
  checkNames(context);
  checkLayers(context);
}

/** A layer of groups needs some, and ties that are open are so for a time. */
function checkLayers(context: Context): void {
  for (const layer of context.model.networks) {
    const { name, nodes, open } = layer;
    const at = context.layerPath(name);
    if (nodes === "groups") declared(context, "this layer joins groups", [...at, "nodes"]);
    if (open?.until === undefined || open.until >= open.from) continue;
    context.report({
      code: "E_VALUE",
      at: [...at, "open", "until"],
      message: `expected a tick of at least ${open.from}, from which on the ties can be used, found ${open.until}`,
    });
  }
}

/** Who names a group names one that there is. */
function checkNames(context: Context): void {
  for (const { at, entry, part } of context.placed) {
    if (part !== undefined && "values" in entry)
      named(context, { params: part.params, values: entry.values, at });
  }
  context.model.metrics.forEach(({ use, values }, k) => {
    const { params = {} } = context.catalogue.metrics.find(({ name }) => name === use) ?? {};
    named(context, { params, values, at: ["metrics", k] });
  });
}

function named(
  { model, report }: Context,
  { params, values, at }: { params: Params; values: Use["values"]; at: Path },
): void {
  const names = groupNames(model.population);
  for (const [key, { kind }] of Object.entries(params)) {
    const name = values[key];
    if (kind !== "group" || typeof name !== "string") continue;
    if (model.population.groups !== undefined && names.includes(name)) continue;
    const meant = nearest(name, names);
    const listed = meant === undefined ? thereAre(names) : `did you mean ${quoted(meant)}?`;
    const hint = model.population.groups === undefined ? ADD : listed;
    report({ code: "E_NAME", at: [...at, key], message: `unknown group ${quoted(name)}`, hint });
  }
}

const ADD = "add groups to population: groups: 4, or a list";

const CHECKS: Readonly<Partial<Record<Ask, (context: Context, entry: PlacedEntry) => void>>> = {
  groups: (context, { at, part }) => declared(context, `${part?.name ?? ""} works on groups`, at),
  places({ model: { population }, report }, { at, part }) {
    if (population.groups === undefined) return;
    if (groupingOf(population, sizesAfter(population, 0)).placed) return;
    const message = `${part?.name ?? ""} must know where the groups lie, and the file does not say it`;
    const hint = "list the groups, each with at: [x, y]";
    report({ code: "E_NEEDS", at, message, hint });
  },
  crowd({ schedule, report }, { at, list, part }) {
    if (!schedule.oneAtATime || list !== "step") return;
    const message = `${part?.name ?? ""} works on those who act together, and under ${schedule.name} people act one by one`;
    const swap = part !== undefined && "how" in part.params ? ", or take how: swap" : "";
    const hint = `put it into before or after${swap}`;
    report({ code: "E_SCHEDULE", at, message, hint });
  },
  directory: checkDirectory,
};

function declared({ model, report }: Context, what: string, at: Path): void {
  if (model.population.groups !== undefined) return;
  const message = `${what}, and the population has none`;
  report({ code: "E_NEEDS", at, message, hint: ADD });
}
