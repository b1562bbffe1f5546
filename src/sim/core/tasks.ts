/** Pull: people meet tasks, and where they fail at one they ask for what it needs, and for nothing else. */
import { taskOf } from "./need.ts";
import type { Hearing } from "./hearing.ts";
import type { Beliefs } from "./knowledge.ts";
import type { World } from "./world.ts";
import type { Draws } from "../random/draws.ts";

/** Of who is asked: there is nobody. Else an answer, or -1 for none. */
export const NOBODY = -2;

interface Needs {
  /** Number of tasks that a person meets. */
  readonly tasks: number;
  /** Number of questions in a row that a task needs. */
  readonly questions: number | undefined;
  /** Chance that what a person is told sticks. */
  readonly chance: number;
}

/** What a person does in its turn. `said`: what it is told when it asks about a question. */
export function meetingTasks(
  world: World,
  beliefs: Beliefs,
  { tasks, questions: size = 1, chance }: Needs,
  {
    draws,
    hearing,
    said,
  }: { draws: Draws; hearing: Hearing; said: (row: number, question: number) => number },
): (row: number) => void {
  const environment = taskOf(world);
  const { count } = beliefs.shape;
  const different = Math.ceil(count / size);
  const fails = (row: number, from: number, end: number): boolean => {
    const place = environment.placeOf(row);
    for (let question = from; question < end; question++)
      if (beliefs.at(row, question) !== environment.truth?.at(place, question)) return true;
    return false;
  };
  return (row) => {
    draws.open(row);
    for (let task = 0; task < tasks; task++) {
      const from = draws.below(different) * size;
      const end = Math.min(count, from + size);
      const failed = fails(row, from, end);
      for (let question = from; question < end; question++) {
        const keeps = draws.unit() < chance;
        if (!failed || !hearing.hasTime(row)) continue;
        const answer = said(row, question);
        if (answer !== NOBODY) hearing.hear(row, question, answer, keeps);
      }
    }
  };
}
