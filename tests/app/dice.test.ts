/** The dice of the monkey: a seed says what is chosen. */
import { expect, test } from "vitest";
import { Dice } from "../../src/app/fuzz/dice.ts";

const THINGS = ["a", "b", "c", "d", "e", "f", "g"];
const rolls = (seed: string, most: number, count: number): number[] => {
  const dice = new Dice(seed);
  return Array.from({ length: count }, () => dice.below(most));
};

test("the same seed makes the same choices, another makes others", () => {
  expect(rolls("oak-41", 100, 50)).toEqual(rolls("oak-41", 100, 50));
  expect(rolls("oak-41", 100, 50)).not.toEqual(rolls("oak-42", 100, 50));
  expect(new Dice("x").shuffled(THINGS)).toEqual(new Dice("x").shuffled(THINGS));
});

test("everything is chosen, about as often as it should be", () => {
  const seen = rolls("often", 10, 10_000);
  expect(Math.min(...seen)).toBe(0);
  expect(Math.max(...seen)).toBe(9);
  // Of 1000 in the mean, 6 standard deviations.
  for (let value = 0; value < 10; value++)
    expect(Math.abs(seen.filter((each) => each === value).length - 1000)).toBeLessThan(180);
  const dice = new Dice("weights");
  const often = { a: 0, b: 0 };
  for (let k = 0; k < 4000; k++) {
    const which = dice.weigh([
      [3, "a"],
      [1, "b"],
    ] as const);
    if (which !== undefined) often[which]++;
  }
  expect(often.a + often.b).toBe(4000);
  expect(Math.abs(often.a - 3000)).toBeLessThan(165);
});

test("shuffled things are all there; of nothing nothing is picked", () => {
  const dice = new Dice("shuffle");
  const orders = new Set(Array.from({ length: 50 }, () => dice.shuffled(THINGS).join("")));
  expect(orders.size).toBeGreaterThan(40);
  for (const order of orders) expect(order.split("").toSorted()).toEqual(THINGS);
  expect(dice.pick([])).toBeUndefined();
});
