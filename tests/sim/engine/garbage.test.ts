/** The loop allocates nothing worth collecting: counted, not timed. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const program = (engine: string, scenario: string): string => `
  import { readFileSync } from "node:fs";
  import { open, parse } from ${JSON.stringify(engine)};
  const set = { "population.size": 1000, horizon: 4000 };
  const run = open(parse(readFileSync(${JSON.stringify(scenario)}, "utf8"), { set }));
  for (let tick = 0; tick < 2000; tick++) run.step(); // compiled by then, on a busy machine too
  globalThis.gc();
  process.stdout.write("BEGIN\\n");
  const before = process.memoryUsage().heapUsed;
  for (let tick = 0; tick < 1000; tick++) run.step();
  const grown = process.memoryUsage().heapUsed - before;
  process.stdout.write("END " + grown + "\\n");
`;

test("no garbage collection during 1,000 ticks of K256 at 1,000 people, after warm-up", () => {
  const root = new URL("../../../", import.meta.url);
  const code = program(
    new URL("dist/node/index.js", root).href,
    new URL("scenarios/k256.yaml", root).pathname,
  );
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--expose-gc", "--trace-gc", "--input-type=module", "-e", code],
    { encoding: "utf8" },
  );
  expect(status, stderr).toBe(0);
  const [, during = ""] = /BEGIN\n([\s\S]*?)END/.exec(stdout) ?? [];
  const grown = Number(/END (\d+)/.exec(stdout)?.[1]);
  console.info(`K256, 1,000 ticks: the heap grew by ${grown} bytes, ${grown / 1000} a tick`);
  expect(during).not.toMatch(/Scavenge|Mark-/);
  expect(grown).toBeLessThan(1_000_000);
});
