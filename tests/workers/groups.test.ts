/** The groups of a structure, and the ties between them, held against a count by hand. */
import { expect, test } from "vitest";
import { open } from "../../src/sim/run.ts";
import { groupsIn } from "../../workers/questions/groups.ts";
import { shipped } from "../support/shipped.ts";

const groupsOf = (id: string, structure: string): ReturnType<typeof groupsIn> =>
  groupsIn(open(shipped(id), { structure }));

test("villages have no names, but ties: one bridge to the next on the ring", () => {
  const groups = groupsOf("not-too-many-friends", "Villages");
  expect(groups?.names).toBe(null);
  expect(groups?.count).toBe(8);
  expect([...(groups?.of ?? [])]).toEqual(Array.from({ length: 64 }, (_, row) => row >> 3));
  const between = Array.from({ length: (groups?.between.length ?? 0) / 3 }, (_, k) => [
    ...(groups?.between.subarray(3 * k, 3 * k + 3) ?? []),
  ]);
  expect(between).toEqual([
    [0, 1, 1],
    [0, 7, 1],
    ...Array.from({ length: 6 }, (_, k) => [k + 1, k + 2, 1]),
  ]);
});

test("where neither file nor ties know of groups there are none", () => {
  expect(groupsOf("not-too-many-friends", "Everyone")).toBe(null);
  expect(groupsOf("k256", "Copying 0.20")).toBe(null);
});

test("groups of a file have its names, and ties that join groups themselves count", () => {
  const run = open(shipped("world-zones"), { structure: "Always in contact" });
  const { groups, n, networks } = run.world;
  const told = groupsIn(run);
  expect(told?.names).toEqual(groups.names);
  expect([...(told?.of ?? [])]).toEqual([...groups.of.subarray(0, n)]);
  const sea = [...networks.values()].find(({ ofGroups }) => ofGroups);
  if (sea === undefined) throw new Error("zones are joined by the sea");
  const joined = (a: number, b: number): boolean =>
    sea.complete || sea.neighbours.subarray(sea.offsets[a], sea.ends[a]).includes(b);
  const rows = [...Array(sea.n).keys()];
  const pairs = rows.flatMap((a) => rows.filter((b) => b < a && joined(a, b)));
  expect(pairs.length).toBeGreaterThan(0);
  expect(told?.between.length).toBe(3 * pairs.length);
});
