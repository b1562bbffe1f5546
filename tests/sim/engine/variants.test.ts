/** Variants against a plain account of them: who has what, how many have it, what the books must say. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { started } from "../../../src/sim/core/books.ts";
import { variantsOf } from "../../../src/sim/core/need.ts";
import { ledger, residual } from "../../../src/sim/ledger.ts";
import { how, live, Plain, plainAfter, scenario, type Deed } from "../../support/plain-variants.ts";
import { modelOf, start } from "../../support/run.ts";

const deeds = (traits: number, variant: fc.Arbitrary<number | "new">): fc.Arbitrary<Deed[][]> =>
  fc.array(
    fc.array(fc.record({ row: fc.nat(6), trait: fc.nat(traits - 1), variant }), { maxLength: 60 }),
    { minLength: 1, maxLength: 8 },
  );

describe("against a plain account", () => {
  test("a closed set", () => {
    fc.assert(
      fc.property(deeds(2, fc.integer({ min: -1, max: 3 })), (ticks) => {
        const run = start(modelOf(scenario({ options: 4, count: 2 })));
        live(run, new Plain(run), ticks);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  test("labels without end, old ones and new ones", () => {
    const variant = fc.oneof(fc.integer({ min: -1, max: 40 }), fc.constant("new" as const));
    fc.assert(
      fc.property(deeds(2, variant), (ticks) => {
        const run = start(modelOf(scenario({ count: 2 })));
        live(run, new Plain(run), ticks);
      }),
      { seed: 2, numRuns: 150 },
    );
  });

  test("other names for the same variants: the same books", () => {
    const names = [2, 0, 3, 1];
    fc.assert(
      fc.property(deeds(1, fc.integer({ min: -1, max: 3 })), (ticks) => {
        const renamed = ticks.map((turn) =>
          turn.map((deed) => ({ ...deed, variant: names[Number(deed.variant)] ?? -1 })),
        );
        const [books, same] = [ticks, renamed].map((deedsOf) => {
          const run = start(modelOf(scenario({ options: 4, start: "none" })));
          live(run, new Plain(run), deedsOf);
          return Array.from(run.world.books);
        });
        expect(books).toEqual(same);
      }),
      { seed: 4, numRuns: 40 },
    );
  });

  test("more new labels in a tick than can be noted: all places are looked through", () => {
    const run = start(modelOf(scenario({})));
    const turn = Array.from({ length: 500 }, (_, k): Deed => ({
      row: k % 7,
      trait: 0,
      variant: k % 3 === 0 ? k % 11 : "new",
    }));
    live(run, new Plain(run), [turn, turn.toReversed(), turn]);
  });

  test("a run that is taken back goes on as it did", () => {
    const variant = fc.oneof(fc.integer({ min: -1, max: 40 }), fc.constant("new" as const));
    fc.assert(
      fc.property(deeds(1, variant), deeds(1, variant), (first, then) => {
        const run = start(modelOf(scenario({}, { horizon: 100 })));
        live(run, new Plain(run), first);
        const shot = run.snapshot();
        live(run, plainAfter(run), then);
        const [state, hash] = [run.stateHash, run.hash];
        run.restore(shot);
        live(run, plainAfter(run), then);
        expect([run.stateHash, run.hash]).toEqual([state, hash]);
      }),
      { seed: 3, numRuns: 40 },
    );
  });
});

const startOf = (knowledge: Record<string, unknown>, size = 7): number[] => [
  ...variantsOf(start(modelOf(scenario(knowledge, { population: { size } }))).world).variant,
];

describe("the start", () => {
  test.each([
    [{ start: "different" }, [0, 1, 2, 3, 4, 5, 6]],
    [{}, [0, 1, 2, 3, 4, 5, 6]],
    [{ start: 5 }, [5, 5, 5, 5, 5, 5, 5]],
    [{ start: "none" }, [-1, -1, -1, -1, -1, -1, -1]],
    [{ labels: ["A", "B"], start: "B" }, [1, 1, 1, 1, 1, 1, 1]],
    [{ options: 3, start: 2 }, [2, 2, 2, 2, 2, 2, 2]],
    [{ options: 3, start: { shares: [0, 1, 0] } }, [1, 1, 1, 1, 1, 1, 1]],
    [{ options: 1 }, [0, 0, 0, 0, 0, 0, 0]],
  ])("%o", (knowledge, expected) => {
    expect(startOf(knowledge)).toEqual(expected);
  });

  test("exactly: whole numbers nearest to the parts, who by chance", () => {
    const rows = startOf({ options: 3, start: { exactly: [1, 1, 2] } }, 10);
    expect(rows.filter((v) => v === 0)).toHaveLength(3);
    expect(rows.filter((v) => v === 1)).toHaveLength(2);
    expect(rows.filter((v) => v === 2)).toHaveLength(5);
    expect(rows).not.toEqual(rows.toSorted((a, b) => a - b));
  });

  test("shares and random: chances, five standard errors wide", () => {
    const n = 20_000;
    const near = (rows: number[], variant: number, p: number): void => {
      const found = rows.filter((v) => v === variant).length / n;
      expect(Math.abs(found - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / n));
    };
    const shared = startOf({ options: 3, start: { shares: [0.01, 0.3, 0.69] } }, n);
    [0.01, 0.3, 0.69].forEach((p, variant) => near(shared, variant, p));
    const random = startOf({ options: 4 }, n);
    [0, 1, 2, 3].forEach((variant) => near(random, variant, 0.25));
  });

  test("what is there at the start is entered as such, and newcomers arrive", () => {
    const run = start(
      modelOf(scenario({ count: 2 }, { population: { size: 3, changes: [{ at: 1, size: 5 }] } })),
    );
    const { books } = variantsOf(run.world);
    expect(started(books, "person")).toBe(6);
    expect(started(books, "group")).toBe(6);
    run.step();
    expect(ledger(run.world).map((account) => account.gained["arrival"])).toEqual([4, 4]);
    expect([...variantsOf(run.world).variant]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe("extremes", () => {
  test.each([1, 2])("%i people", (size) => {
    const run = start(modelOf(scenario({}, { population: { size } })));
    const kind = variantsOf(run.world);
    for (let tick = 0; tick < 10; tick++) {
      kind.take(size - 1, 0, kind.fresh(), how);
      run.step();
      expect(residual(run.world)).toEqual({ person: 0, group: 0 });
    }
  });

  test("nobody is left", () => {
    const changes = [{ at: 2, size: 0 }];
    const run = start(modelOf(scenario({}, { population: { size: 4, changes } })));
    run.step();
    run.step();
    expect(run.stopped).toBe("extinct");
    expect(residual(run.world)).toEqual({ person: 0, group: 0 });
    expect(variantsOf(run.world).holders.known()).toBe(0);
  });

  test("labels run out with a clear error", () => {
    const raw = scenario({ start: 2147483645 });
    const kind = variantsOf(start(modelOf(raw)).world);
    expect(kind.fresh()).toBe(2147483646);
    expect(() => kind.fresh()).toThrow(/^knowledge: 2147483647 labels have been used/);
    const further = { knowledge: { use: "skill" }, also: { name: raw["knowledge"] } };
    const { world } = start(modelOf({ ...raw, ...further }));
    variantsOf(world, "name").fresh();
    expect(() => variantsOf(world, "name").fresh()).toThrow(/^also\.name: /);
  });
});

test("a run whose labels run out ends with the error", () => {
  const step = [{ use: "new-variant" }];
  const run = start(modelOf(scenario({ start: 2147483635 }, { step })));
  run.step();
  expect(() => run.step()).toThrow(expect.objectContaining({ code: "E_FULL", path: "knowledge" }));
});

describe("who stands where", () => {
  test("people who move take their variants along", () => {
    const changes = [{ at: 1, size: 3 }];
    const run = start(modelOf(scenario({ count: 2 }, { population: { size: 9, changes } })), {
      lineage: true,
    });
    run.step();
    const { variant } = variantsOf(run.world);
    for (let row = 0; row < 3; row++)
      expect(variant[2 * row + 1]).toBe((variant[2 * row] ?? 0) + 1);
    expect(new Set(variant.subarray(0, 6)).size).toBe(6);
    expect([...variant.subarray(6)].every((v) => v === -1)).toBe(true);
    expect(run.lineage?.records(1).some(({ how: slot }) => slot === -1)).toBe(true);
  });

  test("the hash sees who has what, and which label is next", () => {
    const states = ["0 1", "1 0", "0 0"].map((order) => {
      const run = start(modelOf(scenario({ options: 2, start: "none" })));
      order.split(" ").forEach((v, row) => variantsOf(run.world).take(row, 0, Number(v), how));
      run.step();
      return run.stateHash;
    });
    expect(new Set(states).size).toBe(3);
    const next = [0, 1].map((times) => {
      const run = start(modelOf(scenario({})));
      if (times > 0) variantsOf(run.world).fresh();
      run.step();
      return run.stateHash;
    });
    expect(next[0]).not.toBe(next[1]);
  });
});
