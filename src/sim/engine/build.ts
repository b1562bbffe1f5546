/** Builds the world of a run: memory, networks, starting knowledge. */
import { catalogue, find } from "../catalogue.ts";
import { layOut, bytesOf, type Columns } from "../core/columns.ts";
import type { Environment } from "../core/environment.ts";
import { RatchetError } from "../core/errors.ts";
import { groupingOf, Groups, type Grouping } from "../core/groups.ts";
import { Kept } from "../core/kept.ts";
import type { Knowledge, Repertoire, Skill, Variants } from "../core/knowledge.ts";
import type { Lineage } from "../core/lineage.ts";
import { REPERTOIRES } from "../core/need.ts";
import { Network } from "../core/network.ts";
import { courseOf, peopleIn, sizesAfter } from "../core/population.ts";
import type { World } from "../core/world.ts";
import { openStream } from "../random/draws.ts";
import { keyOf, STREAMS } from "../random/keys.ts";
import type { Layer, Model } from "../scenario/model.ts";
import { outsideReplicate, type Luck } from "./luck.ts";
import { aboutOf, createInstitutions, createKinds, knowledgeIn, Newcomers } from "./kinds.ts";
import { RUN, type Plan } from "./plan.ts";
import { bindPoints } from "./readings.ts";

export interface Built {
  readonly world: World;
  readonly state: Columns;
  readonly work: Columns;
  /** The part of the buffer that a snapshot holds. */
  readonly buffer: ArrayBuffer;
  readonly stateBytes: number;
  readonly newcomers: Newcomers;
}

export function build(
  model: Model,
  plan: Plan,
  luck: Luck,
  lineages: ReadonlyMap<string, Lineage>,
): Built {
  checkSizes(model);
  const stateBytes = bytesOf(plan.state);
  const pastBytes = bytesOf(plan.yesterday);
  const scratchBytes = bytesOf(plan.scratch);
  const buffer = memoryOf(stateBytes + pastBytes + scratchBytes + bytesOf(plan.work));
  const state = layOut(plan.state, buffer);
  const was = { ...state, ...layOut(plan.yesterday, buffer, stateBytes) };
  const scratch = layOut(plan.scratch, buffer, stateBytes + pastBytes);
  const work = layOut(plan.work, buffer, stateBytes + pastBytes + scratchBytes);
  const kinds = createKinds(model, state);
  const knowledge = knowledgeIn(kinds);
  for (const kind of kinds.values()) kind.lineage = lineages.get(kind.name) ?? null;
  const start = groupingOf(model.population, sizesAfter(model.population, 0));
  const column = start.declared ? (state["group"] as Int32Array) : null;
  const groups = new Groups(start, plan.capacity, column);
  const world: World = {
    n: peopleIn(start.sizes),
    capacity: plan.capacity,
    tick: 0,
    now: state,
    was,
    scratch,
    networks: new Map(
      model.networks.map((layer) => [layer.name, networkOf(layer, { model, luck, groups }, 0)]),
    ),
    groups,
    points: bindPoints(model, () => world, state),
    kept: new Kept(state, plan.kept),
    environment: environmentOf(model, state, { luck, groups, kinds }),
    institutions: createInstitutions(model, state, { luck, groups, capacity: plan.capacity }),
    kinds,
    knowledge,
    repertoire: REPERTOIRES.includes(knowledge.use) ? (knowledge as Repertoire) : null,
    skill: knowledge.use === "skill" ? (knowledge as Skill) : null,
    variants: knowledge.use === "variants" ? (knowledge as Variants) : null,
    books: knowledge.books,
  };
  const newcomers = new Newcomers(world, model, luck);
  newcomers.all(world.n);
  (state["run"] as Int32Array)[RUN.people] = world.n;
  (state["events"] as Float64Array).fill(-1);
  return { world, state, work, buffer, stateBytes, newcomers };
}

function environmentOf(
  model: Model,
  state: Columns,
  { luck, groups, kinds }: { luck: Luck; groups: Groups; kinds: ReadonlyMap<string, Knowledge> },
): Environment | null {
  const { environment } = model;
  if (environment === undefined) return null;
  const draws = openStream(keyOf(luck.seed, outsideReplicate(model, luck), STREAMS.environment));
  return find(catalogue.environments, environment.use).create(state, environment.values, {
    groups,
    draws,
    knowledge: kinds.get(aboutOf(model).name) ?? knowledgeIn(kinds),
  });
}

function memoryOf(bytes: number): ArrayBuffer {
  try {
    return new ArrayBuffer(bytes);
  } catch {
    throw new RatchetError(
      "E_MEMORY",
      "",
      `${bytes} bytes cannot be had in one piece: lower population.size`,
    );
  }
}

/** Refuses a size that the population will have and some network cannot, as it is at that time. */
export function checkSizes({ population, networks, horizon, stages = [] }: Model): void {
  const { changes } = population;
  [{ at: 0, networks }, ...stages].forEach((stage, s) => {
    const end = stages[s]?.at ?? horizon + 1;
    let [from, made] = [0, 0];
    for (const sizes of courseOf(population)) {
      const to = changes[made++]?.at ?? Infinity;
      const groups = groupingOf(population, sizes);
      if (from <= horizon && from < end && (to > stage.at || from === stage.at))
        for (const layer of stage.networks) checkSize(layer, groups);
      from = to;
    }
  });
}

/** Refuses a size that a layer's network cannot have, naming the nearest that it can. */
function checkSize(layer: Layer & { name: string }, groups: Grouping): void {
  const { nodes: are = "people" } = layer;
  const n = are === "groups" ? groups.count : peopleIn(groups.sizes);
  const part = find(catalogue.networks, layer.use);
  const problem = part.problem?.(n, layer.values, { are, groups }) ?? null;
  if (problem === null || n === 0) return;
  const said = are === "groups" ? problem.replace(`${n} people`, `${n} groups`) : problem;
  throw new RatchetError("E_SIZE", pathOf(layer), `${layer.use} ${said}`);
}

interface Drawn {
  readonly model: Model;
  readonly luck: Luck;
  readonly groups: Groups;
}

/**
 * The ties of a layer after so many changes of the population: a new size is a new network of the same kind. Groups stay
 * what they are, so their ties stay those of the start.
 */
export function networkOf(
  layer: Layer & { name: string },
  { model, luck, groups }: Drawn,
  changes: number,
): Network {
  const { nodes: are = "people" } = layer;
  const n = are === "groups" ? groups.count : peopleIn(groups.sizes);
  if (n === 0) return new Network(0, "everybody", { kind: "scattered" });
  const replicate = model.draw.network === "once" ? 0 : luck.replicate;
  const id = layer.name === "network" ? STREAMS.network : `${STREAMS.network}:${layer.name}`;
  const draws = openStream(keyOf(luck.seed, replicate, id), are === "groups" ? 0 : changes);
  const network = find(catalogue.networks, layer.use).build(n, layer.values, draws, {
    are,
    groups,
  });
  network.ofGroups = are === "groups";
  return network;
}

const pathOf = (layer: { name: string }): string =>
  layer.name === "network" ? "network" : `networks.${layer.name}`;
