/** The plan of a run: which columns its world has, how large they are, and what memory it takes, before any is taken. */
import { catalogue, find } from "../catalogue.ts";
import {
  bytesOf,
  KEPT,
  SCRATCH,
  type ColumnSpec,
  type KeptName,
  type ScratchName,
} from "../core/columns.ts";
import { groupBytes } from "../core/groups.ts";
import { heldBy, holdersOf } from "../core/institution.ts";
import { MAIN } from "../core/knowledge.ts";
import type { KnowledgePart } from "../core/part.ts";
import { prefixOf } from "../core/need.ts";
import { groupNames, mostPeople } from "../core/population.ts";
import { eventsOf } from "./awaited.ts";
import { aboutOf } from "./kinds.ts";
import type { Plan } from "./room.ts";
import { stageEngine } from "./staging.ts";
import { tieBytesOf } from "./tie-bytes.ts";
import { widthOf } from "./widths.ts";
import { kindsOf, type KindUse } from "../scenario/kinds.ts";
import type { Model, PartEntry } from "../scenario/model.ts";
import { pointsOf } from "./readings.ts";
import { depthOf, int, mechanismOf, partEntries, workColumns } from "./work.ts";

/**
 * Slots of the column `run`: people, tick, how it ended, trajectory hash, number of population changes made, number of
 * times that ties were drawn anew or changed.
 */
export const RUN = {
  people: 0,
  tick: 1,
  ended: 2,
  hash: 3,
  changes: 5,
  ties: 6,
  length: 8,
} as const;

export type { Plan } from "./room.ts";

export const planOf = (model: Model): Plan =>
  model.stages === undefined ? plainPlan(model) : stageEngine().plan(model, plainPlan);

function plainPlan(model: Model): Plan {
  const capacity = mostPeople(model.population);
  const schedule = find(catalogue.schedules, model.schedule.use);
  const everyEntry = partEntries([...model.before, ...model.step, ...model.after]);
  const events = eventsOf(model.metrics);
  const kinds = kindsOf(model);
  const kept = keptOf(everyEntry);
  const changing = changingOf(model, everyEntry, (changes) => changes !== false);
  const free = changingOf(model, everyEntry, (changes) => changes === "number");
  const points = pointsOf(model).length;
  const state: ColumnSpec[] = [
    { name: "run", type: "int32", length: RUN.length, perRow: false, hashed: false },
    { name: "events", type: "float64", length: events.length, perRow: false, hashed: false },
    ...kinds.flatMap((kind) => columnsOf(kind, capacity)),
    ...kept.map((name) => keptColumn(name, capacity)),
    ...institutionColumns(model, capacity),
    ...environmentColumns(model),
    ...(changing.length === 0 ? [] : [tieMarks(changing.length)]),
    ...(model.population.groups === undefined ? [] : [{ ...int("group", capacity), hashed: true }]),
    ...(schedule.clock === "event" ? [eventNumber] : []),
    ...(points === 0 ? [] : [pointSlots(points)]),
  ];
  const looked = new Set(everyEntry.flatMap((entry) => mechanismOf(entry).looks ?? []));
  const yesterday = schedule.yesterday(model.schedule.values)
    ? state.filter(({ name }) => looked.has(plainName(name)))
    : [];
  const scratch = scratchOf(model, everyEntry).map((name) =>
    int(name, capacity * widthOf(name, kinds, everyEntry)),
  );
  const depth = Math.max(depthOf(model.before), depthOf(model.step), depthOf(model.after));
  const work = workColumns(model, capacity, depth);
  const ties = tieBytesOf(model, capacity, free);
  const bytes =
    bytesOf([...state, ...yesterday, ...scratch, ...work]) +
    ties.kept +
    groupBytes(model.population, capacity) +
    kinds.reduce((sum, kind) => sum + partOf(kind).extraBytes(kind.values), 0) +
    environmentBytes(model);
  return {
    capacity,
    state,
    yesterday,
    scratch,
    work,
    kept,
    changing,
    free,
    events,
    depth,
    bytes,
    networkBytes: ties.kept,
    drawingBytes: ties.drawing,
  };
}

/** The columns of what is outside people. */
function environmentColumns(model: Model): readonly ColumnSpec[] {
  const { environment, population } = model;
  if (environment === undefined) return [];
  return find(catalogue.environments, environment.use).columns(environment.values, {
    groups: groupNames(population).length,
    kind: aboutOf(model).values,
  });
}

/** Bytes that what is outside people takes beside its columns. */
function environmentBytes(model: Model): number {
  const { environment } = model;
  if (environment === undefined) return 0;
  const part = find(catalogue.environments, environment.use);
  return part.extraBytes?.(environment.values, { kind: aboutOf(model).values }) ?? 0;
}

/** The columns of what institutions hold: in the state hash as a whole, since their number does not change. */
const institutionColumns = (model: Model, capacity: number): readonly ColumnSpec[] =>
  (model.institutions ?? []).flatMap(({ name, scope }) => {
    const rows = holdersOf(scope, capacity, groupNames(model.population).length);
    const held = (kind: KindUse): KindUse => ({ ...kind, name: heldBy(name, kind.name, MAIN) });
    return kindsOf(model).flatMap((kind) => columnsOf(held(kind), rows, false));
  });

/** The columns of a kind as they stand in the world, behind its name; `people`: whether people hold it, or institutions. */
const columnsOf = (kind: KindUse, capacity: number, people = true): readonly ColumnSpec[] =>
  partOf(kind)
    .columns(kind.values, capacity)
    .filter(({ peopleOnly }) => people || peopleOnly !== true)
    .map(({ name, type, length, perRow, hashed }) => ({
      name: prefixOf(kind.name) + name,
      type,
      length,
      perRow: perRow && people,
      hashed,
    }));

const partOf = ({ use }: KindUse): KnowledgePart => find(catalogue.knowledge, use);

/** The name of a column without that of its kind. */
const plainName = (name: string): string => name.slice(name.indexOf(".") + 1);

/** Scratch columns in use, each once. */
function scratchOf({ step }: Model, entries: readonly PartEntry[]): ScratchName[] {
  const used = new Set(
    entries.flatMap((entry) => (mechanismOf(entry).writes ?? []).map(({ column }) => column)),
  );
  if (step.some(({ per }) => per === "item")) used.add("found");
  return (Object.keys(SCRATCH) as ScratchName[]).filter((name) => used.has(name));
}

/** Kept columns in use, each once. */
function keptOf(entries: readonly PartEntry[]): KeptName[] {
  const used = new Set(entries.flatMap((entry) => mechanismOf(entry).keeps?.(entry.values) ?? []));
  return (Object.keys(KEPT) as KeptName[]).filter((name) => used.has(name));
}

const keptColumn = (name: KeptName, length: number): ColumnSpec => ({
  name,
  type: "float64",
  length,
  perRow: true,
  hashed: true,
});

/** What was read at points within the tick. */
const pointSlots = (length: number): ColumnSpec => ({
  name: "points",
  type: "float64",
  length,
  perRow: false,
  hashed: false,
});

/** The number of the next event: what is drawn from then on hangs on it. */
const eventNumber: ColumnSpec = {
  name: "clock",
  type: "int32",
  length: 1,
  perRow: false,
  hashed: true,
};

/** Layers that some part changes in such a way; a part that names none goes along the only one. */
function changingOf(
  { networks }: Model,
  entries: readonly PartEntry[],
  so: (changes: boolean | "number") => boolean,
): string[] {
  const changers = entries.filter((entry) =>
    so(mechanismOf(entry).changes?.(entry.values) ?? false),
  );
  const changed = new Set(changers.map(({ values }) => values["over"] ?? networks[0]?.name));
  return networks.map(({ name }) => name).filter((name) => changed.has(name));
}

/** Two words stand for all ties of a layer. */
const tieMarks = (layers: number): ColumnSpec => ({
  name: "ties",
  type: "int32",
  length: 2 * layers,
  perRow: false,
  hashed: true,
});
