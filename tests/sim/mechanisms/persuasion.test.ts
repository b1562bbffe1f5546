/** What goes together, and what many have: chances that can be worked out by hand. */
import { describe, expect, test } from "vitest";
import { lost } from "../../../src/sim/core/books.ts";
import { repertoireOf } from "../../../src/sim/core/need.ts";
import { residual } from "../../../src/sim/ledger.ts";
import { expectWithin } from "../../support/checks.ts";
import { knownBy, runOf, tally, teach } from "./repertoire.ts";

const RUNS = 4000;
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

function expectShare(name: string, yes: number, expected: number): void {
  const se = Math.sqrt((expected * (1 - expected)) / RUNS);
  expectWithin(name, { measured: yes / RUNS, expected, se });
}

describe("copy-compatible", () => {
  const world = { use: "repertoire", items: 4, related: "blocks", blocks: 2, near: 1, far: -1 };
  const copies = (steepness: number, mine: readonly number[], otherwise = "keep") =>
    tally(RUNS, (k) => {
      const step = [{ use: "choose-random" }, { use: "copy-compatible", steepness, otherwise }];
      const run = runOf({ knowledge: world, step }, k);
      teach(run, 0, ...mine);
      teach(run, 1, 1);
      run.step();
      expect(residual(run.world)).toEqual({ person: 0, group: 0 });
      return knownBy(run, 0).length;
    });

  test("one of four things is looked at; taken over by how well it goes with what one has", () => {
    expectShare("with its like", copies(0.8, [0])[2] ?? 0, logistic(0.8) / 4);
    expectShare("with its unlike", copies(0.8, [2, 3])[3] ?? 0, logistic(-1.6) / 4);
    expectShare("with both", copies(0.8, [0, 2])[3] ?? 0, 1 / 8);
    expectShare("with nothing", copies(0.8, [])[1] ?? 0, 1 / 8);
    expect(copies(100, [2])[2] ?? 0).toBe(0);
  });

  test("erase: what one has is given up when it is not taken over", () => {
    expectShare("erased", copies(0.5, [1, 2, 3], "erase")[2] ?? 0, logistic(0.5) / 4);
    expect(copies(0.5, [1, 2, 3], "keep")[3]).toBe(RUNS);
    const alone = runOf({
      population: { size: 1 },
      knowledge: world,
      step: [{ use: "choose-random" }, { use: "copy-compatible", otherwise: "erase" }],
    });
    teach(alone, 0, 1);
    alone.step();
    expect(lost(alone.world.books, "person")).toBe(0);
  });

  test("worlds by chance: pairs are near with chance gamma, else far", () => {
    const signs = (chance: number): number[] => {
      const knowledge = { use: "repertoire", items: 100, related: "random", far: -1, chance };
      const run = runOf({ knowledge, step: [{ use: "barrier" }] });
      return [...(repertoireOf(run.world).proximity ?? [])].filter((phi) => phi !== 0);
    };
    expect(signs(0).every((phi) => phi === -1)).toBe(true);
    expect(signs(1).every((phi) => phi === 1)).toBe(true);
    const near = signs(0.3).filter((phi) => phi === 1).length / 2;
    expectWithin("near", { measured: near / 4950, expected: 0.3, se: Math.sqrt(0.21 / 4950) });
  });
});

describe("copy-if-many", () => {
  const ties = [
    [0, 1],
    [0, 2],
    [0, 3],
  ];
  const taken = (part: Record<string, unknown>): number => {
    const changes = {
      population: { size: 8 },
      network: { use: "edge-list", ties },
      step: [{ use: "copy-if-many", ...part }],
    };
    const counts = tally(RUNS, (k) => {
      const run = runOf(changes, k);
      teach(run, 1, 40);
      teach(run, 2, 40, 41);
      teach(run, 7, 5);
      run.step();
      expect(residual(run.world)).toEqual({ person: 0, group: 0 });
      expect(knownBy(run, 0)).not.toContain(5);
      return knownBy(run, 0).includes(40) ? 1 : 0;
    });
    return counts[1] ?? 0;
  };

  test("the share of neighbours, or of all people, to a power", () => {
    expectShare("two of three", taken({ exponent: 1 }), 2 / 3);
    expectShare("two of three, squared", taken({ exponent: 2 }), 4 / 9);
    expectShare("to the power 0.5", taken({ exponent: 0.5 }), Math.sqrt(2 / 3));
    expectShare("two of eight, squared", taken({ exponent: 2, share: "of-people" }), 1 / 16);
  });

  test("exponent 0: whoever sees it takes it up; nobody around: nothing", () => {
    expect(taken({ exponent: 0 })).toBe(RUNS);
    const alone = runOf({
      network: { use: "empty" },
      step: [{ use: "copy-if-many", exponent: 0 }],
    });
    teach(alone, 1, 3);
    alone.step();
    expect(knownBy(alone, 0)).toEqual([]);
  });
});
