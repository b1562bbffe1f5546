/** What is read of one group, and how far groups differ. */
import { describe, expect, test } from "vitest";
import { channelSlot, reasonSlot } from "../../../src/sim/core/books.ts";
import { variantsOf } from "../../../src/sim/core/need.ts";
import { expectWithin, mean, sd } from "../../support/checks.ts";
import { runOf, ZONES } from "../../support/groups.ts";
import { modelOf, start } from "../../support/run.ts";

describe("metrics of one group", () => {
  const metrics = ["mean-skill", "best-skill", "sd-skill", "known-crafts"];

  test("are those of a people of the rows of the group, also after changes and moves", () => {
    const run = runOf({
      population: { groups: ZONES, changes: [{ at: 3, group: "Far", size: 1 }] },
      after: [{ use: "migrate", how: "swap", probability: 0.3 }],
      metrics: metrics.flatMap((use) =>
        [
          { use, as: use },
          ...["North", "South", "Far"].map((group) => ({
            use,
            group,
            as: `${use}-${group.toLowerCase()}`,
          })),
          { use, craft: 2, group: "South", as: `${use}-two` },
        ].filter(({ as }) => as !== "known-crafts-two"),
      ),
    });
    for (let tick = 0; tick < 6; tick++) {
      const values = new Map(run.metrics.map(({ as }, k) => [as, run.read()[k]]));
      const { groups, skill } = run.world;
      ["north", "south", "far"].forEach((name, g) => {
        const rows = [...groups.of.subarray(0, run.world.n)].flatMap((own, row) =>
          own === g ? [row] : [],
        );
        const crafts = [0, 1].map((craft) => rows.map((row) => skill?.level[2 * row + craft] ?? 0));
        const over = (read: (levels: number[]) => number): number =>
          mean(crafts.map((each) => read(each)));
        expect(values.get(`mean-skill-${name}`)).toBeCloseTo(over(mean), 10);
        expect(values.get(`best-skill-${name}`)).toBeCloseTo(
          over((each) => Math.max(...each)),
          10,
        );
        if (rows.length < 2) expect(values.get(`sd-skill-${name}`)).toBeNull();
        else expect(values.get(`sd-skill-${name}`)).toBeCloseTo(over(sd), 10);
        const known = crafts.filter((each) => Math.max(...each) > 0).length;
        expect(values.get(`known-crafts-${name}`)).toBe(known);
        if (g === 1) expect(values.get("mean-skill-two")).toBeCloseTo(mean(crafts[1] ?? []), 10);
      });
      run.step();
    }
  });
});

/** Two groups of thirty; all of the first have A, all of the second B. */
const APART = {
  kind: "scenario",
  version: 1,
  id: "two-camps",
  population: { size: 60, groups: 2 },
  knowledge: { use: "variants", labels: ["A", "B", "C"], start: "B" },
  schedule: { use: "all-at-once" },
  step: [
    { use: "choose-in-group", outside: 0.2 },
    { use: "copy-variant", chance: 1 },
  ],
  metrics: [
    { use: "frequency", variant: "A" },
    { use: "frequency", variant: "A", group: "group-1", as: "first" },
    { use: "frequency", variant: "A", group: "group-2", as: "second" },
    "between-groups",
  ],
  horizon: 12,
};
const HOW = { channel: channelSlot("own"), reason: reasonSlot("copying"), source: -1 };

/** A run at whose start the rows from `from` on that are before `to` have variant 0. */
function begun(
  raw: Record<string, unknown>,
  replicate: number,
  [from, to]: readonly [number, number],
) {
  const run = start(modelOf(raw), { seed: "two camps", replicate });
  const kind = variantsOf(run.world);
  for (let row = from; row < to; row++) kind.take(row, 0, 0, HOW);
  return run;
}

describe("frequency and between-groups", () => {
  test.each([
    { rows: [0, 30], values: [0.5, 1, 0, 1] },
    { rows: [0, 60], values: [1, 1, 1, 0] },
    { rows: [15, 45], values: [0.5, 0.5, 0.5, 0] },
    { rows: [0, 45], values: [0.75, 1, 0.5, 1 / 3] },
    { rows: [0, 0], values: [0, 0, 0, 0] },
  ] as const)("A in the rows %o", ({ rows, values }) => {
    const found = begun(APART, 0, rows).read();
    values.forEach((value, k) => expect(found[k]).toBeCloseTo(value, 12));
  });

  test.each([0, 0.1, 1])(
    "who picks strangers with weight p / (1 + p), p = %f, brings groups together at that rate",
    (outside) => {
      const [n, runs, ticks] = [30, 400, 6];
      const weight = outside / (1 + outside);
      const strangers = (weight * n) / (n - 1 + weight * n);
      const apart: number[] = [];
      for (let r = 0; r < runs; r++) {
        const run = begun(
          {
            ...APART,
            step: [
              { use: "choose-in-group", outside },
              { use: "copy-variant", chance: 1 },
            ],
          },
          r,
          [0, n],
        );
        for (let tick = 0; tick < ticks; tick++) run.step();
        const [, first, second] = run.read();
        apart.push((first ?? 0) - (second ?? 0));
      }
      const expected = (1 - 2 * strangers) ** ticks;
      if (outside === 0) expect(apart.every((each) => each === 1)).toBe(true);
      else
        expectWithin(`p_c=${outside}`, {
          measured: mean(apart),
          expected,
          se: sd(apart) / Math.sqrt(runs),
        });
    },
  );
});
