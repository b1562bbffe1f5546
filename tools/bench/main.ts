/** The bench: shipped scenarios timed in CPU seconds, best of five after a warm-up, beside hand-written C. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formulaCost } from "./formula.ts";
import { open, parse, type Run, type Scenario } from "../../src/sim/index.ts";

const ROOT = new URL("../../", import.meta.url);
const TRIES = 5;

interface Row {
  readonly name: string;
  readonly agents: number;
  readonly ticks: number;
  readonly updatesPerCpuSecond: number;
  readonly bytesPerAgent: number | null;
}

const cpuSeconds = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

const scenario = (id: string, set: Record<string, unknown>): Scenario => {
  const file = `scenarios/${id}.yaml`;
  return parse(readFileSync(new URL(file, ROOT), "utf8"), { file, set });
};

const finish = (run: Run): Run => {
  while (run.stopped === null) run.step();
  return run;
};

/** Agent-updates per CPU second of a scenario's first structure; building the run is not timed. */
function timed(name: string, file: Scenario, beside: () => void): Row {
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

/** The reference in C, compiled for this machine; null where there is no gcc. */
function reference(): ((agents: number, ticks: number) => number) | null {
  const folder = mkdtempSync(join(tmpdir(), "ratchet-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, "k256");
  const source = new URL("tools/bench/k256.c", ROOT).pathname;
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

function k256(): Row[] {
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

/** The same rules under other schedules. */
const k256Under = (name: string, set: Record<string, unknown>): Row =>
  timed(name, scenario("k256", { "population.size": 10_000, horizon: 200, ...set }), nobody);

const nobody = (): void => undefined;

const plain = (raw: Record<string, unknown>): Scenario =>
  parse({
    kind: "scenario",
    version: 1,
    id: "bench",
    question: "How long does it take?",
    source: { citation: "none", fidelity: "own" },
    clock: { unit: "tick" },
    ...raw,
  });

/** Parts that do nothing, one person after the other: what is left is the engine's own cost. A barrier has nothing to do here. */
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
  const row = timed(`idle-${use}`, file, nobody);
  return { ...row, updatesPerCpuSecond: step.length * row.updatesPerCpuSecond };
}

/** Henrich's model as in chapter 13 of Acerbi, Mesoudi and Smolla: 6,100 people, 200 generations, 20 runs. */
function henrich(): Row {
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

/** Potions on the complete graph, 64 people, to the crossover: CPU seconds of 2,000 runs, from 300. */
function potions(): Row {
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

/** Values of a formula per CPU second: 30 ns each are 33 million. */
const formula = (): Row => ({
  name: "formula",
  agents: 1,
  ticks: 1,
  updatesPerCpuSecond: Math.round(1e9 / formulaCost().compiled),
  bytesPerAgent: null,
});

const rows = [
  ...k256(),
  k256Under("k256-yesterday", { "schedule.update": "yesterday" }),
  k256Under("k256-in-turn", { schedule: { use: "in-turn" } }),
  idle("in-turn"),
  idle("one-at-a-time"),
  henrich(),
  potions(),
  formula(),
];
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(rows)}\n`);
else {
  for (const { name, agents, ticks, updatesPerCpuSecond, bytesPerAgent } of rows) {
    const million = (updatesPerCpuSecond / 1e6).toFixed(1).padStart(7);
    const bytes = bytesPerAgent === null ? "" : `  ${bytesPerAgent.toFixed(0)} bytes an agent`;
    process.stdout.write(
      `${name.padEnd(8)} ${String(agents).padStart(7)} agents ${String(ticks).padStart(7)} ticks ${million} M updates / CPU s${bytes}\n`,
    );
  }
}
