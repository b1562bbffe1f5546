/** Pull from an institution: who fails at a task looks up what it needs for it, and nothing else. */
import { answerAt } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { Hearing, HEARING } from "../core/hearing.ts";
import { beliefsHeldBy, beliefsOf, columnOf, institutionOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { blockOfTask, institution, of, sticks, tasks } from "../core/shared-params.ts";
import { meetingTasks } from "../core/tasks.ts";

const params = {
  institution,
  tasks,
  questions: blockOfTask,
  chance: sticks,
  of,
} as const satisfies Params;

export const lookUp: Mechanism<typeof params> = {
  name: "look-up",
  doc: "Each person meets tasks, any alike; where an answer that a task needs is wrong or missing, it looks up what the task needs in an institution, in vain where that has no answer; each answer takes one exchange of its time.",
  source:
    "the project's own (organizations: pull): the needy person begins, when it fails at a task, from one budget of attention; it " +
    "sees that it fails, not where, nor which answer would be right",
  params,
  acts: "agents",
  needs: ["beliefs"],
  asks: () => ["task", "truth"],
  consults: () => ["attention"],
  keeps: () => ["answers-told", "answers-wasted"],
  looks: ["belief"],
  writes: HEARING,
  loses: () => true,
  bind(world, { institution: name, of: kind, ...needs }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape } = beliefs;
    const found = institutionOf(world, name);
    const theirs = columnOf(world.was, beliefsHeldBy(found, beliefs), "belief");
    const hearing = new Hearing(world, beliefs, changeOf("institution", "copying"));
    const said = (row: number, question: number): number =>
      answerAt(shape, theirs, found.holderOf(row) * shape.stride, question);
    const turn = meetingTasks(world, beliefs, needs, { draws, hearing, said });
    return (ids, n) => {
      for (let k = 0; k < n; k++) turn(ids[k]);
    };
  },
};
