/** People in stages once more, slow and plain: one after the other, part by part, each at what its stage lets it do. */
import { among, type Answers } from "./naive-march.ts";
import { inTick, NaiveLuck, unit } from "./naive-luck.ts";
import { attempted } from "./naive-search.ts";

export interface StagesCase {
  readonly seed: string;
  readonly people: number;
  readonly questions: number;
  readonly network: string;
  readonly by: "age" | "score";
  readonly beyond: number;
  readonly exchanges: number;
  readonly chance: number;
  readonly looks: number;
  readonly leaves: number;
}

/** The scenario of `NaiveStages`. */
export const stagesFile = (at: StagesCase): Record<string, unknown> => ({
  kind: "scenario",
  version: 1,
  id: "stages-small",
  title: "Stages",
  question: "Does the plain program find the same?",
  source: { citation: "none", fidelity: "own" },
  population: { size: at.people },
  knowledge: { use: "beliefs", count: at.questions },
  institutions: { handbook: { start: "newcomer" } },
  environment: { use: "landscape", k: 2 },
  network: { use: at.network },
  schedule: { use: "all-at-once" },
  before: [
    { use: "turnover", probability: at.leaves },
    { use: "grow-older" },
    { use: "evaluate" },
    { use: "move-on", by: at.by, beyond: at.beyond, exchanges: at.exchanges },
  ],
  step: [
    { use: "barrier" },
    { use: "read-institution", chance: at.chance, probability: "if(stage == 0, 1, 0)" },
    { use: "compare-notes", probability: `if(stage == 1, ${at.looks}, 0)` },
    { use: "try-answer", probability: "if(stage == 1, 1, 0)" },
    {
      id: "together",
      probability: "if(stage == 2, 1, 0)",
      do: [
        { use: "choose-better" },
        { use: "copy-answers" },
        { use: "try-answer", id: "try-beside", when: { column: "model", is: "none" } },
        { use: "compare-notes", id: "hand-in", who: "institution" },
      ],
    },
  ],
  metrics: ["worth", { use: "mean-kept", column: "stage" }],
  horizon: 12,
});

interface Person {
  answers: Answers;
  score: number;
  age: number;
  stage: number;
  exchanges: number;
}

const newcomer = (answers: Answers): Person => ({
  answers,
  score: 0,
  age: 0,
  stage: 0,
  exchanges: 0,
});

export class NaiveStages {
  readonly people: Person[];
  handbook: Answers;
  private readonly at: StagesCase;
  private readonly ties: readonly (readonly number[])[];
  private readonly worth: (answers: readonly number[]) => number;
  private was: readonly Person[] = [];

  constructor(
    at: StagesCase,
    { people, handbook }: { people: readonly Answers[]; handbook: Answers },
    ties: readonly (readonly number[])[],
    worth: (answers: readonly number[]) => number,
  ) {
    this.at = at;
    this.people = people.map((answers) => newcomer([...answers]));
    this.handbook = [...handbook];
    this.ties = ties;
    this.worth = worth;
  }

  tick(t: number): void {
    this.people.forEach((one, row) => this.begin(one, t, row));
    this.was = this.people.map((one) => ({ ...one, answers: [...one.answers] }));
    const said = [...this.handbook];
    this.atStage(0, (one, row) => this.obey(one, said, t, row));
    const looking = [...this.people.keys()].filter(
      (row) => this.people[row]?.stage === 1 && this.passes("compare-notes", this.at.looks, t, row),
    );
    for (const row of looking) this.take(this.person(row), said);
    this.give(looking);
    this.atStage(1, (one, row) => this.attempt(one, "try-answer", t, row));
    const rows = [...this.people.keys()].filter((row) => this.people[row]?.stage === 2);
    const models = rows.map((row) => this.modelOf(t, row));
    rows.forEach((row, k) => {
      const model = this.was[models[k] ?? -1];
      if (model === undefined) return;
      const one = this.person(row);
      one.score = this.worth(one.answers);
      if (this.worth(model.answers) < one.score) return;
      one.answers = [...model.answers];
      one.score = this.worth(one.answers);
    });
    rows.forEach((row, k) => {
      if (models[k] === undefined) this.attempt(this.person(row), "try-beside", t, row);
    });
    this.give(rows);
  }

  private person(row: number): Person {
    const found = this.people[row];
    if (found === undefined) throw new Error("nobody is there");
    return found;
  }

  /** All at this stage, one after the other. */
  private atStage(stage: number, act: (one: Person, row: number) => void): void {
    this.people.forEach((one, row) => {
      if (one.stage === stage) act(one, row);
    });
  }

  private luck(id: string): NaiveLuck {
    return new NaiveLuck(this.at.seed, 0, id);
  }

  private passes(id: string, chance: number, t: number, row: number): boolean {
    return this.luck(id).lane(0, inTick(t, row)) < Math.floor(chance * 2 ** 32);
  }

  /** A newcomer may take the place; whoever is there is older by one tick, and moves on if it may. */
  private begin(one: Person, t: number, row: number): void {
    const { by, beyond, exchanges, leaves, questions } = this.at;
    if (this.passes("turnover", leaves, t, row)) {
      const word = this.luck("turnover").open({ clock: t }, row).next().value;
      const answers = Array.from({ length: questions }, (_, q) => Math.floor(word / 2 ** q) % 2);
      Object.assign(one, newcomer(answers));
    }
    one.age++;
    one.score = this.worth(one.answers);
    if (one.stage === 0 && (by === "age" ? one.age : one.score) > beyond) one.stage = 1;
    if (one.stage === 1 && one.exchanges >= exchanges) one.stage = 2;
  }

  private obey(one: Person, said: Answers, t: number, row: number): void {
    const news = [...said.keys()].filter((q) => said[q] !== one.answers[q]);
    const words = this.luck("read-institution").open({ clock: t }, row);
    for (const q of among(words, news, this.at.chance)) one.answers[q] = said[q] ?? -1;
  }

  private take(one: Person, said: Answers): void {
    one.score = this.worth(one.answers);
    if (this.worth(said) <= one.score) return;
    one.answers = [...said];
    one.score = this.worth(said);
    one.exchanges++;
  }

  private give(rows: readonly number[]): void {
    const bar = this.worth(this.handbook);
    const ahead = rows
      .map((row) => this.person(row))
      .filter((one) => this.worth(one.answers) > bar);
    for (const one of ahead) one.exchanges++;
    const most = Math.max(...ahead.map((one) => this.worth(one.answers)));
    const best = ahead.find((one) => this.worth(one.answers) === most);
    if (best !== undefined) this.handbook = [...best.answers];
  }

  private attempt(one: Person, id: string, t: number, row: number): void {
    const all = [...one.answers.keys()];
    const luck = this.luck(id);
    const then = attempted(one.answers, all, { luck, at: { t, row }, options: 2, changes: 1 });
    one.score = this.worth(one.answers);
    if (this.worth(then) <= one.score) return;
    one.answers = then;
    one.score = this.worth(then);
  }

  private modelOf(t: number, row: number): number | undefined {
    const score = (j: number): number => this.was[j]?.score ?? 0;
    const ahead = (this.ties[row] ?? []).filter((j) => score(j) > this.person(row).score);
    const best = ahead.filter((j) => score(j) === Math.max(...ahead.map(score)));
    return best[Math.floor(unit(this.luck("choose-better").lane(1, inTick(t, row))) * best.length)];
  }
}
