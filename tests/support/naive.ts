/**
 * The engine once more, slow and plain, from the words of the design: sets instead of bits, a word at a time instead of
 * blocks, no plan, no columns. It knows invent, choose-neighbour, copy-item, forget-one, rebirth and rewire. What it finds must
 * equal what the engine finds, person by person, tick by tick.
 */
import seedrandom from "seedrandom";

const u32 = (x: number): number => x >>> 0;

/** Words of sfc32, unsigned. */
function* sfc32(a: number, b: number, c: number, d: number): Generator<number, never, void> {
  let state = [u32(a), u32(b), u32(c), u32(d)] as const;
  for (let round = 0; ; round++) {
    const [p, q, r, s] = state;
    const t = u32(p + q + s);
    state = [u32(q ^ (q >>> 9)), u32(r + (r << 3)), u32(((r << 21) | (r >>> 11)) + t), u32(s + 1)];
    if (round >= 12) yield t;
  }
}

/** The luck of one entry: lanes and open streams, as the random contract says. */
class NaiveLuck {
  private readonly key: readonly [number, number, number, number];

  constructor(seed: string, replicate: number, id: string) {
    const random = seedrandom(`ratchet1|${seed}|${replicate}|${id}`);
    this.key = [random.int32(), random.int32(), random.int32(), random.int32()];
  }

  lane(q: number, clock: number, row: number): number {
    const [a, b, c, d] = this.key;
    const words = sfc32(a, b ^ q, c ^ clock, d);
    let word = words.next().value;
    for (let k = 0; k < row; k++) word = words.next().value;
    return word;
  }

  open(clock: number, row: number): Generator<number, never, void> {
    const [a, b, c, d] = this.key;
    return sfc32(a ^ row, b, c ^ clock, ~d);
  }
}

const below = (word: number, n: number): number => Math.floor((word / 2 ** 32) * n);
const unit = (word: number): number => (word + 0.5) / 2 ** 32;
const ascending = (items: Iterable<number>): number[] => [...items].toSorted((x, y) => x - y);

export interface NaiveModel {
  readonly seed: string;
  readonly replicate: number;
  readonly people: number;
  readonly items: number;
  readonly start: number;
  readonly ties: readonly (readonly number[])[];
  readonly update: "yesterday" | "live" | "in-turn";
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
  private readonly ties: Set<number>[];

  constructor(model: NaiveModel) {
    this.model = model;
    this.ties = model.ties.map((row) => new Set(row));
    const begin = this.luck("start:knowledge");
    this.known = Array.from({ length: model.people }, (_, row) => {
      const words = begin.open(0, row);
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
      (row: number) => this.invent(t, row),
      (row: number) => this.copy(t, row),
      (row: number) => this.forget(t, row),
    ];
    const everybody = [...this.known.keys()];
    for (const row of everybody) this.rewire(t, row);
    if (update === "in-turn") for (const row of this.order(t)) for (const act of acts) act(row);
    else for (const act of acts) for (const row of everybody) act(row);
    if (t % rebirth.every === 0) for (const row of everybody) this.rebirth(t, row);
  }

  private luck(id: string): NaiveLuck {
    return new NaiveLuck(this.model.seed, this.model.replicate, id);
  }

  private passes(id: string, t: number, row: number, p: number): boolean {
    return p === 1 || this.luck(id).lane(0, t, row) < Math.floor(p * 2 ** 32);
  }

  private of(row: number): Set<number> {
    return this.known[row] ?? new Set();
  }

  private order(t: number): number[] {
    const words = this.luck("engine:schedule").open(t, 0);
    const order = [...this.known.keys()];
    for (let i = order.length - 1; i > 0; i--) {
      const j = below(words.next().value, i + 1);
      [order[i], order[j]] = [order[j] ?? -1, order[i] ?? -1];
    }
    return order;
  }

  private rewire(t: number, row: number): void {
    const own = ascending(this.ties[row] ?? []);
    const strangers = [...this.ties.keys()].filter((j) => j !== row && !own.includes(j));
    if (!this.passes("rewire", t, row, this.model.rewire)) return;
    if (own.length === 0 || strangers.length === 0) return;
    const luck = this.luck("rewire");
    const from = own[below(luck.lane(1, t, row), own.length)] ?? -1;
    const to = strangers[below(luck.lane(2, t, row), strangers.length)] ?? -1;
    this.ties[row]?.delete(from);
    this.ties[from]?.delete(row);
    this.ties[row]?.add(to);
    this.ties[to]?.add(row);
  }

  private invent(t: number, row: number): void {
    if (!this.passes("invent", t, row, this.model.invent)) return;
    this.of(row).add(below(this.luck("invent").open(t, row).next().value, this.model.items));
  }

  private copy(t: number, row: number): void {
    const ties = ascending(this.ties[row] ?? []);
    if (ties.length === 0 || !this.passes("do:choose-neighbour", t, row, this.model.copy)) return;
    const share = unit(this.luck("choose-neighbour").lane(1, t, row));
    const teacher = this.seen[ties[Math.floor(share * ties.length)] ?? -1] ?? [];
    const news = ascending([...teacher].filter((item) => !this.of(row).has(item)));
    if (news.length === 0) return;
    this.of(row).add(news[below(this.luck("copy-item").lane(1, t, row), news.length)] ?? -1);
  }

  private forget(t: number, row: number): void {
    const own = ascending(this.of(row));
    if (own.length === 0 || !this.passes("forget-one", t, row, this.model.forget)) return;
    this.of(row).delete(
      own[below(this.luck("forget-one").open(t, row).next().value, own.length)] ?? -1,
    );
  }

  private rebirth(t: number, row: number): void {
    const { probability, keep } = this.model.rebirth;
    if (!this.passes("rebirth", t, row, probability)) return;
    const words = this.luck("rebirth").open(t, row);
    for (const item of ascending(this.of(row))) {
      if (unit(words.next().value) < 1 - keep) this.of(row).delete(item);
    }
  }
}
