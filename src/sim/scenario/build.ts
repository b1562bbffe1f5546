/** Makes a Model of what was read, with every default filled in; what it says is not checked yet. */
import { find, type Catalogue } from "../catalogue.ts";
import type { PopulationSpec } from "../core/population.ts";
import type { Params } from "../core/params.ts";
import type { RawModel } from "./forms/model.ts";
import { useOf, type RawEntry, type RawLayer } from "./forms/parts.ts";
import type { Entry, Gate, Layer, MetricUse, Model, PartEntry } from "./model.ts";

export function modelOf(raw: RawModel, catalogue: Catalogue): Model {
  const { schedule, horizon, stop, draw } = raw;
  const networks = layersOf(raw, catalogue);
  const [only, ...others] = networks.filter(({ nodes }) => nodes === undefined);
  const layer = others.length === 0 ? only?.name : undefined;
  const entries = (list: readonly RawEntry[]): Entry[] =>
    list.map((entry) => entryOf(entry, catalogue, layer));
  return {
    population: populationOf(raw.population),
    knowledge: useOf(raw.knowledge, find(catalogue.knowledge, raw.knowledge.use)),
    ...alsoOf(raw, catalogue),
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
      return { use, values: along(part.params, values, layer), as: named };
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

/** `layer`: the only network layer of people, which a part goes along when its file names none. */
function entryOf(raw: RawEntry, catalogue: Catalogue, layer: string | undefined): Entry {
  if ("do" in raw && Array.isArray(raw.do)) {
    const inner = (raw.do as RawEntry[]).map((entry) => entryOf(entry, catalogue, layer));
    return { id: raw.id ?? `do:${inner[0]?.id ?? ""}`, ...gateOf(raw), do: inner };
  }
  const part = raw as Exclude<RawEntry, { do: unknown }>;
  const mechanism = find(catalogue.mechanisms, part.use);
  const { use, values } = useOf(part, mechanism);
  const entry: PartEntry = {
    id: part.id ?? use,
    ...gateOf(part),
    use,
    values: along(mechanism.params, values, layer),
  };
  return entry;
}

/** The values, with the layer of people where a part must have one and names none. */
function along(
  params: Params,
  values: PartEntry["values"],
  layer: string | undefined,
): PartEntry["values"] {
  const over = Object.entries(params).filter(
    ([key, param]) =>
      param.kind === "layer" && param.optional !== true && values[key] === undefined,
  );
  if (layer === undefined || over.length === 0) return values;
  return { ...values, ...Object.fromEntries(over.map(([key]) => [key, layer])) };
}

function gateOf({ probability, when, every, from, at, rate, per }: RawEntry): Gate {
  const beat =
    every === undefined && from === undefined ? {} : { every: every ?? 1, from: from ?? 0 };
  return {
    ...(probability === undefined ? {} : { probability }),
    ...(when === undefined ? {} : { when: whenOf(when) }),
    ...beat,
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
