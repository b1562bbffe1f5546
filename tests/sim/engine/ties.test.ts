/** Ties that change: what a move leaves as it was, and what the engine makes of it. */
import { assert, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { markTies, moveTie, strangerOf } from "../../../src/sim/core/changing.ts";
import type { Network } from "../../../src/sim/core/network.ts";
import { random } from "../../../src/sim/networks/random.ts";
import { openStream } from "../../../src/sim/random/draws.ts";
import { keyOf } from "../../../src/sim/random/keys.ts";
import { planOf } from "../../../src/sim/engine/plan.ts";
import { modelOf, start, statesOf } from "../../support/run.ts";
import { GOLDEN } from "../../support/scenarios.ts";

const scored = GOLDEN["potions, scores, changing ties"] ?? {};
const neighbours = (network: Network, i: number): number[] =>
  Array.from({ length: network.degree(i) }, (_, k) => network.at(i, k));
const tiesOf = (network: Network): number[][] =>
  Array.from({ length: network.n }, (_, i) => neighbours(network, i));
const layer = (run: { world: { networks: ReadonlyMap<string, Network> } }): Network => {
  const [first] = run.world.networks.values();
  if (first === undefined) throw new Error("there is no network");
  return first;
};

describe("one move", () => {
  const moves = record({
    n: integer({ min: 2, max: 12 }),
    seed: integer({ min: 0, max: 1000 }),
    moves: integer({ min: 1, max: 30 }),
  });

  test("takes one tie, gives one: lists stay sorted and mutual, as many ties as before, marks as made anew", () => {
    assert(
      property(moves, ({ n, seed, moves: count }) => {
        const draws = openStream(keyOf(String(seed), 0, "test"));
        const network = random.build(n, { chance: 0.4, disconnected: "keep" }, draws);
        network.marks = new Int32Array(2);
        markTies(network);
        const plain = tiesOf(network).map((row) => new Set(row));
        const total = network.neighbours.length;
        for (let k = 0; k < count; k++) {
          const i = draws.below(n);
          const strangers = [...plain.keys()].filter((j) => j !== i && !plain[i]?.has(j));
          if (network.degree(i) === 0 || strangers.length === 0) continue;
          const r = draws.below(strangers.length);
          const from = network.at(i, draws.below(network.degree(i)));
          const to = strangers[r] ?? -1;
          expect(strangerOf(network, i, r)).toBe(to);
          moveTie(network, i, from, to);
          plain[i]?.delete(from);
          plain[from]?.delete(i);
          plain[i]?.add(to);
          plain[to]?.add(i);
          expect(tiesOf(network)).toEqual(plain.map((set) => [...set].toSorted((a, b) => a - b)));
          expect(network.neighbours).toHaveLength(total);
          const kept = [...network.marks];
          markTies(network);
          expect([...network.marks]).toEqual(kept);
        }
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

describe("a run", () => {
  const whole = modelOf({ ...scored, stop: null, horizon: 30 });

  test("moves about as many ties as its probability says, from its tick on, and each run its own", () => {
    const run = start(whole);
    const before = tiesOf(layer(run));
    run.step();
    expect(tiesOf(layer(run))).toEqual(before);
    let moved = 0;
    while (run.stopped === null) {
      const was = tiesOf(layer(run)).map((row) => new Set(row));
      run.step();
      moved += tiesOf(layer(run)).reduce(
        (sum, row, i) => sum + row.filter((j) => was[i]?.has(j) !== true).length,
        0,
      );
    }
    // 29 ticks, 24 people, 0.2 each: 139 moves of two ends; some undo each other within a tick.
    expect(moved / 2).toBeGreaterThan(139 - 4 * Math.sqrt(139));
    expect(moved / 2).toBeLessThan(139 + 4 * Math.sqrt(139));
    expect(run.tieChanges).toBeGreaterThan(25);
  });

  test("the same network once for all: each run starts from it and goes its own way", () => {
    const model = modelOf({ ...scored, stop: null, horizon: 30, draw: { network: "once" } });
    const [one, other] = [0, 1].map((replicate) => start(model, { replicate }));
    if (one === undefined || other === undefined) throw new Error("two runs");
    expect(tiesOf(layer(one))).toEqual(tiesOf(layer(other)));
    for (const run of [one, other]) while (run.stopped === null) run.step();
    expect(tiesOf(layer(one))).not.toEqual(tiesOf(layer(other)));
    expect(tiesOf(layer(start(model)))).toEqual(tiesOf(layer(start(model, { replicate: 1 }))));
  });

  test("a snapshot holds the ties: they come back, and so does what follows", () => {
    const run = start(whole);
    while (run.tick < 10) run.step();
    const kept = run.snapshot();
    const ties = tiesOf(layer(run));
    const changes = run.tieChanges;
    while (run.stopped === null) run.step();
    const { hash } = run;
    expect(tiesOf(layer(run))).not.toEqual(ties);
    run.restore(kept);
    expect([tiesOf(layer(run)), run.tieChanges]).toEqual([ties, changes]);
    while (run.stopped === null) run.step();
    expect(run.hash).toBe(hash);
  });

  test("ties are in the state hash just where a part changes them", () => {
    const still = { ...scored, before: [], stop: null, horizon: 3 };
    const columns = (raw: Record<string, unknown>): string[] =>
      planOf(modelOf(raw))
        .state.filter(({ hashed }) => hashed)
        .map(({ name }) => name);
    expect(columns(still)).toEqual(["marks", "score", "other-score"]);
    expect(columns(scored)).toEqual(["marks", "score", "other-score", "ties"]);
    const states = (from: number): string[] =>
      statesOf(start(modelOf({ ...still, before: [{ use: "rewire", from, every: 100 }] })));
    expect(states(1)[0]).toBe(states(3)[0]);
    expect(states(1)[1]).not.toBe(states(3)[1]);
  });

  test("who is tied to everybody has nobody to turn to: nothing changes", () => {
    const complete = { ...scored, network: { use: "complete" }, stop: null };
    const rates = [0, 1].map((probability) =>
      statesOf(start(modelOf({ ...complete, before: [{ use: "rewire", probability }] }))),
    );
    expect(rates[0]).toEqual(rates[1]);
    const closed = { ...scored, network: { use: "star", open: { every: 1, from: 1000 } } };
    const run = start(modelOf({ ...closed, before: [{ use: "rewire" }], stop: null }));
    while (run.stopped === null) run.step();
    expect(run.tieChanges).toBe(0);
  });
});
