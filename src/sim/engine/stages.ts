/**
 * Interventions at work: the stages of a run are models of the same parts with other values. They share one world, so
 * its columns are those of all of them; what is hashed must be the same in each, or the ticks before an intervention
 * would not be those of the run without it.
 */
import { bytesOf, SCRATCH, type ColumnSpec } from "../core/columns.ts";
import { RatchetError } from "../core/errors.ts";
import { canonical } from "../scenario/hash.ts";
import type { Layer, Model } from "../scenario/model.ts";
import { pointsOf } from "./readings.ts";
import type { Plan } from "./room.ts";
import type { StageEngine } from "./staging.ts";

/** The model at the start, then that of each stage. */
function modelsOf(start: Model): readonly Model[] {
  const models = [start];
  for (const { at: _at, ...later } of start.stages ?? []) {
    const before = models.at(-1)?.networks ?? [];
    const networks = later.networks.map((layer, k) => {
      const same = before[k];
      if (same === undefined || drawingOf(same) !== drawingOf(layer)) return layer;
      return canonical(same) === canonical(layer) ? same : { ...layer, values: same.values };
    });
    models.push({ ...start, ...later, networks });
  }
  return models;
}

/** What its ties are drawn by: all but when they can be used. */
const drawingOf = ({ open: _when, ...layer }: Layer): string => canonical(layer);

function planOf(model: Model, plain: (model: Model) => Plan): Plan {
  const models = modelsOf(model);
  const plans = models.map(plain);
  const [start, ...later] = plans as [Plan, ...Plan[]];
  later.forEach((plan, k) => {
    const other = otherIn(start, plan) ?? (same(models, k + 1, pointsOf) ? undefined : "points");
    if (other === undefined) return;
    const at = model.stages?.[k]?.at ?? 0;
    const message = `what changes at tick ${at} needs other room than there is (${other}), and room is laid out before the first tick: let the run begin with it in force`;
    throw new RatchetError("E_INTERVENTION", "interventions", message);
  });
  return later.reduce(together, start);
}

const same = (models: readonly Model[], k: number, of: (model: Model) => unknown): boolean =>
  JSON.stringify(models.slice(0, 1).map(of)) === JSON.stringify(models.slice(k, k + 1).map(of));

/** What of the state is laid out in another way; undefined: nothing. */
function otherIn(a: Plan, b: Plan): string | undefined {
  const texts = [a, b].map(
    ({ state }) => new Map(state.map((spec) => [spec.name, canonical(spec)])),
  );
  const [own, others] = texts as [Map<string, string>, Map<string, string>];
  const name = [...own.keys(), ...others.keys()].find((key) => own.get(key) !== others.get(key));
  if (name !== undefined) return name;
  return canonical([a.changing, a.free]) === canonical([b.changing, b.free]) ? undefined : "ties";
}

/** A plan with room for both. */
function together(a: Plan, b: Plan): Plan {
  const order = Object.keys(SCRATCH);
  const scratch = union(a.scratch, b.scratch).toSorted(
    (one, other) => order.indexOf(one.name) - order.indexOf(other.name),
  );
  const names = new Set([...a.yesterday, ...b.yesterday].map(({ name }) => name));
  const yesterday = a.state.filter(({ name }) => names.has(name));
  const work = union(a.work, b.work);
  const beside = Math.max(...[a, b].map((plan) => plan.bytes - columnBytes(plan)));
  return {
    ...a,
    yesterday,
    scratch,
    work,
    depth: Math.max(a.depth, b.depth),
    bytes: beside + columnBytes({ ...a, yesterday, scratch, work }),
    networkBytes: Math.max(a.networkBytes, b.networkBytes),
    drawingBytes: Math.max(a.drawingBytes, b.drawingBytes),
  };
}

const columnBytes = ({ state, yesterday, scratch, work }: Plan): number =>
  bytesOf([...state, ...yesterday, ...scratch, ...work]);

/** All columns of both, each with room for the longer one. */
function union(a: readonly ColumnSpec[], b: readonly ColumnSpec[]): readonly ColumnSpec[] {
  const specs = new Map(a.map((spec) => [spec.name, spec]));
  for (const spec of b) {
    const length = Math.max(spec.length, specs.get(spec.name)?.length ?? 0);
    specs.set(spec.name, { ...spec, length });
  }
  return [...specs.values()];
}

function courseOf(model: Model): (tick: number) => Model {
  const models = modelsOf(model);
  const ticks = model.stages?.map(({ at }) => at) ?? [];
  return (tick) => {
    let stage = 0;
    while (stage < ticks.length && (ticks[stage] ?? 0) <= tick) stage++;
    return models[stage] ?? model;
  };
}

export const liveStages: StageEngine = { plan: planOf, course: courseOf };
