/**
 * Models in which two meet in each event, once more, slow and plain: numbers in lists, one event after the other. What they
 * find must equal what the engine finds, person by person, sweep by sweep.
 */
import { below, inEvent, NaiveLuck, unit, type When } from "./naive-luck.ts";

export interface NaiveMeetings {
  readonly seed: string;
  /** Whom each can meet; null: anybody else. */
  readonly ties: readonly (readonly number[])[] | null;
  /** What each holds at the start: answers (-1: none) or levels. */
  readonly start: readonly (readonly number[])[];
}

type Meeting = (own: number[], other: number[], luck: (id: string) => NaiveLuck, at: Turn) => void;

interface Turn extends When {
  readonly row: number;
}

/** What all hold after each sweep. */
export function naiveMeetings(
  { seed, ties, start }: NaiveMeetings,
  meet: Meeting,
  ticks: number,
): number[][][] {
  const luck = (id: string): NaiveLuck => new NaiveLuck(seed, 0, id);
  const held = start.map((row) => [...row]);
  const n = held.length;
  const history: number[][][] = [];
  for (let event = 0; event < n * ticks; event++) {
    const at = inEvent(event);
    const row = below(luck("engine:schedule").lane(0, at), n);
    const others = ties?.[row] ?? [...held.keys()].filter((other) => other !== row);
    const word = luck(ties === null ? "choose-random" : "choose-neighbour").lane(1, at);
    const rank =
      ties === null ? below(word, others.length) : Math.floor(unit(word) * others.length);
    const [own, other] = [held[row], held[others[rank] ?? -1]];
    if (own !== undefined && other !== undefined) meet(own, other, luck, { ...at, row });
    if (event % n === n - 1) history.push(structuredClone(held));
  }
  return history;
}

/** Axelrod 1997. */
export const culture: Meeting = (own, other, luck, at) => {
  const question = below(luck("if-alike").lane(1, at), own.length);
  if (own[question] === -1 || own[question] !== other[question]) return;
  const apart = [...own.keys()].filter((k) => own[k] !== other[k] && other[k] !== -1);
  if (apart.length === 0) return;
  const copied = apart[below(luck("copy-answer").lane(1, at), apart.length)] ?? -1;
  own[copied] = other[copied] ?? -1;
};

/** Deffuant et al. 2000. */
export const giveWay =
  (bound: number, mu: number): Meeting =>
  (own, other) => {
    if (!own.every((x, k) => Math.abs(x - (other[k] ?? 0)) < bound)) return;
    own.forEach((x, k) => {
      const y = other[k] ?? 0;
      own[k] = x + mu * (y - x);
      other[k] = y + mu * (x - y);
    });
  };

/** Cowan & Jonard 2004; or a gift. */
export const trade =
  (alpha: number, gift: boolean): Meeting =>
  (own, other, luck, at) => {
    const ahead = (a: readonly number[], b: readonly number[]): number[] =>
      [...a.keys()].filter((k) => (a[k] ?? 0) > (b[k] ?? 0));
    const mine = ahead(own, other);
    const theirs = ahead(other, own);
    const some = gift ? mine.length : Math.min(mine.length, theirs.length);
    const words = luck("barter").open(at, at.row);
    const pick = (crafts: number[]): number[] => {
      if (crafts.length === some) return crafts;
      for (let k = 0; k < some; k++) {
        const rank = k + below(words.next().value, crafts.length - k);
        [crafts[k], crafts[rank]] = [crafts[rank] ?? -1, crafts[k] ?? -1];
      }
      return crafts.slice(0, some);
    };
    const learn = (crafts: readonly number[], from: readonly number[], to: number[]): void => {
      for (const k of crafts) to[k] = (to[k] ?? 0) + alpha * ((from[k] ?? 0) - (to[k] ?? 0));
    };
    if (some === 0) return;
    const given = pick(mine);
    const got = gift ? [] : pick(theirs);
    learn(given, own, other);
    learn(got, other, own);
  };
