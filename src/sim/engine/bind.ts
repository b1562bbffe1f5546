/** Binds the lists of a scenario to a world: each part takes its views, its values and its own stream of chance. */
import { catalogue, find } from "../catalogue.ts";
import { intColumn } from "../core/need.ts";
import type { Loop, SchedulePart } from "../core/part.ts";
import type { World } from "../core/world.ts";
import { BLOCK } from "../random/blocks.ts";
import { Draws } from "../random/draws.ts";
import { keyOf, STREAMS } from "../random/keys.ts";
import { kindsOf, valuesIn } from "../scenario/kinds.ts";
import type { Entry, Gate, Model, PartEntry } from "../scenario/model.ts";
import type { Built } from "./build.ts";
import { formulaEngine, type At } from "./formulas.ts";
import { Everybody, fillWords, gateOf, prepare, type Bound } from "./entries.ts";
import { outsideReplicate, type Luck } from "./luck.ts";
import type { Plan } from "./plan.ts";
import { scratchReset } from "./scratch.ts";
import { turnsOf } from "./turns.ts";
import { whenOf } from "./when.ts";
import { isOfPart, wordsOf } from "./words.ts";

const NO_KEY = new Int32Array(4);

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
  /** What luck is drawn by. */
  readonly clock: SchedulePart["clock"];
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
export function bindLists(
  { model, plan, built, luck }: Ready,
  stopped: (passed?: number) => boolean,
): Lists {
  const { world, work } = built;
  const words = intColumn(work, "words");
  const shelf = new Shelf(intColumn(work, "kept"));
  const schedule = find(catalogue.schedules, model.schedule.use);
  const together: Binding = { model, world, luck, shared: words, clock: "tick", shelf };
  const before = model.before.map((entry) => bindEntry(entry, together));
  const { clock } = schedule;
  const alone: Binding = { ...together, shared: null, clock };
  const step = model.step.map((entry) => bindEntry(entry, schedule.oneAtATime ? alone : together));
  const after = model.after.map((entry) => bindEntry(entry, together));
  const lists = Array.from({ length: plan.depth + 1 }, (_, depth) => work[`rows${depth}`]).filter(
    (list) => list instanceof Int32Array,
  );
  const everybody = new Everybody(lists, words);
  const scratch = scratchReset(world.scratch, plan.capacity);
  const turns = turnsOf(step, { model, built, scratch, everybody, stopped, plan });
  const orderKey = schedule.oneAtATime // keys take time: none where everybody acts at once
    ? keyOf(luck.seed, luck.replicate, STREAMS.schedule)
    : NO_KEY;
  const order = new Draws(orderKey, new Int32Array(0), 0);
  const advance = schedule.bind(turns, model.schedule.values, order);
  const aside = (entries: readonly Bound[]): void => {
    if (entries.length === 0) return;
    scratch.all(world.n);
    everybody.run(entries, world.n);
  };
  /** How often each happens in this tick, per unit of time. */
  const rates = model.step.map((entry) => {
    if (has(entry, "rate")) return formulaEngine().rate(entry, { model, world });
    return () => entry.rate ?? 0;
  });
  const all = [...before, ...step, ...after];
  return {
    tick(tick) {
      prepare(all, tick);
      for (let k = 0; k < step.length; k++) turns.rates[k] = step[k].due ? rates[k]() : 0;
      order.setClock(tick);
      aside(before);
      if (schedule.oneAtATime && clock === "tick") fillWords(step, world.n);
      const ended = advance() || stopped();
      if (!ended) aside(after);
      return ended;
    },
  };
}

function bindEntry(entry: Entry, binding: Binding): Bound {
  const { model, world, luck, shared, clock, shelf } = binding;
  const { capacity } = world;
  const words = "do" in entry ? 0 : wordsOf(entry);
  const below = gateOf(entry);
  const shares = "use" in entry && find(catalogue.mechanisms, entry.use).luck === "environment";
  const replicate = shares ? outsideReplicate(model, luck) : luck.replicate;
  const key = keyOf(luck.seed, replicate, entry.id);
  const lanes = shared ?? shelf.take(words * capacity);
  const draws = new Draws(key, lanes, capacity);
  const byEvent = clock === "event";
  const gateWords =
    shared === null && entry.probability !== undefined
      ? shelf.take(byEvent ? BLOCK : capacity)
      : null;
  const common = {
    gate: entry satisfies Gate,
    below,
    odds: has(entry, "probability") ? formulaEngine().odds(entry, { model, world }) : null,
    when: whenOf(entry, model, world),
    draws,
    lanes,
    block: shelf.take(byEvent ? words * BLOCK : 0),
    words,
    gateWords,
    due: false,
    plain: null,
  };
  if ("do" in entry) {
    return {
      ...common,
      loop: null,
      parts: entry.do.map((part) => bindEntry(part, binding)),
    };
  }
  return { ...common, loop: loopOf(entry, { model, world, draws }), parts: [] };
}

const has = ({ formulas = {} }: Gate, key: string): boolean => key in formulas;

function loopOf(entry: PartEntry, at: At & { readonly draws: Draws }): Loop {
  if (Object.keys(entry.formulas ?? {}).some(isOfPart)) return formulaEngine().loop(entry, at);
  const part = find(catalogue.mechanisms, entry.use);
  return part.bind(at.world, valuesIn(kindsOf(at.model), part, entry.values), at.draws);
}
