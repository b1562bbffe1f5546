/** Four world zones, held against the exact drift of skill: what area gives, what contact gives, what being cut off takes. */
import { describe, expect, test } from "vitest";
import { open } from "../../src/sim/run.ts";
import { expectWithin, HEAVY, mean, sd } from "../support/checks.ts";
import { henrich } from "../../src/lab/suite/laws/henrich.ts";
import { shipped } from "../support/shipped.ts";

const runs = HEAVY ? 100 : 30;
const LOSSES = [1, 3.72, 6.44];
const ZONES = ["afro-eurasia", "americas", "australia", "tasmania"];
const SIZES = [525, 240, 53, 2];
const scenario = shipped("world-zones");

/** Mean skill by zone and craft: of each run, at the ticks asked for. */
function skills(structure: string, ticks: readonly number[]): number[][][][] {
  return Array.from({ length: runs }, (_, replicate) => {
    const run = open(scenario, { seed: "zones", replicate, structure });
    const found: number[][][] = [];
    while (run.stopped === null) {
      run.step();
      if (!ticks.includes(run.tick)) continue;
      const { groups, skill } = run.world;
      const of = (g: number, craft: number): number =>
        mean(
          [...groups.members.subarray(groups.offsets[g], groups.offsets[g + 1])].map(
            (row) => skill?.level[3 * row + craft] ?? Number.NaN,
          ),
        );
      found.push(SIZES.map((_size, g) => LOSSES.map((_loss, craft) => of(g, craft))));
    }
    return found;
  });
}

/** Growth per generation between two readings, run by run. */
const growth = (
  found: number[][][][],
  { g, craft, generations }: { g: number; craft: number; generations: number },
): number[] =>
  found.map(
    ([first, last]) =>
      ((last?.[g]?.[craft] ?? Number.NaN) - (first?.[g]?.[craft] ?? Number.NaN)) / generations,
  );

const check = (name: string, values: readonly number[], expected: number): void =>
  expectWithin(name, {
    measured: mean(values),
    expected,
    se: sd(values) / Math.sqrt(values.length),
  });

describe("zones that never meet", () => {
  const found = skills("Never in contact", [10, 100]);

  test.each(SIZES.map((size, g) => [ZONES[g] ?? "", size, g] as const))(
    "%s: skill drifts as for %i people by themselves, craft by craft",
    (zone, size, g) => {
      LOSSES.forEach((loss, craft) =>
        check(
          `${zone} craft ${craft + 1}`,
          growth(found, { g, craft, generations: 90 }),
          henrich.drift(loss, 1, size),
        ),
      );
    },
  );

  test("the larger the area, the higher the skill at the end, in every run", () => {
    for (const [, last] of found) {
      const levels = (last ?? []).map((zone) => mean(zone));
      expect(levels).toEqual(levels.toSorted((a, b) => b - a));
    }
  });
});

test("cut off, Tasmania drifts at once as two people do: down in the crafts that need more; the largest zone does not notice", () => {
  const found = skills("Cut off after generation 50", [51, 100]);
  for (const [craft, loss] of LOSSES.entries()) {
    const drift = henrich.drift(loss, 1, 2);
    check(`Tasmania craft ${craft + 1}`, growth(found, { g: 3, craft, generations: 49 }), drift);
    expect(drift > 0).toBe(craft === 0);
    check(
      `Afro-Eurasia craft ${craft + 1}`,
      growth(found, { g: 0, craft, generations: 49 }),
      henrich.drift(loss, 1, 525),
    );
  }
});

test("in contact, the smaller zones grow as fast as the largest", () => {
  const found = skills("Always in contact", [50, 100]);
  for (const g of [1, 2, 3]) {
    const apart = growth(found, { g, craft: 2, generations: 50 });
    const largest = growth(found, { g: 0, craft: 2, generations: 50 });
    check(
      ZONES[g] ?? "",
      apart.map((each, k) => each - (largest[k] ?? 0)),
      0,
    );
  }
});
