/** Pull from people: who fails at a task asks the best of those around, about that and nothing else. */
import { answerAt } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { Hearing, HEARING } from "../core/hearing.ts";
import { beliefsOf, columnOf, layerOf, taskOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { blockOfTask, channel, of, over, sticks, tasks } from "../core/shared-params.ts";
import { meetingTasks, NOBODY } from "../core/tasks.ts";

const params = {
  tasks,
  questions: blockOfTask,
  chance: sticks,
  over,
  channel: channel("neighbour"),
  of,
} as const satisfies Params;

export const askBest: Mechanism<typeof params> = {
  name: "ask-best",
  doc: "Each person meets tasks, any alike; where an answer that a task needs is wrong or missing, it asks the neighbour whose answers are worth most, the first of equals, for what the task needs, tacit or not; each answer takes one exchange of its time.",
  source:
    "the project's own (organizations: pull), as look-up, from a person; the time of who is asked is not counted",
  params,
  acts: "agents",
  needs: ["beliefs"],
  ties: () => true,
  asks: () => ["task", "truth"],
  consults: () => ["attention"],
  keeps: () => ["answers-told", "answers-wasted"],
  looks: ["belief"],
  writes: HEARING,
  loses: () => true,
  bind(world, { over: layer, of: kind, channel: way, ...needs }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape } = beliefs;
    const { stride } = shape;
    const task = taskOf(world);
    const network = layerOf(world, layer);
    const theirs = columnOf(world.was, beliefs, "belief");
    const how = changeOf(way, "copying");
    const hearing = new Hearing(world, beliefs, how);
    /** Whom a person asks, as all stood; -1: nobody is there. */
    const bestBeside = (i: number): number => {
      const place = task.placeOf(i);
      let best = -1;
      let top = Number.NEGATIVE_INFINITY;
      for (let d = network.degree(i) - 1; d >= 0; d--) {
        const worth = task.worth(theirs, network.at(i, d) * stride, place);
        if (worth < top) continue;
        top = worth;
        best = network.at(i, d);
      }
      return best;
    };
    /** Whom the person asks whose turn it is; before it asks anybody, NOBODY. */
    let asked = NOBODY;
    const said = (row: number, question: number): number => {
      if (asked === NOBODY) asked = bestBeside(row);
      if (asked < 0) return NOBODY;
      how.source = asked;
      return answerAt(shape, theirs, asked * stride, question);
    };
    const turn = meetingTasks(world, beliefs, needs, { draws, hearing, said });
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        asked = NOBODY;
        turn(ids[k]);
      }
    };
  },
};
