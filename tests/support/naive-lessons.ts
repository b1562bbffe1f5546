/** A course, looking things up, asking the best, and records that are lost: once more, slow and plain, on the same luck. */
import { below, NaiveLuck, unit } from "./naive-luck.ts";
import type { State } from "./march.ts";

export interface Lessons {
  readonly seed: string;
  readonly options: number;
  readonly undecided: boolean;
  readonly tacit: number;
  readonly budget: number;
  readonly lessons: number;
  readonly tasks: number;
  readonly needs: number;
  readonly chance: number;
  readonly lost: number;
  readonly holderOf: readonly number[];
  readonly placeOf: readonly number[];
  readonly heard: readonly (readonly number[])[];
}

type Told = (row: number, question: number, said: number, sticks: boolean) => void;
type Words = Iterator<number>;

export class NaiveLessons {
  readonly attention: number[];
  told = 0;
  wasted = 0;
  private readonly held: number[];
  private readonly at: Lessons;
  private readonly state: State;

  constructor(at: Lessons, state: State) {
    this.at = at;
    this.state = state;
    this.attention = at.holderOf.map(() => 0);
    this.held = at.holderOf.map(() => 0);
  }

  tick(tick: number): void {
    const { budget } = this.at;
    this.attention.fill(budget);
    this.lose(tick);
    const was = structuredClone(this.state);
    for (const [row] of this.attention.entries())
      this.course(row, was, this.words("teach-course", tick, row));
    for (const [row] of this.attention.entries())
      this.needs(row, this.words("look-up", tick, row), (question) =>
        this.written(was, row, question),
      );
    for (const [row] of this.attention.entries()) {
      const best = this.bestBeside(row, was);
      this.needs(row, this.words("ask-best", tick, row), (question) =>
        best === null ? null : (was.people[best]?.[question] ?? -1),
      );
    }
  }

  private words(id: string, tick: number, row: number): Words {
    return new NaiveLuck(this.at.seed, 0, id).open({ clock: tick }, row);
  }

  private lose(tick: number): void {
    const { tacit, lost, undecided, options } = this.at;
    this.state.codes.forEach((code, holder) => {
      const words = this.words("lose-records", tick, holder);
      for (let question = tacit; question < code.length; question++) {
        const gone = unit(words.next().value) < lost;
        const other = undecided ? -1 : below(words.next().value, options);
        if (gone) code[question] = other;
      }
    });
  }

  private written({ codes }: State, row: number, question: number): number {
    return codes[this.at.holderOf[row] ?? -1]?.[question] ?? -1;
  }

  private readonly hear: Told = (row, question, said, sticks) => {
    this.attention[row] = (this.attention[row] ?? 0) - 1;
    if (said < 0) return;
    const own = this.state.people[row] ?? [];
    this.told++;
    if (own[question] === said) this.wasted++;
    else if (sticks) own[question] = said;
  };

  private course(row: number, was: State, words: Words): void {
    const { lessons, tacit, chance } = this.at;
    const taught = (was.people[row]?.length ?? 0) - tacit;
    if (taught === 0) return;
    for (let k = 0; k < lessons; k++) {
      const sticks = unit(words.next().value) < chance;
      const lesson = this.held[row] ?? 0;
      this.held[row] = lesson + 1;
      const question = tacit + (lesson % taught);
      const said = this.written(was, row, question);
      if (said >= 0 && (this.attention[row] ?? 0) > 0) this.hear(row, question, said, sticks);
    }
  }

  /** Tasks of one person; `said`: what it is told, null where there is nobody to ask. */
  private needs(row: number, words: Words, said: (question: number) => number | null): void {
    const own = this.state.people[row] ?? [];
    const { tasks, needs, chance, placeOf } = this.at;
    const reality = this.state.realities[placeOf[row] ?? -1];
    const blocks = own.flatMap((_, q) =>
      q % needs === 0 ? [[...own.keys()].slice(q, q + needs)] : [],
    );
    for (let k = 0; k < tasks; k++) {
      const block = blocks[below(words.next().value, blocks.length)] ?? [];
      const failed = block.some((question) => own[question] !== reality?.[question]);
      for (const question of block) {
        const sticks = unit(words.next().value) < chance;
        if (!failed || (this.attention[row] ?? 0) < 1) continue;
        const answer = said(question);
        if (answer !== null) this.hear(row, question, answer, sticks);
      }
    }
  }

  /** By what their answers are worth to the one who asks. */
  private bestBeside(row: number, was: State): number | null {
    const reality = was.realities[this.at.placeOf[row] ?? -1] ?? [];
    const worth = (j: number): number =>
      reality.filter((right, question) => was.people[j]?.[question] === right).length;
    const [best] = (this.at.heard[row] ?? []).toSorted((a, b) => worth(b) - worth(a) || a - b);
    return best ?? null;
  }
}
