/** Back from a Scenario to a plain value that a file could hold: what is parsed from it is the same scenario. */
import type { Path } from "./places.ts";
import type { Entry, MetricUse, Model, Scenario, Structure, Use } from "./model.ts";

type Plain = Readonly<Record<string, unknown>>;

/** For links and for files to be kept: every structure stands in it whole, with every default. */
export function fileOf(scenario: Scenario): Plain {
  const { hash: _hash, structures, ...frame } = scenario;
  const [first] = structures;
  return {
    ...frame,
    metrics: first === undefined ? [] : modelFile(first.model)["metrics"],
    structures: structures.map(structureFile),
  };
}

function structureFile({ name, model }: Structure): Plain {
  const { metrics: _metrics, ...patch } = modelFile(model);
  return { name, ...patch };
}

/** A model as it would stand in a file: with its formulas as they were written. */
export function modelFile(model: Model): Plain {
  const { written = [], stages: _stages, ...rest } = model;
  let file = plainFile(rest);
  for (const { at, text, changes = false } of written) {
    file = withText(file, shortened(at, file), text) as Plain;
    if (changes) file = withText(file, ["population", "changes"], []) as Plain;
  }
  return file;
}

/** The only layer of a file may be called "network" by its key. */
const shortened = (at: Path, file: Plain): Path =>
  at[0] === "networks" && !("networks" in file) ? at.slice(1) : at;

function withText(value: unknown, [key, ...rest]: Path, text: unknown): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) {
    return value.map((item: unknown, k) => (k === key ? withText(item, rest, text) : item));
  }
  const fields = value as Plain;
  return { ...fields, [key]: withText(fields[key], rest, text) };
}

/** A model with the numbers that stand for its formulas. */
function plainFile(model: Omit<Model, "written">): Plain {
  const {
    population,
    knowledge,
    also = [],
    institutions = [],
    environment,
    networks,
    schedule,
    before,
    step,
    after,
    metrics,
    stop,
    ...rest
  } = model;
  const layers = networks.map(
    ({ name, nodes, open, ...use }) => [name, { ...useFile(use), nodes, open }] as const,
  );
  const [only] = layers;
  const short = layers.length === 1 && only?.[0] === "network";
  return {
    ...rest,
    population: populationFile(population),
    knowledge: useFile(knowledge),
    ...(also.length === 0
      ? {}
      : { also: Object.fromEntries(also.map(({ name, ...use }) => [name, useFile(use)])) }),
    ...(institutions.length === 0
      ? {}
      : {
          institutions: Object.fromEntries(institutions.map(({ name, ...spec }) => [name, spec])),
        }),
    ...(layers.length === 0
      ? {}
      : short
        ? { network: only[1] }
        : { networks: Object.fromEntries(layers) }),
    ...(environment === undefined ? {} : { environment: useFile(environment) }),
    schedule: useFile(schedule),
    before: before.map(entryFile),
    step: step.map(entryFile),
    after: after.map(entryFile),
    metrics: metrics.map(metricFile),
    ...(stop === null ? {} : { stop: { when: stop.when, check: stop.check } }),
  };
}

/** Where groups have sizes of their own, their sum need not be said; what interventions change stands with them. */
function populationFile({ size, changes, ...rest }: Model["population"]): Plain {
  const own = changes.filter(({ intervention }) => intervention !== true);
  const file = { ...rest, changes: own.map(({ draw: _draw, ...change }) => change) };
  return typeof rest.groups === "object" ? file : { size, ...file };
}

const metricFile = ({ as, formula: _formula, ...use }: MetricUse): Plain => ({
  ...useFile(use),
  as,
});

const useFile = ({ use, values }: Use): Plain => ({ use, ...values });

function entryFile(entry: Entry): Plain {
  const { id, probability, when, every, from, until, at, rate, per } = entry;
  const gate = { probability, when, every, from, until, at, rate, per };
  if (!("do" in entry)) return { id, ...gate, ...useFile(entry) };
  const named = id.startsWith("do:") ? {} : { id };
  return { ...named, ...gate, do: entry.do.map(entryFile) };
}
