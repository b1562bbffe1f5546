/** The engine against a slow, plain one that was written from the words of the design. */
import { assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { HEAVY } from "../../support/checks.ts";
import { naive, type NaiveModel } from "../../support/naive.ts";
import { modelOf, start } from "../../support/run.ts";
import { GOLDEN } from "../../support/scenarios.ts";

const percent = integer({ min: 0, max: 100 }).map((p) => p / 100);
const models = record({
  seed: constantFrom("a", "oak-41", "2026"),
  replicate: integer({ min: 0, max: 50 }),
  people: integer({ min: 1, max: 25 }),
  items: integer({ min: 1, max: 90 }),
  start: integer({ min: 0, max: 12 }),
  update: constantFrom("yesterday", "live", "in-turn", "one-at-a-time", "continuous"),
  rewire: percent,
  invent: percent,
  copy: percent,
  forget: percent,
  rates: record({
    invent: constantFrom(0, 0.5, 7),
    copy: constantFrom(0, 0.1, 3),
    forget: constantFrom(0, 0.02, 1.5),
    span: constantFrom(0.25, 1, 3),
  }),
  rebirth: record({ probability: percent, keep: percent, every: integer({ min: 1, max: 6 }) }),
});

type Drawn = Omit<NaiveModel, "ties">;

function scheduleOf({ update, rates }: Drawn): Record<string, unknown> {
  if (update === "continuous") return { use: update, span: rates.span };
  return update === "in-turn" || update === "one-at-a-time"
    ? { use: update }
    : { use: "all-at-once", update };
}

function stepOf({ update, rates, invent, copy, forget }: Drawn): Record<string, unknown>[] {
  const copying = {
    do: [{ use: "choose-neighbour" }, { use: "copy-item" }],
    probability: copy,
  };
  if (update === "continuous") {
    return [
      { use: "invent", probability: invent, rate: rates.invent, per: "once" },
      { ...copying, rate: rates.copy },
      { use: "forget-found", probability: forget, rate: rates.forget, per: "item" },
    ];
  }
  return [
    { use: "invent", probability: invent },
    copying,
    { use: "forget-one", probability: forget },
  ];
}

test("the engine finds what the plain one finds, person by person, tick by tick", () => {
  assert(
    property(models, (drawn) => {
      const byEvents = drawn.update === "one-at-a-time" || drawn.update === "continuous";
      const ticks = byEvents ? 40 : 12; // several blocks of 256 events
      const run = start(
        modelOf({
          ...GOLDEN["items, live"],
          population: { size: drawn.people },
          knowledge: { use: "repertoire", items: drawn.items, start: drawn.start },
          network: { use: "random", chance: 0.3, disconnected: "keep" },
          schedule: scheduleOf(drawn),
          before: [{ use: "rewire", probability: drawn.rewire }],
          step: stepOf(drawn),
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
