/** Blocks of a study in real worker threads: what a worker ends over costs that run, and nothing else. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { runStudy } from "../../src/lab/study/run.ts";
import type { StudyRun } from "../../src/lab/study/types.ts";
import { root } from "../../tools/bin.mjs";
import { nodeBlocks } from "../../workers/node/start.ts";
import { counting, memoryStore, smallPlan, type Memory } from "../lab/study/small-study.ts";

const built = pathToFileURL(join(root, "dist", "node", "sim.worker.js"));

/** The worker, with a mishap in it whenever it is asked for replicate 2 of point 1. */
function mishap(code: string): URL {
  const folder = mkdtempSync(join(tmpdir(), "ratchet-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const script = join(folder, "mishap.mjs");
  writeFileSync(
    script,
    `import { parentPort } from "node:worker_threads";
     await import(${JSON.stringify(built.href)});
     parentPort.on("message", ({ path, argumentList }) => {
       if (path?.[0] !== "block") return;
       const { what, from, count } = argumentList[0].value;
       if (what.startsWith("point 1,") && from <= 2 && 2 < from + count) { ${code} }
     });
    `,
  );
  return pathToFileURL(script);
}

const runsOf = ({ chunks }: Memory): StudyRun[] =>
  [...chunks.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)).flatMap(({ runs }) => runs);

test.each([
  ["ends itself", "process.exit(9);"],
  ["runs out of memory", "const all = []; for (;;) all.push(new Array(1e5).fill(all.length));"],
  ["throws outside of all calls", "throw new Error('a fault');"],
])("a worker that %s over one run costs that run only", async (_, code) => {
  const plan = await smallPlan();
  const whole = memoryStore();
  await runStudy({ plan, store: whole, execute: counting().execute });
  for (const size of [1, 2]) {
    const store = memoryStore();
    const execute = nodeBlocks({ size, heap: 64e6, script: mishap(code) });
    const { failed } = await runStudy({ plan, store, execute });
    expect(failed).toBe(1);
    const lost = plan.blocks.find(({ point }) => point === 1)?.key ?? "";
    const [runs, wanted] = [store.chunks.get(lost)?.runs ?? [], whole.chunks.get(lost)?.runs];
    expect(runs[2]).toMatchObject({ replicate: 2, status: "failed", code: "E_WORKER" });
    expect(runs.toSpliced(2, 1)).toEqual(wanted?.toSpliced(2, 1));
    for (const all of [store, whole]) all.chunks.delete(lost);
    expect(runsOf(store)).toEqual(runsOf(whole));
    whole.chunks.set(lost, {
      key: lost,
      metrics: [],
      responses: [],
      runs: wanted ?? [],
      series: null,
    });
  }
});

test("a run that takes longer than it may is a row, and the others are as they were", async () => {
  const plan = await smallPlan({
    replicates: 1,
    set: { "population.size": 5000 }, // 5e9 turns: minutes on any machine
    limits: { wallclockPerRun: 3 },
    design: {
      kind: "grid",
      factors: { structure: { values: ["Trying is dear"] }, horizon: { values: [1, 2, 1e6] } },
    },
  });
  const store = memoryStore();
  await runStudy({ plan, store, execute: nodeBlocks({ size: 2, heap: 64e6, script: built }) });
  const runs = plan.blocks.map(({ key }) => store.chunks.get(key)?.runs[0]);
  expect(runs.map((run) => run?.status)).toEqual(["ok", "ok", "failed"]);
  expect(runs[2]).toMatchObject({ code: "E_TIMEOUT", message: "it took more than 3 s" });
});
