/** Pull from an institution: who fails at a task looks up what it needs for it, and nothing else. */
import { answerAt } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { failing } from "../core/failing.ts";
import { Hearing, HEARING } from "../core/hearing.ts";
import { beliefsHeldBy, beliefsOf, columnOf, institutionOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { institution, of, sticks, tasks } from "../core/shared-params.ts";

const params = { institution, tasks, chance: sticks, of } as const satisfies Params;

export const lookUp: Mechanism<typeof params> = {
  name: "look-up",
  doc: "Each person meets a task, any question alike; where its answer is wrong or missing, it looks the answer up in an institution, in vain where that has none; looking up takes one exchange of its time.",
  source:
    "the project's own (organizations: pull): the needy person begins, when it fails at a task, from one budget of attention; it " +
    "sees that it fails, not which answer would be right",
  params,
  acts: "agents",
  needs: ["beliefs"],
  asks: () => ["task", "truth"],
  consults: () => ["attention"],
  keeps: () => ["answers-told", "answers-wasted"],
  looks: ["belief"],
  writes: HEARING,
  loses: () => true,
  bind(world, { institution: name, tasks: many, chance, of: kind }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape } = beliefs;
    const found = institutionOf(world, name);
    const theirs = columnOf(world.was, beliefsHeldBy(found, beliefs), "belief");
    const hearing = new Hearing(world, beliefs, changeOf("institution", "copying"));
    const fails = failing(world, beliefs);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        draws.open(i);
        for (let task = 0; task < many; task++) {
          const question = draws.below(shape.count);
          const keeps = draws.unit() < chance;
          if (!fails(i, question) || !hearing.hasTime(i)) continue;
          const from = found.holderOf(i) * shape.stride;
          hearing.hear(i, question, answerAt(shape, theirs, from, question), keeps);
        }
      }
    };
  },
};
