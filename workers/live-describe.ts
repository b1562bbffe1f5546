/** What the page needs to know of a scenario before its first tick, and what is wrong with one that cannot be played. */
import { canLose } from "../src/lab/loses.ts";
import {
  catalogue,
  find,
  RatchetError,
  ScenarioError,
  type Run,
  type Scenario,
} from "../src/sim/index.ts";
import type { Description, LuckKind, MetricInfo, Problem } from "./live-types.ts";

export interface Played {
  readonly seed: string;
  readonly luck: LuckKind;
  readonly names: readonly string[];
  readonly runs: readonly Run[];
}

export function describe(scenario: Scenario, { seed, luck, names, runs }: Played): Description {
  const { id, title, question, clock, source, hash } = scenario;
  const horizon = Math.max(...runs.map(({ model }) => model.horizon));
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
    until: Math.min(scenario.view.until, horizon),
    horizon,
    seed,
    luck,
    scenarioHash: hash,
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
    lead: run.metrics[0]?.use === "mean-repertoire" ? "person" : "known",
    metrics: run.metrics.map(({ use, as }) => metricInfo(use, as)),
  };
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
