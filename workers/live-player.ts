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
import { inGroups, layoutOf, wholeGroup } from "./layout.ts";
import type { Detail, Layout, StructureFrame } from "./live-types.ts";

/** Most transmissions that a frame tells of. */
const MOST_TOLD = 200;
const WIDTH = 4;
const FIRST_CHANNEL = channelSlot(CHANNELS[0]);

export interface PlayerOptions {
  readonly structure: string;
  readonly seed: string;
  readonly memory: number;
  /** Bytes that its keyframes may take. */
  readonly keyframes: number;
}

/** The mean number of things that a person knows. */
export function knownByPerson({ world }: Run): number {
  const { count } = world.knowledge.holders;
  let held = 0;
  for (const holders of count) held += holders;
  return world.n === 0 ? 0 : held / world.n;
}

/** Number of things that one person alone knows. */
function knownByOne({ world }: Run): number {
  const { count } = world.knowledge.holders;
  let alone = 0;
  for (const holders of count) if (holders === 1) alone++;
  return alone;
}

export class Player {
  readonly run: Run;
  /** The structure that it plays. */
  readonly name: string;
  private readonly timeline: Timeline;
  /** By item: 1 if somebody knew it before this tick. */
  private readonly knownBefore: Uint8Array;
  /** True: the run was over before this tick of the common clock, so that nothing has happened in it. */
  private still = false;

  constructor(scenario: Scenario, { structure, seed, memory, keyframes }: PlayerOptions) {
    this.name = structure;
    this.run = open(scenario, { structure, seed, replicate: 0, lineage: true, memory });
    this.timeline = new Timeline(this.run, keyframes);
    this.knownBefore = new Uint8Array(this.run.world.knowledge.items);
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
    return {
      tick: run.tick,
      people: world.n,
      stage: this.stage,
      known: world.knowledge.holders.known(),
      person: knownByPerson(run),
      alone: knownByOne(run),
      gained: gained(world.books, "group"),
      lost: lost(world.books, "group"),
      metrics: run.read(),
      stopped: run.stopped,
      state: run.stateHash,
      hash: run.hash,
      detail: withDetail ? this.detail() : null,
    };
  }

  /** From here on news is what happens after now. */
  private remember(): void {
    const { count } = this.run.world.knowledge.holders;
    for (let item = 0; item < count.length; item++) {
      this.knownBefore[item] = (count[item] ?? 0) > 0 ? 1 : 0;
    }
  }

  private detail(): Detail {
    const { lineage, tick } = this.run;
    const records = this.still ? [] : (lineage?.records(tick) ?? []);
    const learned = records.filter(({ how }) => channelOf(how) !== undefined);
    const { count } = this.run.world.knowledge.holders;
    const found: number[] = [];
    const forgotten: number[] = [];
    for (let item = 0; item < count.length; item++) {
      const isKnown = (count[item] ?? 0) > 0;
      if (isKnown && this.knownBefore[item] === 0) found.push(item, finderOf(learned, item));
      else if (!isKnown && this.knownBefore[item] === 1) forgotten.push(item);
    }
    return {
      levels: levelsOf(this.run),
      told: toldOf(learned),
      toldInAll: learned.length,
      found: Int32Array.from(found),
      forgotten: Int32Array.from(forgotten),
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

function levelsOf({ world }: Run): Float32Array {
  const { repertoire, skill, n } = world;
  if (repertoire) return Float32Array.from(repertoire.size.subarray(0, n));
  const levels = new Float32Array(n);
  if (!skill) return levels;
  const { items, level, known } = skill;
  if (items === 1) return Float32Array.from(level.subarray(0, n));
  for (let row = 0; row < n; row++) {
    for (let craft = 0; craft < items; craft++) {
      if ((level[row * items + craft] ?? known) > known) levels[row] = (levels[row] ?? 0) + 1;
    }
  }
  return levels;
}
