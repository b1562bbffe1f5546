/** What parts need of the rest of the scenario: a kind of knowledge, network layers, a schedule that suits. */
import type { KeptName } from "../../core/columns.ts";
import type { Condition, Mechanism, Metric } from "../../core/part.ts";
import type { PartEntry } from "../model.ts";
import type { Path } from "../places.ts";
import { listing, quoted } from "../words.ts";
import { fits, type Context, type PlacedEntry } from "./context.ts";
import { checkWorker, type PlacedWorker } from "./kinds.ts";
import { changeable, checkLayers, tellable } from "./layers.ts";

export function checkNeeds(context: Context): void {
  const { model, placed, catalogue, kinds } = context;
  for (const { at, part, entry } of placed) {
    if (part === undefined || !("values" in entry)) continue;
    consulted(context, part, entry, at);
  }
  model.metrics.forEach(({ use, values }, k) => {
    const metric = catalogue.metrics.find(({ name }) => name === use);
    if (metric === undefined) return;
    metricOf(context, metric, { values, at: ["metrics", k] });
    checkLayers(context, { ...metric, ties: metric.ties ?? false, values, at: ["metrics", k] });
    const reader = { name: use, columns: metric.reads?.(values) ?? [], at: ["metrics", k] };
    if (fits(metric, kinds)) keptOf(context, reader);
  });
  const stop = catalogue.conditions.find(({ name }) => name === model.stop?.when);
  if (stop !== undefined) stopOf(context, stop);
  checkSchedule(context);
}

/** What a stop rule needs: a kind of knowledge, ties, a moment at which it may be looked at. */
function stopOf(context: Context, stop: Condition): void {
  const at = ["stop", "when"];
  checkWorker(context, { ...stop, values: {}, at });
  if (stop.ties === true) checkLayers(context, { ...stop, ties: true, values: {}, at });
  const { report, model } = context;
  if (stop.ties === true && model.networks.length > 1) {
    const message = `${stop.name} is looked for along all ties, and there are ${model.networks.length} layers of them`;
    report({ code: "E_NEEDS", at, message, hint: "keep one layer, or take another rule" });
  }
  if (stop.scans === true && model.stop?.check === "event") {
    const message = `${stop.name} goes through everybody: after each single event that would take too long`;
    report({ code: "E_SCHEDULE", at: ["stop", "check"], message, hint: "write check: tick" });
  }
}

// oxlint-disable-next-line max-params -- a part, its values, and where they stand
function consulted(
  context: Context,
  part: Mechanism,
  { values, formulas }: PartEntry,
  at: Path,
): void {
  const { name, params, needs = [] } = part;
  const worker = { name, params, needs, values, at };
  checkWorker(context, worker);
  const problems = formulas === undefined ? (part.problems?.(values) ?? []) : [];
  for (const { key, ...said } of problems)
    context.report({ code: "E_VALUE", at: [...at, key], ...said });
  if (part.consults !== undefined) keptOf(context, { name, columns: part.consults(values), at });
  alongTies(context, worker, part, values);
}

/** What it goes along is there, and bears what it does. */
// oxlint-disable-next-line max-params -- as above
function alongTies(
  context: Context,
  worker: PlacedWorker,
  part: Mechanism,
  values: PartEntry["values"],
): void {
  const ties = part.ties?.(values) ?? false;
  checkLayers(context, { ...worker, ties });
  if ((part.changes?.(values) ?? false) !== false) changeable(context, worker);
  if (ties === true && part.writes?.some(({ rows }) => rows === "others") === true)
    tellable(context, worker);
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
