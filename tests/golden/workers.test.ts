/** The golden runs in real worker threads: the trajectory hash chains the state hash of every tick. */
import { expect, test } from "vitest";
import type { Task } from "../../src/lab/tasks.ts";
import { nodeExecutor } from "../../workers/node/start.ts";
import { modelOf, start } from "../support/run.ts";
import { GOLDEN } from "../support/scenarios.ts";

const SEED = "golden";
const script = new URL("../../dist/node/sim.worker.js", import.meta.url);
const tasks: Task[] = Object.entries(GOLDEN).map(([structure, raw]) => ({
  structure,
  model: modelOf(raw),
  seed: SEED,
  from: 0,
  count: 1,
  series: true,
}));

test.each([1, 2, 3])(
  "golden runs in %i workers are those of the main thread, tick by tick",
  async (size) => {
    const seen: string[] = [];
    for await (const outcomes of nodeExecutor({ size, heap: 512e6, script })(tasks)) {
      seen.push(...outcomes.map(({ hash, ticks, final }) => JSON.stringify([hash, ticks, final])));
    }
    const expected = tasks.map(({ model }) => {
      const run = start(model, { seed: SEED });
      while (run.stopped === null) run.step();
      return JSON.stringify([run.hash, run.tick, run.read()]);
    });
    expect(seen).toEqual(expected);
  },
);
