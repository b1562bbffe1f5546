/** Where people stand in the drawing, when a file speaks of groups or of places. */
import { expect, test } from "vitest";
import type { Network } from "../../src/sim/core/network.ts";
import type { Run } from "../../src/sim/run.ts";
import { inGroups, layoutOf, leadsOneWay, wholeGroup } from "../../workers/layout.ts";
import { runOf, ZONES } from "../support/groups.ts";

type Point = readonly [x: number, y: number];
const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

const points = (x: Iterable<number>, y: Iterable<number>): Point[] => {
  const up = [...y];
  return [...x].map((right, row) => [right, up[row] ?? Number.NaN]);
};

const centre = (of: readonly Point[]): Point => [
  of.reduce((sum, [x]) => sum + x, 0) / of.length,
  of.reduce((sum, [, y]) => sum + y, 0) / of.length,
];

function networkOf({ world }: Run): Network {
  const network = world.networks.get("network");
  if (network === undefined) throw new Error("no network");
  return network;
}

test("people of a group stand together, whatever their ties: nearest to the middle of their own", () => {
  const run = runOf({ population: { groups: ZONES }, network: { use: "star" } });
  const { groups, n } = run.world;
  const own = [...groups.of.subarray(0, n)];
  for (const drawn of [networkOf(run), wholeGroup(n)]) {
    const { kind, x, y } = layoutOf(inGroups(drawn, groups));
    expect(kind).toBe("groups");
    const people = points(x, y);
    const middles = [0, 1, 2].map((g) => centre(people.filter((_, row) => own[row] === g)));
    const nearest = people.map((here) => {
      const far = middles.map((middle) => distance(here, middle));
      return far.indexOf(Math.min(...far));
    });
    expect(nearest).toEqual(own);
  }
});

test("groups that the file names have a ground on which their people stand; many, and those of no name, have none", () => {
  const run = runOf({ population: { groups: ZONES }, network: { use: "star" } });
  const { groups, n } = run.world;
  const { x, y, places = [] } = layoutOf(inGroups(networkOf(run), groups));
  expect(places.map(({ name }) => name)).toEqual(ZONES.map(({ name }) => name));
  points(x, y).forEach((here, row) => {
    const place = places[groups.of[row] ?? 0];
    expect(distance(here, [place?.x ?? 0, place?.y ?? 0])).toBeLessThan(place?.radius ?? 0);
  });
  expect(layoutOf(wholeGroup(n)).places).toBeUndefined();
  const many = runOf({ population: { size: 70, groups: 7 }, network: { use: "star" } });
  expect(layoutOf(inGroups(networkOf(many), many.world.groups)).places).toBeUndefined();
});

test("where a file speaks of no groups, the network's own shape is drawn", () => {
  const run = runOf({ population: { size: 9 }, network: { use: "star" } });
  expect(inGroups(networkOf(run), run.world.groups)).toBe(networkOf(run));
});

test("people whose places are known stand there, as large as the square allows", () => {
  const run = runOf({
    population: { groups: ZONES },
    network: { use: "geographic", around: "groups", reach: 3 },
  });
  const network = networkOf(run);
  const { x, y, radius } = layoutOf(inGroups(network, run.world.groups));
  const drawn = points(x, y);
  const lived = points(network.shape.places?.x ?? [], network.shape.places?.y ?? []);
  expect(lived).toHaveLength(12);
  const least = Math.min(...x, ...y);
  const most = Math.max(...x, ...y);
  expect(least).toBeGreaterThanOrEqual(radius - 1e-6);
  expect(most).toBeLessThanOrEqual(1 - radius + 1e-6);
  const [first = [0, 0], last = [0, 0]] = [drawn[0], drawn.at(-1)];
  const [home = [0, 0], far = [0, 0]] = [lived[0], lived.at(-1)];
  const scale = distance(first, last) / distance(home, far);
  drawn.forEach((here, row) =>
    expect(distance(here, first)).toBeCloseTo(scale * distance(lived[row] ?? [0, 0], home), 5),
  );
});

test("ties that are made and given up are drawn as they are, and each change has a drawing of its own", () => {
  const run = runOf({
    network: { use: "complete" },
    population: { size: 12 },
    step: [{ use: "choose-random" }, { use: "link", probability: 0.5 }],
    after: [{ use: "cut-ties", chance: 0.4 }],
  });
  const seen = new Set<string>();
  for (let tick = 0; tick < 5; tick++) {
    const network = networkOf(run);
    const { ties, everybody } = layoutOf(network);
    const expected = [...ties.keys()].filter((k) => k % 2 === 0);
    expect(everybody).toBe(false);
    for (const k of expected) {
      const [a = -1, b = -1] = ties.subarray(k, k + 2);
      const row = Array.from({ length: network.degree(a) }, (_, d) => network.at(a, d));
      expect(row).toContain(b);
    }
    let degrees = 0;
    for (let i = 0; i < network.n; i++) degrees += network.degree(i);
    expect(ties).toHaveLength(degrees);
    seen.add(`${run.tieChanges}: ${ties.join(" ")}`);
    const before = run.tieChanges;
    run.step();
    expect(run.tieChanges).toBe(before + 1);
  }
  expect(seen.size).toBe(5);
});

test("ties that lead one way are the last of all, and known to be; of too many, as large a part is shown", () => {
  const of = (degree: number, size: number): Network =>
    networkOf(runOf({ population: { size }, network: { use: "ring-ahead", degree } }));
  const { ties, oneWay } = layoutOf(of(1, 5));
  expect([[...ties], oneWay]).toEqual([[0, 1, 1, 2, 2, 3, 3, 4, 4, 0], 5]);
  expect([leadsOneWay(of(1, 5)), leadsOneWay(of(4, 5))]).toEqual([true, false]);
  expect(layoutOf(of(4, 5))).toMatchObject({ oneWay: 0, tiesInAll: 10 });
  expect(layoutOf(of(30, 200))).toMatchObject({ oneWay: 4000, tiesInAll: 6000 });
});
