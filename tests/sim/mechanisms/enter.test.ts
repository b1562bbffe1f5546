/** Taking up what is related and what neighbours have: chances that can be worked out by hand. */
import { describe, expect, test } from "vitest";
import { gained, lost } from "../../../src/sim/core/books.ts";
import { repertoireOf } from "../../../src/sim/core/need.ts";
import { residual } from "../../../src/sim/ledger.ts";
import { expectWithin } from "../../support/checks.ts";
import { knownBy, runOf, teach } from "./repertoire.ts";

const RUNS = 4000;
const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** How often a row comes to know an item in one tick. */
function shareOf(
  changes: Record<string, unknown>,
  known: readonly (readonly number[])[],
  [row, item]: readonly [number, number],
): number {
  let yes = 0;
  for (let k = 0; k < RUNS; k++) {
    const run = runOf(changes, k);
    known.forEach((items, at) => teach(run, at, ...items));
    run.step();
    expect(residual(run.world)).toEqual({ person: 0, group: 0 });
    yes += knownBy(run, row).includes(item) ? 1 : 0;
  }
  return yes / RUNS;
}

function expectShare(name: string, measured: number, expected: number): void {
  expectWithin(name, {
    measured,
    expected,
    se: Math.sqrt((expected * (1 - expected)) / RUNS),
  });
}

describe("enter", () => {
  const pairs = [
    [0, 1, 3],
    [0, 2, 1],
    [1, 2, 2],
  ];

  test("the share of related things, by how near they are", () => {
    const changes = {
      population: { size: 1 },
      knowledge: { use: "repertoire", items: 4, related: "pairs", pairs },
      step: [{ use: "enter", base: -2, related: 3 }],
    };
    expectShare("near 3 of 4", shareOf(changes, [[1]], [0, 0]), logistic(-2 + 3 * 0.75));
    expectShare("near 2 of 3", shareOf(changes, [[1]], [0, 2]), logistic(-2 + 3 * (2 / 3)));
    expectShare("near nothing", shareOf(changes, [[1]], [0, 3]), logistic(-2));
  });

  test("the share of neighbours, by weight and over two layers, and the product of both", () => {
    const changes = {
      population: { size: 4 },
      knowledge: { use: "repertoire", items: 4, related: "pairs", pairs },
      networks: {
        land: {
          use: "edge-list",
          ties: [
            [0, 1, 3],
            [0, 2, 1],
          ],
        },
        sea: { use: "edge-list", ties: [[0, 3, 2]] },
      },
      step: [
        {
          use: "enter",
          base: -2,
          related: 1,
          neighbours: 2,
          both: -1.5,
          over: "land",
          plus: "sea",
        },
      ],
    };
    // In the sea layer all ties weigh the same: each counts 1.
    const odds = -2 + 0.25 + (2 - 1.5 * 0.25) * (4 / 5);
    expectShare("both", shareOf(changes, [[2], [0], [], [0]], [0, 0]), logistic(odds));
    // Person 3 has one neighbour, who has nothing related.
    expectShare("sea alone", shareOf(changes, [[3]], [3, 3]), logistic(-2 + 2));
  });

  test("what is there is given up with its chance; certain and impossible", () => {
    const changes = { population: { size: 1 }, step: [{ use: "enter", base: -100, exit: 0.3 }] };
    expectShare("kept", shareOf(changes, [[5]], [0, 5]), 0.7);
    const all = runOf({ step: [{ use: "enter", base: 100, exit: 1 }] });
    teach(all, 0, 0, 40);
    all.step();
    expect(knownBy(all, 0).length).toBe(62);
    expect(knownBy(all, 0)).not.toContain(40);
    expect(knownBy(all, 1).length).toBe(64);
    expect(lost(all.world.books, "person", "environment")).toBe(2);
    const never = runOf({ step: [{ use: "enter", base: -100 }] });
    never.step();
    expect(knownBy(never, 0)).toEqual([]);
  });

  test("people without ties learn as if nobody had anything", () => {
    const changes = {
      population: { size: 2 },
      network: { use: "empty" },
      step: [{ use: "enter", base: -1, neighbours: 9 }],
    };
    expectShare("alone", shareOf(changes, [[], [7]], [0, 7]), logistic(-1));
  });
});

describe("enter, by either of two ways", () => {
  const [a, b] = [0.6, 0.7];
  const changes = {
    population: { size: 4 },
    knowledge: {
      use: "repertoire",
      items: 4,
      related: "pairs",
      pairs: [
        [0, 1, 3],
        [0, 2, 1],
      ],
    },
    networks: {
      land: {
        use: "edge-list",
        ties: [
          [0, 1, 3],
          [0, 2, 1],
        ],
      },
      sea: { use: "edge-list", ties: [[0, 3, 2]] },
    },
    step: [
      {
        use: "enter",
        form: "either",
        related: a,
        neighbours: b,
        exit: 0.3,
        over: "land",
        plus: "sea",
      },
    ],
  };
  const share = (known: readonly (readonly number[])[], at: readonly [number, number]): number =>
    shareOf(changes, known, at);

  test("one way, the other way, and either: 1 - (1 - a w) (1 - b W)", () => {
    expectShare("related", share([[2], [], [], []], [0, 0]), a / 4);
    expectShare("neighbours", share([[], [0], [], []], [0, 0]), b * (3 / 5));
    const either = 1 - (1 - a / 4) * (1 - b * (4 / 5));
    expectShare("either", share([[2], [0], [], [0]], [0, 0]), either);
    expect(share([[], [], [], []], [0, 0])).toBe(0);
    expectShare("kept", share([[3], [], [], []], [0, 3]), 0.7);
  });

  test("both ways are certain: the books credit what one has", () => {
    const step = [{ use: "enter", form: "either", related: 1, neighbours: 1, over: "land" }];
    const run = runOf({ ...changes, step }, 0);
    teach(run, 0, 1, 2);
    teach(run, 1, 0, 3);
    teach(run, 2, 0, 3);
    run.step();
    expect(knownBy(run, 0)).toEqual([0, 1, 2, 3]);
    const before = [6, 0]; // what was taught is entered as found by oneself
    const now = (["own", "neighbour"] as const).map((way) =>
      gained(run.world.books, "person", way),
    );
    // Person 0: item 0 is related, item 3 is not; item 1 and 2 are related to item 0, which 1 and 2 know, for the next turn.
    expect(now.map((all, k) => all - (before[k] ?? 0))).toEqual([1 + 4, 1]);
  });
});

test("what cannot be a chance is refused where it must be one", () => {
  const refused = (more: Record<string, unknown>) => () =>
    runOf({
      network: { use: "complete" },
      step: [{ use: "enter", form: "either", ...more }],
    });
  expect(refused({ related: 2 })).toThrow(/related: expected a chance from 0 to 1/);
  expect(refused({ both: -4 })).toThrow(/both: it says nothing/);
});

describe("how near things are", () => {
  const tableOf = (related: Record<string, unknown>): Float64Array => {
    const knowledge = { use: "repertoire", items: 6, ...related };
    const run = runOf({ knowledge, step: [{ use: "barrier" }] });
    return repertoireOf(run.world).proximity ?? new Float64Array(0);
  };
  const row = (table: Float64Array, i: number): number[] => [...table.subarray(i * 6, i * 6 + 6)];

  test("uniform, blocks, pairs", () => {
    expect(row(tableOf({ related: "uniform", near: 0.4 }), 2)).toEqual([
      0.4, 0.4, 0, 0.4, 0.4, 0.4,
    ]);
    const blocks = tableOf({ related: "blocks", blocks: 3, far: 0.1 });
    expect(row(blocks, 2)).toEqual([0.1, 0.1, 0, 1, 0.1, 0.1]);
    expect(row(tableOf({ related: "pairs", pairs: [[5, 1, 0.2]] }), 1)).toEqual([
      0, 0, 0, 0, 0, 0.2,
    ]);
    expect(tableOf({}).length).toBe(0);
  });

  test("random: symmetric, between far and near, the same in each run, another with another pattern", () => {
    const table = tableOf({ related: "random", near: 0.9, far: 0.3 });
    for (let i = 0; i < 6; i++) {
      for (let j = 0; j < 6; j++) {
        const near = table[i * 6 + j] ?? -1;
        expect(near).toBe(table[j * 6 + i]);
        if (i === j) expect(near).toBe(0);
        else expect(near >= 0.3 && near < 0.9).toBe(true);
      }
    }
    expect(new Set(table).size).toBe(16);
    expect(tableOf({ related: "random", near: 0.9, far: 0.3 })).toEqual(table);
    expect(tableOf({ related: "random", near: 0.9, far: 0.3, pattern: 1 })).not.toEqual(table);
  });

  test.each([
    [{ near: 0.5 }, /near.*says nothing/],
    [{ related: "uniform", far: 0.5 }, /far.*says nothing/],
    [{ related: "pairs" }, /no pairs of items/],
    [{ related: "blocks" }, /number of blocks/],
    [{ related: "pairs", pairs: [[0, 6]] }, /no item 6 among 6/],
    [
      {
        related: "pairs",
        pairs: [
          [0, 1],
          [1, 0],
        ],
      },
      /the tie of 1 and/,
    ],
    [{ related: "uniform", items: 3000 }, /3000 related items/],
  ])("what says nothing, or cannot be, is refused: %o", (related, message) => {
    expect(() => tableOf(related)).toThrow(message);
  });
});
