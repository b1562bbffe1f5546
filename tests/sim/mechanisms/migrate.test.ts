/** People move between groups. */
import { expect, test } from "vitest";
import { SWAPPED } from "../../../src/sim/core/lineage.ts";
import { residual } from "../../../src/sim/ledger.ts";
import { people, runOf, ZONES } from "../../support/groups.ts";

const schedules = [{ use: "all-at-once" }, { use: "in-turn" }];

test.each(["swap", "pool", "near"].flatMap((how) => schedules.map((at) => [how, at] as const)))(
  "%s, %o: nobody comes or goes, the sizes hold, a score goes along",
  (how, schedule) => {
    const raw = {
      population: { groups: ZONES },
      schedule,
      knowledge: { use: "repertoire", items: 40, start: 9 },
      metrics: ["mean-repertoire"],
    };
    const run = runOf(
      { ...raw, after: [{ use: "migrate", how, probability: 0.5 }] },
      { lineage: true },
    );
    const holdings = (): string[] =>
      Array.from({ length: 12 }, (_, row) =>
        Array.from({ length: 40 }, (__, item) => Number(run.world.repertoire?.has(row, item))).join(
          "",
        ),
      );
    const before = holdings();
    for (let tick = 0; tick < 5; tick++) run.step();
    expect(holdings()).not.toEqual(before);
    expect(holdings().toSorted()).toEqual(before.toSorted());
    expect(residual(run.world)).toEqual({ person: 0, group: 0 });
    expect([...run.world.groups.sizes]).toEqual([5, 3, 4]);
    // The lineage tells who changed places with whom: told backwards, everybody is back.
    const rows = holdings();
    for (const { row, source, how: slot } of (run.lineage?.records(1) ?? []).toReversed()) {
      if (slot !== SWAPPED) continue;
      [rows[row], rows[source]] = [rows[source] ?? "", rows[row] ?? ""];
    }
    expect(rows).toEqual(before);
  },
);

test("along a layer of groups: only between groups that are tied, only while it is open", () => {
  const run = runOf({
    population: { groups: ZONES },
    networks: {
      way: { use: "edge-list", ties: [[0, 2]], nodes: "groups", open: { from: 3, until: 4 } },
    },
    after: [{ use: "migrate", how: "swap", over: "way" }],
  });
  const groupOf = new Map(people(run).map((person, row) => [person, run.world.groups.of[row]]));
  for (let tick = 1; tick <= 6; tick++) {
    const before = people(run);
    run.step();
    const now = people(run);
    if (tick === 3 || tick === 4) expect(now).not.toEqual(before);
    else expect(now).toEqual(before);
    now.forEach((person, row) => {
      if (groupOf.get(person) === 1) expect(run.world.groups.of[row]).toBe(1);
    });
  }
});

test("near: who lives next door changes places more often than who lives far away", () => {
  const run = runOf(
    {
      population: {
        groups: [
          { name: "A", size: 200, at: [0, 0] },
          { name: "B", size: 200, at: [1, 0] },
          { name: "C", size: 200, at: [2, 0] },
        ],
      },
      after: [
        {
          use: "migrate",
          how: "near",
          reach: 1,
          fall: "exponential",
          when: { column: "group", is: "A" },
        },
      ],
    },
    { lineage: true },
  );
  run.step();
  const to = (run.lineage?.records(1) ?? []).map(({ source }) => run.world.groups.of[source]);
  expect(to).toHaveLength(200);
  const share = to.filter((g) => g === 1).length / 200;
  const expected = 1 / (1 + Math.exp(-1)); // e^-1 against e^-2
  expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / 200));
});

test.each(["swap", "pool", "near"])(
  "%s: groups of one, of none, one group alone: nobody is lost",
  (how) => {
    for (const sizes of [[1], [1, 1], [1, 0], [0, 3, 0], [2, 1, 0, 5]]) {
      const groups = sizes.map((size, g) => ({ name: `G${g}`, size, at: [g, 0] }));
      const run = runOf({ population: { groups }, after: [{ use: "migrate", how }] });
      const before = people(run).toSorted();
      for (let tick = 0; tick < 5; tick++) run.step();
      expect(people(run).toSorted()).toEqual(before);
      expect([...run.world.groups.sizes]).toEqual(sizes);
    }
  },
);

test("all groups can die out, and a group can be settled that nobody was in", () => {
  const groups = [
    { name: "A", size: 3, at: [0, 0] },
    { name: "B", size: 0, at: [1, 0] },
  ];
  const settled = { at: 2, group: "B", size: 4 };
  const gone = [
    { at: 4, group: "A", size: 0 },
    { at: 5, group: "B", size: 0 },
  ];
  const run = runOf({
    population: { groups, changes: [settled, ...gone] },
    networks: { sea: { use: "complete", nodes: "groups" } },
    step: [
      { use: "choose-best", among: "group" },
      { use: "copy-with-error", loss: 0 },
    ],
    after: [{ use: "migrate", how: "near", over: "sea", probability: 0.5 }],
  });
  const sizes: number[] = [];
  while (run.stopped === null) {
    run.step();
    sizes.push(run.world.n);
    expect(residual(run.world)).toEqual({ person: 0, group: 0 });
  }
  expect(sizes).toEqual([3, 7, 7, 4, 0]);
  expect(run.stopped).toBe("extinct");
});
