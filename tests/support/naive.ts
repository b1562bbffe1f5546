/**
 * The engine once more, slow and plain, from the words of the design: sets instead of bits, a word at a time instead of
 * blocks, no plan, no columns. It knows invent, choose-neighbour, copy-item, forget-one and rebirth. What it finds must
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
export class NaiveLuck {
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
  readonly invent: number;
  readonly copy: number;
  readonly forget: number;
  readonly rebirth: { readonly probability: number; readonly keep: number; readonly every: number };
}

/** What everybody knows after each tick. */
export function naive(model: NaiveModel, ticks: number): number[][][] {
  const luck = (id: string): NaiveLuck => new NaiveLuck(model.seed, model.replicate, id);
  const [begin, invent, group, choose, copy, forget, rebirth, schedule] = [
    "start:knowledge", "invent", "do:choose-neighbour", "choose-neighbour", "copy-item", "forget-one", "rebirth", "schedule",
  ].map(luck) as [NaiveLuck, NaiveLuck, NaiveLuck, NaiveLuck, NaiveLuck, NaiveLuck, NaiveLuck, NaiveLuck];
  const everybody = Array.from({ length: model.people }, (_, row) => row);
  const passes = (gate: NaiveLuck, t: number, row: number, p: number): boolean =>
    p === 1 || gate.lane(0, t, row) < Math.floor(p * 2 ** 32);
  const known = everybody.map((row) => {
    const words = begin.open(0, row);
    return new Set(Array.from({ length: model.start }, () => below(words.next().value, model.items)));
  });
  const history = [known.map(ascending)];

  for (let t = 1; t <= ticks; t++) {
    const seen = model.update === "yesterday" ? known.map((set) => new Set(set)) : known;
    const doInvent = (row: number): void => {
      if (passes(invent, t, row, model.invent)) known[row]?.add(below(invent.open(t, row).next().value, model.items));
    };
    const doCopy = (row: number): void => {
      const ties = model.ties[row] ?? [];
      if (!passes(group, t, row, model.copy) || ties.length === 0) return;
      const teacher = ties[Math.floor(unit(choose.lane(1, t, row)) * ties.length)] ?? -1;
      const news = ascending([...(seen[teacher] ?? [])].filter((item) => known[row]?.has(item) === false));
      if (news.length > 0) known[row]?.add(news[below(copy.lane(1, t, row), news.length)] ?? -1);
    };
    const doForget = (row: number): void => {
      const own = ascending(known[row] ?? []);
      if (!passes(forget, t, row, model.forget) || own.length === 0) return;
      known[row]?.delete(own[below(forget.open(t, row).next().value, own.length)] ?? -1);
    };
    if (model.update === "in-turn") {
      const words = schedule.open(t, 0);
      const order = [...everybody];
      for (let i = order.length - 1; i > 0; i--) {
        const j = below(words.next().value, i + 1);
        [order[i], order[j]] = [order[j] ?? -1, order[i] ?? -1];
      }
      for (const row of order) for (const act of [doInvent, doCopy, doForget]) act(row);
    } else for (const act of [doInvent, doCopy, doForget]) everybody.forEach(act);
    if (t % model.rebirth.every === 0) {
      for (const row of everybody) {
        if (!passes(rebirth, t, row, model.rebirth.probability)) continue;
        const words = rebirth.open(t, row);
        for (const item of ascending(known[row] ?? [])) {
          if (unit(words.next().value) < 1 - model.rebirth.keep) known[row]?.delete(item);
        }
      }
    }
    history.push(known.map(ascending));
  }
  return history;
}
