/** March's organizations to their end, at the 27 pairs of rates of his Figure 1: CPU seconds of 200 runs each, from the best of five tries of 20. */
import { open } from "../../src/sim/index.ts";
import { cpuSeconds, finish, scenario, type Row, type Workload } from "./timing.ts";

const RUNS = 20;
const TRIES = 5;
const P1 = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const P2 = [0.1, 0.5, 0.9];

function measure(): Row {
  const cells = P2.flatMap((p2) =>
    P1.map((p1) =>
      scenario("exploration-and-exploitation", {
        "step.read-institution.chance": p1,
        "step.write-institution.chance": p2,
        horizon: 20_000,
      }),
    ),
  );
  let periods = 0;
  let bytes = 0;
  const all = (): void => {
    periods = 0;
    for (const file of cells) {
      const metrics = file.structures[0]?.model.metrics.filter(({ as }) => as === "code") ?? [];
      for (let replicate = 0; replicate < RUNS; replicate++) {
        const run = finish(open(file, { replicate, metrics }));
        run.read();
        periods += run.tick;
        bytes = run.bytes;
      }
    }
  };
  all();
  let seconds = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < TRIES; attempt++) seconds = Math.min(seconds, cpuSeconds(all));
  process.stderr.write(
    `March: 27 cells of 200 runs take ${((seconds * 200) / RUNS).toFixed(2)} CPU seconds\n`,
  );
  return {
    name: "march",
    agents: 50,
    ticks: periods,
    updatesPerCpuSecond: Math.round((periods * 50) / seconds),
    bytesPerAgent: bytes / 50,
  };
}

export const march: Workload = { name: "march", measure: () => [measure()] };
