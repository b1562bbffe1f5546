/** What the first ticks say of how long all of them will take. */
import { expect, test } from "vitest";
import { undisturbed } from "../../workers/live-cost.ts";

test("a pause in between makes no tick longer", () => {
  const ticks = Array.from({ length: 60 }, (_, k) => (k === 40 ? 30 : 0.1));
  expect(undisturbed(ticks)).toBeCloseTo(0.1, 12);
});

test("what grows is taken as it was in the later half", () => {
  const ticks = Array.from({ length: 60 }, (_, k) => k);
  expect(undisturbed(ticks)).toBeGreaterThanOrEqual(30);
});

test("of few ticks, and of none, there is a number", () => {
  expect([undisturbed([]), undisturbed([7]), undisturbed([9, 5])]).toEqual([0, 7, 5]);
});
