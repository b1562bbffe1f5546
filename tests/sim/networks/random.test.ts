import { expect, test } from "vitest";
import { random } from "../../../src/sim/networks/random.ts";
import { soon } from "../../support/pace.mjs";
import { degreesOf, isConnected, luck, meanOf, sum, tiesOf, trianglesOf } from "./graph.ts";

const many = (count: number, n: number, chance: number) =>
  Array.from({ length: count }, (_, r) =>
    random.build(n, { chance, disconnected: "keep" }, luck(`random ${n}`, r)),
  );

/** Pair by pair up to 500 people, by skipping above. */
const CASES = [
  { n: 200, chance: 0.1, runs: 100 },
  { n: 501, chance: 0.04, runs: 100 },
  { n: 2000, chance: 0.004, runs: 40 },
];

test.each(CASES)("random with $n people: the mean degree is (n - 1) p", ({ n, chance, runs }) => {
  const pairs = (n * (n - 1)) / 2;
  const { mean } = meanOf(many(runs, n, chance).map((network) => network.neighbours.length / 2));
  expect(Math.abs(mean - pairs * chance)).toBeLessThan(
    4 * Math.sqrt((pairs * chance * (1 - chance)) / runs),
  );
});

test.each(CASES)(
  "random with $n people: pairs with a common neighbour are tied like all others",
  ({ n, chance: p, runs }) => {
    const triples = (n * (n - 1) * (n - 2)) / 6;
    const closed = p * p * p;
    const variance =
      triples * (closed * (1 - closed) + 3 * (n - 3) * (closed * p * p - closed * closed));
    const { mean } = meanOf(many(runs, n, p).map(trianglesOf));
    expect(Math.abs(mean - triples * closed)).toBeLessThan(4 * Math.sqrt(variance / runs));
  },
);

test.each(CASES)("random with $n people: nobody is preferred", ({ n, chance, runs }) => {
  const networks = many(runs, n, chance);
  const trials = runs * (n - 1);
  const off = Array.from({ length: n }, (_, i) => {
    const ties = sum(networks.map((network) => network.degree(i)));
    return (ties - trials * chance) / Math.sqrt(trials * chance * (1 - chance));
  });
  expect(Math.max(...off.map(Math.abs))).toBeLessThan(4.8);
  expect(meanOf(off.map((z) => z * z)).mean).toBeCloseTo(1, 0);
});

test("random: the degree varies as it should, (n - 1) p (1 - p)", () => {
  for (const { n, chance, runs } of CASES) {
    const spread = (n - 1) * chance * (1 - chance);
    const squares = many(runs, n, chance).map((network) => {
      const expected = (n - 1) * chance;
      return meanOf(degreesOf(network).map((k) => (k - expected) * (k - expected))).mean;
    });
    const { mean, error } = meanOf(squares);
    expect(Math.abs(mean - spread)).toBeLessThan(4 * error);
  }
});

test("random at chance 0 has no ties and at chance 1 all, on both ways of drawing", () => {
  for (const n of [1, 2, 40, 600]) {
    expect(
      random.build(n, { chance: 0, disconnected: "keep" }, luck("none")).neighbours,
    ).toHaveLength(0);
    expect(
      random.build(n, { chance: 1, disconnected: "keep" }, luck("all")).neighbours,
    ).toHaveLength(n * (n - 1));
    expect(
      random.build(n, { chance: 1e-300, disconnected: "keep" }, luck("none")).neighbours,
    ).toHaveLength(0);
  }
});

const at = (n: number, chance: number): string[] =>
  tiesOf(random.build(n, { chance, disconnected: "keep" }, luck("common")));

test("random: with the same luck a higher chance and a larger group keep all ties", () => {
  expect(at(30, 0.4)).toEqual(expect.arrayContaining(at(30, 0.2)));
  expect(at(40, 0.2)).toEqual(expect.arrayContaining(at(30, 0.2)));
  expect(at(900, 0.01)).toEqual(expect.arrayContaining(at(800, 0.01)));
});

test("random draws one word for each pair", () => {
  const draws = luck("words");
  random.build(20, { chance: 0.3, disconnected: "keep" }, draws);
  const counted = luck("words");
  for (let word = 0; word < 190; word++) counted.word();
  expect(draws.word()).toBe(counted.word());
});

test("random that rejects is always connected, and keeps the first connected one", () => {
  for (let r = 0; r < 100; r++) {
    const network = random.build(24, { chance: 0.12, disconnected: "reject" }, luck("reject", r));
    expect(isConnected(network)).toBe(true);
    const kept = random.build(24, { chance: 0.12, disconnected: "keep" }, luck("reject", r));
    if (isConnected(kept)) expect(network.neighbours).toEqual(kept.neighbours);
  }
});

test("random never gives up on a size that it accepts", () => {
  for (let n = 1; n <= 40; n++)
    for (let chance = 0.02; chance < 0.5; chance += 0.02) {
      if (random.problem?.(n, { chance, disconnected: "reject" }) !== null) continue;
      const network = random.build(n, { chance, disconnected: "reject" }, luck("accepts", n));
      expect(isConnected(network)).toBe(true);
    }
});

test("random gives up in words", () => {
  expect(() =>
    random.build(10, { chance: 0.02, disconnected: "reject" }, luck("hopeless")),
  ).toThrow("no connected random network of 10 people came in 10000 tries at chance 0.02");
  expect(random.problem?.(2, { chance: 0, disconnected: "reject" })).toContain("chance 0");
  expect(random.problem?.(1, { chance: 0, disconnected: "reject" })).toBeNull();
  expect(random.problem?.(1000, { chance: 0.001, disconnected: "keep" })).toBeNull();
  // 7539 x 0.999^7538 = 3.999 people without ties are expected at the first size that is possible again.
  expect(random.problem?.(1000, { chance: 0.001, disconnected: "reject" })).toBe(
    "cannot have 1000 people: at chance 0.001 hardly one such network in a hundred is connected; nearest possible: 1 and 7539",
  );
});

test("random of 10,000 people takes well under two seconds", () => {
  soon(2, () => random.build(10_000, { chance: 0.001, disconnected: "keep" }, luck("speed")));
});
