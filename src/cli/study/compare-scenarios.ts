/** Two scenarios, or two structures of one, run with the same luck and compared. */
import { contrastOf } from "../../lab/study/contrast.ts";
import { readingsOf, type Readings } from "../../lab/readings.ts";
import { collect, tasksOf } from "../../lab/tasks.ts";
import type { Sample } from "../../lab/study/summarise.ts";
import type { Scenario, Structure } from "../../sim/index.ts";
import { makingOf } from "../execute.ts";
import { UsageError } from "../exit.ts";
import { loadScenario, type Settings } from "../files.ts";
import { onInterrupt } from "../interrupt.ts";
import { structureOf } from "../options.ts";
import { progressOf } from "../progress.ts";
import { unknown } from "./answers.ts";
import type { CompareFlags, Compared, Comparison } from "./compared.ts";
import { splitSpot, spotText } from "./spots.ts";

interface Side {
  readonly label: string;
  readonly scenario: Scenario;
  readonly structure: Structure;
}

/** Runs both with the seed and replicates of the first, unless others are asked for. */
export async function contrastsOfScenarios(
  file: string,
  other: string | undefined,
  flags: CompareFlags,
): Promise<Comparison> {
  refuseWrong(file, other, flags);
  const { a = {}, b = {} } = flags;
  const first = await sideOf(file, a);
  const second = await sideOf(other ?? file, b);
  const structures = [first.structure, second.structure] as const;
  const metrics = metricsAsked(structures, flags.response);
  const { seed, replicates } = { ...first.scenario, ...flags };
  const [x, y] = await makeRuns(structures, seed, replicates, flags);
  const responses = metrics.flatMap((name) => contrastIn(name, x ?? [], y ?? []));
  return { a: first.label, b: second.label, paired: true, responses };
}

function refuseWrong(file: string, other: string | undefined, { out, b }: CompareFlags): void {
  if (out !== undefined)
    throw new UsageError("--out is for studies: scenarios are run and not kept");
  if (file === "-" || other === "-")
    throw new UsageError("compare needs files, not standard input");
  if (other === undefined && b === undefined)
    throw new UsageError("name a second scenario, or with --b what is compared with it");
}

const columnsOf = ({ model }: Structure): string[] => model.metrics.map(({ as }) => as);

/** The metrics that both have, or those of them that are asked for: known before anything is run. */
function metricsAsked(
  [a, b]: readonly [Structure, Structure],
  asked: readonly string[] = [],
): string[] {
  const known = columnsOf(a).filter((name) => columnsOf(b).includes(name));
  if (known.length === 0) throw new UsageError("the two have no metric in common");
  for (const name of asked) if (!known.includes(name)) throw unknown("common metric", name, known);
  return known.filter((name) => asked.length === 0 || asked.includes(name));
}

async function sideOf(file: string, settings: Settings): Promise<Side> {
  const { structure: name, set } = splitSpot(settings);
  const scenario = await loadScenario(file, { set });
  const structure = structureOf(scenario, name ?? scenario.structures[0]?.name ?? "");
  const changed = Object.keys(set).length === 0 ? "" : ` with ${spotText(set)}`;
  return { label: `${scenario.id}, ${structure.name}${changed}`, scenario, structure };
}

// oxlint-disable-next-line max-params -- what is run, with which luck, how often
async function makeRuns(
  structures: readonly Structure[],
  seed: string,
  replicates: number,
  flags: CompareFlags,
): Promise<Readings[][]> {
  const { execute, memory } = makingOf(structures, flags);
  const tasks = structures.flatMap(({ name, model }) =>
    tasksOf({ structure: name, model, seed, series: false, memory }, replicates),
  );
  const progress = progressOf(structures.length * replicates, flags.quiet === true);
  const release = onInterrupt(() => undefined);
  try {
    const all = await collect(tasks, execute, (_, some) => progress.add(some.length));
    return structures.map(({ model }, k) =>
      readingsOf(model, all.slice(k * replicates, (k + 1) * replicates)),
    );
  } finally {
    progress.end();
    release();
  }
}

function contrastIn(name: string, a: readonly Readings[], b: readonly Readings[]): Compared[] {
  const [ofA, ofB] = [a, b].map((all) => all.find(({ metric }) => metric === name));
  if (ofA === undefined || ofB === undefined) return [];
  return [{ response: name, ...contrastOf(sampleOf(ofA), sampleOf(ofB)) }];
}

const sampleOf = ({ values, event, horizon }: Readings): Sample => ({
  values,
  horizon: event ? horizon : null,
});
