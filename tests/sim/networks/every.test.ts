import {
  type Arbitrary,
  array,
  assert,
  constant,
  constantFrom,
  integer,
  option,
  property,
  record,
  tuple,
} from "fast-check";
import { expect, test } from "vitest";
import { groupingOf, Groups } from "../../../src/sim/core/groups.ts";
import type { Network } from "../../../src/sim/core/network.ts";
import type { Edge, Param, Params, Values } from "../../../src/sim/core/params.ts";
import type { NetworkPart, Nodes } from "../../../src/sim/core/part.ts";
import { type GroupSpec, sizesAfter } from "../../../src/sim/core/population.ts";
import { NETWORKS } from "../../../src/sim/networks/index.ts";
import { degreesOf, isConnected, listsOf, luck, sum } from "./graph.ts";

type AnyValues = Values<Params>;

/** Networks that promise that everybody can reach everybody, for these values. */
const CONNECTED: Readonly<Record<string, (values: AnyValues) => boolean>> = {
  caveman: ({ cliques, bridges }) => cliques === 1 || bridges !== 0,
  complete: () => true,
  "connected-caveman": () => true,
  groups: ({ between }) => between !== 0,
  line: () => true,
  modular: ({ modules, bridges }) => modules === 1 || bridges !== 0,
  multilevel: ({ upper, lower, bridges, far }) =>
    (lower === 1 || bridges !== 0) && (upper === 1 || far !== 0),
  preferential: ({ degree }) => degree !== 0,
  random: ({ disconnected }) => disconnected === "reject",
  "ring-lattice": ({ degree }) => degree !== 0,
  "ring-shortcuts": () => true,
  star: () => true,
  torus: () => true,
};
/** Networks that draw; all others must leave the stream untouched. */
const DRAW = new Set([
  "geographic",
  "groups",
  "modular",
  "multilevel",
  "preferential",
  "random",
  "random-regular",
  "rewired-caves",
  "ring-shortcuts",
  "small-world",
  "two-mode",
]);
/** Networks whose number of ties is itself drawn. */
const EXPECTED = new Set(["geographic", "random", "two-mode"]);

const SIZES = Array.from({ length: 30 }, (_, i) => i + 1);

const person = integer({ min: 0, max: 15 });
const ties: Arbitrary<Edge[]> = array(tuple(person, person, integer({ min: 1, max: 4 })), {
  maxLength: 12,
}).map((rows) => {
  const sorted = rows.map(([a, b, weight]): Edge => [Math.min(a, b), Math.max(a, b), weight]);
  return [...new Map(sorted.map((tie) => [tie[0] * 16 + tie[1], tie])).values()].filter(
    ([a, b]) => a !== b,
  );
});

function anyValue(param: Param): Arbitrary<AnyValues[string]> {
  if (param.kind === "choice") return constantFrom(...param.options);
  if (param.kind === "edges") return ties;
  if (param.kind !== "number" && param.kind !== "integer") return constant(undefined);
  const { min = 0, max = 12 } = param;
  if (param.kind === "number")
    return integer({ min: 0, max: 20 }).map((x) => min + ((max - min) * x) / 20);
  const whole = integer({ min, max: Math.min(max, 12) });
  return param.optional ? option(whole, { nil: undefined }) : whole;
}

const anyValues = (part: NetworkPart): Arbitrary<AnyValues> =>
  record(
    Object.fromEntries(Object.entries(part.params).map(([name, param]) => [name, anyValue(param)])),
  );

/** People in three groups that lie apart, the last of which may be empty. */
function nodesOf(n: number): Nodes<Groups> {
  const one = Math.ceil(n / 2);
  const two = Math.ceil((n - one) / 2);
  const named = [one, two, n - one - two].map((size, g): GroupSpec => ({
    name: `${g}`,
    size,
    at: [g / 4, 0],
  }));
  const population = { size: n, groups: named, changes: [] };
  const grouping = groupingOf(population, sizesAfter(population, 0));
  return { are: "people", groups: new Groups(grouping, n, new Int32Array(n)) };
}

const problemOf = (part: NetworkPart, n: number, values: AnyValues): string | null =>
  part.problem?.(n, values, nodesOf(n)) ?? null;

const build = (part: NetworkPart, n: number, values: AnyValues, draws = luck(part.name)): Network =>
  part.build(n, values, draws, nodesOf(n));

/** Checks a part at every size that it says it can have, for many values of its parameters. */
function everywhere(
  part: NetworkPart,
  check: (network: Network, n: number, values: AnyValues) => void,
): void {
  const numRuns = Object.keys(part.params).length === 0 ? 1 : 60;
  assert(
    property(anyValues(part), (values) => {
      for (const n of SIZES.filter((size) => problemOf(part, size, values) === null)) {
        check(build(part, n, values), n, values);
      }
    }),
    { numRuns, seed: 1 },
  );
}

test("the list is in the order of the names, each used once", () => {
  const names = NETWORKS.map((part) => part.name);
  expect(names).toEqual([...new Set(names)].toSorted());
});

test.each(NETWORKS)("$name describes itself", (part) => {
  expect(part.name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  for (const { doc } of [part, ...Object.values(part.params)]) expect(doc).toMatch(/^[A-Z].*\.$/);
});

test.each(NETWORKS)(
  "$name: lists ascend, nobody stands in the own one, ties go both ways unless it says otherwise",
  (part) => {
    everywhere(part, (network, n) => {
      expect(network.n).toBe(n);
      expect(network.oneWay).toBe(part.oneWay === true);
      const lists = listsOf(network);
      const sets = lists.map((row) => new Set(row));
      const faults = lists.flatMap((row, i) =>
        row.filter(
          (j, k) => j === i || j <= (row[k - 1] ?? -1) || !(network.oneWay || sets[j]?.has(i)),
        ),
      );
      expect(faults).toEqual([]);
      if (n === 1) expect(lists).toEqual([[]]);
    });
  },
);

test.each(NETWORKS)("$name: entries says how many neighbours there are", (part) => {
  everywhere(part, (network, n, values) => {
    const entries = part.entries(n, values, nodesOf(n));
    if (network.complete) expect(entries).toBe(0);
    else if (EXPECTED.has(part.name)) expect(entries).toBeLessThanOrEqual(n * (n - 1));
    else expect(entries).toBe(sum(degreesOf(network)));
  });
});

test.each(NETWORKS)("$name: everybody reaches everybody where that is promised", (part) => {
  everywhere(part, (network, _, values) => {
    if (CONNECTED[part.name]?.(values)) expect(isConnected(network)).toBe(true);
  });
});

test.each(NETWORKS)("$name: the same luck, the same network; nobody draws without need", (part) => {
  everywhere(part, (network, n, values) => {
    const again = luck(part.name);
    expect(build(part, n, values, again).neighbours).toEqual(network.neighbours);
    if (!DRAW.has(part.name)) expect(again.word()).toBe(luck(part.name).word());
  });
});

test.each(NETWORKS)("$name: its shape can be drawn", (part) => {
  everywhere(part, ({ shape }, n) => {
    if (shape.kind === "grid") expect((shape.rows ?? 0) * (shape.columns ?? 0)).toBe(n);
    if (shape.kind === "groups") expect(shape.groups).toHaveLength(n);
  });
});

test.each(NETWORKS)("$name: a refused size comes with the nearest possible ones", (part) => {
  assert(
    property(anyValues(part), integer({ min: 1, max: 60 }), (values, n) => {
      const problem = problemOf(part, n, values);
      if (problem === null || !problem.includes("nearest possible")) return;
      const near = problem.split("nearest possible: ")[1]?.split(" and ").map(Number) ?? [];
      const below = near.find((size) => size < n) ?? 0;
      const above = near.find((size) => size > n) ?? 100;
      const possible = Array.from({ length: above - below + 1 }, (_, i) => below + i).filter(
        (size) => size > 0 && problemOf(part, size, values) === null,
      );
      expect(possible).toEqual(near);
    }),
    { numRuns: 300, seed: 1 },
  );
});
