/** Learning without an institution: from a mentor on arrival, from the best of some others. Tacit or not is all the same. */
import { describe, expect, test } from "vitest";
import { taskOf, beliefsOf } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { expectWithin } from "../../support/checks.ts";
import { file, stateOf, type Raw } from "../../support/march.ts";
import { expectBalance, modelOf, start } from "../../support/run.ts";

const PEOPLE = 30;

const among30 = (more: Raw): Raw =>
  file({
    population: { size: PEOPLE, groups: 3 },
    knowledge: { use: "beliefs", count: 40, undecided: true, tacit: 20 },
    network: { use: "ring-lattice", degree: 2 },
    step: [{ use: "barrier" }],
    metrics: ["worth"],
    horizon: 30,
    ...more,
  });

const arrivals = (inherit: number, among: string): Raw =>
  among30({
    before: [
      {
        id: "arrivals",
        do: [{ use: "turnover" }, { use: "mentor", inherit, among }],
        probability: 0.2,
      },
    ],
  });

const answersOf = (run: Run): string[] => stateOf(run).people.map((answers) => answers.join(" "));

const AMONG: Readonly<Record<string, (row: number, other: number) => boolean>> = {
  everybody: () => true,
  group: (row, other) => Math.floor(other / 10) === Math.floor(row / 10),
  neighbours: (row, other) => [1, PEOPLE - 1].includes((other - row + PEOPLE) % PEOPLE),
};

/** Rows that changed in a tick, and whether each says now what somebody who fits said before. */
const changedBy = (
  now: readonly string[],
  last: readonly string[],
  fits: (row: number, other: number) => boolean,
): boolean[] =>
  now.flatMap((said, row) => {
    if (said === last[row]) return [];
    return [last.some((before, other) => other !== row && before === said && fits(row, other))];
  });

describe("mentors", () => {
  test.each(Object.entries(AMONG))(
    "who inherits everything says what its mentor said: one of %s",
    (among, fits) => {
      const run = start(modelOf(arrivals(1, among)));
      const seen: boolean[] = [];
      for (let last = answersOf(run); run.stopped === null; last = answersOf(run)) {
        run.step();
        seen.push(...changedBy(answersOf(run), last, fits));
        expectBalance(run);
      }
      expect(seen.length).toBeGreaterThan(10);
      expect(seen.every(Boolean)).toBe(true);
    },
  );

  test("who inherits nothing is any newcomer, tick by tick", () => {
    const before = [{ id: "arrivals", do: [{ use: "turnover" }], probability: 0.2 }];
    const plain = start(modelOf(among30({ before })));
    const mentored = start(modelOf(arrivals(0, "everybody")));
    while (plain.stopped === null) {
      plain.step();
      mentored.step();
      expect(mentored.stateHash).toBe(plain.stateHash);
    }
  });

  test("half of a mentor's answers are taken over, tacit ones as often as others", () => {
    const raw = among30({
      population: { size: 2, groups: 2 },
      network: undefined,
      before: [{ use: "mentor", inherit: 0.5, when: { column: "group", is: "group-1" } }],
      horizon: 1,
    });
    const taken = [true, false].map((tacit) => ({ tacit, of: 0, many: 0 }));
    for (let replicate = 0; replicate < 200; replicate++) {
      const run = start(modelOf(raw), { replicate });
      const [own = [], theirs = []] = stateOf(run).people;
      run.step();
      const [now = []] = stateOf(run).people;
      for (const count of taken) {
        const asked = own.flatMap((answer, q) =>
          answer !== theirs[q] && q < 20 === count.tacit ? [q] : [],
        );
        count.of += asked.length;
        count.many += asked.filter((q) => now[q] === theirs[q]).length;
      }
    }
    for (const { tacit, of, many } of taken) {
      const se = 0.5 / Math.sqrt(of);
      expectWithin(`tacit: ${tacit}`, { measured: many / of, expected: 0.5, se });
    }
  });
});

describe("learning from the best of some others", () => {
  const watching = (more: Raw): Raw =>
    among30({ step: [{ use: "learn-from-better", chance: 1, ...more }], horizon: 6 });

  test("of all neighbours the best is copied, the first of equals, if better than oneself", () => {
    const run = start(modelOf(watching({})));
    const { belief, shape } = beliefsOf(run.world);
    const worths = (): number[] =>
      Array.from({ length: PEOPLE }, (_, row) =>
        taskOf(run.world).worth(belief, row * shape.stride, 0),
      );
    for (let last = answersOf(run); run.stopped === null; last = answersOf(run)) {
      const worth = worths();
      const network = [...run.world.networks.values()][0];
      const due = last.map((own, row) => {
        let best = row;
        for (let d = 0; d < (network?.degree(row) ?? 0); d++) {
          const other = network?.at(row, d) ?? row;
          if ((worth[other] ?? 0) > (worth[best] ?? 0)) best = other;
        }
        return last[best] ?? own;
      });
      run.step();
      expect(answersOf(run)).toEqual(due);
      expectBalance(run);
    }
  });

  test("one of the others at random: nobody ever gets worse, and who is alone learns nothing", () => {
    const run = start(modelOf(watching({ among: "everybody", number: 1 })));
    const { belief, shape } = beliefsOf(run.world);
    let copies = 0;
    for (let last = answersOf(run); run.stopped === null; last = answersOf(run)) {
      const worth = last.map((_, row) => taskOf(run.world).worth(belief, row * shape.stride, 0));
      run.step();
      const changed = changedBy(
        answersOf(run),
        last,
        (row, other) => (worth[other] ?? 0) > (worth[row] ?? 0),
      );
      expect(changed.every(Boolean)).toBe(true);
      copies += changed.length;
    }
    expect(copies).toBeGreaterThan(20);
    const alone = start(
      modelOf(
        file({ population: { size: 1 }, step: [{ use: "learn-from-better", among: "everybody" }] }),
      ),
    );
    const before = answersOf(alone);
    while (alone.stopped === null) alone.step();
    expect(answersOf(alone)).toEqual(before);
  });
});
