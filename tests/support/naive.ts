/**
 * The engine once more, slow and plain, from the words of the design: sets instead of bits, no plan, no
 * columns. It knows invent, choose-neighbour, copy-item, forget-one, rebirth and rewire. What it finds must
 * equal what the engine finds, person by person, tick by tick.
 */
import { below, inEvent, inTick, NaiveLuck, unit, type When } from "./naive-luck.ts";

const ascending = (items: Iterable<number>): number[] => [...items].toSorted((x, y) => x - y);

export interface NaiveModel {
  readonly seed: string;
  readonly replicate: number;
  readonly people: number;
  readonly items: number;
  readonly start: number;
  readonly ties: readonly (readonly number[])[];
  readonly update: "yesterday" | "live" | "in-turn" | "one-at-a-time" | "continuous";
  /** Of continuous time: how often somebody tries to invent, each person to copy, each item is at stake; the length of a tick. */
  readonly rates: {
    readonly invent: number;
    readonly copy: number;
    readonly forget: number;
    readonly span: number;
  };
  readonly rewire: number;
  readonly invent: number;
  readonly copy: number;
  readonly forget: number;
  readonly rebirth: { readonly probability: number; readonly keep: number; readonly every: number };
}

/** What everybody knows after each tick. */
export function naive(model: NaiveModel, ticks: number): number[][][] {
  const world = new NaiveWorld(model);
  const history = [world.all()];
  for (let t = 1; t <= ticks; t++) {
    world.tick(t);
    history.push(world.all());
  }
  return history;
}

class NaiveWorld {
  private readonly model: NaiveModel;
  private readonly known: Set<number>[];
  private seen: Set<number>[] = [];
  private event = 0;
  private readonly ties: Set<number>[];

  constructor(model: NaiveModel) {
    this.model = model;
    this.ties = model.ties.map((row) => new Set(row));
    const begin = this.luck("start:knowledge");
    this.known = Array.from({ length: model.people }, (_, row) => {
      const words = begin.open({ clock: 0 }, row);
      return new Set(
        Array.from({ length: model.start }, () => below(words.next().value, model.items)),
      );
    });
  }

  all(): number[][] {
    return this.known.map(ascending);
  }

  tick(t: number): void {
    const { update, rebirth } = this.model;
    this.seen = update === "yesterday" ? this.known.map((set) => new Set(set)) : this.known;
    const acts = [
      (row: number, at: When) => this.invent(at, row),
      (row: number, at: When) => this.copy(at, row),
      (row: number, at: When) => this.forget(at, row),
    ];
    const everybody = [...this.known.keys()];
    for (const row of everybody) this.rewire(inTick(t, row), row);
    this.step(t, acts);
    if (t % rebirth.every === 0) for (const row of everybody) this.rebirth(inTick(t, row), row);
  }

  private step(t: number, acts: readonly ((row: number, at: When) => void)[]): void {
    const everybody = [...this.known.keys()];
    switch (this.model.update) {
      case "in-turn":
        for (const row of this.order(t)) for (const act of acts) act(row, inTick(t, row));
        break;
      case "one-at-a-time":
        for (const _ of everybody) this.happens(acts);
        break;
      case "continuous":
        this.flow();
        break;
      case "live":
      case "yesterday":
        for (const act of acts) for (const row of everybody) act(row, inTick(t, row));
    }
  }

  /** One event: somebody, anybody, goes through the list. */
  private happens(acts: readonly ((row: number, at: When) => void)[]): void {
    const at = inEvent(this.event++);
    const row = below(this.luck("engine:schedule").lane(0, at), this.known.length);
    for (const act of acts) act(row, at);
  }

  /** Continuous time: waits are exponential; the last one reaches beyond the tick, and nothing comes of it. */
  private flow(): void {
    const { rates } = this.model;
    for (let left = rates.span; ;) {
      const holdings = this.known.flatMap((set, row) => ascending(set).map((item) => [row, item]));
      const weights = [
        rates.invent,
        rates.copy * this.known.length,
        rates.forget * holdings.length,
      ];
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      if (total === 0) return;
      const at = inEvent(this.event++);
      const words = this.luck("engine:schedule").open(at, 0);
      left += Math.log(unit(words.next().value)) / total;
      if (left <= 0) return;
      let x = unit(words.next().value) * total;
      const kind = weights.findIndex((weight) => (x -= weight) < 0);
      if (kind === 0) this.invent(at, 0);
      else if (kind === 1) this.copy(at, below(words.next().value, this.known.length));
      else this.forgetThis(at, holdings[below(words.next().value, holdings.length)] ?? []);
    }
  }

  private luck(id: string): NaiveLuck {
    return new NaiveLuck(this.model.seed, this.model.replicate, id);
  }

  private passes(id: string, at: When, p: number): boolean {
    return p === 1 || this.luck(id).lane(0, at) < Math.floor(p * 2 ** 32);
  }

  private of(row: number): Set<number> {
    return this.known[row] ?? new Set();
  }

  private order(t: number): number[] {
    const words = this.luck("engine:schedule").open({ clock: t }, 0);
    const order = [...this.known.keys()];
    for (let i = order.length - 1; i > 0; i--) {
      const j = below(words.next().value, i + 1);
      [order[i], order[j]] = [order[j] ?? -1, order[i] ?? -1];
    }
    return order;
  }

  private rewire(at: When, row: number): void {
    const own = ascending(this.ties[row] ?? []);
    const strangers = [...this.ties.keys()].filter((j) => j !== row && !own.includes(j));
    if (!this.passes("rewire", at, this.model.rewire)) return;
    if (own.length === 0 || strangers.length === 0) return;
    const luck = this.luck("rewire");
    const from = own[below(luck.lane(1, at), own.length)] ?? -1;
    const to = strangers[below(luck.lane(2, at), strangers.length)] ?? -1;
    this.ties[row]?.delete(from);
    this.ties[from]?.delete(row);
    this.ties[row]?.add(to);
    this.ties[to]?.add(row);
  }

  private invent(at: When, row: number): void {
    if (!this.passes("invent", at, this.model.invent)) return;
    this.of(row).add(below(this.luck("invent").open(at, row).next().value, this.model.items));
  }

  private copy(at: When, row: number): void {
    const ties = ascending(this.ties[row] ?? []);
    if (ties.length === 0 || !this.passes("do:choose-neighbour", at, this.model.copy)) return;
    const share = unit(this.luck("choose-neighbour").lane(1, at));
    const teacher = this.seen[ties[Math.floor(share * ties.length)] ?? -1] ?? [];
    const news = ascending([...teacher].filter((item) => !this.of(row).has(item)));
    if (news.length === 0) return;
    this.of(row).add(news[below(this.luck("copy-item").lane(1, at), news.length)] ?? -1);
  }

  private forget(at: When, row: number): void {
    const own = ascending(this.of(row));
    if (own.length === 0 || !this.passes("forget-one", at, this.model.forget)) return;
    this.of(row).delete(
      own[below(this.luck("forget-one").open(at, row).next().value, own.length)] ?? -1,
    );
  }

  private forgetThis(at: When, [row = -1, item = -1]: readonly number[]): void {
    if (this.passes("forget-found", at, this.model.forget)) this.of(row).delete(item);
  }

  private rebirth(at: When, row: number): void {
    const { probability, keep } = this.model.rebirth;
    if (!this.passes("rebirth", at, probability)) return;
    const words = this.luck("rebirth").open(at, row);
    for (const item of ascending(this.of(row))) {
      if (unit(words.next().value) < 1 - keep) this.of(row).delete(item);
    }
  }
}
