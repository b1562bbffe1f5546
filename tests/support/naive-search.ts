/**
 * Networked search once more, slow and plain, from the words of the papers: answers are lists, scores are worked out anew
 * each time they are asked for, everybody is looked at one by one.
 */
import { below, inTick, NaiveLuck, unit } from "./naive-luck.ts";

export interface NaiveSearch {
  readonly seed: string;
  readonly people: number;
  readonly questions: number;
  readonly options: number;
  readonly update: "yesterday" | "live" | "in-turn";
  /** Whom somebody follows: the best of all neighbours, the best of a few, what is popular among a few. */
  readonly follows: "better" | "better-seen" | "popular";
  readonly sees: number;
  readonly velocity: number;
  readonly error: number;
  readonly keeps: "better" | "no-worse" | "any";
  /** To how many questions another answer is tried at once. */
  readonly changes: number;
  /** With which chance a trial has the model's answer; null: all is copied, with errors. */
  readonly mixes: number | null;
  /** For each person those that it is tied to, ascending. */
  readonly ties: readonly (readonly number[])[];
}

export class NaiveSearchers {
  readonly answers: number[][];
  private readonly model: NaiveSearch;
  private readonly worth: (answers: readonly number[]) => number;
  private seen: readonly (readonly number[])[] = [];

  constructor(
    model: NaiveSearch,
    answers: number[][],
    worth: (answers: readonly number[]) => number,
  ) {
    this.model = model;
    this.answers = answers;
    this.worth = worth;
  }

  tick(t: number): void {
    const { update } = this.model;
    this.seen = update === "yesterday" ? this.answers.map((own) => [...own]) : this.answers;
    const rows = [...this.answers.keys()];
    if (update === "in-turn") {
      const words = new NaiveLuck(this.model.seed, 0, "engine:schedule").open({ clock: t }, 0);
      for (let i = rows.length - 1; i > 0; i--) {
        const j = below(words.next().value, i + 1);
        [rows[i], rows[j]] = [rows[j] ?? -1, rows[i] ?? -1];
      }
      for (const row of rows) this.act(t, row, this.follow(t, row));
      return;
    }
    const models = rows.map((row) => this.follow(t, row));
    const copied = rows.filter((row) => (models[row] ?? -1) >= 0);
    for (const row of copied) this.copy(t, row, models[row] ?? -1);
    for (const row of rows) if (!copied.includes(row)) this.attempt(t, row);
  }

  private act(t: number, row: number, model: number): void {
    if (model >= 0) this.copy(t, row, model);
    else this.attempt(t, row);
  }

  private lane(id: string, q: number, t: number, row: number): number {
    return new NaiveLuck(this.model.seed, 0, id).lane(q, inTick(t, row));
  }

  private own(row: number): number[] {
    return this.answers[row] ?? [];
  }

  private theirs(row: number): readonly number[] {
    return this.seen[row] ?? [];
  }

  /** Whom a person follows; -1: nobody. */
  private follow(t: number, row: number): number {
    const { follows, velocity, ties } = this.model;
    if (velocity < 1 && this.lane("look", 0, t, row) >= Math.floor(velocity * 2 ** 32)) return -1;
    const neighbours = ties[row] ?? [];
    const among = follows === "better" ? neighbours : this.meet(t, row, neighbours);
    const now = this.worth(this.own(row));
    const word = this.lane("follow", 1, t, row);
    if (follows === "popular") {
      const key = (other: number): string => this.theirs(other).join();
      const many = (other: number): number => among.filter((one) => key(one) === key(other)).length;
      const most = Math.max(0, ...among.map(many));
      const popular = most < 2 ? [] : among.filter((other) => many(other) === most);
      const chosen = popular[below(word, popular.length)] ?? -1;
      return chosen >= 0 && this.worth(this.theirs(chosen)) > now ? chosen : -1;
    }
    const top = Math.max(...among.map((other) => this.worth(this.theirs(other))));
    const best = among.filter((other) => this.worth(this.theirs(other)) === top);
    return top > now ? (best[below(word, best.length)] ?? -1) : -1;
  }

  /** A few of them, each once, in the order in which they are met. */
  private meet(t: number, row: number, neighbours: readonly number[]): number[] {
    const words = new NaiveLuck(this.model.seed, 0, "meet").open({ clock: t }, row);
    const left = [...neighbours];
    const met: number[] = [];
    while (met.length < this.model.sees && left.length > 0)
      met.push(...left.splice(below(words.next().value, left.length), 1));
    return met;
  }

  private copy(t: number, row: number, model: number): void {
    if (this.model.mixes !== null) {
      this.recombine(t, row, model, this.model.mixes);
      return;
    }
    const words = new NaiveLuck(this.model.seed, 0, "copy-answers").open({ clock: t }, row);
    const own = this.own(row);
    const mix = this.theirs(model).map((answer, question) => {
      const mine = own[question] ?? -1;
      if (mine === answer || this.model.error === 0) return answer;
      return unit(words.next().value) < this.model.error ? mine : answer;
    });
    if (this.worth(mix) >= this.worth(own)) this.answers[row]?.splice(0, own.length, ...mix);
  }

  private recombine(t: number, row: number, model: number, chance: number): void {
    const words = new NaiveLuck(this.model.seed, 0, "recombine").open({ clock: t }, row);
    const own = this.own(row);
    const mix = this.theirs(model).map((answer, question) => {
      const mine = own[question] ?? -1;
      if (mine === answer) return answer;
      return unit(words.next().value) < chance ? answer : mine;
    });
    if (this.worth(mix) > this.worth(own)) own.splice(0, own.length, ...mix);
  }

  private attempt(t: number, row: number): void {
    const { questions, options, keeps, changes } = this.model;
    const own = this.own(row);
    const luck = new NaiveLuck(this.model.seed, 0, "try-answer");
    const all = Array.from({ length: questions }, (_, question) => question);
    const then = attempted(own, all, { luck, at: { t, row }, options, changes });
    const [before, after] = [this.worth(own), this.worth(then)];
    if (keeps === "any" || after > before || (keeps === "no-worse" && after === before))
      own.splice(0, own.length, ...then);
  }
}

/** Other answers to some of these questions: the first by the words of the turn, the others by those of an open stream. */
export function attempted(
  own: readonly number[],
  questions: readonly number[],
  {
    luck,
    at: { t, row },
    options,
    changes,
  }: { luck: NaiveLuck; at: { t: number; row: number }; options: number; changes: number },
): number[] {
  const words = luck.open({ clock: t }, row);
  const left = [...questions];
  const then = [...own];
  for (let k = 0; k < changes && left.length > 0; k++) {
    const word = (q: number): number =>
      k === 0 ? luck.lane(q, inTick(t, row)) : words.next().value;
    // The one that is drawn leaves its place to the first of those that are left.
    const drawn = below(word(1), left.length);
    const question = left[drawn] ?? -1;
    left[drawn] = left[0] ?? -1;
    left.shift();
    then[question] = ((own[question] ?? 0) + 1 + below(word(2), options - 1)) % options;
  }
  return then;
}
