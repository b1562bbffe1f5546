/** Further runs of a session: the same as the engine makes them one by one, and summed up. */
import { afterAll, expect, test } from "vitest";
import { open, parse, type Scenario } from "../../src/sim/index.ts";
import { POTIONS, wire } from "./wire.ts";

const { session, openOf, close } = wire();
afterAll(close);

test("one more run is that replicate of every structure, and leaves the session alone", async () => {
  await openOf(POTIONS);
  await session.next(3, "last");
  const one = await session.oneMore(7);
  const scenario: Scenario = parse(POTIONS);
  scenario.structures.slice(0, 3).forEach(({ name }, k) => {
    const run = open(scenario, { structure: name, replicate: 7 });
    const course = one?.courses[k];
    for (let tick = 0; tick <= 60; tick++) {
      expect(course?.known[tick]).toBe(run.world.knowledge.holders.known());
      if (tick < 60) run.step();
    }
    expect(course?.hash).toBe(run.hash);
  });
  const { frames } = await session.next(1, "last");
  expect(frames[0]?.tick).toBe(4);
});

test("further runs are summed up in bands and pairs", async () => {
  await openOf(POTIONS, { structures: ["Villages", "Everyone"] });
  const runs = [];
  for (let replicate = 1; replicate <= 8; replicate++) {
    const run = await session.oneMore(replicate);
    if (run !== null) runs.push(run);
  }
  const { bands, outcomes, pairs } = await session.summarise(runs, {
    whose: "known",
    luck: "same",
    from: 0,
  });
  const ends = runs.map(({ courses }) => courses.map(({ known }) => known[60] ?? 0));
  expect(outcomes.map((each) => each.join())).toEqual(
    [0, 1].map((k) => ends.map((end) => end[k]).join()),
  );
  const differences = ends.map(([a = 0, b = 0]) => b - a);
  const [pair] = pairs;
  expect([...(pair?.differences ?? [])]).toEqual(differences);
  expect(pair).toMatchObject({ a: 0, b: 1, n: 8, bAhead: differences.filter((d) => d > 0).length });
  expect(pair?.mean).toBeCloseTo(differences.reduce((x, y) => x + y) / 8);
  for (const { low, middle, high } of bands) {
    for (let tick = 0; tick <= 60; tick++) {
      expect(low[tick] ?? 0).toBeLessThanOrEqual(middle[tick] ?? 0);
      expect(middle[tick] ?? 0).toBeLessThanOrEqual(high[tick] ?? 0);
    }
  }
});
