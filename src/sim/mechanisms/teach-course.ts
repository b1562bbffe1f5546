/** Push by an institution: a course with a timetable, the same for all, whatever anybody knows already. */
import { answerAt } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { listCodified } from "../core/codified.ts";
import { Hearing, HEARING } from "../core/hearing.ts";
import { beliefsHeldBy, beliefsOf, columnOf, floatColumn, institutionOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { institution, of, sticks } from "../core/shared-params.ts";

const params = {
  institution,
  lessons: {
    kind: "integer",
    doc: "Number of lessons each time, a question each, in the order of the questions; after the last one the course begins again",
    unit: "lessons",
    min: 0,
    max: 4096,
    default: 1,
    plain: {
      label: "Lessons",
      ends: ["none", "many"],
      says: "How many lessons the course has each time.",
    },
  },
  chance: sticks,
  of,
} as const satisfies Params;

export const teachCourse: Mechanism<typeof params> = {
  name: "teach-course",
  doc: "An institution teaches what it holds, question after question, in the same order for all; each lesson takes one exchange of a person's time, and is wasted where it had that answer already.",
  source:
    "the project's own (organizations: push): on a schedule, its content chosen without regard to need, from one budget of " +
    "attention. A newcomer begins with the first lesson; who has no time misses its lesson; there is no lesson where the " +
    "institution has no answer",
  params,
  acts: "agents",
  needs: ["beliefs"],
  consults: () => ["attention"],
  keeps: () => ["answers-told", "answers-wasted", "lessons"],
  looks: ["belief"],
  writes: [...HEARING, { column: "lessons", rows: "own" }],
  loses: () => true,
  bind(world, { institution: name, lessons, chance, of: kind }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape } = beliefs;
    const found = institutionOf(world, name);
    const theirs = columnOf(world.was, beliefsHeldBy(found, beliefs), "belief");
    const hearing = new Hearing(world, beliefs, changeOf("institution", "copying"));
    const held = floatColumn(world.now, "lessons");
    const order = new Int32Array(shape.count);
    return (ids, n) => {
      const many = listCodified(beliefs, order);
      if (many === 0) return;
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const from = found.holderOf(i) * shape.stride;
        draws.open(i);
        for (let lesson = 0; lesson < lessons; lesson++) {
          const keeps = draws.unit() < chance;
          const question = order[held[i]++ % many];
          const said = answerAt(shape, theirs, from, question);
          if (said >= 0 && hearing.hasTime(i)) hearing.hear(i, question, said, keeps);
        }
      }
    };
  },
};
