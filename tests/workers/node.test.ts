/** Real worker threads: the built file, and one that always dies. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import type { Outcome } from "../../src/lab/outcome.ts";
import { collect, inProcess, tasksOf, type Task } from "../../src/lab/tasks.ts";
import { root } from "../../tools/bin.mjs";
import { nodeExecutor } from "../../workers/node/start.ts";
import { keepers, learners } from "../lab/models.ts";

const built = pathToFileURL(join(root, "dist", "node", "sim.worker.js"));
const heap = 256e6;
const tasks: Task[] = [
  ...tasksOf({ structure: "Learners", model: learners, seed: "oak-41", series: true }, 5),
  ...tasksOf({ structure: "Keepers", model: keepers, seed: "oak-41", series: false }, 70),
];

async function runs(made: AsyncIterable<readonly Outcome[]>): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for await (const outcomes of made) all.push(...outcomes);
  return all;
}

test("one, two and three workers make what is made without any", async () => {
  const expected = await runs(inProcess(tasks));
  expect(expected).toHaveLength(75);
  for (const size of [1, 2, 3]) {
    expect(await runs(nodeExecutor({ size, heap, script: built })(tasks))).toEqual(expected);
  }
});

test("a structure that cannot be made is told by its name", async () => {
  const torus = { name: "network", use: "torus", values: { radius: 1, shape: "moore" } };
  const model = { ...learners, networks: [torus], population: { size: 7, changes: [] } };
  const task: Task = { structure: "Grid", model, seed: "s", from: 0, count: 1, series: false };
  const made = collect([task], nodeExecutor({ size: 1, heap, script: built }));
  await expect(made).rejects.toMatchObject({
    code: "E_SIZE",
    message: expect.stringMatching(/^structure "Grid": network: torus/) as string,
  });
});

test("a worker that ends over and over is an error that says so, not a wait for ever", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ratchet-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const script = join(folder, "dies.mjs");
  writeFileSync(script, "setTimeout(() => process.exit(9), 20);\n");
  const made = collect(tasks, nodeExecutor({ size: 2, heap, script: pathToFileURL(script) }));
  await expect(made).rejects.toMatchObject({
    code: "E_WORKER",
    message:
      'a worker ended 2 times over replicate 0 of structure "Learners": it ended with exit code 9',
  });
});

test("a worker that cannot even be loaded is told too", async () => {
  const made = collect(
    tasks,
    nodeExecutor({ size: 1, heap, script: new URL("file:///no-such-worker.mjs") }),
  );
  await expect(made).rejects.toMatchObject({
    code: "E_WORKER",
    message: expect.stringContaining("no-such-worker") as string,
  });
});
