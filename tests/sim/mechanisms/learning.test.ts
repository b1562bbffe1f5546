/** Inventing, copying each thing by itself, climbing a chain: small laws that can be written down. */
import { describe, expect, test } from "vitest";
import { channelSlot, gained, lost, reasonSlot } from "../../../src/sim/core/books.ts";
import { repertoireOf } from "../../../src/sim/core/need.ts";
import { poissonOf } from "../../../src/sim/exact/poisson.ts";
import { residual } from "../../../src/sim/ledger.ts";
import { expectWithin, mean } from "../../support/checks.ts";
import { knownBy, runOf, tally, teach } from "./repertoire.ts";

const RUNS = 4000;

/** Counts against a law, each within four standard errors. */
function expectLaw(name: string, counts: readonly number[], law: readonly number[]): void {
  const n = counts.reduce((sum, x) => sum + x, 0);
  law.forEach((p, k) => {
    expectWithin(`${name} ${k}`, {
      measured: (counts[k] ?? 0) / n,
      expected: p,
      se: Math.sqrt((p * (1 - p)) / n),
    });
  });
  expect(counts.length).toBeLessThanOrEqual(law.length);
}

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

describe("a chain", () => {
  const chain = { use: "repertoire", items: 40, structure: "chain" };

  test("has no gaps, whatever is learned and lost", () => {
    const run = runOf({
      population: { size: 12 },
      knowledge: { ...chain, start: 3 },
      step: [
        { use: "choose-random" },
        { use: "copy-item" },
        { use: "forget", chance: 0.05 },
        { use: "add-next", probability: 0.3 },
        { use: "forget-one", probability: 0.1 },
        { use: "rebirth", keep: 0.5, probability: 0.05 },
      ],
      horizon: 60,
    });
    expect(knownBy(run, 0)).toEqual([0, 1, 2]);
    while (run.stopped === null) {
      run.step();
      expect(residual(run.world)).toEqual({ person: 0, group: 0 });
      for (let row = 0; row < 12; row++) {
        const level = repertoireOf(run.world).size[row] ?? -1;
        expect(knownBy(run, row)).toEqual(Array.from({ length: level }, (_, step) => step));
      }
    }
    expect(lost(run.world.books, "person")).toBeGreaterThan(0);
  });

  test("who loses a step loses what builds on it; who has not come so far cannot take a later one", () => {
    const run = runOf({ knowledge: { ...chain, start: 10 }, step: [{ use: "barrier" }] });
    const known = repertoireOf(run.world);
    expect(known.learn(0, 12, channelSlot("own"), -1)).toBe(false);
    expect(known.learn(0, 10, channelSlot("own"), -1)).toBe(true);
    expect(known.drop(0, 4, reasonSlot("death"))).toBe(true);
    expect(knownBy(run, 0)).toEqual([0, 1, 2, 3]);
    expect(lost(run.world.books, "person", "death")).toBe(7);
    expect(known.drop(0, 4, reasonSlot("death"))).toBe(false);
    expect(residual(run.world)).toEqual({ person: 0, group: 0 });
  });

  test("a start beyond its end is refused", () => {
    expect(() => runOf({ knowledge: { ...chain, start: 41 }, step: [{ use: "barrier" }] })).toThrow(
      /no step 41/,
    );
  });

  test("the mean level is that of the mean person, gaps not jumped", () => {
    const run = runOf({
      knowledge: { use: "repertoire", items: 64 },
      step: [{ use: "barrier" }],
      metrics: ["mean-level"],
    });
    teach(run, 0, 0, 1, 2, 5);
    teach(run, 1, ...Array.from({ length: 64 }, (_, step) => step));
    expect(run.read()).toEqual([(3 + 64) / 2]);
  });
});

describe("keep-best", () => {
  const table = [
    { name: "a", value: 1 },
    { name: "b", value: 5, start: true },
    { name: "c", value: 1 },
    { name: "d", value: 2 },
    { name: "e", value: 1 },
  ];
  const keep = (room: number, replicate = 0): number[] => {
    const run = runOf(
      {
        knowledge: { use: "recipes", table: "own", items: table },
        step: [{ use: "keep-best", room }],
      },
      replicate,
    );
    teach(run, 0, 0, 1, 2, 3, 4);
    run.step();
    expect(residual(run.world)).toEqual({ person: 0, group: 0 });
    return knownBy(run, 0);
  };

  test("keeps what is worth most; room 0 keeps nothing; enough room everything", () => {
    expect(keep(2)).toEqual([1, 3]);
    expect(keep(1)).toEqual([1]);
    expect(keep(0)).toEqual([]);
    expect(keep(5)).toEqual([0, 1, 2, 3, 4]);
  });

  test("of equals, any is forgotten with the same chance", () => {
    const counts = tally(RUNS, (k) => [0, 2, 4].findIndex((item) => !keep(4, k).includes(item)));
    expectLaw("forgotten", counts, [1 / 3, 1 / 3, 1 / 3]);
  });
});
