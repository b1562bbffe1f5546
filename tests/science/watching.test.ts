/** Watching others with slips: at both ends it is a model without them. */
import { expect, test } from "vitest";
import { gained } from "../../src/sim/core/books.ts";
import { open, type Run } from "../../src/sim/run.ts";
import { statesOf } from "../support/run.ts";
import { shipped } from "../support/shipped.ts";

const run = (error: number, replicate: number): Run =>
  open(
    shipped("watching-others", {
      "structures[No slips].step.copy-answers.error": error,
      horizon: 30,
    }),
    { structure: "No slips", seed: "slips", replicate },
  );

test("without slips it is networked search where all watch all, to the bit", () => {
  const other = shipped("dependence-to-interdependence", { "population.size": 30, horizon: 30 });
  for (let replicate = 0; replicate < 5; replicate++) {
    const plain = open(other, { structure: "All watch all", seed: "slips", replicate });
    expect(statesOf(run(0, replicate))).toEqual(statesOf(plain));
  }
});

test("where every piece slips, nobody takes over anything; where nine in ten do, somebody does", () => {
  for (const [error, takes] of [
    [1, false],
    [0.9, true],
  ] as const) {
    const slipping = run(error, 0);
    while (slipping.stopped === null) slipping.step();
    const { books } = slipping.world.knowledge;
    expect(gained(books, "person", "neighbour") > 0).toBe(takes);
  }
});

test("whatever slips, nobody does worse than the round before", () => {
  for (const error of [0, 0.5, 0.9]) {
    const slipping = run(error, 1);
    slipping.step(); // the first round takes the scores
    let before = [...(slipping.world.now["score"] ?? [])];
    while (slipping.stopped === null) {
      slipping.step();
      const now = [...(slipping.world.now["score"] ?? [])];
      now.forEach((score, row) => expect(score).toBeGreaterThanOrEqual(before[row] ?? 0));
      before = now;
    }
  }
});
