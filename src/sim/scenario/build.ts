/** Makes a Model of what was read, with every default filled in; what it says is not checked yet. */
import { find, type Catalogue } from "../catalogue.ts";
import type { Part } from "../core/part.ts";
import type { InstitutionSpec } from "../core/institution.ts";
import type { PopulationSpec } from "../core/population.ts";
import type { RawModel } from "./forms/model.ts";
import { useOf, type RawEntry, type RawLayer } from "./forms/parts.ts";
import type { Entry, Gate, Layer, MetricUse, Model, PartEntry, Use } from "./model.ts";

export function modelOf(raw: RawModel, catalogue: Catalogue): Model {
  const { schedule, horizon, stop, draw } = raw;
  const networks = layersOf(raw, catalogue);
  const [only, ...others] = networks.filter(({ nodes }) => nodes === undefined);
  const layer = others.length === 0 ? only?.name : undefined;
  const [institution, another] = Object.keys(raw.institutions ?? {});
  const meant = { layer, institution: another === undefined ? institution : undefined };
  const entries = (list: readonly RawEntry[]): Entry[] =>
    list.map((entry) => entryOf(entry, catalogue, meant));
  return {
    population: populationOf(raw.population),
    knowledge: useOf(raw.knowledge, find(catalogue.knowledge, raw.knowledge.use)),
    ...alsoOf(raw, catalogue),
    ...institutionsOf(raw),
    ...environmentOf(raw, catalogue),
    networks,
    schedule: useOf(schedule, find(catalogue.schedules, schedule.use)),
    before: entries(raw.before),
    step: entries(raw.step),
    after: entries(raw.after),
    horizon,
    stop,
    draw,
    metrics: raw.metrics.map((metric): MetricUse => {
      const full = typeof metric === "string" ? { use: metric } : metric;
      const named = "as" in full && typeof full.as === "string" ? full.as : full.use;
      const part = find(catalogue.metrics, full.use);
      const { use, values } = useOf(full, part);
      return { use, values: along(part, values, meant), as: named };
    }),
  };
}

/** Further kinds of knowledge, sorted by name; nothing at all when there are none. */
function alsoOf({ also = {} }: RawModel, catalogue: Catalogue): Pick<Model, "also"> {
  const kinds = Object.entries(also)
    .map(([name, kind]) => {
      const { use, values } = useOf(kind, find(catalogue.knowledge, kind.use));
      return { name, use, values };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  return kinds.length === 0 ? {} : { also: kinds };
}

/** Sorted by name; nothing at all when there are none. */
function institutionsOf({ institutions = {} }: RawModel): Pick<Model, "institutions"> {
  const specs = Object.entries(institutions)
    .map(([name, { scope, start }]): InstitutionSpec => ({ name, scope, start }))
    .toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  return specs.length === 0 ? {} : { institutions: specs };
}

/** The number of people is that of all groups, where they have sizes of their own and the file says no number. */
function populationOf({ size, ...rest }: RawModel["population"]): PopulationSpec {
  const groups = typeof rest.groups === "object" ? rest.groups : [];
  return { size: size ?? groups.reduce((sum, group) => sum + group.size, 0), ...rest };
}

/** Nothing at all when there is none. */
function environmentOf(
  { environment }: RawModel,
  catalogue: Catalogue,
): Pick<Model, "environment"> {
  if (environment === undefined) return {};
  return { environment: useOf(environment, find(catalogue.environments, environment.use)) };
}

/** Sorted by name, so that the order of keys in a file does not count. */
function layersOf(raw: RawModel, catalogue: Catalogue): (Layer & { readonly name: string })[] {
  const named = Object.entries(raw.networks ?? {});
  const all: [string, RawLayer][] = raw.network === undefined ? named : [["network", raw.network]];
  return all
    .map(([name, layer]) => {
      const { use, values } = useOf(layer, find(catalogue.networks, layer.use));
      const { nodes, open } = layer;
      const opening = open === undefined ? {} : { open };
      const whole = nodes === "groups" ? { name, use, values, nodes } : { name, use, values };
      return Object.assign(whole, opening);
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}

function entryOf(raw: RawEntry, catalogue: Catalogue, only: Only): Entry {
  if ("do" in raw && Array.isArray(raw.do)) {
    const inner = (raw.do as RawEntry[]).map((entry) => entryOf(entry, catalogue, only));
    return { id: raw.id ?? `do:${inner[0]?.id ?? ""}`, ...gateOf(raw), do: inner };
  }
  const part = raw as Exclude<RawEntry, { do: unknown }>;
  const mechanism = find(catalogue.mechanisms, part.use);
  const { use, values } = useOf(part, mechanism);
  const entry: PartEntry = {
    id: part.id ?? use,
    ...gateOf(part),
    use,
    values: along(mechanism, values, only),
  };
  return entry;
}

/** What a part means that names none: the only one there is. */
interface Only {
  readonly layer: string | undefined;
  readonly institution: string | undefined;
}

/** A part that must go along a layer, or work with an institution, and whose file names none, takes the only one. */
function along({ params }: Part, values: Use["values"], only: Only): Use["values"] {
  const filled = Object.entries(params).flatMap(([key, param]) => {
    if (param.kind !== "layer" && param.kind !== "institution") return [];
    const meant = only[param.kind];
    const left = meant !== undefined && param.optional !== true && values[key] === undefined;
    return left ? [[key, meant] as const] : [];
  });
  if (filled.length === 0) return values;
  return { ...values, ...Object.fromEntries(filled) };
}

function gateOf({ probability, when, every, from, until, at, rate, per }: RawEntry): Gate {
  const beat =
    every === undefined && from === undefined ? {} : { every: every ?? 1, from: from ?? 0 };
  return {
    ...(probability === undefined ? {} : { probability }),
    ...(when === undefined ? {} : { when: whenOf(when) }),
    ...beat,
    ...(until === undefined ? {} : { until }),
    ...(at === undefined ? {} : { at }),
    ...(rate === undefined ? {} : { rate, per: "agent" as const }),
    ...(per === undefined ? {} : { per }),
  };
}

function whenOf({ column, is, not }: NonNullable<RawEntry["when"]>): NonNullable<Gate["when"]> {
  return {
    column,
    ...(is === undefined ? {} : { is }),
    ...(not === undefined ? {} : { not }),
  };
}
