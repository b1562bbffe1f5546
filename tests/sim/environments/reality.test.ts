/** A reality: what answers are worth, blocks that pay as a whole, groups with realities of their own, turbulence. */
import { assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { beliefsOf, columnOf, taskOf } from "../../../src/sim/core/need.ts";
import { open, type Run } from "../../../src/sim/run.ts";
import { expectWithin } from "../../support/checks.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";
import { shipped } from "../../support/shipped.ts";

type Raw = Record<string, unknown>;

const file = (more: Raw): Raw => ({
  kind: "scenario",
  version: 1,
  id: "reality",
  title: "Reality",
  question: "Who is right?",
  source: { citation: "none", fidelity: "own" },
  population: { size: 6, groups: 3 },
  knowledge: { use: "beliefs", count: 30, undecided: true },
  environment: { use: "reality" },
  schedule: { use: "all-at-once" },
  step: [{ use: "evaluate" }],
  metrics: [
    "worth",
    { use: "worth", whose: "best", as: "best" },
    { use: "worth", whose: "worst", as: "worst" },
    "correct",
  ],
  horizon: 10,
  ...more,
});

const realitiesOf = ({ world }: Run): number[][] => {
  const { places, truth } = taskOf(world);
  return Array.from({ length: places }, (_, place) =>
    Array.from({ length: truth?.count ?? 0 }, (_unused, q) => truth?.at(place, q) ?? -1),
  );
};

test("answers are worth what they are by hand, and the metrics say so", () => {
  assert(
    property(
      record({
        count: integer({ min: 1, max: 70 }),
        options: integer({ min: 2, max: 5 }),
        undecided: constantFrom(true, false),
        counts: constantFrom("balance", "right"),
        block: constantFrom(1, 2, 5, 40),
        own: constantFrom("all", "group"),
        replicate: integer({ min: 0, max: 99 }),
      }),
      ({ count, options, undecided, counts, block, own, replicate }) => {
        const run = start(
          modelOf(
            file({
              knowledge: { use: "beliefs", count, options, undecided },
              environment: { use: "reality", counts, block, own },
            }),
          ),
          { replicate },
        );
        run.step();
        const { world } = run;
        const beliefs = beliefsOf(world);
        const realities = realitiesOf(run);
        expect(realities).toHaveLength(own === "group" ? 3 : 1);
        let correct = 0;
        const worths = Array.from({ length: world.n }, (_, row) => {
          const reality = realities[own === "group" ? Math.floor(row / 2) : 0] ?? [];
          const right = reality.map((answer, q) => beliefs.at(row, q) === answer);
          const wrong = right.filter((is, q) => !is && beliefs.at(row, q) >= 0).length;
          const good = right.filter(Boolean).length;
          correct += good;
          let paid = 0;
          for (let q = 0; q < count; q += block) {
            const part = right.slice(q, q + block);
            if (part.every(Boolean)) paid += part.length;
          }
          const each = block > 1 ? paid : counts === "balance" ? good - wrong : good;
          expect(world.now["score"]?.[row]).toBe(each / count);
          return each / count;
        });
        const [average, best, worst, share] = run.read();
        expect(average).toBeCloseTo(worths.reduce((sum, x) => sum + x, 0) / world.n, 12);
        expect([best, worst]).toEqual([Math.max(...worths), Math.min(...worths)]);
        expect(share).toBeCloseTo(correct / (world.n * count), 12);
      },
    ),
  );
});

describe("turbulence", () => {
  const course = (
    draw: string,
    { replicate = 0, step = [{ use: "evaluate" }] as Raw[] } = {},
  ): unknown[] => {
    const environment = { use: "reality", own: "group" };
    const before = [{ use: "turbulence", chance: 0.2 }];
    const run = start(modelOf(file({ environment, before, step, draw: { environment: draw } })), {
      replicate,
    });
    const seen = [realitiesOf(run)];
    while (run.stopped === null) {
      run.step();
      seen.push(realitiesOf(run));
    }
    return seen;
  };

  test("is the environment's luck: what people do does not move it, and runs may share it", () => {
    expect(course("each")).toEqual(
      course("each", { step: [{ use: "act" }, { use: "evaluate", by: "action" }] }),
    );
    expect(course("once")).toEqual(course("once", { replicate: 5 }));
    expect(course("each")).not.toEqual(course("each", { replicate: 5 }));
  });

  test("changes each question with its chance, and never to what was right before", () => {
    const chance = 0.1;
    const knowledge = { use: "beliefs", count: 200, options: 3 };
    const before = [{ use: "turbulence", chance }];
    const run = start(modelOf(file({ knowledge, before, horizon: 100 })));
    let changes = 0;
    let next = 0;
    for (let [last] = [realitiesOf(run)]; run.stopped === null; last = realitiesOf(run)) {
      run.step();
      const now = realitiesOf(run)[0] ?? [];
      for (const [q, answer] of (last[0] ?? []).entries()) {
        if (now[q] === answer) continue;
        changes++;
        next += now[q] === (answer + 1) % 3 ? 1 : 0;
      }
    }
    const n = 200 * 100;
    const se = Math.sqrt((chance * (1 - chance)) / n);
    expectWithin("changes", { measured: changes / n, expected: chance, se });
    expectWithin("the next", {
      measured: next / changes,
      expected: 0.5,
      se: 0.5 / Math.sqrt(changes),
    });
  });

  test("with two answers and chance 1 each is turned round, and comes back", () => {
    const run = start(modelOf(file({ before: [{ use: "turbulence", chance: 1 }] })));
    const at = realitiesOf(run);
    run.step();
    expect(realitiesOf(run)).toEqual(at.map((all) => all.map((answer) => 1 - answer)));
    run.step();
    expect(realitiesOf(run)).toEqual(at);
  });
});

describe("what groups have in common", () => {
  const world = (environment: Raw, more: Raw = {}): Run =>
    start(modelOf(file({ environment: { use: "reality", ...environment }, ...more })));
  const before = [{ use: "turbulence", chance: 0.3 }];

  test.each([0, 1, 17, 30])(
    "the last %d questions have one truth, and keep it where the world changes",
    (common) => {
      const run = world({ own: "group", common }, { before });
      const apart = new Set<number>();
      while (run.stopped === null) {
        run.step();
        const realities = realitiesOf(run);
        for (let q = 0; q < 30; q++) {
          const same = realities.every((reality) => reality[q] === realities[0]?.[q]);
          if (q >= 30 - common) expect(same).toBe(true);
          else if (!same) apart.add(q);
        }
      }
      expect(apart.size).toBe(30 - common);
    },
  );

  test("with nothing in common each group's reality is its own, as if nothing were said, bit for bit", () => {
    const hashes = (environment: Raw): string[] => statesOf(world(environment, { before }));
    expect(hashes({ own: "group", common: 0 })).toEqual(hashes({ own: "group" }));
  });

  test("with all in common, people and places are those of one reality", () => {
    const step = [{ use: "try-answer" }];
    const courseOf = (environment: Raw): unknown[] => {
      const run = world(environment, { before, step });
      const seen: unknown[] = [];
      while (run.stopped === null) {
        run.step();
        seen.push([
          realitiesOf(run)[0],
          run.read(),
          [...columnOf(run.world.now, beliefsOf(run.world), "belief")],
        ]);
      }
      return seen;
    };
    expect(courseOf({ own: "group", common: 30 })).toEqual(courseOf({}));
  });

  test("what cannot be common is refused", () => {
    expect(() => world({ common: 3 })).toThrow(/one reality is everybody's.*own: group/s);
    expect(() => world({ own: "group", common: 31 })).toThrow(/there are 30 questions/);
  });

  test("departments that are apart have nothing, to the last round, of what one of them finds", () => {
    const run = open(shipped("departments"), { structure: "Departments apart", seed: "apart" });
    while (run.stopped === null) {
      run.step();
      const beliefs = beliefsOf(run.world);
      for (let row = 10; row < 40; row++)
        for (let q = 0; q < 40; q++) expect(beliefs.at(row, q)).toBe(-1);
      expectBalance(run);
    }
    expect(run.read()[2]).toBeGreaterThan(0.5);
  });
});

test("turnover brings newcomers for those who leave, and nobody else changes", () => {
  const run = start(
    modelOf(
      file({
        population: { size: 400 },
        step: [{ use: "turnover", probability: 0.3 }],
        metrics: ["gained"],
      }),
    ),
  );
  const answers = (): number[][] =>
    Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 30 }, (_unused, q) => beliefsOf(run.world).at(row, q)),
    );
  let stayed = 0;
  for (let last = answers(); run.stopped === null; last = answers()) {
    run.step();
    const now = answers();
    stayed += now.filter((each, row) => JSON.stringify(each) === JSON.stringify(last[row])).length;
  }
  expectWithin("stayed", {
    measured: stayed / 4000,
    expected: 0.7,
    se: Math.sqrt((0.3 * 0.7) / 4000),
  });
});
