/** What a workload of the bench is, and how it is timed. */
import { readFileSync } from "node:fs";
import { open, parse, type Run, type Scenario } from "../../src/sim/index.ts";

const ROOT = new URL("../../", import.meta.url);
const TRIES = 5;

/** One line of the bench. */
export interface Row {
  readonly name: string;
  readonly agents: number;
  readonly ticks: number;
  /** Agent-updates per CPU second; of work that is no run, what it counts per CPU second. */
  readonly updatesPerCpuSecond: number;
  readonly bytesPerAgent: number | null;
  /** What else there is to say of it. */
  readonly note?: string;
}

/** A workload by its name: `npm run bench NAME` runs it alone. */
export interface Workload {
  readonly name: string;
  measure(): readonly Row[] | Promise<readonly Row[]>;
}

export const cpuSeconds = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

/** A shipped scenario with other settings. */
export const scenario = (id: string, set: Record<string, unknown>): Scenario => {
  const file = `scenarios/${id}.yaml`;
  return parse(readFileSync(new URL(file, ROOT), "utf8"), { file, set });
};

export const finish = (run: Run): Run => {
  while (run.stopped === null) run.step();
  return run;
};

/** Agent-updates per CPU second of a scenario's first structure; building the run is not timed. */
export function timed(name: string, file: Scenario, beside: () => void = nobody): Row {
  let best = 0;
  let run = open(file);
  for (let attempt = 0; attempt <= TRIES; attempt++) {
    run = open(file, { replicate: attempt });
    const seconds = cpuSeconds(() => finish(run));
    if (attempt > 0) best = Math.max(best, (run.world.n * run.tick) / seconds);
    beside();
  }
  const agents = run.world.n;
  return {
    name,
    agents,
    ticks: run.tick,
    updatesPerCpuSecond: Math.round(best),
    bytesPerAgent: run.bytes / agents,
  };
}

const nobody = (): void => undefined;

/** A scenario of the bench's own. */
export const plain = (raw: Record<string, unknown>): Scenario =>
  parse({
    kind: "scenario",
    version: 1,
    id: "bench",
    question: "How long does it take?",
    source: { citation: "none", fidelity: "own" },
    clock: { unit: "tick" },
    ...raw,
  });
