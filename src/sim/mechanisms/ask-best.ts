/** Pull from people: who fails at a task asks the best of those around, about that and nothing else. */
import { answerAt } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { failing } from "../core/failing.ts";
import { Hearing, HEARING } from "../core/hearing.ts";
import { beliefsOf, columnOf, layerOf, taskOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, over, sticks, tasks } from "../core/shared-params.ts";

const params = {
  tasks,
  chance: sticks,
  over,
  channel: channel("neighbour"),
  of,
} as const satisfies Params;

export const askBest: Mechanism<typeof params> = {
  name: "ask-best",
  doc: "Each person meets a task, any question alike; where its answer is wrong or missing, it asks the neighbour whose answers are worth most, the first of equals, tacit ones too; asking takes one exchange of its time.",
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
  bind(world, { tasks: many, chance, over: layer, ...values }, draws) {
    const beliefs = beliefsOf(world, values.of);
    const { shape } = beliefs;
    const { stride } = shape;
    const task = taskOf(world);
    const network = layerOf(world, layer);
    const theirs = columnOf(world.was, beliefs, "belief");
    const how = changeOf(values.channel, "copying");
    const hearing = new Hearing(world, beliefs, how);
    const fails = failing(world, beliefs);
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
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        let asked = -2; // nobody has been looked for yet
        draws.open(i);
        for (let t = 0; t < many; t++) {
          const question = draws.below(shape.count);
          const keeps = draws.unit() < chance;
          if (!fails(i, question) || !hearing.hasTime(i)) continue;
          if (asked === -2) asked = bestBeside(i);
          if (asked < 0) break;
          how.source = asked;
          hearing.hear(i, question, answerAt(shape, theirs, asked * stride, question), keeps);
        }
      }
    };
  },
};
