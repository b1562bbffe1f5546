import { expect, test } from "vitest";
import { caveman } from "../../../src/sim/networks/caveman.ts";
import { connectedCaveman } from "../../../src/sim/networks/connected-caveman.ts";
import { ringLattice } from "../../../src/sim/networks/ring-lattice.ts";
import type { Network } from "../../../src/sim/core/network.ts";
import { degreesOf, isConnected, luck, tiesOf } from "./graph.ts";

const build = (n: number, cliques: number, bridges: number): Network =>
  caveman.build(n, { cliques, bridges }, luck("caveman"));

/** The ties between groups. */
function bridgesOf(network: Network): string[] {
  const groups = network.shape.groups ?? new Int32Array(0);
  return tiesOf(network).filter((tie) => {
    const [a = 0, b = 0] = tie.split("-").map(Number);
    return groups[a] !== groups[b];
  });
}

test("caveman: the last of a group is tied to the first of the next", () => {
  expect(bridgesOf(build(12, 3, 1))).toEqual(["0-11", "3-4", "7-8"]);
  expect(bridgesOf(build(12, 3, 2))).toEqual(["0-11", "1-10", "2-5", "3-4", "6-9", "7-8"]);
});

test("caveman: two groups have one pair of neighbours only, one group none", () => {
  expect(bridgesOf(build(8, 2, 1))).toEqual(["3-4"]);
  expect(bridgesOf(build(8, 2, 3))).toEqual(["1-6", "2-5", "3-4"]);
  expect(build(8, 1, 3).neighbours).toHaveLength(8 * 7);
});

test("caveman counts: 8 groups of 8 have 224 ties inside, and 8 for each bridge", () => {
  for (const bridges of [0, 1, 2, 4, 8])
    expect(build(64, 8, bridges).neighbours).toHaveLength(2 * (224 + 8 * bridges));
  expect(isConnected(build(64, 8, 0))).toBe(false);
  expect(isConnected(build(64, 8, 1))).toBe(true);
});

test("caveman: up to half a group's size, every bridge of a group ends at a different person", () => {
  for (const bridges of [1, 2, 3, 4]) {
    const ends = bridgesOf(build(64, 8, bridges)).flatMap((tie) => tie.split("-"));
    expect(new Set(ends).size).toBe(2 * 8 * bridges);
  }
});

test("caveman: groups that cannot be equal differ by one person, the larger ones first", () => {
  expect([...(build(11, 4, 0).shape.groups ?? [])]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3]);
  expect(degreesOf(build(11, 4, 0))).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1]);
});

test("caveman of hermits with one bridge each is a ring", () => {
  const ring = ringLattice.build(7, { degree: 2 }, luck("ring"));
  expect(build(7, 7, 1).neighbours).toEqual(ring.neighbours);
});

test("caveman names the size that it needs", () => {
  expect(caveman.problem?.(7, { cliques: 8, bridges: 0 })).toBe(
    "cannot have 7 people: 8 groups of at least 1 need 8; nearest possible: 8",
  );
  expect(caveman.problem?.(23, { cliques: 8, bridges: 3 })).toBe(
    "cannot have 23 people: 8 groups of at least 3 need 24; nearest possible: 24",
  );
});

test("connected-caveman of 3 groups of 4 is that of networkx 3.6.1", () => {
  const network = connectedCaveman.build(12, { cliques: 3 }, luck("connected"));
  const first = ["0-2", "0-3", "0-11", "1-2", "1-3", "2-3"];
  const second = ["3-4", "4-6", "4-7", "5-6", "5-7", "6-7"];
  const third = ["7-8", "8-10", "8-11", "9-10", "9-11", "10-11"];
  expect(tiesOf(network)).toEqual([...first, ...second, ...third]);
});

test("connected-caveman: one of each group has a tie less and one a tie more", () => {
  for (const { n, cliques } of [
    { n: 48, cliques: 4 },
    { n: 48, cliques: 6 },
    { n: 6, cliques: 2 },
  ]) {
    const degrees = degreesOf(connectedCaveman.build(n, { cliques }, luck("connected")));
    const inside = n / cliques - 1;
    expect(degrees.filter((k) => k === inside - 1)).toHaveLength(cliques);
    expect(degrees.filter((k) => k === inside + 1)).toHaveLength(cliques);
  }
});

test("connected-caveman needs equal groups of three or more", () => {
  expect(connectedCaveman.problem?.(63, { cliques: 12 })).toBe(
    "cannot have 63 people: 12 groups of equal size do not divide it; nearest possible: 60 and 72",
  );
  expect(connectedCaveman.problem?.(8, { cliques: 4 })).toBe(
    "cannot have 8 people: 4 groups need at least 3 people each; nearest possible: 12",
  );
});
