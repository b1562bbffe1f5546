/** Small formulas: what they come to, what is said against them, and that they are the same by another way. */
import exactExp from "@stdlib/math-base-special-exp";
import { expect, test } from "vitest";
import { compile, folded } from "../../../src/sim/formulas/compile.ts";
import { failed, finite } from "../../../src/sim/formulas/finite.ts";
import { namesIn, replaced } from "../../../src/sim/formulas/term.ts";
import { FUNCTIONS, isReserved } from "../../../src/sim/formulas/words.ts";
import { faultOf, SLOTS, termOf, valueOf } from "./formula.ts";
import { chooser, formulaOf } from "./random.ts";

test("numbers that a reader can check in the head", () => {
  expect(valueOf("1 + 2 * 3")).toBe(7);
  expect(valueOf("(1 + 2) * 3")).toBe(9);
  expect(valueOf("2 ^ 3 ^ 2")).toBe(512);
  expect(valueOf("-2 ^ 2")).toBe(-4);
  expect(valueOf("pow(2, 10)")).toBe(1024);
  expect(valueOf("x / y", 3, 4)).toBe(0.75);
  expect(valueOf("min(3, x, 2)", 1)).toBe(1);
  expect(valueOf("max(3, x, 2)", 1)).toBe(3);
  expect(valueOf("abs(-3) + sqrt(16) + floor(2.7) + ceil(2.2) + round(2.5)")).toBe(15);
  expect(valueOf("round(-2.5)")).toBe(-2);
  expect(valueOf("clamp(x, 0, 1)", 7)).toBe(1);
  expect(valueOf("clamp(x, 0, 1)", -7)).toBe(0);
  expect(valueOf("if(tick < 5, 10, 20)", 0, 0, 4)).toBe(10);
  expect(valueOf("tick < 5 ? 10 : 20", 0, 0, 5)).toBe(20);
  expect(valueOf("x > 1 and not (y > 1) or x == 9", 2, 1)).toBe(1);
  expect(valueOf("(x > 1) + (y > 1)", 2, 2)).toBe(2);
  expect(valueOf("exp(1)")).toBe(exactExp(1));
  expect(valueOf("log(1)")).toBe(0);
});

test("a branch that is not taken is not worked out; what is no number stays none", () => {
  expect(valueOf("if(x == 0, 0, 1 / x)", 0)).toBe(0);
  expect(valueOf("x != 0 and 1 / x > 2", 0)).toBe(0);
  expect(valueOf("0 / 0 < 1")).toBeNaN();
  expect(valueOf("if(0 / 0, 1, 2)")).toBeNaN();
  expect(valueOf("not (0 / 0)")).toBeNaN();
  expect(valueOf("clamp(1, 2, 0)")).toBeNaN();
});

const where = (text: string): unknown[] => {
  const { message, where: place } = faultOf(text);
  return [place.at, place.length, message, place.hint];
};

test("faults say where they are, what is wrong and the way out", () => {
  expect(where("1 + alhpa")).toEqual([4, 5, 'unknown name "alhpa"', undefined]);
  expect(where("1 + expp(2)")).toEqual([4, 4, 'unknown function "expp"', undefined]);
  expect(where("2 x")).toEqual([2, 1, "nothing stands between 2 and x", "write *"]);
  expect(where("x = 3")).toEqual([2, 1, 'a formula cannot hold "="', "write == to compare"]);
  expect(where("x % 2")).toEqual([
    2,
    1,
    'a formula cannot hold "%"',
    "a percentage is a number such as 0.05",
  ]);
  expect(where("1 + clamp(x, 2)")).toEqual([4, 5, "clamp takes 3 terms, found 2", undefined]);
  expect(where("min(1, exp())")).toEqual([7, 3, "exp takes 1 term, found 0", undefined]);
  expect(where("1 < x < 3")[2]).toBe("a formula cannot hold several comparisons in a row");
  expect(where("not x > y")[3]).toBe("write not (a > b)");
  expect(where("1 + log")).toEqual([4, 3, "log is a function", "write log(...)"]);
  expect(where("(1 + 2")).toEqual([6, 1, "parenthesis ) expected", undefined]);
});

test("caps: 500 characters, 200 nodes, 30 levels", () => {
  const sum = (terms: number): string =>
    `min(${Array.from({ length: terms }, () => "1").join(",")})`;
  expect(valueOf(sum(199))).toBe(1);
  expect(faultOf(sum(200)).message).toBe("more than 200 numbers, names and operations");
  expect(valueOf(`${"x+".repeat(29)}x`, 1)).toBe(30);
  expect(faultOf(`${"x+".repeat(30)}x`).message).toBe(
    "more than 30 operations, one inside the other",
  );
  expect(valueOf(`x${" ".repeat(499)}`, 1)).toBe(1);
  expect(faultOf(`x${" ".repeat(500)}`).message).toContain("501 characters");
  expect(faultOf(`${"(".repeat(31)}x${")".repeat(31)}`).where.at).toBe(30);
});

test("what is not finite is an error that names the formula, its field and the tick; minus nothing is nothing", () => {
  const which = { path: "step.share.chance", text: "1 / (tick - 5)", tick: 5 };
  expect(() => finite(1 / 0, () => which)).toThrow(
    'step.share.chance: the formula "1 / (tick - 5)" is infinite in tick 5',
  );
  expect(() => finite(Number.NaN, () => which)).toThrow("is not a number in tick 5");
  expect(
    Object.is(
      finite(-0, () => which),
      0,
    ),
  ).toBe(true);
  expect(failed(which, "is 7").message).toContain('"1 / (tick - 5)" is 7 in tick 5');
});

test("compiled formulas give the same bits as another way to their value, folded or not", () => {
  const choose = chooser("formulas: another way");
  const values = [0, 1, 2, 3, -1, 0.5, 7.25, 100, -12.5, 1e-3];
  let finites = 0;
  for (let k = 0; k < 20_000; k++) {
    const { text, value } = formulaOf(choose, 1 + (k % 5));
    if (text.length > 500) continue;
    const term = termOf(text);
    const at = [choose(values), choose(values), choose(values)] as const;
    const env = Float64Array.from(at);
    const expected = value(...at) + 0;
    expect(compile(term, SLOTS)(env) + 0, text).toBe(expected);
    expect(compile(folded(term), SLOTS)(env) + 0, text).toBe(expected);
    finites += Number.isFinite(expected) ? 1 : 0;
  }
  expect(finites).toBeGreaterThan(10_000);
});

test("terms know the names in them, and take other terms in their place", () => {
  const term = termOf("x * (y + x) - tick");
  expect(namesIn(term)).toEqual(["x", "y", "tick"]);
  const by = new Map([["x", termOf("y + 1")]]);
  expect(namesIn(replaced(term, by))).toEqual(["y", "tick"]);
  expect(folded(replaced(termOf("x * 2"), new Map([["x", 3]])))).toBe(6);
});

test("no variable can have the name of a function, or a word that means something to the parser", () => {
  for (const name of [...FUNCTIONS, "and", "or", "not", "mod", "true", "end"])
    expect(isReserved(name), name).toBe(true);
  expect(isReserved("alpha")).toBe(false);
});
