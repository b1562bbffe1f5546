import { expect, test } from "vitest";
import { RatchetError } from "../../../src/sim/core/errors.ts";
import { pack } from "../../../src/sim/core/network.ts";
import type { Edge } from "../../../src/sim/core/params.ts";
import { edgeList } from "../../../src/sim/networks/edge-list.ts";
import { listsOf, luck, tiesOf } from "./graph.ts";

test("edge-list: the ties of the file, whatever their order; somebody may have none", () => {
  const network = edgeList.build(
    5,
    {
      ties: [
        [3, 0],
        [1, 0],
        [1, 3],
      ],
    },
    luck("edges"),
  );
  expect(listsOf(network)).toEqual([[1, 3], [0, 3], [], [0, 1], []]);
  expect(network.weights).toBeNull();
});

test("edge-list: weights stand as running sums, in the order of the neighbours", () => {
  const network = edgeList.build(
    4,
    {
      ties: [
        [0, 3, 0.5],
        [2, 0, 3],
        [0, 1],
        [1, 3, 2],
      ],
    },
    luck("edges"),
  );
  expect(tiesOf(network)).toEqual(["0-1", "0-2", "0-3", "1-3"]);
  expect([...(network.weights ?? [])]).toEqual([1, 4, 4.5, 1, 3, 3, 0.5, 2.5]);
});

test("edge-list: ties that all weigh the same are plain ties", () => {
  expect(
    edgeList.build(
      3,
      {
        ties: [
          [0, 1, 2],
          [1, 2, 2],
        ],
      },
      luck("edges"),
    ).weights,
  ).toBeNull();
});

const BAD: { ties: Edge[]; path: string; says: string }[] = [
  {
    ties: [
      [0, 1],
      [1, 7],
    ],
    path: "ties[1]",
    says: "person 7 of 5, counted from 0: at least 8 people are needed",
  },
  {
    ties: [
      [0, 1],
      [1, 2],
      [2, 2],
    ],
    path: "ties[2]",
    says: "person 2 is tied to itself",
  },
  {
    ties: [
      [0, 1],
      [1, 2],
      [2, 1],
    ],
    path: "ties[2]",
    says: "tie 1-2 stands in ties[1] already",
  },
  { ties: [[0, 1, 0]], path: "ties[0]", says: "weight 0 is not above 0" },
  { ties: [[0, 1, Infinity]], path: "ties[0]", says: "weight Infinity is not above 0" },
  { ties: [[0, -1]], path: "ties[0]", says: "-1 is not the number of a person" },
  { ties: [[0, 0.5]], path: "ties[0]", says: "0.5 is not the number of a person" },
];

test.each(BAD)("edge-list: $says", ({ ties, path, says }) => {
  expect(edgeList.problem?.(5, { ties })).toContain(`${path}: ${says}`);
  const build = (): unknown => edgeList.build(5, { ties }, luck("edges"));
  expect(build).toThrow(RatchetError);
  expect(build).toThrow(`${path}: ${says}`);
});

test("pack refuses what only a bug can make", () => {
  const shape = { kind: "scattered" } as const;
  expect(() => pack(3, [[1, 1]], shape)).toThrow("tie 1-1 is a loop or stands twice");
  expect(() =>
    pack(
      3,
      [
        [0, 1],
        [2, 1],
        [1, 0],
      ],
      shape,
    ),
  ).toThrow("is a loop or stands twice");
  expect(() => pack(3, [[0, 3]], shape)).toThrow("a tie names person 3 of 3");
  expect(() => pack(3, [[-1, 0]], shape)).toThrow("a tie names person -1 of 3");
});
