/** Several kinds of knowledge in one run. */
import { describe, expect, test } from "vitest";
import type { Run } from "../../../src/sim/run.ts";
import { manyKinds } from "../../support/kinds.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";

describe("several kinds of knowledge", () => {
  test("all books balance, at every tick, while people come and go", () => {
    const run = start(modelOf(manyKinds), { lineage: true });
    expect([...run.world.kinds.keys()]).toEqual(["knowledge", "craft", "facts", "strategy"]);
    while (run.stopped === null) {
      expectBalance(run);
      run.step();
    }
    expect(run.tick).toBe(8);
  });

  test("goes back to any tick, and on from there as before", () => {
    const run = start(modelOf(manyKinds));
    const shots = [run.snapshot()];
    const states = [run.stateHash];
    while (run.stopped === null) {
      run.step();
      shots.push(run.snapshot());
      states.push(run.stateHash);
    }
    for (const shot of shots.toReversed()) {
      run.restore(shot);
      const on = [run.stateHash];
      while (run.stopped === null) {
        run.step();
        on.push(run.stateHash);
        expectBalance(run);
      }
      expect(on).toEqual(states.slice(shot.tick));
    }
  });

  test("a further kind moves nobody's luck in the others, and each stands in the hash", () => {
    const { also, ...without } = manyKinds;
    const step = [{ use: "choose-random" }];
    const plain = statesOf(start(modelOf({ ...without, step, metrics: ["gained"] })));
    const run = start(modelOf({ ...without, also, step, metrics: ["gained"] }));
    const alone = start(modelOf({ ...without, step, metrics: ["gained"] }));
    expect(run.stateHash).not.toBe(plain[0]);
    while (run.stopped === null) {
      expect(run.world.variants?.variant).toEqual(alone.world.variants?.variant);
      run.step();
      alone.step();
    }
  });
});

test("too little memory names the kind that takes most of it", () => {
  const large = (also: Record<string, unknown>): Run =>
    start(
      modelOf({
        ...manyKinds,
        population: { size: 1000 },
        also,
        step: [{ use: "barrier" }],
        metrics: ["gained"],
      }),
      {
        memory: 100_000,
      },
    );
  const craft = { use: "skill", count: 400 };
  const facts = { use: "repertoire", items: 4000 };
  expect(() => large({ craft, facts })).toThrow(/population\.size \(1000\) or also\.craft\.count,/);
  expect(() => large({ facts })).toThrow(/or also\.facts\.items,/);
  expect(() => large({ few: { use: "skill" } })).toThrow(/or knowledge\.count,/);
});
