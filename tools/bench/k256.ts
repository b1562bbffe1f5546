/** K256, beside the reference in C and under other schedules. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scenario, timed, type Row, type Workload } from "./timing.ts";

/** The reference in C, compiled for this machine; null where there is no gcc. */
function reference(): ((agents: number, ticks: number) => number) | null {
  const folder = mkdtempSync(join(tmpdir(), "ratchet-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, "k256");
  const source = new URL("../../tools/bench/k256.c", import.meta.url).pathname;
  try {
    execFileSync("gcc", ["-O3", "-march=native", "-o", program, source, "-lm"], { stdio: "pipe" });
  } catch {
    process.stderr.write(
      "not run: the reference in C (gcc is not installed, or cannot build for this machine)\n",
    );
    return null;
  }
  return (agents, ticks) => {
    const line = execFileSync(program, [String(agents), String(ticks), "1", "fixed"], {
      encoding: "utf8",
    });
    const { cpu_s: seconds } = JSON.parse(line) as { cpu_s: number };
    return (agents * ticks) / seconds;
  };
}

function besideC(): Row[] {
  const inC = reference();
  return [1_000, 10_000, 100_000].flatMap((agents) => {
    const ticks = agents === 1_000 ? 2_000 : 200; // a benchmark shorter than 0.1 s measures the compiler
    let c = 0;
    const beside = (): void => {
      if (inC !== null) c = Math.max(c, inC(agents, ticks));
    };
    const ours = timed(
      "k256",
      scenario("k256", { "population.size": agents, horizon: ticks }),
      beside,
    );
    if (inC === null) return [ours];
    return [
      ours,
      { ...ours, name: "k256-c", updatesPerCpuSecond: Math.round(c), bytesPerAgent: null },
    ];
  });
}

/** The same rules under another schedule. */
const under = (name: string, set: Record<string, unknown>): Workload => ({
  name,
  measure: () => [
    timed(name, scenario("k256", { "population.size": 10_000, horizon: 200, ...set })),
  ],
});

export const k256: readonly Workload[] = [
  { name: "k256", measure: besideC },
  under("k256-yesterday", { "schedule.update": "yesterday" }),
  under("k256-in-turn", { schedule: { use: "in-turn" } }),
];
