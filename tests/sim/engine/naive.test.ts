/** The engine against a slow, plain one that was written from the words of the design. */
import { assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { HEAVY } from "../../support/checks.ts";
import { naive } from "../../support/naive.ts";
import { modelOf, start } from "../../support/run.ts";
import { GOLDEN } from "../../support/scenarios.ts";

const percent = integer({ min: 0, max: 100 }).map((p) => p / 100);
const models = record({
  seed: constantFrom("a", "oak-41", "2026"),
  replicate: integer({ min: 0, max: 50 }),
  people: integer({ min: 1, max: 25 }),
  items: integer({ min: 1, max: 90 }),
  start: integer({ min: 0, max: 12 }),
  update: constantFrom("yesterday", "live", "in-turn", "one-at-a-time"),
  rewire: percent,
  invent: percent,
  copy: percent,
  forget: percent,
  rebirth: record({ probability: percent, keep: percent, every: integer({ min: 1, max: 6 }) }),
});

test("the engine finds what the plain one finds, person by person, tick by tick", () => {
  assert(
    property(models, (drawn) => {
      const ticks = drawn.update === "one-at-a-time" ? 40 : 12; // several blocks of 256 events
      const run = start(
        modelOf({
          ...GOLDEN["items, live"],
          population: { size: drawn.people },
          knowledge: { use: "repertoire", items: drawn.items, start: drawn.start },
          network: { use: "random", chance: 0.3, disconnected: "keep" },
          schedule:
            drawn.update === "in-turn" || drawn.update === "one-at-a-time"
              ? { use: drawn.update }
              : { use: "all-at-once", update: drawn.update },
          before: [{ use: "rewire", probability: drawn.rewire }],
          step: [
            { use: "invent", probability: drawn.invent },
            { do: [{ use: "choose-neighbour" }, { use: "copy-item" }], probability: drawn.copy },
            { use: "forget-one", probability: drawn.forget },
          ],
          after: [{ use: "rebirth", ...drawn.rebirth }],
          horizon: ticks,
        }),
        { seed: drawn.seed, replicate: drawn.replicate },
      );
      const network = [...run.world.networks.values()][0];
      const ties = Array.from({ length: drawn.people }, (_, row) =>
        Array.from({ length: network?.degree(row) ?? 0 }, (_tie, k) => network?.at(row, k) ?? -1),
      );
      const plain = naive({ ...drawn, ties }, ticks);
      for (const expected of plain) {
        const known = ties.map((_, row) =>
          Array.from({ length: drawn.items }, (_item, item) => item).filter((item) =>
            run.world.repertoire?.has(row, item),
          ),
        );
        expect(known).toEqual(expected);
        run.step();
      }
    }),
    { numRuns: HEAVY ? 1000 : 100, seed: 11 },
  );
});
