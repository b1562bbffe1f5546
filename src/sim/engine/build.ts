/** Builds the world of a run: memory, networks, starting knowledge. */
import { catalogue, find } from "../catalogue.ts";
import { layOut, bytesOf, type Columns } from "../core/columns.ts";
import { RatchetError } from "../core/errors.ts";
import { Kept } from "../core/kept.ts";
import type { Lineage } from "../core/lineage.ts";
import { Network } from "../core/network.ts";
import type { World } from "../core/world.ts";
import { RepertoireBits } from "../knowledge/repertoire.ts";
import { SkillLevels } from "../knowledge/skill.ts";
import { VariantLabels } from "../knowledge/variants.ts";
import { openStream } from "../random/draws.ts";
import { keyOf, STREAMS } from "../random/keys.ts";
import type { Layer, Model } from "../scenario/model.ts";
import type { Luck } from "./luck.ts";
import { createKinds, knowledgeIn, Newcomers } from "./kinds.ts";
import { RUN, type Plan } from "./plan.ts";

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
  const world: World = {
    n: model.population.size,
    capacity: plan.capacity,
    tick: 0,
    now: state,
    was,
    scratch,
    networks: new Map(
      model.networks.map((layer) => [layer.name, networkOf(layer, model, luck, 0)]),
    ),
    kept: new Kept(state, plan.kept),
    kinds,
    knowledge,
    repertoire: knowledge instanceof RepertoireBits ? knowledge : null,
    skill: knowledge instanceof SkillLevels ? knowledge : null,
    variants: knowledge instanceof VariantLabels ? knowledge : null,
    books: knowledge.books,
  };
  const newcomers = new Newcomers(world, model, luck);
  newcomers.all(world.n);
  (state["run"] as Int32Array)[RUN.people] = world.n;
  (state["events"] as Float64Array).fill(-1);
  return { world, state, work, buffer, stateBytes, newcomers };
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

/** Number of people after the first `changes` changes of the population. */
const peopleAfter = (model: Model, changes: number): number =>
  changes === 0 ? model.population.size : model.population.changes[changes - 1].size;

/** Refuses a size that the population will have and some network cannot. */
export function checkSizes({ population, networks, horizon }: Model): void {
  const changes = population.changes.filter(({ at }) => at <= horizon);
  for (const { size } of [population, ...changes]) {
    for (const layer of networks) checkSize(layer, size);
  }
}

/** Refuses a size that a layer's network cannot have, naming the nearest that it can. */
function checkSize(layer: Layer & { name: string }, size: number): void {
  const problem = find(catalogue.networks, layer.use).problem?.(size, layer.values) ?? null;
  if (problem === null || size === 0) return;
  throw new RatchetError("E_SIZE", pathOf(layer), `${layer.use} ${problem}`);
}

/** The ties of a layer after so many changes of the population: a new size is a new network of the same kind. */
export function networkOf(
  layer: Layer & { name: string },
  model: Model,
  luck: Luck,
  changes: number,
): Network {
  const n = peopleAfter(model, changes);
  if (n === 0) return new Network(0, "everybody", { kind: "scattered" });
  const replicate = model.draw.network === "once" ? 0 : luck.replicate;
  const id = layer.name === "network" ? STREAMS.network : `${STREAMS.network}:${layer.name}`;
  const draws = openStream(keyOf(luck.seed, replicate, id), changes);
  return find(catalogue.networks, layer.use).build(n, layer.values, draws);
}

const pathOf = (layer: { name: string }): string =>
  layer.name === "network" ? "network" : `networks.${layer.name}`;
