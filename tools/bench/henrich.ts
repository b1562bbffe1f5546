/** Henrich's model as in chapter 13 of Acerbi, Mesoudi and Smolla: 6,100 people, 200 generations, 20 runs. */
import { open } from "../../src/sim/index.ts";
import { cpuSeconds, plain, type Row, type Workload } from "./timing.ts";

function measure(): Row {
  const file = plain({
    population: { size: 6_100 },
    knowledge: { use: "skill", start: 1 },
    schedule: { use: "all-at-once" },
    step: [{ use: "choose-best" }, { use: "copy-with-error", loss: 7 }],
    metrics: ["mean-skill"],
    horizon: 200,
  });
  let updates = 0;
  let bytes = 0;
  const seconds = cpuSeconds(() => {
    for (let replicate = 0; replicate < 20; replicate++) {
      const run = open(file, { replicate });
      while (run.stopped === null) {
        run.step();
        run.read();
      }
      updates += run.world.n * run.tick;
      bytes = run.bytes;
    }
  });
  process.stderr.write(`Henrich: 20 runs take ${seconds.toFixed(2)} CPU seconds\n`);
  return {
    name: "henrich",
    agents: 6_100,
    ticks: 200,
    updatesPerCpuSecond: Math.round(updates / seconds),
    bytesPerAgent: bytes / 6_100,
  };
}

export const henrich: Workload = { name: "henrich", measure: () => [measure()] };
