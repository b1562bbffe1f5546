/** Inventing, copying each thing by itself, climbing a chain: small laws that can be written down. */
import { describe, expect, test } from "vitest";
import { gained } from "../../../src/sim/core/books.ts";
import { poissonOf } from "../../../src/sim/exact/poisson.ts";
import { residual } from "../../../src/sim/ledger.ts";
import { expectWithin, mean } from "../../support/checks.ts";
import { expectLaw, knownBy, runOf, tally, teach } from "./repertoire.ts";

const RUNS = 4000;

describe("Poisson numbers", () => {
  test.each([0, 0.1, 1, 7.5, 100])("mean %d: shares of the unit line are the law's", (m) => {
    const poisson = poissonOf(m);
    const steps = 200_000;
    const numbers = Array.from({ length: steps }, (_, k) => poisson((k + 0.5) / steps));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(mean(numbers)).toBeCloseTo(m, 2);
    const share = numbers.filter((x) => x === 0).length / steps;
    expect(Math.abs(share - Math.exp(-m))).toBeLessThanOrEqual(1 / steps);
    expect(poisson(1 - 2 ** -33)).toBeLessThan(m + 8 + 8 * Math.sqrt(m));
  });
});

describe("invent-new", () => {
  test("what is invented is unknown, takes the first free numbers, and is Poisson in number", () => {
    const numbers = Array.from({ length: RUNS }, (_, k) => {
      const run = runOf({ population: { size: 3 }, step: [{ use: "invent-new", mean: 0.5 }] }, k);
      teach(run, 0, 1, 3);
      run.step();
      const all = [0, 1, 2].flatMap((row) => knownBy(run, row)).toSorted((a, b) => a - b);
      expect(new Set(all).size).toBe(all.length);
      const news = all.filter((item) => item !== 1 && item !== 3);
      expect(news).toEqual([0, 2, 4, 5, 6, 7, 8, 9, 10, 11].slice(0, news.length));
      return news.length;
    });
    expectWithin("invent-new", {
      measured: mean(numbers),
      expected: 1.5,
      se: Math.sqrt(1.5 / RUNS),
    });
  });

  test("mean 0 invents nothing; nothing left to invent is an error that names the field", () => {
    const step = [{ use: "invent-new", mean: 0 }];
    const still = runOf({ step });
    still.step();
    expect(gained(still.world.books, "person")).toBe(0);
    const knowledge = { use: "repertoire", items: 5 };
    const full = runOf({
      population: { size: 1 },
      knowledge,
      step: [{ use: "invent-new" }],
      horizon: 500,
    });
    expect(() => {
      while (full.stopped === null) full.step();
    }).toThrow(/knowledge\.items: .*all 5 items/);
  });

  test("a further kind of knowledge is named by its own field", () => {
    const run = runOf({
      also: { songs: { use: "repertoire", items: 1 } },
      step: [{ use: "invent-new", mean: 50, of: "songs" }],
    });
    expect(() => run.step()).toThrow(/^also\.songs\.items: /);
  });
});

describe("copy-each", () => {
  const copy = (chance: number, replicate: number): number => {
    const run = runOf(
      { step: [{ use: "choose-random" }, { use: "copy-each", chance }] },
      replicate,
    );
    teach(run, 0, 0, 31, 32, 63);
    run.step();
    expect(knownBy(run, 0)).toEqual([0, 31, 32, 63]);
    expect(residual(run.world)).toEqual({ person: 0, group: 0 });
    return knownBy(run, 1).length;
  };

  test("each item by itself: binomial", () => {
    const a = 0.7;
    const law = [1, 4, 6, 4, 1].map((ways, k) => ways * a ** k * (1 - a) ** (4 - k));
    expectLaw(
      "copied",
      tally(RUNS, (k) => copy(a, k)),
      law,
    );
  });

  test("chance 0 and 1, and somebody alone", () => {
    expect(copy(0, 0)).toBe(0);
    expect(copy(1, 0)).toBe(4);
    const alone = runOf({
      population: { size: 1 },
      step: [{ use: "choose-random" }, { use: "copy-each", chance: 1 }],
    });
    alone.step();
    expect(knownBy(alone, 0)).toEqual([]);
  });
});

describe("climb", () => {
  const up = (chance: number, replicate: number): number => {
    const run = runOf(
      {
        knowledge: { use: "repertoire", items: 64, structure: "chain" },
        step: [{ use: "choose-random" }, { use: "climb", chance }],
      },
      replicate,
    );
    teach(run, 0, ...Array.from({ length: 40 }, (_, step) => step));
    run.step();
    const level = knownBy(run, 1).length;
    expect(knownBy(run, 1)).toEqual(Array.from({ length: level }, (_, step) => step));
    return level;
  };

  test("step by step until one fails: geometric", () => {
    const a = 0.6;
    const counts = tally(RUNS, (k) => Math.min(6, up(a, k)));
    expectLaw(
      "climbed",
      counts,
      [0, 1, 2, 3, 4, 5, 6].map((k) => a ** k * (k < 6 ? 1 - a : 1)),
    );
  });

  test("chance 0 and 1", () => {
    expect(up(0, 0)).toBe(0);
    expect(up(1, 0)).toBe(40);
  });

  test("on a plain repertoire: what is missing, lowest numbers first", () => {
    const run = runOf({ step: [{ use: "choose-random" }, { use: "climb", chance: 1 }] });
    teach(run, 0, 3, 40, 41);
    teach(run, 1, 40);
    run.step();
    expect(knownBy(run, 1)).toEqual([3, 40, 41]);
  });
});

describe("add-next", () => {
  test("one step a turn, the first gap first; knowing everything is an error", () => {
    const run = runOf({
      population: { size: 1 },
      knowledge: { use: "repertoire", items: 32 },
      step: [{ use: "add-next" }],
      horizon: 40,
    });
    teach(run, 0, 0, 2);
    for (let tick = 1; tick <= 30; tick++) {
      run.step();
      expect(knownBy(run, 0).length).toBe(2 + tick);
    }
    expect(() => run.step()).toThrow(/knowledge\.items: a person knows all 32 items/);
  });
});
