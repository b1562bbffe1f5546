/**
 * The run of a scenario: the same model, seed and replicate give the same history, bit for bit, on any machine.
 * This page is the engine's table of contents: plan, build, bind; then, tick by tick, people come and go, the lists
 * act, the books are closed, the state is hashed and what was asked for is read.
 */
import { catalogue, find } from "./catalogue.ts";
import { RatchetError } from "./core/errors.ts";
import { hexOf } from "./core/hash.ts";
import { Lineage } from "./core/lineage.ts";
import { intColumn, floatColumn } from "./core/need.ts";
import type { World } from "./core/world.ts";
import { bindLists, type Lists } from "./engine/bind.ts";
import { build, networkOf, type Built, type Luck } from "./engine/build.ts";
import { checkMemory, planOf, RUN, type Plan } from "./engine/plan.ts";
import { resize } from "./engine/population.ts";
import { StateHash } from "./engine/statehash.ts";
import { Draws } from "./random/draws.ts";
import { keyOf, RANDOM_CONTRACT } from "./random/keys.ts";
import type { MetricUse, Model, Scenario } from "./scenario/model.ts";

/** Why a run is over: a stop rule held, the horizon was reached, nobody was left. Null: it is not over. */
export type Stopped = "event" | "horizon" | "extinct" | null;
const STOPPED: readonly Stopped[] = [null, "event", "horizon", "extinct"];

export interface RunOptions extends Luck {
  /** Metrics to be read; left out: those of the model. */
  readonly metrics?: readonly MetricUse[];
  /** True: who found what, who taught whom is recorded. Changes no result. */
  readonly lineage?: boolean;
  /** Largest number of bytes it may take; more is refused before any is taken. */
  readonly memory?: number;
}

/** A picture of a run at a tick, from which it can go on: no generator state exists. */
export interface Snapshot {
  readonly contract: string;
  readonly tick: number;
  readonly bytes: ArrayBuffer;
}

export class Run {
  readonly model: Model;
  readonly world: World;
  readonly metrics: readonly MetricUse[];
  readonly lineage: Lineage | null;
  private readonly plan: Plan;
  private readonly built: Built;
  private readonly luck: Luck;
  private readonly lists: Lists;
  private readonly header: Int32Array;
  private readonly hasher: StateHash;
  private readonly latest = new Int32Array(2);
  private readonly leave: Draws;
  private readonly stopsAt: { holds(world: World): boolean } | null;

  constructor(model: Model, options: RunOptions) {
    this.model = model;
    this.luck = { seed: options.seed, replicate: options.replicate };
    this.metrics = options.metrics ?? model.metrics;
    this.plan = planOf({ ...model, metrics: [...model.metrics, ...this.metrics] });
    checkMemory(model, this.plan, options.memory ?? Number.POSITIVE_INFINITY);
    this.lineage = options.lineage === true ? new Lineage() : null;
    this.built = build(model, this.plan, this.luck);
    this.world = this.built.world;
    if (this.world.repertoire) this.world.repertoire.lineage = this.lineage;
    if (this.world.skill) this.world.skill.lineage = this.lineage;
    this.header = intColumn(this.built.state, "run");
    this.hasher = new StateHash(this.plan.state, this.built.state, Math.max(1, this.plan.capacity));
    this.leave = new Draws(keyOf(options.seed, options.replicate, "population"), new Int32Array(0), 0);
    this.stopsAt = model.stop === null ? null : find(catalogue.conditions, model.stop.when);
    const perEvent = model.stop?.check === "event";
    this.lists = bindLists(model, this.plan, this.built, this.luck, () => perEvent && this.stopHolds());
    this.close(0);
  }

  get tick(): number {
    return this.header[RUN.tick];
  }

  get stopped(): Stopped {
    return STOPPED[this.header[RUN.ended]] ?? null;
  }

  /** Hash of the whole way from the start to here, 16 hex digits. */
  get hash(): string {
    return hexOf(this.header.subarray(RUN.hash, RUN.hash + 2));
  }

  /** Hash of the state at this tick alone, 16 hex digits. */
  get stateHash(): string {
    return hexOf(this.latest);
  }

  /** Makes one tick. Nothing happens when the run is over. */
  step(): void {
    if (this.stopped !== null) return;
    const tick = this.tick + 1;
    this.world.tick = tick;
    if (this.lineage !== null) this.lineage.tick = tick;
    this.changePopulation(tick);
    this.keepYesterday();
    this.lists.tick(tick);
    this.close(tick);
  }

  /** What the metrics say now, in their order; null: an event that has not come. */
  read(): (number | null)[] {
    return this.metrics.map(({ use, values }) => {
      const metric = find(catalogue.metrics, use);
      if (metric.event === undefined) return metric.read?.(this.world, values as never) ?? null;
      const time = floatColumn(this.built.state, "events")[this.plan.events.indexOf(metric.event)];
      return time === undefined || time < 0 ? null : time;
    });
  }

  snapshot(): Snapshot {
    return { contract: RANDOM_CONTRACT, tick: this.tick, bytes: this.built.buffer.slice(0, this.built.stateBytes) };
  }

  /** Goes back, or on, to a snapshot of a run of the same model and luck. */
  restore(snapshot: Snapshot): void {
    if (snapshot.contract !== RANDOM_CONTRACT) throw new Error(`snapshot of another engine: ${snapshot.contract}`);
    if (snapshot.bytes.byteLength !== this.built.stateBytes) throw new Error("snapshot of another model");
    const changes = this.header[RUN.changes];
    new Uint8Array(this.built.buffer).set(new Uint8Array(snapshot.bytes));
    this.world.n = this.header[RUN.people];
    this.world.tick = this.tick;
    if (changes !== this.header[RUN.changes]) this.drawNetworks();
    this.hasher.read(this.tick, this.world.n, this.latest);
    this.lineage?.rewind(this.tick);
  }

  private stopHolds(): boolean {
    return this.stopsAt !== null && this.stopsAt.holds(this.world);
  }

  private changePopulation(tick: number): void {
    const { changes } = this.model.population;
    for (let next = this.header[RUN.changes]; next < changes.length && changes[next].at === tick; next++) {
      this.leave.setClock(tick);
      this.built.begin.setClock(tick);
      resize(this.world, changes[next].size, this.leave, this.built.begin);
      this.header[RUN.changes] = next + 1;
      this.drawNetworks();
    }
  }

  private drawNetworks(): void {
    for (const layer of this.model.networks) {
      this.world.networks.get(layer.name)?.become(networkOf(layer, this.model, this.luck, this.header[RUN.changes]));
    }
  }

  private keepYesterday(): void {
    for (const { name } of this.plan.yesterday) this.world.was[name].set(this.world.now[name]);
  }

  /** Ends a tick: the group's books, event times, why the run is over if it is, the hashes. */
  private close(tick: number): void {
    const { world, header, plan } = this;
    world.knowledge.closeTick();
    const events = floatColumn(this.built.state, "events");
    for (let k = 0; k < plan.events.length; k++) {
      if (events[k] < 0 && find(catalogue.conditions, plan.events[k]).holds(world)) events[k] = tick;
    }
    header[RUN.people] = world.n;
    header[RUN.tick] = tick;
    if (world.n === 0) header[RUN.ended] = STOPPED.indexOf("extinct");
    else if (this.stopHolds()) header[RUN.ended] = STOPPED.indexOf("event");
    else if (tick >= this.model.horizon) header[RUN.ended] = STOPPED.indexOf("horizon");
    this.hasher.read(tick, world.n, this.latest);
    this.hasher.chain(header, RUN.hash, this.latest);
  }
}

/** One moment of a run, as plain data. */
export interface Frame {
  readonly tick: number;
  /** Hash of the state at this tick, 16 hex digits. */
  readonly state: string;
  /** Hash of the whole way to here, 16 hex digits. */
  readonly hash: string;
  readonly stopped: Stopped;
  /** Value of each metric by its name; null: an event that has not come. */
  readonly metrics: Readonly<Record<string, number | null>>;
}

/** What to run of a scenario; left out: its first structure, its own seed, replicate 0. */
export interface Choice extends Partial<RunOptions> {
  /** Name of a structure. */
  readonly structure?: string;
}

/** The frames of a run, tick 0 first; asked for one by one, so that to pause is to stop asking. */
export function* run(scenario: Scenario, choice: Choice = {}): Generator<Frame, void, void> {
  const going = open(scenario, choice);
  yield frameOf(going);
  while (going.stopped === null) {
    going.step();
    yield frameOf(going);
  }
}

/** Opens a run of a scenario at tick 0. Throws a RatchetError when there is no such structure or it cannot be built. */
export function open(scenario: Scenario, choice: Choice = {}): Run {
  const { structure = scenario.structures[0].name, seed = scenario.seed, replicate = 0, ...rest } = choice;
  const found = scenario.structures.find(({ name }) => name === structure);
  if (found === undefined) {
    const names = scenario.structures.map(({ name }) => name).join(", ");
    throw new RatchetError("E_STRUCTURE", "structures", `there is no structure "${structure}"; there are: ${names}`);
  }
  try {
    return new Run(found.model, { seed, replicate, ...rest });
  } catch (error) {
    if (error instanceof RatchetError) error.message = `structure "${structure}": ${error.message}`;
    throw error;
  }
}

export function frameOf(going: Run): Frame {
  const values = going.read();
  return {
    tick: going.tick,
    state: going.stateHash,
    hash: going.hash,
    stopped: going.stopped,
    metrics: Object.fromEntries(going.metrics.map(({ as }, k) => [as, values[k] ?? null])),
  };
}
