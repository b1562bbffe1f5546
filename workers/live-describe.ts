/** What the page needs to know of a scenario before its first tick, and what is wrong with one that cannot be played. */
import { canLose } from "../src/lab/loses.ts";
import {
  catalogue,
  find,
  hashOf,
  RatchetError,
  ScenarioError,
  type Run,
  type Scenario,
} from "../src/sim/index.ts";
import { leadOf } from "./lead.ts";
import type { Description, LuckKind, MetricInfo, Problem } from "./live-types.ts";

export interface Played {
  readonly seed: string;
  readonly luck: LuckKind;
  readonly set: Description["set"];
  readonly names: readonly string[];
  readonly runs: readonly Run[];
}

export function describe(scenario: Scenario, played: Played): Description {
  const { seed, luck, set, names, runs } = played;
  const { id, title, question, clock, source, hash } = scenario;
  const horizon = Math.max(...runs.map(({ model }) => model.horizon));
  const until = Math.min(scenario.view.until, horizon);
  const [run] = runs;
  if (run === undefined) throw new Error("no structure is played");
  const { items, labels } = run.world.knowledge;
  const itemWord = run.world.skill === null ? "item" : "craft";
  return {
    id,
    title,
    question,
    source: { citation: source.citation, fidelity: source.fidelity },
    unit: clock.unit,
    until,
    horizon,
    seed,
    luck,
    set,
    scenarioHash: hash,
    commandHash: commandHashOf(scenario, until),
    items,
    itemWord,
    level:
      itemWord === "craft" && items === 1
        ? { word: "skill", most: null }
        : { word: `${itemWord}s known`, most: items },
    labels,
    nothingIsLost: runs.every(({ model }) => !canLose(model)),
    offered: scenario.structures.map(({ name }) => name),
    structures: runs.map(({ model, luck: { seed: own } }, k) => ({
      name: names[k] ?? "",
      people: model.population.size,
      seed: own,
    })),
    onlyTiesDiffer: onlyTiesDiffer(runs),
    lead: leadOf(scenario),
    metrics: run.metrics.map(({ use, as }) => metricInfo(use, as)),
  };
}

/** The hash of the scenario that the command runs: the same one, ended where the page ends. */
function commandHashOf(scenario: Scenario, horizon: number): string {
  const structures = scenario.structures.map(({ name, model }) => ({
    name,
    model: { ...model, horizon },
  }));
  return hashOf({ ...scenario, structures });
}

/** Whether models are the same but for their networks. */
function onlyTiesDiffer(runs: readonly Run[]): boolean {
  const rest = runs.map(({ model }) => JSON.stringify({ ...model, networks: null }));
  return new Set(rest).size === 1;
}

function metricInfo(use: string, name: string): MetricInfo {
  const { doc, unit, ahead, event } = find(catalogue.metrics, use);
  return { name, doc, unit, ahead, event: event !== undefined };
}

/** The faults of a scenario in words. What is not a fault of the scenario is a fault of ours, and thrown on. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof ScenarioError) {
    return error.issues.map(({ code, path, message, hint }) => ({
      code,
      path,
      message: hint === undefined ? message : `${message}; ${hint}`,
    }));
  }
  if (error instanceof RatchetError)
    return [{ code: error.code, path: error.path, message: error.message }];
  throw error;
}
