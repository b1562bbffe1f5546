/** Being told an answer: it takes time, and what one had already is wasted. The counts are those that `wasted` reads. */
import { floatColumn } from "./need.ts";
import type { Beliefs, SkillChange } from "./knowledge.ts";
import type { World } from "./world.ts";

/** The columns that it writes, all of the row that is told. */
export const HEARING = ["belief", "attention", "answers-told", "answers-wasted"].map((column) => ({
  column,
  rows: "own" as const,
}));

export class Hearing {
  private readonly beliefs: Beliefs;
  private readonly how: SkillChange;
  private readonly attention: Float64Array;
  private readonly told: Float64Array;
  private readonly wasted: Float64Array;

  /** `how`: how the books enter what is taken over. */
  constructor(world: World, beliefs: Beliefs, how: SkillChange) {
    this.beliefs = beliefs;
    this.how = how;
    this.attention = floatColumn(world.now, "attention");
    this.told = floatColumn(world.now, "answers-told");
    this.wasted = floatColumn(world.now, "answers-wasted");
  }

  /** Whether a person has time for one exchange more. */
  hasTime(row: number): boolean {
    return this.attention[row] >= 1;
  }

  /** One exchange: a person is told an answer (-1: there is none), and takes it over if it sticks, right or wrong. */
  hear(row: number, question: number, answer: number, sticks: boolean): void {
    this.attention[row]--;
    if (answer < 0) return;
    this.told[row]++;
    if (this.beliefs.at(row, question) === answer) this.wasted[row]++;
    else if (sticks) this.beliefs.answer(row, question, answer, this.how);
  }
}
