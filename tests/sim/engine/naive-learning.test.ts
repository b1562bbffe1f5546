/** Learning from others and from the world, against a plain program, person by person, tick by tick. */
import { worldStateOf } from "../../../src/sim/core/need.ts";
import {
  assert,
  boolean,
  constantFrom,
  integer,
  property,
  record,
  string,
  type Arbitrary,
} from "fast-check";
import { expect, test } from "vitest";
import { variantsOf } from "../../../src/sim/core/need.ts";
import { residual } from "../../../src/sim/ledger.ts";
import {
  BASE,
  FAVOURED,
  NaiveLearners,
  RIGHT,
  WRONG,
  type NaiveLearning,
} from "../../support/naive-learning.ts";
import { HEAVY } from "../../support/checks.ts";
import { modelOf, start } from "../../support/run.ts";

const TICKS = 6;
const chance = constantFrom(0, 0.25, 0.5, 0.9, 1);

const models: Arbitrary<NaiveLearning> = record({
  seed: string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
  people: integer({ min: 1, max: 12 }),
  traits: integer({ min: 1, max: 3 }),
  options: integer({ min: 2, max: 4 }),
  update: constantFrom("yesterday", "live", "in-turn"),
  several: record({
    number: integer({ min: 1, max: 7 }),
    self: boolean(),
    twice: boolean(),
  }),
  gates: record({ most: chance, parents: chance, won: chance }),
  strength: chance,
  b: chance,
  g: chance,
  only: constantFrom(undefined, 0, 1),
  copy: chance,
  change: constantFrom(0.1, 0.5),
  p: chance,
  miss: constantFrom("before", "keep"),
  cost: constantFrom(0, 0.5),
  u: chance,
  to: constantFrom("next", "other"),
});

/** The same as a scenario. */
const fileOf = (model: NaiveLearning, horizon: number): Record<string, unknown> => ({
  kind: "scenario",
  version: 1,
  id: "naive-learning",
  title: "Naive learning",
  question: "Does the plain program find the same?",
  source: { citation: "none", fidelity: "own" },
  population: { size: model.people },
  knowledge: { use: "variants", count: model.traits, options: model.options },
  environment: { use: "state", options: model.options },
  schedule:
    model.update === "in-turn" ? { use: "in-turn" } : { use: "all-at-once", update: model.update },
  before: [{ use: "shift-environment", chance: model.u, to: model.to }],
  step: [
    { use: "choose-several", ...model.several },
    { use: "copy-majority", strength: model.strength, probability: model.gates.most },
    { use: "copy-parents", variant: FAVOURED, chance: model.b, probability: model.gates.parents },
    { use: "convert", variant: FAVOURED, chance: model.g, probability: model.gates.won },
    { use: "choose-weighted" },
    {
      use: "copy-variant",
      chance: model.copy,
      ...(model.only === undefined ? {} : { only: model.only }),
    },
    { use: "mutate", chance: model.change },
    { use: "judge" },
    { use: "try", chance: model.p, miss: model.miss, when: { column: "suits", is: 0 } },
    { use: "earn", base: BASE, cost: model.cost, right: RIGHT, wrong: WRONG },
  ],
  metrics: ["mean-payoff", "share-right"],
  horizon,
});

test("the engine finds what the plain program finds", () => {
  assert(
    property(models, (model) => {
      const run = start(modelOf(fileOf(model, TICKS)), { seed: model.seed });
      const plain = new NaiveLearners(model);
      const { variant, count } = variantsOf(run.world);
      while (run.stopped === null) {
        run.step();
        plain.tick(run.tick);
        expect(worldStateOf(run.world).state[0]).toBe(plain.state);
        plain.people.forEach(({ has, payoff }, row) => {
          expect([...variant.subarray(row * count, (row + 1) * count)]).toEqual(has);
          expect(run.world.now["payoff"]?.[row]).toBe(payoff);
        });
        expect(residual(run.world)).toEqual({ person: 0, group: 0 });
      }
    }),
    { numRuns: HEAVY ? 600 : 80 },
  );
});
