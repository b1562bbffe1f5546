/**
 * One run of one model, tick by tick: people come and go, the lists act, the books are closed, the state is hashed, and
 * what was asked for is read. Plan, build and bind (beside this file) make it ready.
 */
import { hashText, hexOf } from "../core/hash.ts";
import { MAIN, type Knowledge } from "../core/knowledge.ts";
import { Lineage } from "../core/lineage.ts";
import { intColumn, floatColumn } from "../core/need.ts";
import { sizesAfter } from "../core/population.ts";
import type { World } from "../core/world.ts";
import { Awaited } from "./awaited.ts";
import { bindLists, type Lists } from "./bind.ts";
import { build, type Built } from "./build.ts";
import type { Luck } from "./luck.ts";
import { checkMemory } from "./memory.ts";
import { STOPPED, type RunOptions, type Stopped } from "./options.ts";
import { planOf, RUN, type Plan } from "./plan.ts";
import { resize } from "./population.ts";
import type { Reading } from "./formulas.ts";
import { readingOf, stopRuleOf } from "./readings.ts";
import { drawLayers, openLayers } from "./layers.ts";
import { courseOf } from "./staging.ts";
import { StateHash } from "./statehash.ts";
import { everyKind } from "./kinds.ts";
import { ChangingTies } from "./ties.ts";
import { Draws } from "../random/draws.ts";
import { keyOf, RANDOM_CONTRACT, STREAMS } from "../random/keys.ts";
import { kindsOf } from "../scenario/kinds.ts";
import type { MetricUse, Model } from "../scenario/model.ts";
import { checkSnapshot, type Snapshot } from "../snapshot.ts";

export type { RunOptions, Stopped } from "./options.ts";

export class Run {
  readonly model: Model;
  readonly world: World;
  readonly metrics: readonly MetricUse[];
  /** Lineage of each kind of knowledge by its name; none: it was not asked for. */
  readonly lineages: ReadonlyMap<string, Lineage>;
  /** That of the main kind. */
  readonly lineage: Lineage | null;
  readonly plan: Plan;
  readonly built: Built;
  readonly luck: Luck;
  /** The metrics, and the values with which they are read. */
  private readonly readings: readonly Reading[];
  private readonly kinds: readonly Knowledge[];
  private readonly recorded: readonly Lineage[];
  private lists: Lists;
  /** The model in force, which only a run changes; and the one of each tick where interventions make it another. */
  now: Model;
  private readonly course: ((tick: number) => Model) | null;
  private readonly header: Int32Array;
  private readonly hasher: StateHash;
  private readonly ties: ChangingTies;
  private name: string | undefined;
  private readonly latest = new Int32Array(2);
  private readonly stopsAt: () => boolean;
  private readonly awaited: Awaited;
  /** Asked after each event. */
  private readonly mayStop: (passed?: number) => boolean;

  constructor(model: Model, options: RunOptions) {
    this.model = model;
    this.now = model;
    this.course = courseOf(model);
    this.luck = { seed: options.seed, replicate: options.replicate };
    this.metrics = options.metrics ?? model.metrics;
    this.plan = planOf({ ...model, metrics: [...model.metrics, ...this.metrics] });
    checkMemory(model, this.plan, options.memory ?? Number.POSITIVE_INFINITY);
    const recorded = options.lineage === true ? kindsOf(model) : [];
    this.lineages = new Map(recorded.map(({ name }) => [name, new Lineage()]));
    this.lineage = this.lineages.get(MAIN) ?? null;
    this.recorded = [...this.lineages.values()];
    this.built = build(model, this.plan, this.luck, this.lineages);
    this.world = this.built.world;
    this.kinds = everyKind(this.world);
    const { state } = this.built;
    this.header = intColumn(state, "run");
    this.ties = new ChangingTies(this.world.networks, this.plan, state, options.memory);
    this.hasher = new StateHash(this.plan.state, state, Math.max(1, this.plan.capacity));
    const { world } = this;
    this.awaited = new Awaited(this.plan.events, floatColumn(state, "events"), { model, world });
    const readable = { model, world, timeOf: this.awaited.timeOf };
    this.readings = this.metrics.map((metric) => readingOf(metric, readable));
    this.stopsAt = stopRuleOf(readable);
    const perEvent = model.stop?.check === "event";
    const watched = perEvent || this.awaited.byCondition;
    this.mayStop = (passed = 1) => {
      if (!watched) return false;
      this.awaited.look(this.world.tick - 1 + passed);
      return perEvent && this.stopsAt();
    };
    this.lists = this.bind();
    const overMetrics = model.stop?.formula !== undefined || this.awaited.byFormula;
    if (overMetrics) this.world.points.begin(); // they may hang on them
    this.close(0);
    this.world.points.begin();
  }

  get tick(): number {
    return this.header[RUN.tick];
  }

  get stopped(): Stopped {
    return STOPPED[this.header[RUN.ended]] ?? null;
  }

  /** How many times people or ties have changed, at most once a tick each: two moments with the same number have the same ties. */
  get tieChanges(): number {
    return this.header[RUN.ties];
  }

  /** Bytes that it takes: columns, ties, and what the kind of knowledge keeps beside. */
  get bytes(): number {
    return this.plan.bytes;
  }

  /** Hash of model, seed and replicate: whose snapshots it takes. */
  private get identity(): string {
    const { model, luck } = this;
    return (this.name ??= hashText(JSON.stringify([model, luck.seed, luck.replicate])));
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
    for (const lineage of this.recorded) lineage.tick = tick;
    const before = this.now;
    if (this.course !== null) this.now = this.course(tick);
    this.changePopulation(tick);
    if (this.now !== before && this.follow(before)) this.header[RUN.ties]++;
    this.keepYesterday();
    openLayers(this.now.networks, this.world.networks, tick);
    this.lists.tick(tick);
    this.close(tick);
  }

  /** What the metrics say now, in their order; null: an event that has not come, or nobody to read it from. */
  read(): (number | null)[] {
    return this.readings.map((reading) => reading());
  }

  /** What one of them says now. */
  readOne(metric: number): number | null {
    return this.readings[metric]?.() ?? null;
  }

  snapshot(): Snapshot {
    const { buffer, stateBytes } = this.built;
    const bytes = new ArrayBuffer(stateBytes + this.ties.bytes);
    new Uint8Array(bytes).set(new Uint8Array(buffer, 0, stateBytes));
    this.ties.save(bytes, stateBytes);
    return { contract: RANDOM_CONTRACT, of: this.identity, tick: this.tick, bytes };
  }

  /** Goes back, or on, to a snapshot of a run of the same model and luck. */
  restore(snapshot: Snapshot): void {
    checkSnapshot(snapshot, this.identity);
    const changes = this.header[RUN.changes];
    const { buffer, stateBytes } = this.built;
    new Uint8Array(buffer).set(new Uint8Array(snapshot.bytes, 0, stateBytes));
    this.world.n = this.header[RUN.people];
    this.world.tick = this.tick;
    this.world.groups.settle(this.world.n);
    const before = this.now;
    if (this.course !== null) this.now = this.course(this.tick);
    if (changes !== this.header[RUN.changes]) this.drawNetworks();
    if (this.now !== before) this.follow(before);
    this.ties.load(snapshot.bytes, stateBytes);
    this.hasher.read(this.tick, this.world.n, this.latest);
    for (const lineage of this.recorded) lineage.tick = this.tick;
  }

  private changePopulation(tick: number): void {
    const { changes } = this.model.population;
    for (
      let next = this.header[RUN.changes];
      next < changes.length && changes[next].at === tick;
      next++
    ) {
      const { seed, replicate } = this.luck;
      const leave = new Draws(keyOf(seed, replicate, STREAMS.population), new Int32Array(0), 0);
      leave.setClock(tick);
      this.built.newcomers.setClock(tick);
      const sizes = sizesAfter(this.model.population, next + 1);
      resize(this.world, sizes, leave, this.built.newcomers);
      this.header[RUN.changes] = next + 1;
      this.header[RUN.ties]++;
      this.drawNetworks();
    }
  }

  private bind(): Lists {
    const { now: model, plan, built, luck } = this;
    return bindLists({ model, plan, built, luck }, this.mayStop);
  }

  /** Goes on with the model that is in force now; layers whose ties are others in it are drawn anew. True: some layer is another. */
  private follow({ networks }: Model): boolean {
    this.draw(this.now.networks.filter(({ values }, k) => values !== networks[k]?.values));
    this.lists = this.bind();
    return this.now.networks.some((layer, k) => layer !== networks[k]);
  }

  private drawNetworks(): void {
    // The groups are the same.
    this.draw(this.now.networks.filter(({ nodes }) => nodes !== "groups"));
  }

  private draw(layers: Model["networks"]): void {
    if (layers.length === 0) return;
    drawLayers(layers, this, this.header[RUN.changes]);
    this.ties.mark();
  }

  private keepYesterday(): void {
    for (const { name } of this.plan.yesterday) this.world.was[name].set(this.world.now[name]);
  }

  /** Ends a tick: the group's books, event times, why the run is over if it is, the hashes. */
  private close(tick: number): void {
    const { world, header } = this;
    for (const kind of this.kinds) kind.closeTick();
    for (const lineage of this.recorded) lineage.closeTick();
    for (const network of world.networks.values()) network.closed = false;
    if (this.ties.haveChanged()) header[RUN.ties]++;
    this.awaited.close(tick);
    header[RUN.people] = world.n;
    header[RUN.tick] = tick;
    if (world.n === 0) header[RUN.ended] = STOPPED.indexOf("extinct");
    else if (this.stopsAt()) header[RUN.ended] = STOPPED.indexOf("event");
    else if (tick >= this.model.horizon) header[RUN.ended] = STOPPED.indexOf("horizon");
    this.hasher.read(tick, world.n, this.latest);
    this.hasher.chain(header, RUN.hash, this.latest);
  }
}
