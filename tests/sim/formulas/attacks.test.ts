/** Whatever stands in the place of a formula ends in an error or in a number, at once, and touches nothing. */
import { expect, test } from "vitest";
import { FormulaFault } from "../../../src/sim/formulas/fault.ts";
import { finite } from "../../../src/sim/formulas/finite.ts";
import { compile, folded } from "../../../src/sim/formulas/compile.ts";
import { RatchetError } from "../../../src/sim/core/errors.ts";
import { soon } from "../../support/pace.mjs";
import { ATTACKS } from "./attacks.ts";
import { SLOTS, termOf } from "./formula.ts";
import { chooser, soup, formulaOf } from "./random.ts";

/** CPU seconds of reading, compiling and working out. */
const MOST_SECONDS = 0.01;

/** What becomes of a text: a number, or why not. */
function outcome(text: string): number | "refused" | "not finite" {
  try {
    const term = folded(termOf(text));
    return finite(compile(term, SLOTS)(Float64Array.from([1, 2, 3])), () => ({ path: "p", text }));
  } catch (error) {
    if (error instanceof FormulaFault) return "refused";
    if (error instanceof RatchetError) return "not finite";
    throw error;
  }
}

/** The same, within the time that it may take. */
const outcomeSoon = (text: string): ReturnType<typeof outcome> =>
  soon(MOST_SECONDS, () => outcome(text), text.slice(0, 40));

/** What a way out of the sandbox would have changed. */
const world = (): string =>
  JSON.stringify([
    Object.getOwnPropertyNames(Object.prototype),
    Object.getOwnPropertyNames(Function.prototype),
    Object.getOwnPropertyNames(globalThis),
  ]);

test("two hundred attacks, bombs and slips end in an error or a number, each within 10 ms of CPU", () => {
  const texts = [...new Set(ATTACKS)];
  expect(texts.length).toBeGreaterThanOrEqual(200);
  const before = world();
  expect(outcome("1 + x")).toBe(2); // the parser is loaded and warm
  const numbers = texts.filter((text) => typeof outcomeSoon(text) === "number");
  expect(world()).toBe(before);
  // All that may be a formula: long sums and the like within the caps. Anything else here would be a hole.
  for (const text of numbers)
    expect(text).toMatch(/^[\d\s.,()x+\-*/^?:<e]*$|^(?:exp|min|if|x (?:and|or))/u);
  expect(numbers.length).toBeLessThan(30);
});

test("ten thousand made-up texts end in an error or a number, each within 10 ms of CPU", () => {
  const choose = chooser("formulas: ten thousand");
  const seen = { number: 0, refused: 0, "not finite": 0 };
  for (let k = 0; k < 10_000; k++) {
    const text = k % 2 === 0 ? soup(choose) : formulaOf(choose, 6).text;
    const result = outcomeSoon(text);
    seen[typeof result === "number" ? "number" : result]++;
  }
  expect(Math.min(seen.number, seen.refused, seen["not finite"])).toBeGreaterThan(100);
});
