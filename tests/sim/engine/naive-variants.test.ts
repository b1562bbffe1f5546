/** Two kinds of variants in the engine against a slow, plain program that was written from the words of the design. */
import { assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { gained, lost } from "../../../src/sim/core/books.ts";
import { variantsOf } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { HEAVY } from "../../support/checks.ts";
import { CHANGE_AT, NaiveWorld, type NaiveVariants } from "../../support/naive-variants.ts";
import { expectBalance, modelOf, start } from "../../support/run.ts";

const chance = integer({ min: 0, max: 20 }).map((p) => p / 20);
const models = record({
  seed: constantFrom("a", "oak-41", "2026"),
  replicate: integer({ min: 0, max: 50 }),
  people: integer({ min: 1, max: 20 }),
  later: integer({ min: 1, max: 20 }),
  traits: integer({ min: 1, max: 3 }),
  options: constantFrom(0, 1, 2, 5),
  update: constantFrom("yesterday", "live", "in-turn", "one-at-a-time"),
  chance,
  copy: chance,
  change: chance.map((p) => p * p),
  follow: chance,
  doubt: chance,
});

const fileOf = (drawn: NaiveVariants, ticks: number): Record<string, unknown> => ({
  kind: "scenario",
  version: 1,
  id: "naive-variants",
  title: "Naive variants",
  question: "The same?",
  source: { citation: "none", fidelity: "own" },
  population: { size: drawn.people, changes: [{ at: CHANGE_AT, size: drawn.later }] },
  knowledge: {
    use: "variants",
    count: drawn.traits,
    ...(drawn.options === 0 ? {} : { options: drawn.options }),
  },
  also: { strategy: { use: "variants", labels: ["individual", "social"] } },
  schedule:
    drawn.update === "yesterday" || drawn.update === "live"
      ? { use: "all-at-once", update: drawn.update }
      : { use: drawn.update },
  step: [
    { use: "choose-random" },
    {
      use: "copy-variant",
      chance: drawn.chance,
      probability: drawn.copy,
      when: { column: "strategy", is: "social" },
    },
    { use: drawn.options === 0 ? "new-variant" : "mutate", probability: drawn.change },
    { id: "doubt", use: "mutate", of: "strategy", probability: drawn.doubt },
    { id: "follow", use: "copy-variant", of: "strategy", probability: drawn.follow },
  ],
  metrics: ["gained"],
  horizon: ticks,
});

function shown({ world }: Run): unknown {
  const { variant, count, books } = variantsOf(world);
  const has = Array.from({ length: world.n }, (_, row) => [
    ...variant.subarray(row * count, (row + 1) * count),
  ]);
  return {
    has,
    strategy: [...variantsOf(world, "strategy").variant.subarray(0, world.n)],
    books: [
      gained(books, "person"),
      lost(books, "person"),
      gained(books, "group"),
      lost(books, "group"),
    ],
  };
}

test("the engine finds what the plain one finds, person by person, tick by tick", () => {
  assert(
    property(models, (drawn) => {
      const ticks = drawn.update === "one-at-a-time" ? 40 : 12; // several blocks of 256 events
      const run = start(modelOf(fileOf(drawn, ticks)), {
        seed: drawn.seed,
        replicate: drawn.replicate,
      });
      const plain = new NaiveWorld(drawn);
      expect(shown(run)).toEqual(plain.now());
      for (let t = 1; t <= ticks; t++) {
        run.step();
        plain.tick(t);
        expect(shown(run)).toEqual(plain.now());
        expectBalance(run);
      }
    }),
    { numRuns: HEAVY ? 1000 : 100, seed: 12 },
  );
});
