/** March's organizations to their end, at the 27 pairs of rates of his Figure 1: CPU seconds of 200 runs each, from the best of five tries of 20. */
import { open, type Scenario } from "../../src/sim/index.ts";
import { cpuSeconds, finish, plain, type Row, type Workload } from "./timing.ts";

const RUNS = 20;
const TRIES = 5;
const P1 = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const P2 = [0.1, 0.5, 0.9];

/** The organization of scenario exploration-and-exploitation, whose code is read at the end alone. */
const organization = (p1: number, p2: number): Scenario =>
  plain({
    population: { size: 50 },
    knowledge: { use: "beliefs", count: 30, undecided: true },
    environment: { use: "reality" },
    institutions: { code: { scope: "all" } },
    schedule: { use: "all-at-once" },
    step: [
      { use: "act" },
      { use: "evaluate", by: "action" },
      { use: "read-institution", chance: p1, gradual: true },
      { use: "write-institution", chance: p2, by: "action" },
    ],
    metrics: [{ use: "worth", heldBy: "code" }],
    horizon: 20_000,
    stop: { when: "learned-out-acting" },
  });

function measure(): Row {
  const cells = P2.flatMap((p2) => P1.map((p1) => organization(p1, p2)));
  let periods = 0;
  let bytes = 0;
  const all = (): void => {
    periods = 0;
    for (const file of cells) {
      for (let replicate = 0; replicate < RUNS; replicate++) {
        const run = finish(open(file, { replicate }));
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
