/** Groups: rows belong to them, people move between them, sizes hold. */
import { describe, expect, test } from "vitest";
import { residual } from "../../../src/sim/ledger.ts";
import type { Run } from "../../../src/sim/run.ts";
import { BASE, people, runOf, ZONES } from "../../support/groups.ts";
import { modelOf, start, statesOf } from "../../support/run.ts";

/** What stands in the groups must follow from the groups of the rows. */
function check({ world: { groups, n } }: Run): void {
  const of = [...groups.of.subarray(0, n)];
  of.forEach((g) => expect(g >= 0 && g < groups.count).toBe(true));
  for (let g = 0; g < groups.count; g++) {
    const rows = of.flatMap((own, row) => (own === g ? [row] : []));
    expect([...groups.members.subarray(groups.offsets[g], groups.offsets[g + 1])]).toEqual(rows);
    expect(groups.sizes[g]).toBe(rows.length);
    expect(groups.rank[g]).toBe(
      rows.length === 0 ? -1 : groups.peopled.subarray(0, groups.peopledCount).indexOf(g),
    );
  }
}

describe("groups", () => {
  test("equal ones, or those of a list; where a file speaks of none, everybody is in one", () => {
    const equal = runOf({ population: { size: 12, groups: 3 } });
    expect([...equal.world.groups.of]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
    const listed = runOf({ population: { groups: ZONES } });
    expect(listed.world.n).toBe(12);
    expect([...listed.world.groups.of]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2]);
    expect(listed.world.groups.names).toEqual(["North", "South", "Far"]);
    const none = runOf({ population: { size: 4 } });
    expect(none.plan.state.some(({ name }) => name === "group")).toBe(false);
    expect([...none.world.groups.members]).toEqual([0, 1, 2, 3]);
    for (const run of [equal, listed, none]) check(run);
  });

  test("a change of one group leaves the people of the others where they are, or moves them with their group", () => {
    const changes = [
      { at: 1, group: "North", size: 2 },
      { at: 2, group: "South", size: 9 },
      { at: 2, group: "Far", size: 0 },
      { at: 3, group: "North", size: 6 },
    ];
    const run = runOf({ population: { groups: ZONES, changes } });
    const sizes = [
      [5, 3, 4],
      [2, 3, 4],
      [2, 9, 0],
      [6, 9, 0],
    ];
    const inGroup = (g: number): string[] =>
      people(run).filter((_, row) => run.world.groups.of[row] === g);
    for (let tick = 0; tick < 5; tick++) {
      check(run);
      expect([...run.world.groups.sizes]).toEqual(sizes[Math.min(tick, 3)]);
      const [south, far] = [inGroup(1), inGroup(2)];
      run.step();
      expect(residual(run.world)).toEqual({ person: 0, group: 0 });
      if (tick === 0) {
        expect(inGroup(1).toSorted()).toEqual(south.toSorted());
        expect(inGroup(2).toSorted()).toEqual(far.toSorted());
      }
    }
  });

  test("all equal groups change together", () => {
    const changes = [
      { at: 1, size: 6 },
      { at: 2, size: 12 },
    ];
    const run = runOf({ population: { size: 9, groups: 3, changes } });
    for (const each of [3, 2, 4]) {
      expect([...run.world.groups.sizes]).toEqual([each, each, each]);
      check(run);
      run.step();
    }
  });

  test("a run goes on from a snapshot to the bit, over changes and moves", () => {
    const model = modelOf({
      ...BASE,
      population: {
        groups: ZONES,
        changes: [
          { at: 4, group: "Far", size: 1 },
          { at: 8, group: "North", size: 9 },
        ],
      },
      step: [
        { use: "choose-best", among: "group" },
        { use: "copy-with-error", loss: 1 },
      ],
      after: [{ use: "migrate", how: "near", probability: 0.3, reach: 2 }],
    });
    const run = start(model);
    const shots = [run.snapshot()];
    const states = [run.stateHash];
    while (run.stopped === null) {
      run.step();
      shots.push(run.snapshot());
      states.push(run.stateHash);
    }
    for (const tick of [9, 3, 6, 0, 15]) {
      const shot = shots[tick];
      if (shot === undefined) throw new Error("no snapshot");
      run.restore(shot);
      check(run);
      expect(run.stateHash).toBe(states[tick]);
      expect(statesOf(run)).toEqual(states.slice(tick));
    }
  });

  test("the group is in the hash", () => {
    const [a, b] = [2, 3].map((groups) => runOf({ population: { size: 12, groups } }));
    expect(a?.stateHash).not.toBe(b?.stateHash);
  });

  test("when: a column of groups, by a name", () => {
    const list = [{ use: "choose-best" }, { use: "copy-with-error", loss: 9, noise: "none" }];
    const run = runOf({
      population: { groups: ZONES },
      step: [{ id: "south", when: { column: "group", is: "South" }, do: list }],
    });
    const before = people(run);
    run.step();
    people(run).forEach((person, row) =>
      expect(person === before[row], `${row}`).toBe(run.world.groups.of[row] !== 1),
    );
  });
});
