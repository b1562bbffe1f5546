/** A repository of best practice: it holds the whole answer of the best of its people, once that is better than its own. */
import { changeOf } from "../core/books.ts";
import { CodifiedAnswers } from "../core/codified.ts";
import { beliefsHeldBy, beliefsOf, columnOf, institutionOf, taskOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { institution, of } from "../core/shared-params.ts";

const params = { institution, of } as const satisfies Params;

export const captureBestPractice: Mechanism<typeof params> = {
  name: "capture-best-practice",
  doc: "An institution takes over all answers that can be written down of the best of its people, the first of equals, if they are worth strictly more than what it holds.",
  source:
    "the project's own (organizations: repositories of best practice, as in Kane & Alavi 2007, Organization Science 18:796, whose " +
    "text was not at hand); the order of people says who is first, so that nothing is drawn",
  params,
  acts: "world",
  needs: ["beliefs"],
  asks: () => ["task"],
  looks: ["belief"],
  loses: () => true,
  bind(world, { institution: name, of: kind }) {
    const beliefs = beliefsOf(world, kind);
    const { stride } = beliefs.shape;
    const found = institutionOf(world, name);
    const held = beliefsHeldBy(found, beliefs);
    const theirs = columnOf(world.was, beliefs, "belief");
    const written = new CodifiedAnswers(beliefs);
    const task = taskOf(world);
    const how = changeOf("observation", "copying");
    return () => {
      for (let holder = 0; holder < found.count; holder++) {
        const place = found.placeOf(holder, task.places);
        let top = task.worth(held.belief, holder * stride, place);
        how.source = -1;
        for (let k = 0; k < found.size(holder, world.n); k++) {
          const i = found.member(holder, k);
          written.look(theirs, i * stride);
          const worth = task.worth(written.answers, 0, place);
          if (worth > top) [top, how.source] = [worth, i];
        }
        if (how.source < 0) continue;
        written.look(theirs, how.source * stride);
        held.answerAll(holder, written.answers, 0, how);
      }
    };
  },
};
