/**
 * A community that learns by experiments once more, slow and plain: an object for each person, successes found by adding
 * up chances, the whole of Bayes' rule for each experiment that is heard of.
 */
import { inTick, NaiveLuck, unit } from "./naive-luck.ts";

export interface NaiveCommunity {
  readonly seed: string;
  readonly people: number;
  readonly measure: "log-odds" | "counts";
  readonly options: number;
  readonly rate: number;
  readonly gain: number;
  readonly trials: number;
  /** Whom each person hears. */
  readonly ties: readonly (readonly number[])[];
  /** Chances of the gates. */
  readonly gates: { readonly tries: number; readonly tells: number; readonly hears: number };
}

interface Person {
  /** How much likelier it is that the second option is the better one than that it is the worse one. */
  odds: number;
  /** Successes and failures of each option. */
  seen: [number, number][];
  favourite: number;
}

interface Result {
  readonly option: number;
  readonly successes: number;
  readonly told: boolean;
}

/** Chances of 0, 1 ... n successes, by adding trials one by one. */
function law(n: number, p: number): number[] {
  let chances = [1];
  for (let k = 0; k < n; k++)
    chances = Array.from(
      { length: k + 2 },
      (_, x) => (chances[x] ?? 0) * (1 - p) + (chances[x - 1] ?? 0) * p,
    );
  return chances;
}

function inverse(chances: readonly number[], u: number): number {
  let sum = 0;
  const found = chances.findIndex((chance) => u < (sum += chance));
  return found < 0 ? chances.length - 1 : found;
}

export class NaiveLearnersByTrial {
  readonly people: Person[];
  readonly changes = { own: 0, neighbour: 0 };
  private readonly model: NaiveCommunity;
  private readonly laws: number[][];

  constructor(model: NaiveCommunity) {
    this.model = model;
    const { people, options, rate, gain, trials, measure } = model;
    this.laws = Array.from({ length: options }, (_, k) =>
      law(trials, k === options - 1 ? rate + gain : rate),
    );
    this.people = Array.from({ length: people }, (_, row) => {
      const words = new NaiveLuck(model.seed, 0, "start:knowledge").open({ clock: 0 }, row);
      const next = (): number => unit(words.next().value);
      const credence = measure === "log-odds" ? next() : 0;
      const odds = credence / (1 - credence);
      const seen = Array.from(
        { length: measure === "counts" ? options : 0 },
        (): [number, number] => [4 * next(), 4 * next()],
      );
      const person = { odds, seen, favourite: -1 };
      person.favourite = this.best(person);
      return person;
    });
  }

  best({ odds, seen }: Person): number {
    if (this.model.measure === "log-odds") return Number(odds > 1);
    const rates = seen.map(([successes, failures]) => successes / (successes + failures));
    return rates.indexOf(Math.max(...rates));
  }

  tick(tick: number): void {
    const { people, gates, ties, measure } = this.model;
    const results = Array.from({ length: people }, (_, row): Result | null => {
      const option = this.people[row]?.favourite ?? -1;
      if (!this.passes("experiment", gates.tries, tick, row)) return null;
      if (measure === "log-odds" && option === 0) return null;
      const word = new NaiveLuck(this.model.seed, 0, "experiment").lane(1, inTick(tick, row));
      const successes = inverse(this.laws[option] ?? [], unit(word));
      return { option, successes, told: this.passes("withhold", gates.tells, tick, row) };
    });
    this.people.forEach((person, row) => {
      if (!this.passes("pool-evidence", gates.hears, tick, row)) return;
      const before = person.favourite;
      let tippedBy = -1;
      for (const from of [row, ...(ties[row] ?? [])]) {
        const result = results[from] ?? null;
        if (result === null || (from !== row && result.told)) continue;
        const last = this.best(person);
        this.hear(person, result);
        if (this.best(person) !== last) tippedBy = from;
      }
      person.favourite = this.best(person);
      if (person.favourite !== before) this.changes[tippedBy === row ? "own" : "neighbour"]++;
    });
  }

  private hear(person: Person, { option, successes }: Result): void {
    const { trials, rate, gain, measure } = this.model;
    const failures = trials - successes;
    if (measure === "counts") {
      const seen = person.seen[option];
      if (seen === undefined) throw new Error("an option that is not there");
      seen[0] += successes;
      seen[1] += failures;
      return;
    }
    const [up, down] = [rate + Math.abs(gain), rate - Math.abs(gain)];
    const better = up ** successes * (1 - up) ** failures;
    const worse = down ** successes * (1 - down) ** failures;
    person.odds *= better / worse;
  }

  // oxlint-disable-next-line max-params -- which gate, and whose
  private passes(id: string, chance: number, tick: number, row: number): boolean {
    if (chance === 1) return true;
    return new NaiveLuck(this.model.seed, 0, id).lane(0, inTick(tick, row)) < chance * 2 ** 32;
  }
}
