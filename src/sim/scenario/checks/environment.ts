/** What is outside people, and what parts ask of it and of variants. */
import { find } from "../../catalogue.ts";
import type { Ask } from "../../core/ask.ts";
import type { EnvironmentPart } from "../../core/part.ts";
import type { Params } from "../../core/params.ts";
import { MOST_WAYS } from "../../core/answers.ts";
import { kindOf, optionsOf, type KindUse } from "../kinds.ts";
import type { Use } from "../model.ts";
import type { Path } from "../places.ts";
import type { Context } from "./context.ts";
import { checkSchema } from "./schema.ts";
import { checkWorker, type PlacedWorker } from "./kinds.ts";

export function checkEnvironment(context: Context): void {
  const { model, catalogue, placed } = context;
  if (model.environment !== undefined) checkOwn(context, model.environment);
  for (const { at, entry, part: asker } of placed) {
    if (asker?.asks === undefined || !("values" in entry)) continue;
    const { name, params, needs = [] } = asker;
    const asks = asker.asks(entry.values);
    askFor(context, { name, params, needs, asks, values: entry.values, at });
  }
  for (const [k, { use, values }] of model.metrics.entries()) {
    const metric = catalogue.metrics.find(({ name }) => name === use);
    const asks = metric?.asks?.(values) ?? [];
    if (metric !== undefined) askFor(context, { ...metric, asks, values, at: ["metrics", k] });
  }
  stopAsks(context);
}

function stopAsks(context: Context): void {
  const { model, catalogue } = context;
  const stop = catalogue.conditions.find(({ name }) => name === model.stop?.when);
  const asks = stop?.asks ?? [];
  if (stop !== undefined) askFor(context, { ...stop, asks, values: {}, at: ["stop", "when"] });
}

function checkOwn(context: Context, { use, values }: Use): void {
  const part = find(context.catalogue.environments, use);
  const { name, params, needs = [] } = part;
  if (needs.length > 0) checkWorker(context, { name, params, needs, values, at: ["environment"] });
  const kind = kindOf(context.kinds, { ...part, values });
  const beside = kind === undefined ? [] : (part.fits?.(values, kind.values) ?? []);
  for (const { key, ...said } of [...(part.problems?.(values) ?? []), ...beside])
    context.report({ code: "E_VALUE", at: ["environment", key], ...said });
  if (part.asks?.(values).includes("groups") === true) grouped(context, use);
}

function grouped({ model, report }: Context, name: string): void {
  if (model.population.groups !== undefined) return;
  const message = `${name} has a state for each group, and the population has no groups`;
  const hint = "add groups to population: groups: 4, or a list; or take own: all";
  report({ code: "E_NEEDS", at: ["environment", "own"], message, hint });
}

interface Asker extends PlacedWorker {
  /** What it asks for. */
  readonly asks: readonly Ask[];
}

/** Of one that asks: its name, the way to it, its parameters, and the kind that it works on. */
interface Asked {
  readonly name: string;
  readonly at: Path;
  readonly params: Params;
  readonly kind: KindUse | undefined;
  readonly values: Asker["values"];
}

function askFor(context: Context, asker: Asker): void {
  const { name, at, asks, params, values } = asker;
  if (asks.length === 0) return;
  const kind = kindOf(context.kinds, asker);
  for (const ask of asks) ASKED[ask]?.(context, { name, at, params, kind, values });
}

const ASKED: Readonly<Partial<Record<Ask, (context: Context, asked: Asked) => void>>> = {
  state: suits,
  task(context, asked) {
    const wanted = { sort: "task", what: "asks what answers are worth", add: "reality" } as const;
    if (sorted(context, asked, wanted)) worthOf(context, asked);
  },
  bandit(context, asked) {
    sorted(context, asked, {
      sort: "bandit",
      what: "asks how often options succeed",
      add: "bandit",
    });
  },
  odds({ report }, { name, at, kind }) {
    if (kind?.use !== "evidence" || kind.values["measure"] === "log-odds") return;
    const message = `${name} asks how sure people are of the second option, and counts never end`;
    const hint = "write measure: log-odds, or leave it out and run to the horizon";
    report({ code: "E_NEEDS", at, message, hint });
  },
  truth({ model: { environment }, catalogue, report }, { name, at }) {
    const part = catalogue.environments.find((each) => each.name === environment?.use);
    if (environment === undefined || part?.right?.(environment.values) !== false) return;
    const message = `${name} asks which answers are right, and in a ${part.name} none is`;
    report({ code: "E_NEEDS", at, message, hint: "write environment: {use: reality}" });
  },
  states({ model: { environment }, report }, { name, at }) {
    if (environment === undefined || environment.values["options"] !== undefined) return;
    const message = `${name} takes any other state, and there is no end of states here`;
    const hint = `write environment: {use: ${environment.use}, options: 2}, or to: next`;
    report({ code: "E_NEEDS", at: [...at, "to"], message, hint });
  },
  undecided({ report }, { name, at, kind, params }) {
    if (kind?.use !== "beliefs" || kind.values["undecided"] === true) return;
    const message = `${name} makes people give up answers, and everybody has one to each question here`;
    const gradual = "gradual" in params ? ", or gradual: false" : "";
    const hint = `write knowledge: {use: beliefs, undecided: true}${gradual}`;
    report({ code: "E_NEEDS", at, message, hint });
  },
  codifying(context, asked) {
    flagged(context, asked, "codifying", "writes down what is tacit");
  },
  origins(context, asked) {
    flagged(context, asked, "origins", "tells by which way people came by their answers");
  },
  ways({ report }, { name, at, kind }) {
    if (kind?.use !== "beliefs") return;
    const { count, options, undecided } = kind.values;
    if (options === 2 && undecided !== true && typeof count === "number" && count <= MOST_WAYS)
      return;
    const message = `${name} goes through all ways to answer, and here they are too many`;
    const hint = `write count: ${MOST_WAYS}, or less, options: 2 and undecided: false`;
    report({ code: "E_NEEDS", at, message, hint });
  },
  schema: checkSchema,
  institution({ model: { institutions = [] }, report }, { name, at }) {
    if (institutions.length > 0) return;
    const message = `${name} asks what institutions hold, and there is none`;
    report({ code: "E_NEEDS", at, message, hint: "add institutions: {code: {scope: all}}" });
  },
  leaps({ report }, { name, at, kind }) {
    if (kind === undefined || kind.values["table"] === "leaps") return;
    const hint = "write knowledge: {use: recipes, table: leaps}";
    report({ code: "E_NEEDS", at, message: `${name} works on a table of leaps`, hint });
  },
  closed({ report }, { name, at, kind }) {
    if (kind?.use !== "variants" || optionsOf(kind) > 0) return;
    const message = `${name} takes any other variant of a set, and there is no end of variants here`;
    const hint = "name labels or options, or take new-variant";
    report({ code: "E_NEEDS", at, message, hint });
  },
  open({ report }, { name, at, kind }) {
    if (kind?.use !== "variants" || optionsOf(kind) === 0) return;
    const message = `${name} makes variants that nobody has ever had, and there are only ${optionsOf(kind)} here`;
    const hint = "leave labels and options out, or take mutate";
    report({ code: "E_NEEDS", at, message, hint });
  },
};

interface Wanted {
  readonly sort: EnvironmentPart["sort"];
  readonly what: string;
  /** One that would do. */
  readonly add: string;
}

/** Whether the beliefs say that something may be, or is kept. */
// oxlint-disable-next-line max-params -- who asks, and for what
function flagged(
  { report }: Context,
  { name, at, kind }: Asked,
  flag: "codifying" | "origins",
  what: string,
): void {
  if (kind?.use !== "beliefs" || kind.values[flag] === true) return;
  const message = `${name} ${what}, and the beliefs here do not have ${flag}: true`;
  report({ code: "E_NEEDS", at, message, hint: `write knowledge: {use: beliefs, ${flag}: true}` });
}

/** Whether there is an environment of such a sort. */
function sorted(
  { model: { environment }, catalogue, report }: Context,
  { name, at }: Pick<Asked, "name" | "at">,
  { sort, what, add }: Wanted,
): boolean {
  const part = catalogue.environments.find((each) => each.name === environment?.use);
  if (part?.sort === sort) return true;
  const found = environment === undefined ? "there is none" : `here it is a ${environment.use}`;
  const message = `${name} ${what}, and ${found}`;
  report({ code: "E_NEEDS", at, message, hint: `add environment: {use: ${add}}` });
  return false;
}

/** What its answers are worth is said by the environment, and not what those of another kind are. */
function worthOf(
  { model: { environment }, catalogue, kinds, report }: Context,
  { name, at, kind }: Pick<Asked, "name" | "at" | "kind">,
): void {
  if (environment === undefined || kind === undefined) return;
  const part = find(catalogue.environments, environment.use);
  const judged = kindOf(kinds, { ...part, values: environment.values });
  if (judged === undefined || judged.name === kind.name) return;
  const message = `${name} asks what answers are worth, and the ${part.name} says it of ${judged.name}, not of ${kind.name}`;
  report({ code: "E_NEEDS", at, message, hint: `write of: ${judged.name}, or leave it out` });
}

function suits(context: Context, { name, at, kind }: Asked): void {
  const { model, report } = context;
  const wanted = { sort: "state", what: "asks what suits the environment", add: "state" } as const;
  if (!sorted(context, { name, at }, wanted) || model.environment === undefined) return;
  const variants = kind === undefined ? 0 : optionsOf(kind);
  const states = model.environment.values["options"];
  if (variants === 0 || (typeof states === "number" && states <= variants)) return;
  const message = `${name} holds ${variants} variants against an environment with ${typeof states === "number" ? states : "no end of"} states`;
  const hint = `write environment: {use: ${model.environment.use}, options: ${variants}}`;
  report({ code: "E_NEEDS", at, message, hint });
}
