/** Whether people and institutions have nothing left to learn from each other: March's equilibrium. */
import { answeredIn, differingIn, lowest, writeAnswer } from "./answers.ts";
import { CodifiedAnswers } from "./codified.ts";
import type { Task } from "./environment.ts";
import type { Institution } from "./institution.ts";
import type { Beliefs } from "./knowledge.ts";
import { beliefsHeldBy, beliefsOf, taskOf } from "./need.ts";
import type { World } from "./world.ts";

/**
 * Nobody says anything else than its institution, where that has an answer, and nobody could still do better than it does:
 * with its beliefs as they are, or (`guessing`) with the luckiest guesses where it has none.
 */
export function learnedOut(world: World, guessing: boolean): boolean {
  const beliefs = beliefsOf(world);
  const { n } = world;
  for (const institution of world.institutions.values()) {
    const held = beliefsHeldBy(institution, beliefs);
    for (let row = 0; row < n; row++)
      if (differs(beliefs, held, row, institution.holderOf(row))) return false;
  }
  const could = new Best(beliefs, taskOf(world), guessing);
  for (const institution of world.institutions.values())
    if (could.beat(institution, n)) return false;
  return true;
}

/** Whether a person says anything else than a holder, where that has an answer. */
function differs({ shape, belief }: Beliefs, held: Beliefs, row: number, holder: number): boolean {
  const [own, theirs] = [row * shape.stride, holder * shape.stride];
  for (let w = 0; w < shape.words; w++) {
    const asked = answeredIn(shape, held.belief, theirs, w);
    if ((differingIn(shape, belief, own, held.belief, theirs, w) & asked) !== 0) return true;
  }
  return false;
}

/** The best that people could do in an institution's eyes. */
class Best {
  private readonly beliefs: Beliefs;
  private readonly task: Task;
  private readonly guessing: boolean;
  private readonly codified: CodifiedAnswers;

  constructor(beliefs: Beliefs, task: Task, guessing: boolean) {
    this.beliefs = beliefs;
    this.task = task;
    this.guessing = guessing;
    this.codified = new CodifiedAnswers(beliefs);
  }

  /** Whether anybody could do better than its holder. */
  beat(institution: Institution, n: number): boolean {
    const { beliefs, task } = this;
    const held = beliefsHeldBy(institution, beliefs);
    for (let row = 0; row < n; row++) {
      const holder = institution.holderOf(row);
      const place = institution.placeOf(holder, task.places);
      const bar = task.worth(held.belief, holder * beliefs.shape.stride, place);
      if (this.of(row) > bar) return true;
    }
    return false;
  }

  private of(row: number): number {
    const { beliefs, task, codified } = this;
    const { shape, belief } = beliefs;
    const place = task.placeOf(row);
    codified.look(belief, row * shape.stride);
    if (this.guessing) this.guess(row, place);
    return task.worth(codified.answers, 0, place);
  }

  /** Answers rightly what is not answered. */
  private guess(row: number, place: number): void {
    const { truth } = this.task;
    const { shape, belief, codified } = this.beliefs;
    if (truth === null) return;
    for (let w = 0; w < shape.words; w++) {
      let open = codified[w] & ~answeredIn(shape, belief, row * shape.stride, w);
      for (; open !== 0; open &= open - 1) {
        const question = w * 32 + lowest(open);
        writeAnswer(shape, this.codified.answers, 0, question, truth.at(place, question));
      }
    }
  }
}
