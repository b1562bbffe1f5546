/** One structure of a live session: its run, the way back through it, and what has just happened in it. */
import {
  CHANNELS,
  channelSlot,
  gained,
  lost,
  open,
  Timeline,
  type LineageRecord,
  type Run,
  type Scenario,
} from "../src/sim/index.ts";
import type { Breath } from "./breath.ts";
import { chartReader } from "./live-chart.ts";
import { knownByOne, knownByPerson, knownIn, levelsOf, type Known } from "./live-known.ts";
import { inGroups, layoutOf, wholeGroup } from "./layout.ts";
import type { Detail } from "./live-detail.ts";
import type { StructureFrame } from "./live-types.ts";
import type { Layout } from "./live-layout.ts";

/** Most transmissions that a frame tells of. */
const MOST_TOLD = 200;
/** Most things found, and most things lost, that are named of one tick. */
const MOST_NEWS = 64;
const WIDTH = 4;
const FIRST_CHANNEL = channelSlot(CHANNELS[0]);

export interface PlayerOptions {
  readonly structure: string;
  readonly seed: string;
  /** Left out: 0. */
  readonly replicate?: number | undefined;
  readonly memory: number;
  /** Bytes that its keyframes may take. */
  readonly keyframes: number;
}

export class Player {
  readonly run: Run;
  /** The structure that it plays. */
  readonly name: string;
  private readonly timeline: Timeline;
  /** What anybody knew before this tick. */
  private readonly knew: Known;
  private readonly chartNow: () => number;
  /** By row: 1 where somebody new has begun in this tick. */
  private readonly fresh: Uint8Array;
  /** True: the run was over before this tick of the common clock, so that nothing has happened in it. */
  private still = false;

  constructor(
    scenario: Scenario,
    { structure, seed, replicate = 0, memory, keyframes }: PlayerOptions,
  ) {
    this.name = structure;
    this.run = open(scenario, { structure, seed, replicate, lineage: true, memory });
    this.timeline = new Timeline(this.run, keyframes);
    this.knew = knownIn(this.run.world);
    this.run.world.kept.fresh = this.fresh = new Uint8Array(this.run.world.capacity);
    this.chartNow = chartReader(scenario, this.run);
    this.remember();
  }

  /** Makes one tick. When the run is over nothing happens, and that is what is told. */
  step(): void {
    this.remember();
    this.still = this.run.stopped !== null;
    this.timeline.step();
  }

  /** Goes to a tick, back or on, in a way that what happened in it can be told. */
  async goTo(tick: number, breath: Breath): Promise<void> {
    const { run, timeline } = this;
    const before = Math.max(0, tick - 1);
    timeline.approach(before);
    while (run.tick < before && run.stopped === null) {
      timeline.step();
      await breath.tick();
    }
    if (tick > 0) this.step();
    else this.remember();
  }

  /** How often people or ties have changed: each time there is a drawing of its own. */
  get stage(): number {
    return this.run.tieChanges;
  }

  layout(): Layout {
    const { model, world } = this.run;
    const layer = model.networks.find(({ nodes }) => nodes === undefined);
    const network = layer === undefined ? undefined : world.networks.get(layer.name);
    return layoutOf(inGroups(network ?? wholeGroup(world.n), world.groups));
  }

  frame(withDetail: boolean): StructureFrame {
    const { run } = this;
    const { world } = run;
    const news = this.knew.news();
    return {
      tick: run.tick,
      people: world.n,
      stage: this.stage,
      known: world.knowledge.holders.known(),
      person: knownByPerson(world),
      chart: this.chartNow(),
      alone: knownByOne(world),
      gained: gained(world.books, "group"),
      lost: lost(world.books, "group"),
      metrics: run.read(),
      stopped: run.stopped,
      state: run.stateHash,
      hash: run.hash,
      found: news.found.slice(0, MOST_NEWS),
      forgotten: news.forgotten.slice(0, MOST_NEWS),
      detail: withDetail ? this.detail(news) : null,
    };
  }

  /** From here on news is what happens after now. */
  private remember(): void {
    this.knew.take();
    this.fresh.fill(0);
  }

  private detail(news: ReturnType<Known["news"]>): Detail {
    const { lineage, tick } = this.run;
    const records = this.still ? [] : (lineage?.records(tick) ?? []);
    const learned = records.filter(({ how }) => channelOf(how) !== undefined);
    return {
      levels: levelsOf(this.run.world),
      told: toldOf(learned),
      toldInAll: learned.length,
      found: Int32Array.from(news.found.flatMap((item) => [item, finderOf(learned, item)])),
      forgotten: Int32Array.from(news.forgotten),
      losers: Int32Array.from(news.forgotten, (item) => loserOf(records, item)),
      fresh: rowsOf(this.fresh),
      books: this.run.world.books.slice(),
    };
  }
}

/** Number of the channel in a slot of the books; undefined: a reason for which something was lost. */
function channelOf(slot: number): number | undefined {
  const channel = slot - FIRST_CHANNEL;
  return channel >= 0 && channel < CHANNELS.length ? channel : undefined;
}

const finderOf = (learned: readonly LineageRecord[], item: number): number =>
  learned.find((record) => record.item === item)?.row ?? -1;

/** The last who knew it. */
const loserOf = (records: readonly LineageRecord[], item: number): number =>
  records.findLast((record) => record.item === item && channelOf(record.how) === undefined)?.row ??
  -1;

function rowsOf(fresh: Uint8Array): Int32Array {
  const rows = [];
  for (let row = fresh.indexOf(1); row >= 0; row = fresh.indexOf(1, row + 1)) rows.push(row);
  return Int32Array.from(rows);
}

/** An even selection when there are too many, so that no corner of the network looks idle. */
function toldOf(learned: readonly LineageRecord[]): Int32Array {
  const shown = Math.min(learned.length, MOST_TOLD);
  const told = new Int32Array(WIDTH * shown);
  for (let k = 0; k < shown; k++) {
    const record = learned[Math.floor((k * learned.length) / shown)];
    if (record === undefined) continue;
    told.set([record.row, record.item, channelOf(record.how) ?? 0, record.source], WIDTH * k);
  }
  return told;
}
