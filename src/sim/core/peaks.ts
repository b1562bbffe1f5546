/** Whether there is anything better one step away. */
import { answerAt, writeAnswer } from "./answers.ts";
import type { Task } from "./environment.ts";
import type { Beliefs } from "./knowledge.ts";

/** Whether no change of one single answer would be worth more to the person of a row. */
export function isPeak({ shape, belief }: Beliefs, task: Task, row: number): boolean {
  const { stride, count, options } = shape;
  const place = task.placeOf(row);
  const now = task.worth(belief, row * stride, place);
  const trial = belief.slice(row * stride, (row + 1) * stride);
  for (let question = 0; question < count; question++) {
    const own = answerAt(shape, trial, 0, question);
    for (let other = 0; other < options; other++) {
      if (other === own) continue;
      writeAnswer(shape, trial, 0, question, other);
      if (task.worth(trial, 0, place) > now) return false;
    }
    writeAnswer(shape, trial, 0, question, own);
  }
  return true;
}
