/** Ties that are made and given up: lists with room, snapshots of them, and what a run makes of them. */
import { assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cutTie,
  linkTie,
  markTies,
  moveTie,
  strangerOf,
  tied,
} from "../../../src/sim/core/changing.ts";
import type { Network } from "../../../src/sim/core/network.ts";
import { loadPacked, openSlots, packedLength, savePacked } from "../../../src/sim/core/slots.ts";
import { complete } from "../../../src/sim/networks/complete.ts";
import { empty } from "../../../src/sim/networks/empty.ts";
import { random } from "../../../src/sim/networks/random.ts";
import { planOf } from "../../../src/sim/engine/plan.ts";
import { openStream } from "../../../src/sim/random/draws.ts";
import { keyOf } from "../../../src/sim/random/keys.ts";
import { modelOf, start, statesOf } from "../../support/run.ts";

const listsOf = (network: Network): number[][] =>
  Array.from({ length: network.n }, (_, i) =>
    Array.from({ length: network.degree(i) }, (__, k) => network.at(i, k)),
  );
const layer = (run: { world: { networks: ReadonlyMap<string, Network> } }): Network => {
  const [first] = run.world.networks.values();
  if (first === undefined) throw new Error("there is no network");
  return first;
};

describe("one tie", () => {
  const courses = record({
    n: integer({ min: 2, max: 14 }),
    seed: integer({ min: 0, max: 1000 }),
    from: constantFrom("random", "empty", "complete"),
    times: integer({ min: 1, max: 120 }),
  });

  test("made, given up, moved: lists stay sorted and mutual, marks as made anew, and what is saved comes back", () => {
    assert(
      property(courses, ({ n, seed, from, times }) => {
        const draws = openStream(keyOf(String(seed), 0, "test"));
        const network =
          from === "random"
            ? random.build(n, { chance: 0.4, disconnected: "keep" }, draws)
            : (from === "empty" ? empty : complete).build(n, {}, draws);
        const before = listsOf(network);
        openSlots(network);
        expect(listsOf(network)).toEqual(before);
        network.marks = new Int32Array(2);
        markTies(network);
        const plain = before.map((row) => new Set(row));
        const put = (i: number, j: number, on: boolean): void => {
          for (const [a, b] of [
            [i, j],
            [j, i],
          ] as const) {
            if (on) plain[a]?.add(b);
            else plain[a]?.delete(b);
          }
        };
        for (let k = 0; k < times; k++) {
          const i = draws.below(n);
          const j = (i + 1 + draws.below(n - 1)) % n;
          const strangers = n - 1 - network.degree(i);
          expect(tied(network, i, j)).toBe(plain[i]?.has(j));
          if (draws.below(3) === 0 && network.degree(i) > 0 && strangers > 0) {
            const gone = network.at(i, draws.below(network.degree(i)));
            const to = strangerOf(network, i, draws.below(strangers));
            moveTie(network, i, gone, to);
            put(i, gone, false);
            put(i, to, true);
          } else if (tied(network, i, j)) {
            cutTie(network, i, j);
            put(i, j, false);
          } else {
            linkTie(network, i, j);
            put(i, j, true);
          }
          expect(listsOf(network)).toEqual(plain.map((set) => [...set].toSorted((a, b) => a - b)));
        }
        const kept = [...network.marks];
        markTies(network);
        expect([...network.marks]).toEqual(kept);
        const saved = new Int32Array(packedLength(network));
        savePacked(network, saved);
        const other = empty.build(n, {}, draws);
        openSlots(other);
        expect(loadPacked(other, saved)).toBe(saved.length);
        expect(listsOf(other)).toEqual(listsOf(network));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

const growing = {
  kind: "scenario",
  version: 1,
  id: "growing",
  title: "Growing",
  question: "Who will be tied to whom?",
  source: { citation: "none", fidelity: "own" },
  population: { size: 20 },
  knowledge: { use: "repertoire", items: 50, start: 5 },
  network: { use: "empty" },
  schedule: { use: "all-at-once", update: "live" },
  step: [
    { use: "choose-random" },
    { use: "link", probability: 0.5 },
    { use: "copy-item", when: { column: "model", not: "none" } },
  ],
  after: [{ use: "cut-ties", probability: 0.3, chance: 0.4 }],
  metrics: ["mean-degree", "clustering"],
  horizon: 25,
};

describe("a run", () => {
  const starts = [
    ["empty", {}],
    ["complete", { network: { use: "complete" } }],
    ["random", { network: { use: "random", chance: 0.2, disconnected: "keep" } }],
    [
      "with people who come and go",
      {
        population: {
          size: 20,
          changes: [
            { at: 9, size: 31 },
            { at: 17, size: 12 },
          ],
        },
      },
    ],
    ["with ties that are exchanged too", { before: [{ use: "rewire", probability: 0.5 }] }],
    [
      "one at a time",
      {
        schedule: { use: "one-at-a-time" },
        after: [],
        step: [...growing.step, { use: "cut-ties", probability: 0.2, chance: 0.5 }],
      },
    ],
  ] as const;

  test.each(starts)(
    "%s: gone on with from a snapshot is the run that was not stopped",
    (_name, other) => {
      const model = modelOf({ ...growing, ...other });
      const straight = start(model);
      const halves = [3, 12, 20].map((at) => ({ at, run: start(model) }));
      const snapshots = halves.map(({ at, run }) => {
        while (run.tick < at) run.step();
        return run.snapshot();
      });
      const hashes = statesOf(straight);
      expect(new Set(hashes).size).toBe(hashes.length);
      const ties = listsOf(layer(straight));
      for (const snapshot of snapshots.toReversed()) {
        straight.restore(snapshot);
        expect(straight.snapshot().bytes).toEqual(snapshot.bytes);
        expect(statesOf(straight)).toEqual(hashes.slice(snapshot.tick));
        expect(listsOf(layer(straight))).toEqual(ties);
      }
    },
  );

  test("ties make the hash: two runs that differ by them alone differ by it", () => {
    const still = modelOf({
      ...growing,
      after: [],
      step: [{ use: "choose-random" }, { use: "link", from: 2, every: 100 }],
    });
    const states = statesOf(start(still));
    const other = modelOf({
      ...growing,
      after: [],
      step: [{ use: "choose-random" }, { use: "link", from: 200, every: 100 }],
    });
    const without = statesOf(start(other));
    expect(states[1]).toBe(without[1]);
    expect(states[2]).not.toBe(without[2]);
  });

  test("a closed layer is neither read nor changed", () => {
    const closed = { use: "ring-lattice", degree: 4, open: { every: 1, from: 1000 } };
    const run = start(modelOf({ ...growing, network: closed, before: [{ use: "rewire" }] }));
    while (run.stopped === null) run.step();
    expect([run.tieChanges, run.read()[0]]).toEqual([0, 4]);
  });

  test("a complete layer costs its lists only where ties are made and given up", () => {
    const all = (step: unknown[], size = 2000): number =>
      planOf(
        modelOf({
          ...growing,
          network: { use: "complete" },
          population: { size },
          step,
          after: [],
        }),
      ).networkBytes;
    expect(all([{ use: "rewire" }])).toBe(0);
    const bytes = all([{ use: "cut-ties", chance: 0.1 }]);
    expect(bytes).toBe(4 * 2000 * 1999 + 4 * 4001);
    const model = modelOf({
      ...growing,
      network: { use: "complete" },
      population: { size: 20_000 },
    });
    expect(() => start(model, { memory: 1e9 })).toThrow(
      /needs about 3201 MB and may take 1000 MB: lower population.size \(20000\) or network.use \(complete\)/,
    );
  });

  test("ties that outgrow what a run may take end it with a word", () => {
    const model = modelOf({
      ...growing,
      population: { size: 400 },
      step: [{ use: "choose-random" }, { use: "link" }],
      after: [],
      horizon: 900,
    });
    const run = start(model, { memory: planOf(model).bytes + 60_000 });
    expect(() => statesOf(run)).toThrow(/ties of this run have grown to .* MB/);
  });
});
