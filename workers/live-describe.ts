/** What the page needs to know of a scenario before its first tick, and what is wrong with one that cannot be played. */
import { canLose } from "../src/lab/loses.ts";
import {
  catalogue,
  CHANNELS,
  find,
  hashOf,
  RatchetError,
  REASONS,
  ScenarioError,
  type Run,
  type Scenario,
} from "../src/sim/index.ts";
import { leadsOneWay } from "./layout.ts";
import { leadOf } from "./lead.ts";
import { chartOf, type MetricInfo } from "./live-chart.ts";
import { SHADES, favouritesIn, isTask } from "./live-known.ts";
import type { Description, LuckKind, Problem } from "./live-types.ts";

export interface Played {
  readonly seed: string;
  readonly luck: LuckKind;
  readonly set: Description["set"];
  readonly interventions?: Description["interventions"];
  /** As a command runs it; left out: it is the one that is played. */
  readonly whole?: Scenario;
  readonly names: readonly string[];
  readonly runs: readonly Run[];
}

export function describe(scenario: Scenario, played: Played): Description {
  const { seed, luck, set, interventions, whole = scenario, names, runs } = played;
  const { id, title, question, clock, source, hash } = scenario;
  const horizon = Math.max(...runs.map(({ model }) => model.horizon));
  const until = Math.min(scenario.view.until, horizon);
  const [run] = runs;
  if (run === undefined) throw new Error("no structure is played");
  const { items, labels } = run.world.knowledge;
  return {
    id,
    title,
    question,
    source: { citation: source.citation, fidelity: source.fidelity },
    books: { gained: CHANNELS, lost: REASONS },
    unit: clock.unit,
    until,
    horizon,
    seed,
    ...(run.luck.replicate > 0 && { replicate: run.luck.replicate }),
    luck,
    set,
    interventions,
    scenarioHash: hash,
    commandHash: commandHashOf(whole, until),
    items: items === 0 ? Number.POSITIVE_INFINITY : items,
    ...wordsOf(run, scenario),
    labels,
    nothingIsLost: runs.every(({ model }) => !canLose(model)),
    offered: scenario.structures.map(({ name }) => name),
    structures: runs.map(({ model, luck: { seed: own } }, k) => ({
      name: names[k] ?? "",
      people: model.population.size,
      seed: own,
      ...(model.stop && { stop: model.stop.when }),
    })),
    onlyTiesDiffer: onlyTiesDiffer(runs),
    oneWay: runs.some(drawsOneWay),
    lead: leadOf(scenario),
    chart: chartOf(scenario, run),
    metrics: run.metrics.map(({ use, as }) => metricInfo(use, as)),
  };
}

/** What things are called, and what is told of each person. */
function wordsOf(
  { world }: Run,
  { view }: Scenario,
): Pick<Description, "itemWord" | "level" | "personWord"> {
  const { skill, knowledge } = world;
  const personWord = view.person ?? "person";
  const variants = variantLevel(world);
  if (variants !== null) return { personWord, itemWord: view.item ?? "variant", level: variants };
  if (isTask(world)) {
    const level = {
      word: "how well it does, of 100",
      least: 0,
      most: 100,
      shade: "better",
    } as const;
    return { personWord, itemWord: view.item ?? "answer", level };
  }
  if (favouritesIn(world) !== null) {
    const kinds = kindsOf(knowledge.labels, knowledge.items);
    const word = "number of the option it favours";
    const level = { word, most: knowledge.items, shade: "alike", ...kinds } as const;
    return { personWord, itemWord: view.item ?? "option", level };
  }
  const itemWord = view.item ?? (skill === null ? "item" : "craft");
  if (skill?.items === 1)
    return { personWord, itemWord, level: { word: "skill", most: null, shade: "more" } };
  return {
    personWord,
    itemWord,
    level: { word: null, most: world.knowledge.items, shade: "more" },
  };
}

function variantLevel({
  variants,
  knowledge,
}: Pick<Run["world"], "variants" | "knowledge">): Description["level"] | null {
  if (variants === null) return null;
  const { count, options } = variants;
  if (count > 1) return { word: "traits of which it has a variant", most: count, shade: "more" };
  const most = options || SHADES;
  const kinds = kindsOf(knowledge.labels, options);
  return { word: "number of its variant", most, shade: "alike", ...kinds };
}

/** With more variants than this, colours could not be told apart. */
const MOST_KINDS = 4;

/** What each colour is called. */
const kindsOf = (labels: readonly string[], options: number): Pick<Description["level"], "kinds"> =>
  options === 0 || options > MOST_KINDS
    ? {}
    : { kinds: Array.from({ length: options }, (_, k) => labels[k] ?? String(k + 1)) };

/** The hash of the scenario that the command runs: the same one, ended where the page ends. */
function commandHashOf(scenario: Scenario, horizon: number): string {
  const structures = scenario.structures.map(({ name, model }) => ({
    name,
    model: { ...model, horizon },
  }));
  return hashOf({ ...scenario, structures });
}

/** Whether some of the ties that are drawn lead one way. */
function drawsOneWay({ world }: Run): boolean {
  const drawn = [...world.networks.values()].find(({ ofGroups }) => !ofGroups);
  return drawn !== undefined && leadsOneWay(drawn);
}

/** Whether models are the same but for their networks. */
function onlyTiesDiffer(runs: readonly Run[]): boolean {
  const rest = runs.map(({ model }) => {
    const stages = model.stages?.map((stage) => ({ ...stage, networks: null }));
    return JSON.stringify({ ...model, networks: null, stages });
  });
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
