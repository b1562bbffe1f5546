/** Learning from others and from the world, against a plain program, person by person, tick by tick. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { variantsOf } from "../../../src/sim/core/need.ts";
import { residual } from "../../../src/sim/ledger.ts";
import { fileOf, NaiveLearners, type NaiveLearning } from "../../support/naive-learning.ts";
import { modelOf, start } from "../../support/run.ts";

const TICKS = 6;
const chance = fc.constantFrom(0, 0.25, 0.5, 0.9, 1);

const models: fc.Arbitrary<NaiveLearning> = fc.record({
  seed: fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
  people: fc.integer({ min: 1, max: 12 }),
  traits: fc.integer({ min: 1, max: 3 }),
  options: fc.integer({ min: 2, max: 4 }),
  update: fc.constantFrom("yesterday", "live", "in-turn"),
  several: fc.record({
    number: fc.integer({ min: 1, max: 7 }),
    self: fc.boolean(),
    twice: fc.boolean(),
  }),
  gates: fc.record({ most: chance, parents: chance, won: chance }),
  strength: chance,
  b: chance,
  g: chance,
  only: fc.constantFrom(undefined, 0, 1),
  copy: chance,
  change: fc.constantFrom(0.1, 0.5),
  p: chance,
  miss: fc.constantFrom("before", "keep"),
  cost: fc.constantFrom(0, 0.5),
  u: chance,
  to: fc.constantFrom("next", "other"),
});

test("the engine finds what the plain program finds", () => {
  fc.assert(
    fc.property(models, (model) => {
      const run = start(modelOf(fileOf(model, TICKS)), { seed: model.seed });
      const plain = new NaiveLearners(model);
      const { variant, count } = variantsOf(run.world);
      while (run.stopped === null) {
        run.step();
        plain.tick(run.tick);
        expect(run.world.environment?.state[0]).toBe(plain.state);
        plain.people.forEach(({ has, payoff }, row) => {
          expect([...variant.subarray(row * count, (row + 1) * count)]).toEqual(has);
          expect(run.world.now["payoff"]?.[row]).toBe(payoff);
        });
        expect(residual(run.world)).toEqual({ person: 0, group: 0 });
      }
    }),
    { numRuns: 300 },
  );
}, 120_000);
