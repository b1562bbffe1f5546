/**
 * People with views once more, slow and plain: a view is a list of questions, a map of them is worked out way by way for
 * each who looks at one, and everybody is looked at one by one.
 */
import { below, inTick, NaiveLuck, unit } from "./naive-luck.ts";
import { attempted } from "./naive-search.ts";

export interface ViewCase {
  readonly seed: string;
  readonly people: number;
  readonly questions: number;
  /** To how many of them people attend. */
  readonly sees: number;
  readonly where: "inside" | "outside";
  readonly changes: number;
  readonly pace: number;
  readonly social: number;
  readonly stretch: number;
  readonly patience: number;
  /** Where another view comes from. */
  readonly other: "nowhere" | "chance" | "others";
  readonly network: string;
}

interface Viewer {
  answers: number[];
  view: number[];
  score: number;
  aspiration: number;
  missed: number;
}

const range = (n: number): number[] => Array.from({ length: n }, (_, k) => k);

/** The scenario of `NaiveViewers`. */
export const viewsFile = (at: ViewCase): Record<string, unknown> => ({
  kind: "scenario",
  version: 1,
  id: "views",
  title: "Views",
  question: "Does the plain program find the same?",
  source: { citation: "none", fidelity: "own" },
  population: { size: at.people },
  knowledge: { use: "beliefs", count: at.questions },
  also: { view: { use: "beliefs", count: at.questions, start: "zero" } },
  environment: { use: "landscape", k: 2, exponent: 1 },
  network: { use: at.network },
  schedule: { use: "all-at-once" },
  before: [
    {
      id: "begin",
      at: [1],
      do: [
        { use: "attend", id: "first", of: "view", sees: at.sees },
        { use: "jump", id: "look", schema: "view" },
      ],
    },
  ],
  step: [
    { use: "barrier" },
    { use: "try-answer", schema: "view", where: at.where, changes: at.changes },
    {
      use: "aspire",
      pace: at.pace,
      social: at.social,
      stretch: at.stretch,
      patience: at.patience,
    },
    ...(at.other === "chance" ? [CHANCE(at.sees)] : []),
    ...(at.other === "others" ? [OTHERS] : []),
  ],
  metrics: ["worth", { use: "overlap", of: "view" }],
  horizon: 12,
});

const DOUBTS = { column: "doubts", is: 1 };
const CHANCE = (sees: number): Record<string, unknown> => ({
  id: "chance",
  when: DOUBTS,
  do: [
    { use: "attend", of: "view", sees },
    { use: "jump", id: "again", schema: "view" },
  ],
});
const OTHERS = {
  id: "others",
  when: DOUBTS,
  do: [
    { use: "choose-better" },
    {
      id: "see",
      when: { column: "model", not: "none" },
      do: [
        { use: "adopt", of: "view" },
        { use: "jump", id: "again", schema: "view" },
      ],
    },
  ],
};

export class NaiveViewers {
  readonly people: Viewer[];
  private readonly at: ViewCase;
  private readonly ties: readonly (readonly number[])[];
  private readonly worth: (answers: readonly number[]) => number;
  private was: readonly Viewer[] = [];

  constructor(
    at: ViewCase,
    answers: readonly (readonly number[])[],
    ties: readonly (readonly number[])[],
    worth: (answers: readonly number[]) => number,
  ) {
    this.at = at;
    this.ties = ties;
    this.worth = worth;
    this.people = answers.map((own) => ({
      answers: [...own],
      view: [],
      score: 0,
      aspiration: 0,
      missed: 0,
    }));
  }

  tick(t: number): void {
    const { people, at } = this;
    if (t === 1) {
      people.forEach((_, row) => this.attend("first", t, row));
      people.forEach((_, row) => this.jump("look", t, row));
    }
    this.was = people.map((one) => ({ ...one, view: [...one.view] }));
    people.forEach((_, row) => this.attempt(t, row));
    const doubting = range(people.length).filter((row) => this.aspire(row));
    if (at.other === "nowhere") return;
    const changing =
      at.other === "chance" ? doubting : doubting.filter((row) => this.follow(t, row));
    if (at.other === "chance") for (const row of changing) this.attend("attend", t, row);
    for (const row of changing) this.jump("again", t, row);
  }

  private person(row: number): Viewer {
    const found = this.people[row];
    if (found === undefined) throw new Error("nobody is there");
    return found;
  }

  private attend(id: string, t: number, row: number): void {
    const words = new NaiveLuck(this.at.seed, 0, id).open({ clock: t }, row);
    const left = range(this.at.questions);
    const view: number[] = [];
    while (view.length < this.at.sees && left.length > 0) {
      const drawn = below(words.next().value, left.length);
      view.push(left[drawn] ?? -1);
      left[drawn] = left[0] ?? -1;
      left.shift();
    }
    this.person(row).view = view.toSorted((a, b) => a - b);
  }

  /** To the best mean over all ways to answer that agree in what one attends to. */
  private jump(id: string, t: number, row: number): void {
    const own = this.person(row);
    const { questions, seed } = this.at;
    const ways = range(2 ** questions).map((way) => range(questions).map((q) => (way >> q) & 1));
    const points = range(2 ** own.view.length).map((point) =>
      ways
        .filter((way) => own.view.every((q, k) => way[q] === ((point >> k) & 1)))
        .reduce((sum, way) => sum + this.worth(way), 0),
    );
    const most = Math.max(...points);
    const best = range(points.length).filter((point) => points[point] === most);
    const word = new NaiveLuck(seed, 0, id).open({ clock: t }, row).next().value;
    const point = best[Math.floor(unit(word) * best.length)] ?? -1;
    own.view.forEach((q, k) => (own.answers[q] = (point >> k) & 1));
    own.score = this.worth(own.answers);
  }

  private attempt(t: number, row: number): void {
    const own = this.person(row);
    const { questions, where, changes, seed } = this.at;
    const tried = range(questions).filter((q) => own.view.includes(q) === (where === "inside"));
    const luck = new NaiveLuck(seed, 0, "try-answer");
    const then = attempted(own.answers, tried, { luck, at: { t, row }, options: 2, changes });
    own.score = this.worth(own.answers);
    if (this.worth(then) <= own.score) return;
    own.answers = then;
    own.score = this.worth(then);
  }

  /** Whether the person doubts. */
  private aspire(row: number): boolean {
    const own = this.person(row);
    const { pace, social, stretch, patience } = this.at;
    own.missed = own.score < own.aspiration ? own.missed + 1 : 0;
    const doubts = own.missed >= patience;
    if (doubts) own.missed = 0;
    let sum = 0;
    for (const one of this.was) sum += one.score;
    const others = this.was.length - 1;
    const around = others === 0 ? own.score : (sum - (this.was[row]?.score ?? 0)) / others;
    const reached = social === 0 ? own.score : (1 - social) * own.score + social * around;
    own.aspiration = (1 - pace) * own.aspiration + pace * (reached + stretch);
    return doubts;
  }

  /** Takes over the view of the best of those one is tied to, if that one does better; whether there was one. */
  private follow(t: number, row: number): boolean {
    const own = this.person(row);
    const score = (j: number): number => this.was[j]?.score ?? 0;
    const ahead = (this.ties[row] ?? []).filter((j) => score(j) > own.score);
    const best = ahead.filter((j) => score(j) === Math.max(...ahead.map(score)));
    const word = new NaiveLuck(this.at.seed, 0, "choose-better").lane(1, inTick(t, row));
    const model = best[Math.floor(unit(word) * best.length)];
    if (model === undefined) return false;
    own.view = [...(this.was[model]?.view ?? [])];
    return true;
  }
}
