/** Parts that do nothing, one person after the other: what is left is the engine's own cost. */
import { plain, timed, type Row, type Workload } from "./timing.ts";

/** A barrier has nothing to do here. */
function idle(use: string): Row {
  const step = [1, 2, 3].map((k) => ({ use: "barrier", id: `nothing-${k}` }));
  const file = plain({
    population: { size: 1_000 },
    knowledge: { use: "repertoire", items: 32 },
    schedule: { use },
    step,
    metrics: ["repertoire"],
    horizon: 2_000,
  });
  const row = timed(`idle-${use}`, file);
  return { ...row, updatesPerCpuSecond: step.length * row.updatesPerCpuSecond };
}

export const idles: readonly Workload[] = ["in-turn", "one-at-a-time"].map((use) => ({
  name: `idle-${use}`,
  measure: () => [idle(use)],
}));
