/** Failing at a task: a question to which one has not the right answer. */
import { taskOf } from "./need.ts";
import type { Beliefs } from "./knowledge.ts";
import type { World } from "./world.ts";

/** Whether a person's answer to a question is wrong, or missing. */
export function failing(
  world: World,
  beliefs: Beliefs,
): (row: number, question: number) => boolean {
  const task = taskOf(world);
  return (row, question) =>
    beliefs.at(row, question) !== task.truth?.at(task.placeOf(row), question);
}
