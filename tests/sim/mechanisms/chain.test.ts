/** Chains, and memories of limited size. */
import { describe, expect, test } from "vitest";
import { channelSlot, lost, reasonSlot } from "../../../src/sim/core/books.ts";
import { repertoireOf } from "../../../src/sim/core/need.ts";
import { residual } from "../../../src/sim/ledger.ts";
import { expectLaw, knownBy, runOf, tally, teach } from "./repertoire.ts";

const RUNS = 4000;

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
    { name: "a", value: 1, start: true },
    { name: "b", value: 5, start: true },
    { name: "c", value: 1, start: true },
    { name: "d", value: 2, start: true },
    { name: "e", value: 1, start: true },
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
