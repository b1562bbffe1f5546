/** Potions on the complete graph, 64 people, to the crossover: CPU seconds of 2,000 runs, from 300. */
import { open } from "../../src/sim/index.ts";
import { cpuSeconds, finish, scenario, type Row, type Workload } from "./timing.ts";

function measure(): Row {
  const file = scenario("not-too-many-friends", { "stop.when": "crossover", horizon: 100_000 });
  const runs = 300;
  let epochs = 0;
  let bytes = 0;
  const seconds = cpuSeconds(() => {
    for (let replicate = 0; replicate < runs; replicate++) {
      const run = finish(open(file, { structure: "Everyone", replicate, metrics: [] }));
      epochs += run.tick;
      bytes = run.bytes;
    }
  });
  process.stderr.write(
    `potions: 2,000 runs to the crossover take ${((seconds * 2000) / runs).toFixed(1)} CPU seconds\n`,
  );
  return {
    name: "potions",
    agents: 64,
    ticks: epochs,
    updatesPerCpuSecond: Math.round((epochs * 64) / seconds),
    bytesPerAgent: bytes / 64,
  };
}

export const potions: Workload = { name: "potions", measure: () => [measure()] };
