/** Landscapes of 20 questions that hang together by five (the maximum found by going through all 2^20 ways): how many in a CPU second. */
import { open } from "../../src/sim/index.ts";
import { cpuSeconds, plain, type Row, type Workload } from "./timing.ts";

const COUNT = 20;

function measure(): Row {
  const file = plain({
    population: { size: 2 },
    knowledge: { use: "beliefs", count: 20 },
    environment: { use: "landscape", k: 5 },
    schedule: { use: "all-at-once" },
    step: [{ use: "try-answer" }],
    metrics: ["worth"],
    horizon: 1,
  });
  open(file, { replicate: COUNT });
  let bytes = 0;
  const seconds = cpuSeconds(() => {
    for (let replicate = 0; replicate < COUNT; replicate++) bytes = open(file, { replicate }).bytes;
  });
  process.stderr.write(
    `landscape: N = 20, K = 5 takes ${(seconds / COUNT).toFixed(3)} CPU seconds\n`,
  );
  return {
    name: "landscape",
    agents: 1,
    ticks: COUNT,
    updatesPerCpuSecond: COUNT / seconds,
    bytesPerAgent: bytes,
  };
}

export const landscape: Workload = { name: "landscape", measure: () => [measure()] };
