/** What parts need of the rest of the scenario: a kind of knowledge, network layers, a schedule that suits. */
import type { KeptName } from "../../core/columns.ts";
import type { Mechanism, Metric, Part } from "../../core/part.ts";
import type { PartEntry } from "../model.ts";
import { nearest } from "../nearest.ts";
import type { Path } from "../places.ts";
import { listing, quoted, thereAre } from "../words.ts";
import { fits, type Context, type PlacedEntry } from "./context.ts";
import { checkWorker, type PlacedWorker } from "./kinds.ts";

export function checkNeeds(context: Context): void {
  const { model, placed, catalogue, kinds } = context;
  for (const { at, part, entry } of placed) {
    if (part !== undefined && "values" in entry) consulted(context, part, entry, at);
  }
  model.metrics.forEach(({ use, values }, k) => {
    const metric = catalogue.metrics.find(({ name }) => name === use);
    if (metric === undefined) return;
    metricOf(context, metric, { values, at: ["metrics", k] });
    const said = { at: ["metrics", k], name: metric.name, ties: false };
    nameLayers(context, said, layerParams(metric, values));
    const reader = { name: use, columns: metric.reads?.(values) ?? [], at: ["metrics", k] };
    if (fits(metric, kinds)) keptOf(context, reader);
  });
  const stop = catalogue.conditions.find(({ name }) => name === model.stop?.when);
  if (stop !== undefined) checkWorker(context, { ...stop, values: {}, at: ["stop", "when"] });
  for (const each of placed) layersOf(context, each);
  checkSchedule(context);
}

// oxlint-disable-next-line max-params -- a part, its values, and where they stand
function consulted(context: Context, part: Mechanism, { values }: PartEntry, at: Path): void {
  checkWorker(context, { ...part, values, at });
  keptOf(context, { name: part.name, columns: part.consults?.(values) ?? [], at });
}

function metricOf(
  context: Context,
  metric: Metric,
  placed: Pick<PlacedWorker, "values" | "at">,
): void {
  checkWorker(context, { ...metric, ...placed });
  const event = context.catalogue.conditions.find(({ name }) => name === metric.event);
  if (event !== undefined && fits(metric, context.kinds))
    checkWorker(context, { ...event, ...placed });
}

/** What a metric or a part reads of people, some part keeps. */
interface Reader {
  readonly name: string;
  readonly columns: readonly KeptName[];
  readonly at: Path;
}

function keptOf({ placed, catalogue, report }: Context, { name, columns, at }: Reader): void {
  for (const column of columns) {
    const keeps = ({ part, entry }: PlacedEntry): boolean =>
      "values" in entry && part?.keeps?.(entry.values).includes(column) === true;
    if (placed.some(keeps)) continue;
    const able = catalogue.mechanisms.flatMap(({ name: keeper, params, writes }) => {
      if (writes?.some((each) => each.column === column) !== true) return [];
      const key = Object.keys(params).find((param) => {
        const { kind, ...rest } = params[param];
        return kind === "choice" && "options" in rest && rest.options.includes(column);
      });
      return [key === undefined ? `{use: ${keeper}}` : `{use: ${keeper}, ${key}: ${column}}`];
    });
    report({
      code: "E_NEEDS",
      at,
      message: `${name} reads ${quoted(column)}, which no part of this scenario keeps`,
      hint: `add ${listing(able)} to step or after`,
    });
  }
}

/** Ties, and names of layers. */
function layersOf(context: Context, { at, entry, part }: PlacedEntry): void {
  if (part === undefined || !("values" in entry)) return;
  const ties = part.ties?.(entry.values) ?? false;
  const along = ties === true;
  if (along && !context.model.networks.some(({ nodes }) => nodes === undefined)) {
    const message = `${part.name} goes along ties, and there is no network`;
    const hint = "add network: {use: complete}, or another";
    context.report({ code: "E_NEEDS", at, message, hint });
    return;
  }
  nameLayers(context, { at, name: part.name, ties }, layerParams(part, entry.values));
  if (part.changes?.(entry.values) === true) changeable(context, { at, name: part.name }, entry);
}

type Named = readonly (readonly [key: string, layer: unknown])[];

/** Names of layers; those that may be left out, and are, count for nothing. */
const layerParams = ({ params }: Part, values: PartEntry["values"]): Named =>
  Object.entries(params).flatMap(([key, param]) =>
    param.kind !== "layer" || (param.optional === true && values[key] === undefined)
      ? []
      : [[key, values[key]] as const],
  );

/** Ties of different weights cannot be changed. */
function changeable(
  { model, catalogue, report }: Context,
  { at, name }: { at: Path; name: string },
  { values }: PartEntry,
): void {
  const layer = model.networks.find((each) => each.name === values["over"]);
  const network = catalogue.networks.find((part) => part.name === layer?.use);
  if (layer === undefined || network?.weighted?.(layer.values) !== true) return;
  report({
    code: "E_NEEDS",
    at,
    message: `${name} changes ties, and those of ${network.name} weigh more or less here`,
    hint: "leave the weights out, or take another network",
  });
}

function nameLayers(
  { model, hints, report }: Context,
  { at, name, ties }: { at: Path; name: string; ties: boolean | "groups" },
  named: Named,
): void {
  const sought = ties === "groups" ? "groups" : undefined;
  const fitting = model.networks.filter(({ nodes }) => nodes === sought);
  const layers = fitting.map((network) => network.name);
  for (const [key, layer] of named) {
    if (model.networks.some((each) => each.name === layer && each.nodes !== sought)) {
      const [joined, wanted] = sought === undefined ? ["groups", "people"] : ["people", "groups"];
      const message = `${name} goes along ties of ${wanted}, and the layer ${quoted(String(layer))} joins ${joined}`;
      const hint = layers.length === 0 ? `add a layer of ${wanted}` : thereAre(layers);
      report({ code: "E_NEEDS", at: [...at, key], message, hint });
    } else if (typeof layer === "string" && !layers.includes(layer)) {
      const meant = hints.of(`layer ${layer}`, () => nearest(layer, layers));
      const none = layers.length === 0 ? "there is none" : thereAre(layers);
      const hint = meant === undefined ? none : `did you mean ${quoted(meant)}?`;
      report({
        code: "E_NAME",
        at: [...at, key],
        message: `unknown network layer ${quoted(layer)}`,
        hint,
      });
    } else if (layer === undefined && ties === true) {
      const message = `${name} must say along which layer it goes`;
      report({
        code: "E_MISSING",
        at: [...at, key],
        mark: "key",
        message,
        hint: `${key}: ${layers.join(" or ")}`,
      });
    }
  }
}

/** Whoever acts together must not get into each other's way. */
function checkSchedule(context: Context): void {
  const { model, schedule, placed, report } = context;
  for (const each of placed) {
    if (!schedule.oneAtATime || each.list !== "step") checkTogether(context, each);
  }
  if (model.stop?.check === "event" && !schedule.oneAtATime) {
    report({
      code: "E_SCHEDULE",
      at: ["stop", "check"],
      message: `${schedule.name} has no single events to check`,
      hint: "write check: tick, or take schedule: {use: in-turn}",
    });
  }
}

function checkTogether(context: Context, { list, at, part }: PlacedEntry): void {
  if (part === undefined || part.acts === "world") return;
  const { model, schedule, report } = context;
  const others = (part.writes ?? []).filter(({ rows }) => rows === "others");
  const clash = others.some(({ commutes }) => commutes !== true);
  /** It sees what it has just changed in others, unless it sees them as they were. */
  const echo =
    !schedule.yesterday(model.schedule.values) &&
    others.some(({ column }) => part.looks?.includes(column));
  if (!clash && !echo) return;
  const single = schedule.oneAtATime;
  const where = single ? `in "${list}"` : `under ${schedule.name}`;
  const does = clash ? "changes other people" : "looks at other people and changes them";
  const keep = clash ? undefined : keeping(context);
  const way = single ? "put it into step" : "take schedule: {use: in-turn}";
  report({
    code: "E_SCHEDULE",
    at,
    message: `${part.name} ${does}, and ${where} everybody acts at once: the result would depend on their numbers`,
    hint: keep === undefined ? way : `${way}, or write ${keep}`,
  });
}

/** The value with which this schedule shows others as they were; undefined: there is none. */
function keeping({ model, schedule }: Context): string | undefined {
  for (const [key, param] of Object.entries(schedule.params)) {
    if (param.kind !== "choice") continue;
    const kept = param.options.find((option) =>
      schedule.yesterday({ ...model.schedule.values, [key]: option }),
    );
    if (kept !== undefined) return `${key}: ${kept}`;
  }
  return undefined;
}
