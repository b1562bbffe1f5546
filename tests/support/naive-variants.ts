/**
 * Variants once more, slow and plain, from the words of the design: lists of lists, no columns, no plan. The people have a
 * main kind, in a closed set or without end, and a strategy beside it, individual or social. Who is social copies a
 * random other; anybody may change; strategies change and spread too. People come and go.
 */
import { below, inEvent, inTick, NaiveLuck, unit, type When } from "./naive-luck.ts";

export interface NaiveVariants {
  readonly seed: string;
  readonly replicate: number;
  readonly people: number;
  /** Number of people from tick 3 on. */
  readonly later: number;
  readonly traits: number;
  /** Number of variants; 0: no end of them. */
  readonly options: number;
  readonly update: "yesterday" | "live" | "in-turn" | "one-at-a-time";
  readonly chance: number;
  readonly copy: number;
  readonly change: number;
  readonly follow: number;
  readonly doubt: number;
}

const SOCIAL = 1;
export const CHANGE_AT = 3;

/** What a run must show after each tick. */
interface Moment {
  readonly has: number[][];
  readonly strategy: number[];
  /** Of the main kind: gained and lost by persons, by the group. */
  readonly books: readonly [number, number, number, number];
}

interface Person {
  readonly has: number[];
  strategy: number;
}

export class NaiveWorld {
  private readonly model: NaiveVariants;
  private people: Person[] = [];
  private seen: readonly { readonly has: readonly number[]; readonly strategy: number }[] = [];
  private next = 0;
  private event = 0;
  private books: [number, number, number, number] = [0, 0, 0, 0];
  private known = new Set<string>();

  constructor(model: NaiveVariants) {
    this.model = model;
    for (let row = 0; row < model.people; row++) this.people.push(this.newcomer(0, row));
    this.known = this.labels();
  }

  now(): Moment {
    return {
      has: this.people.map(({ has }) => [...has]),
      strategy: this.people.map(({ strategy }) => strategy),
      books: [...this.books],
    };
  }

  tick(t: number): void {
    const { update } = this.model;
    if (t === CHANGE_AT) this.resize(t);
    this.seen =
      update === "yesterday"
        ? this.people.map(({ has, strategy }) => ({ has: [...has], strategy }))
        : this.people;
    this.step(t);
    const known = this.labels();
    this.books[2] += [...known].filter((label) => !this.known.has(label)).length;
    this.books[3] += [...this.known].filter((label) => !known.has(label)).length;
    this.known = known;
  }

  private step(t: number): void {
    const rows = [...this.people.keys()];
    const acts = [
      (row: number, at: When) => this.copy(at, row),
      (row: number, at: When) => this.change(at, row),
      (row: number, at: When) => this.doubt(at, row),
      (row: number, at: When) => this.follow(at, row),
    ];
    const { update } = this.model;
    if (update === "in-turn")
      for (const row of this.order(t, rows)) for (const act of acts) act(row, inTick(t, row));
    else if (update === "one-at-a-time") {
      for (const _ of rows) {
        const at = inEvent(this.event++);
        const row = below(this.luck("engine:schedule").lane(0, at), rows.length);
        for (const act of acts) act(row, at);
      }
    } else for (const act of acts) for (const row of rows) act(row, inTick(t, row));
  }

  private order(t: number, rows: readonly number[]): number[] {
    return shuffled(rows, this.luck("engine:schedule").open({ clock: t }, 0));
  }

  /** Newcomers stand at the end; who leaves is drawn, and those at the end move up into the free places. */
  private resize(t: number): void {
    const { people, later } = this.model;
    for (let row = people; row < later; row++) {
      const person = this.newcomer(t, row);
      this.books[0] += person.has.length;
      this.people.push(person);
    }
    const words = this.luck("engine:population").open({ clock: t }, 0);
    const order = shuffled([...this.people.keys()], words);
    const gone = new Set(later < people ? order.slice(0, people - later) : []);
    for (const row of gone) this.books[1] += this.people[row]?.has.length ?? 0;
    const movers = this.people.filter((_, row) => row >= later && !gone.has(row));
    const stays = this.people.slice(0, later);
    this.people = stays.map((person, row) => (gone.has(row) ? (movers.shift() ?? person) : person));
  }

  private newcomer(t: number, row: number): Person {
    const { traits, options } = this.model;
    const words = this.luck("start:knowledge").open({ clock: t }, row);
    const has = Array.from({ length: traits }, () =>
      options === 0 ? this.next++ : below(words.next().value, options),
    );
    const own = this.luck("start:knowledge:strategy").open({ clock: t }, row);
    return { has, strategy: below(own.next().value, 2) };
  }

  private labels(): Set<string> {
    return new Set(this.people.flatMap(({ has }) => has.map((v, trait) => `${trait}:${v}`)));
  }

  private take(row: number, trait: number, variant: number): void {
    const has = this.people[row]?.has ?? [];
    if (has[trait] === variant) return;
    has[trait] = variant;
    this.books[0]++;
    this.books[1]++;
  }

  /** Anybody else, whatever the ties. */
  private other(at: When, row: number): number {
    const others = this.people.length - 1;
    if (others === 0) return -1;
    const j = below(this.luck("choose-random").lane(1, at), others);
    return j < row ? j : j + 1;
  }

  private copy(at: When, row: number): void {
    const { chance, copy, traits } = this.model;
    const model = this.other(at, row);
    if (!this.passes("copy-variant", at, copy)) return;
    if (this.people[row]?.strategy !== SOCIAL || model < 0) return;
    const words = this.luck("copy-variant").open(at, row);
    for (let trait = 0; trait < traits; trait++) {
      const takes = chance === 1 || unit(words.next().value) < chance;
      if (takes) this.take(row, trait, this.seen[model]?.has[trait] ?? -1);
    }
  }

  private change(at: When, row: number): void {
    const { options, traits, change } = this.model;
    const id = options === 0 ? "new-variant" : "mutate";
    if (!this.passes(id, at, change)) return;
    const words = this.luck(id).open(at, row);
    for (let trait = 0; trait < traits; trait++) {
      const own = this.people[row]?.has[trait] ?? -1;
      if (options === 0) this.take(row, trait, this.next++);
      else if (options === 2) this.take(row, trait, 1 - own);
      else if (options > 2) {
        words.next(); // whether it happens
        const other = below(words.next().value, options - 1);
        this.take(row, trait, other < own ? other : other + 1);
      }
    }
  }

  private doubt(at: When, row: number): void {
    const person = this.people[row];
    if (person && this.passes("doubt", at, this.model.doubt)) person.strategy = 1 - person.strategy;
  }

  private follow(at: When, row: number): void {
    const person = this.people[row];
    const model = this.other(at, row);
    if (!person || model < 0 || !this.passes("follow", at, this.model.follow)) return;
    person.strategy = this.seen[model]?.strategy ?? -1;
  }

  private luck(id: string): NaiveLuck {
    return new NaiveLuck(this.model.seed, this.model.replicate, id);
  }

  private passes(id: string, at: When, p: number): boolean {
    return p === 1 || this.luck(id).lane(0, at) < Math.floor(p * 2 ** 32);
  }
}

function shuffled(rows: readonly number[], words: Iterator<number, never>): number[] {
  const order = [...rows];
  for (let i = order.length - 1; i > 0; i--) {
    const j = below(words.next().value, i + 1);
    [order[i], order[j]] = [order[j] ?? -1, order[i] ?? -1];
  }
  return order;
}
