/** How much of what is held to be true is true. */
import { ones } from "../exact/bits.ts";
import { beliefsHeldBy, beliefsOf, institutionOf, taskOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { heldBy, of } from "../core/shared-params.ts";

const params = { heldBy, of } as const satisfies Params;

export const correct: Metric<typeof params> = {
  name: "correct",
  doc: "Share of all questions to which people, or an institution, have the right answer: their mean, from 0 to 1.",
  source: "March 1991, Organization Science 2:71 (knowledge level, as a share)",
  unit: "",
  ahead: "more",
  params,
  needs: ["beliefs"],
  asks: () => ["task", "truth"],
  read(world, { heldBy: name, of: kind }) {
    const task = taskOf(world);
    const people = beliefsOf(world, kind);
    const institution = name === undefined ? null : institutionOf(world, name);
    const { belief, shape } = institution === null ? people : beliefsHeldBy(institution, people);
    const n = institution?.count ?? world.n;
    let right = 0;
    for (let row = 0; row < n; row++) {
      const place = institution?.placeOf(row, task.places) ?? task.placeOf(row);
      for (let w = 0; w < shape.words; w++)
        right += ones(task.truth?.rightIn(belief, row * shape.stride, w, place) ?? 0);
    }
    return right / (n * shape.count);
  },
};
