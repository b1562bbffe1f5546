/** Loss that grows with the mean skill: an exact recursion, and a level at which skill comes to rest. */
import { describe, test } from "vitest";
import { open } from "../../src/sim/run.ts";
import { expectWithin, HEAVY, mean, sd } from "../support/checks.ts";
import { shipped } from "../support/shipped.ts";

const EULER = 0.5772156649015329;
const runs = HEAVY ? 400 : 100;
const LOSS = 4;

describe.each([10, 100, 300])("with %d people", (people) => {
  const name = `rising costs N=${people}`;
  const scenario = shipped("rising-costs", { "population.size": people });
  const all = Array.from({ length: runs }, (_, replicate) => {
    const run = open(scenario, { structure: "Costs rise", seed: name, replicate });
    const levels: number[] = [];
    while (run.stopped === null) {
      run.step();
      levels.push(run.read()[0] ?? Number.NaN);
    }
    return levels;
  });
  const grows = 0.1;
  const step = EULER + Math.log(people) - LOSS;

  test("the mean skill follows the recursion", () => {
    // All are alike at the start, so that the first generation has no best to learn from.
    let expected = EULER - LOSS;
    for (let generation = 1; generation <= 80; generation++) {
      const measured = all.map((levels) => levels[generation - 1] ?? Number.NaN);
      if ([1, 2, 5, 20, 80].includes(generation)) {
        const se = sd(measured) / Math.sqrt(runs);
        expectWithin(`${name}, generation ${generation}`, {
          measured: mean(measured),
          expected,
          se,
        });
      }
      expected = (1 - grows) * expected + step;
    }
  });

  test("and comes to rest", () => {
    const late = all.map((levels) => mean(levels.slice(60)));
    // What is left of the start after 60 generations: 0.9 to the power 60, 0.2 %.
    expectWithin(`${name}, rest`, {
      measured: mean(late),
      expected: step / grows,
      se: Math.hypot(sd(late) / Math.sqrt(runs), 0.001 * Math.abs(step / grows)),
    });
  });
});
