/** The shipped scenarios in real worker threads: the trajectory hash chains the state hash of every tick. */
import { expect, test } from "vitest";
import type { Task } from "../../src/lab/tasks.ts";
import { open } from "../../src/sim/run.ts";
import { nodeExecutor } from "../../workers/node/start.ts";
import { SHIPPED, short, structuresOf } from "../support/golden-shipped.ts";

const SEED = "golden";
const script = new URL("../../dist/node/sim.worker.js", import.meta.url);
const runs = SHIPPED.flatMap((id) => {
  const scenario = short(id);
  return structuresOf(scenario).map((structure) => ({ id, scenario, structure }));
});
const tasks: Task[] = runs.flatMap(({ id, scenario, structure }) => {
  const { model } = scenario.structures.find(({ name }) => name === structure) ?? {};
  return model === undefined
    ? []
    : [{ structure: `${id}: ${structure}`, model, seed: SEED, from: 0, count: 1, series: true }];
});

test("all shipped scenarios in 2 workers are those of the main thread, tick by tick", async () => {
  expect(tasks).toHaveLength(runs.length);
  const seen: unknown[] = [];
  for await (const outcomes of nodeExecutor({ size: 2, heap: 512e6, script })(tasks))
    seen.push(...outcomes.map(({ hash, ticks, final }) => ({ hash, ticks, final })));
  const expected = runs.map(({ scenario, structure }) => {
    const run = open(scenario, { structure, seed: SEED });
    while (run.stopped === null) run.step();
    return { hash: run.hash, ticks: run.tick, final: run.read() };
  });
  expect(seen).toEqual(expected);
});
