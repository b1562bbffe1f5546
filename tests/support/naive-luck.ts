/** The random contract once more, slow and plain: a word at a time. */
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

  lane(q: number, { block, place }: When): number {
    const [a, b, c, d] = this.key;
    const words = sfc32(a, b ^ q, c ^ block, d);
    let word = words.next().value;
    for (let k = 0; k < place; k++) word = words.next().value;
    return word;
  }

  open({ clock }: Pick<When, "clock">, row: number): Generator<number, never, void> {
    const [a, b, c, d] = this.key;
    return sfc32(a ^ row, b, c ^ clock, ~d);
  }
}

/** Where the words of a turn stand: in a lane, block by block; and the clock of open streams. */
export interface When {
  readonly block: number;
  readonly place: number;
  readonly clock: number;
}
export const inTick = (tick: number, row: number): When => ({
  block: tick,
  place: row,
  clock: tick,
});
export const inEvent = (event: number): When => ({
  block: Math.floor(event / 256),
  place: event % 256,
  clock: event,
});

export const below = (word: number, n: number): number => Math.floor((word / 2 ** 32) * n);
export const unit = (word: number): number => (word + 0.5) / 2 ** 32;
