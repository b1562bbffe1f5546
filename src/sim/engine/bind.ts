/** Binds the lists of a scenario to a world: each part takes its views, its values and its own stream of chance. */
import { catalogue, find } from "../catalogue.ts";
import { SCRATCH, type Columns, type ScratchName } from "../core/columns.ts";
import { intColumn } from "../core/need.ts";
import type { Turns } from "../core/part.ts";
import type { World } from "../core/world.ts";
import { Draws } from "../random/draws.ts";
import { keyOf, STREAMS } from "../random/keys.ts";
import { kindsOf, valuesIn } from "../scenario/kinds.ts";
import type { Entry, Gate, Model, PartEntry } from "../scenario/model.ts";
import type { Built } from "./build.ts";
import { outsideReplicate, type Luck } from "./luck.ts";
import { Everybody, fillWords, gateOf, prepare, runOne, type Bound } from "./entries.ts";
import type { Plan } from "./plan.ts";
import { whenOf } from "./when.ts";

/** The three lists at work. */
export interface Lists {
  /** Makes one tick; true when the stop rule held after some event within it. */
  tick(tick: number): boolean;
}

/** Hands out stretches of one array. */
class Shelf {
  private used = 0;
  private readonly words: Int32Array;

  constructor(words: Int32Array) {
    this.words = words;
  }

  take(length: number): Int32Array {
    this.used += length;
    return this.words.subarray(this.used - length, this.used);
  }
}

interface Binding {
  readonly model: Model;
  readonly world: World;
  readonly luck: Luck;
  /** Words of all, filled before each call; or null: words are kept for the tick, on the shelf. */
  readonly shared: Int32Array | null;
  readonly shelf: Shelf;
}

/** A run that is ready but for its lists. */
interface Ready {
  readonly model: Model;
  readonly plan: Plan;
  readonly built: Built;
  readonly luck: Luck;
}

/** Binds all three lists. `stopped` is asked after each event: whether the stop rule, checked per event, holds now. */
export function bindLists({ model, plan, built, luck }: Ready, stopped: () => boolean): Lists {
  const { world, work } = built;
  const words = intColumn(work, "words");
  const shelf = new Shelf(intColumn(work, "kept"));
  const schedule = find(catalogue.schedules, model.schedule.use);
  const together: Binding = { model, world, luck, shared: words, shelf };
  const before = model.before.map((entry) => bindEntry(entry, together));
  const step = model.step.map((entry) =>
    bindEntry(entry, schedule.oneAtATime ? { ...together, shared: null } : together),
  );
  const after = model.after.map((entry) => bindEntry(entry, together));
  const lists = Array.from({ length: plan.depth + 1 }, (_, depth) => work[`rows${depth}`]).filter(
    (list) => list instanceof Int32Array,
  );
  const everybody = new Everybody(lists, words);
  const scratch = scratchReset(world.scratch, plan.capacity);
  const one = new Int32Array(1);

  const turns: Turns = {
    world,
    stopped,
    everybody() {
      scratch.all(world.n);
      everybody.run(step, world.n);
    },
    one(row) {
      scratch.one(row);
      runOne(step, row, one);
    },
  };
  const order = new Draws(keyOf(luck.seed, luck.replicate, STREAMS.schedule), new Int32Array(0), 0);
  const advance = schedule.bind(turns, model.schedule.values, order);
  const aside = (entries: readonly Bound[]): void => {
    if (entries.length === 0) return;
    scratch.all(world.n);
    everybody.run(entries, world.n);
  };
  const all = [...before, ...step, ...after];
  return {
    tick(tick) {
      prepare(all, tick);
      order.setClock(tick);
      aside(before);
      if (schedule.oneAtATime) fillWords(step, world.n);
      const ended = advance() || stopped();
      if (!ended) aside(after);
      return ended;
    },
  };
}

function bindEntry(entry: Entry, binding: Binding): Bound {
  const { model, world, luck, shared, shelf } = binding;
  const { capacity } = world;
  const words = "do" in entry ? 0 : wordsOf(entry);
  const below = gateOf(entry);
  const shares = "use" in entry && find(catalogue.mechanisms, entry.use).luck === "environment";
  const replicate = shares ? outsideReplicate(model, luck) : luck.replicate;
  const key = keyOf(luck.seed, replicate, entry.id);
  const draws = new Draws(key, shared ?? shelf.take(words * capacity), capacity);
  const gateWords =
    shared === null && entry.probability !== undefined ? shelf.take(capacity) : null;
  const common = {
    gate: entry satisfies Gate,
    below,
    when: whenOf(entry, model, world),
    draws,
    words,
    gateWords,
    due: false,
  };
  if ("do" in entry) {
    return {
      ...common,
      loop: null,
      parts: entry.do.map((part) => bindEntry(part, binding)),
    };
  }
  const part = find(catalogue.mechanisms, entry.use);
  const loop = part.bind(world, valuesIn(kindsOf(model), part, entry.values), draws);
  return { ...common, loop, parts: [] };
}

const wordsOf = (entry: PartEntry): number =>
  find(catalogue.mechanisms, entry.use).words?.(entry.values) ?? 0;

/** Resets what was decided: for everybody at the start of a list, for one row at the start of its turn. */
function scratchReset(
  scratch: Columns,
  capacity: number,
): { all(n: number): void; one(row: number): void } {
  const names = Object.keys(scratch) as ScratchName[];
  const columns = names.map((name) => intColumn(scratch, name));
  const widths = Int32Array.from(columns, (column) => column.length / capacity);
  const nones = Int32Array.from(names, (name) => SCRATCH[name].none);
  return {
    all(n) {
      for (let k = 0; k < columns.length; k++) columns[k].fill(nones[k], 0, n * widths[k]);
    },
    one(row) {
      for (let k = 0; k < columns.length; k++) {
        const width = widths[k];
        if (width === 1) columns[k][row] = nones[k];
        else columns[k].fill(nones[k], row * width, (row + 1) * width);
      }
    },
  };
}
