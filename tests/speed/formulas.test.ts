/**
 * The time that a formula takes, gated by a ratio to the same written by hand in the same process. The bar of 30 ns is
 * measured by `npm run quality` on a quiet machine.
 */
import { expect, test } from "vitest";
import { formulaCost } from "../../tools/bench/formula.ts";

test("a compiled formula takes at most three times as long as the same written by hand", () => {
  const { compiled, byHand } = formulaCost();
  console.info(`a formula: ${compiled.toFixed(1)} ns, by hand ${byHand.toFixed(1)} ns`);
  expect(compiled / byHand).toBeLessThan(3);
});
