/** ratchet hash FILE: the identity of a scenario, and of one run of each structure. */
import type { Command } from "commander";
import type { Outcome } from "../lab/outcome.ts";
import { collect } from "../lab/tasks.ts";
import { RANDOM_CONTRACT } from "../sim/index.ts";
import { MismatchError, UsageError } from "./exit.ts";
import { makingOf } from "./execute.ts";
import { loadScenario } from "./files.ts";
import { onInterrupt } from "./interrupt.ts";
import { print, printJson } from "./io.ts";
import { pick, withOptions, type RunFlags } from "./options.ts";
import { packageVersion } from "./shipped.ts";
import { columns, count } from "./words.ts";

type Flags = RunFlags & { readonly replicate: number; readonly expect?: string };

export function addHash(program: Command): void {
  const command = program
    .command("hash")
    .summary("print the hashes of a scenario and of its runs")
    .description(
      "Prints the hash of a scenario, and the trajectory hash of one run of each structure. " +
        "The same hashes on two machines mean the same history, to the last bit.",
    )
    .argument("<file>", "scenario file, id of a shipped scenario, or - for standard input");
  withOptions(command, "seed", "replicate", "structure", "set", "at")
    .option("--expect <hash>", "ends with exit code 5 unless the one run has this hash")
    .action(async (file: string, flags: Flags) => {
      await printHashes(file, flags);
    });
  withOptions(command, "workers", "memory", "json");
}

async function printHashes(file: string, flags: Flags): Promise<void> {
  const scenario = await loadScenario(file, flags);
  const structures = pick(scenario, flags.structure);
  if (flags.expect !== undefined && structures.length !== 1) {
    throw new UsageError("--expect is about one run: choose it with --structure");
  }
  const { seed = scenario.seed, replicate } = flags;
  const { execute, memory } = makingOf(structures, flags);
  const tasks = structures.map(({ name, model }) => {
    const which = { seed, from: replicate, count: 1, series: false, memory };
    return { structure: name, model, ...which };
  });
  const release = onInterrupt(() => undefined);
  const outcomes = await collect(tasks, execute);
  release();
  const runs = structures.map(({ name }, k) => hashesOf(name, outcomes[k]));
  if (flags.json === true) {
    const of = { id: scenario.id, hash: scenario.hash };
    const head = { ratchet: packageVersion(), contract: RANDOM_CONTRACT, scenario: of };
    printJson({ ...head, seed, replicate, runs });
  } else {
    const rows = runs.map(({ structure, hash, ticks, stopped }) => [
      hash,
      structure,
      `seed ${seed}, replicate ${replicate}, ${count(ticks, "tick")} (${stopped})`,
    ]);
    print(columns([[scenario.hash, scenario.id, "scenario"], ...rows], "").join("\n"));
  }
  const { expect } = flags;
  const [run] = runs;
  if (expect !== undefined && run?.hash !== expect) {
    throw new MismatchError(`${run?.structure} has the trajectory ${run?.hash}, not ${expect}`);
  }
}

function hashesOf(
  structure: string,
  outcome: Outcome | undefined,
): { structure: string } & Pick<Outcome, "hash" | "stopped" | "ticks"> {
  if (outcome === undefined) throw new Error(`no run of ${structure}`);
  const { hash, stopped, ticks } = outcome;
  return { structure, hash, stopped, ticks };
}
