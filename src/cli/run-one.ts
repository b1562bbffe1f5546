/** ratchet run-one JSON: one run, one JSON object in, one line of JSON out. The door for R, Python and OpenMOLE. */
import type { Command } from "commander";
import { outcome } from "../lab/outcome.ts";
import { checkStructure, nameStructure } from "../lab/refuse.ts";
import { finalOf } from "../lab/report.ts";
import type { Scenario } from "../sim/index.ts";
import { budgetOf } from "./execute.ts";
import { loadScenario, parseText } from "./files.ts";
import { printJson, readStdin } from "./io.ts";
import { structureOf, withOptions, type RunFlags } from "./options.ts";
import { LONGEST, requestOf, type Request } from "./request.ts";

const FORM = `
The object, of which only "scenario" is needed:
  {"scenario": a file, the id of a shipped scenario, or a scenario itself,
   "structure": its name, "seed": "oak", "replicate": 0, "set": {path: value},
   "interventions": [{"at": 12, "set": {path: value}}]}

What is printed:
  {"hash": "...", "stopped": "event", "ticks": 60, "final": {metric: value}}`;

export function addRunOne(program: Command): void {
  const command = program
    .command("run-one")
    .summary("make one run: JSON in, JSON out")
    .description("Makes one run: takes one JSON object, and prints one line of JSON.")
    .addHelpText("after", FORM)
    .argument("<json>", "the object, or - to read it from standard input")
    .action(async (json: string, flags: RunFlags) => {
      await runOne(json === "-" ? await readStdin(LONGEST) : json, flags);
    });
  withOptions(command, "memory", "json");
}

async function runOne(json: string, flags: RunFlags): Promise<void> {
  const request = requestOf(json);
  const scenario = await scenarioOf(request);
  const name = request.structure ?? scenario.structures[0]?.name ?? "";
  const structure = structureOf(scenario, name);
  const memory = budgetOf(flags);
  checkStructure(structure, memory);
  const { seed = scenario.seed, replicate } = request;
  try {
    const made = outcome(structure.model, { seed, replicate, memory });
    const { hash, stopped, ticks, final } = made;
    printJson({ hash, stopped, ticks, final: finalOf(final, structure.model.metrics) });
  } catch (error) {
    throw nameStructure(error, name);
  }
}

/** A text with more than one line, or that begins like JSON, is a scenario itself. */
async function scenarioOf({ scenario, set, interventions: at }: Request): Promise<Scenario> {
  const [file, beside] = ["scenario", { set, at }];
  if (typeof scenario === "object") return await parseText(JSON.stringify(scenario), file, beside);
  if (/\n|^\s*\{/.test(scenario)) return await parseText(scenario, file, beside);
  return await loadScenario(scenario, beside);
}
