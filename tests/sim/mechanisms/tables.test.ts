/** Tables of recipes that are worked out and not written out: lineages, leaps. */
import { describe, expect, test } from "vitest";
import { recipesOf } from "../../../src/sim/core/need.ts";
import type { Recipes } from "../../../src/sim/core/knowledge.ts";
import { knownBy, runOf, teach } from "./repertoire.ts";

const recipes = (values: Record<string, unknown>): Recipes =>
  recipesOf(runOf({ knowledge: { use: "recipes", ...values }, step: [{ use: "barrier" }] }).world);

/** All that two make, in their order. */
function productsOf(known: Recipes, below: number): Map<string, number> {
  const made = new Map<string, number>();
  for (let a = 0; a < below; a++) {
    for (let b = 0; b < below; b++) {
      const product = known.pairOf(a, b);
      if (product >= 0) made.set(`${a}+${b}`, product);
    }
  }
  return made;
}

describe("lineages", () => {
  test("what makes what is as in the authors' code, when lineages cross every fourth step", () => {
    const expected = new Map<string, number>();
    for (let c = 0; c < 16 * 6; c += 16) {
      for (let line = 0; line < 4; line++) {
        for (const from of [c, c + 4, c + 8]) {
          expected.set(`${from + line}+${from + 4 + line}`, from + 8 + line);
          expected.set(`${from + 4 + line}+${from + line}`, from + 8 + line);
        }
        for (const other of [0, 1, 2, 3].filter((each) => each !== line))
          expected.set(`${c + 16 + line}+${c + 16 + other}`, c + 20 + line);
      }
    }
    const below = 16 * 6;
    const made = productsOf(recipes({ table: "lineages", crossEvery: 4, steps: 40 }), below);
    for (const [pair, product] of expected) {
      const parts = pair.split("+").map(Number);
      if (Math.max(...parts) < below) expect(made.get(pair), pair).toBe(product);
      else expected.delete(pair);
    }
    expect(made.size).toBe(expected.size);
  });

  test("values grow by 1.05, and double at steps 2, 5, 8 ...", () => {
    const { values } = recipes({ table: "lineages", steps: 9 });
    const growth = [1, 1.05, 1.05 * 2];
    for (let step = 3; step < 9; step++)
      growth.push((growth.at(-1) ?? 0) * (step % 3 === 2 ? 2 : 1.05));
    growth.forEach((value, step) => {
      for (let line = 0; line < 4; line++) expect(values[step * 4 + line]).toBeCloseTo(value, 12);
    });
  });

  test("by default lineages cross every third step; two, and steps that end in an error", () => {
    const made = productsOf(recipes({ table: "lineages", lineages: 2, steps: 12 }), 20);
    expect(made.get("8+9")).toBe(10);
    expect(made.get("9+8")).toBe(11);
    expect(made.get("6+8")).toBeUndefined();
    expect(made.get("8+10")).toBe(12);
    expect(made.get("14+15")).toBe(16);
    const short = recipes({ table: "lineages", steps: 3 });
    expect(() => short.pairOf(4, 8)).toThrow(/knowledge\.steps/);
    expect([...short.starts]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe("leaps", () => {
  const table = { use: "recipes", table: "leaps", main: 5, slots: 2 };

  test("numbers: 5 main traits, 10 tools, 10 combinations, each pair its own", () => {
    const known = recipes({ table: "leaps", main: 5, slots: 2 });
    expect(known.items).toBe(25);
    const made = productsOf(known, 25);
    expect(made.size).toBe(20);
    expect(new Set(made.values())).toEqual(new Set([15, 16, 17, 18, 19, 20, 21, 22, 23, 24]));
    expect(made.get("3+1")).toBe(made.get("1+3"));
  });

  test("a leap is new to everybody; with nothing left it is an error", () => {
    const run = runOf({ knowledge: table, step: [{ use: "lucky-leap" }], horizon: 3 });
    teach(run, 1, 0);
    run.step();
    run.step();
    expect([knownBy(run, 0), knownBy(run, 1)]).toEqual([
      [1, 3],
      [0, 2, 4],
    ]);
    expect(() => run.step()).toThrow(/knowledge\.main: .*all 5 items/);
  });

  test("main traits lead to tools until their slots are full, and to combinations", () => {
    const step = [
      { use: "add-tool", rate: 20, per: "item" },
      { use: "join-leaps", chance: 1, rate: 20, per: "item" },
    ];
    const run = runOf({
      population: { size: 1 },
      knowledge: table,
      schedule: { use: "continuous" },
      step,
      horizon: 5,
      metrics: ["main", "tools", "combinations"].map((which) => ({
        use: "leap-traits",
        which,
        as: which,
      })),
    });
    teach(run, 0, 1, 3);
    while (run.stopped === null) run.step();
    expect(knownBy(run, 0)).toEqual([1, 3, 7, 8, 11, 12, 19]);
    expect(run.read()).toEqual([2, 4, 1]);
  });

  test.each([
    [{ table: "potions", main: 5 }, /"main" is read only with table: leaps/],
    [{ table: "leaps", steps: 5 }, /"steps" is read only with table: lineages/],
    [{ table: "lineages", growth: 10, steps: 1000 }, /knowledge\.growth: .*infinitely much/],
    [
      { table: "lineages", growth: 0.001, jump: 0.001, steps: 1000 },
      /knowledge\.growth: .*nothing/,
    ],
  ])("what says nothing, or nothing that can be, is refused: %o", (values, message) => {
    expect(() => recipes(values)).toThrow(message);
  });

  test("a part of leaps asks for a table of leaps", () => {
    const knowledge = { use: "recipes" };
    expect(() => runOf({ knowledge, step: [{ use: "lucky-leap" }] })).toThrow(/table of leaps/);
  });
});
