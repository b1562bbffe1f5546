/** Listening to the same few: without hubs and errors it is another scenario; with hubs, a few are listened to by many. */
import { expect, test } from "vitest";
import { layerOf } from "../../src/sim/core/need.ts";
import { open } from "../../src/sim/run.ts";
import { statesOf } from "../support/run.ts";
import { shipped } from "../support/shipped.ts";

const scenario = shipped("hubs-in-moderation");

test("without hubs and errors it is groups that all mix, to the bit", () => {
  const mixed = shipped("semi-isolation", {
    "population.size": 84,
    "structures[All mixed].network": { use: "rewired-caves", cliques: 12, rewire: 1 },
    horizon: 150,
  });
  for (let replicate = 0; replicate < 3; replicate++) {
    const luck = { seed: "hubs", replicate };
    expect(statesOf(open(scenario, { structure: "Nobody stands out", ...luck }))).toEqual(
      statesOf(open(mixed, { structure: "All mixed", ...luck })),
    );
  }
});

/** By how many each person is listened to, the most first. */
function listeners(structure: string): number[] {
  const network = layerOf(open(scenario, { structure, seed: "hubs" }).world, undefined);
  const counts = Array.from({ length: network.n }, () => 0);
  for (let row = 0; row < network.n; row++)
    for (let d = 0; d < network.degree(row); d++) {
      const heard = network.at(row, d);
      counts[heard] = (counts[heard] ?? 0) + 1;
    }
  return counts.toSorted((a, b) => b - a);
}

test("the same few are listened to by most, and nobody listens to more people for it", () => {
  const [even, few] = [listeners("Nobody stands out"), listeners("The same few")];
  const sum = (of: readonly number[]): number => of.reduce((total, count) => total + count, 0);
  expect([sum(even), sum(few)]).toEqual([6 * 84, 6 * 84]);
  expect(sum(few.slice(0, 5))).toBeGreaterThan(2 * sum(even.slice(0, 5)));
});
