/** The runs of samples, cut into blocks that any worker can make. */
import { Run, type Entry, type Model, type Scenario } from "../../sim/index.ts";
import type { Experiment, Mode, Sample, Settings } from "./experiment.ts";
import { AGAIN, type Try } from "./judge.ts";
import { placed, structureOf } from "./structures.ts";

/** A block of runs of one sample: plain data, so that it can be sent anywhere. */
export interface SampleTask {
  readonly experiment: string;
  readonly sample: string;
  readonly model: Model;
  /** Models that are run beside it on the same luck. */
  readonly beside: readonly Model[];
  readonly seed: string;
  /** The first replicate, and how many. */
  readonly from: number;
  readonly count: number;
}

/** What came out of a block: one row a run, and the milliseconds that it took. */
export interface Block {
  readonly rows: readonly (readonly number[])[];
  readonly ms: number;
}

/** Makes tasks; what it yields is in their order. */
export type SampleExecutor = (tasks: readonly SampleTask[]) => AsyncIterable<Block>;

/** Reads a shipped scenario, with settings as `--set` takes them. */
export type Shipped = (id: string, set?: Settings) => Scenario;

/** About how many blocks are made of a sample. */
const BLOCKS = 8;

/** The scenario of a sample, with its settings. */
export const scenarioOf = ({ scenario: id, set = {} }: Sample, read: Shipped): Scenario =>
  read(
    id,
    placed(set, () => read(id)),
  );

/** Those that are run beside a sample, as samples of their own. */
export const besideOf = (sample: Sample): Sample[] =>
  (sample.beside ?? []).map(({ structure = sample.structure, set }) =>
    Object.assign({}, sample, structure !== undefined && { structure }, {
      set: { ...sample.set, ...set },
    }),
  );

/** The models that are run beside a sample's. */
const besideModels = (sample: Sample, read: Shipped): Model[] =>
  besideOf(sample).map((each, k) => {
    const model = modelOf(each, read);
    const luck = sample.beside?.[k]?.luck;
    return luck === undefined ? model : withLuck(model, luck);
  });

/** The model with luck of its own in all that people do: what is drawn there hangs on the ids of entries. */
function withLuck(model: Model, luck: string): Model {
  const named = (entries: readonly Entry[]): readonly Entry[] =>
    entries.map((entry) => {
      const id = `${entry.id}~${luck}`;
      return "do" in entry ? { ...entry, id, do: named(entry.do) } : { ...entry, id };
    });
  const { before, step, after } = model;
  return { ...model, before: named(before), step: named(step), after: named(after) };
}

/** The model that a sample runs. */
export function modelOf(sample: Sample, read: Shipped): Model {
  return structureOf(sample.structure, scenarioOf(sample, read)).model;
}

const runsOf = ({ runs }: Sample, mode: Mode, which: Try): number =>
  runs[mode] * (which === "again" ? AGAIN : 1);

/** The seed of a sample's luck is its name: nobody picks it. */
export const seedOf = ({ name }: Sample, which: Try): string =>
  which === "again" ? `${name}/again` : name;

export function tasksOf(
  { id }: Experiment,
  sample: Sample,
  { read, mode, which }: { read: Shipped; mode: Mode; which: Try },
): SampleTask[] {
  const model = modelOf(sample, read);
  const beside = besideModels(sample, read);
  const runs = runsOf(sample, mode, which);
  const size = Math.ceil(runs / BLOCKS);
  return Array.from({ length: Math.ceil(runs / size) }, (_, k) => ({
    experiment: id,
    sample: sample.name,
    model,
    beside,
    seed: seedOf(sample, which),
    from: k * size,
    count: Math.min(size, runs - k * size),
  }));
}

/** Makes the runs of a task, one after the other. */
export function* rowsOf(
  { model, beside, seed, from, count }: SampleTask,
  measure: Sample["measure"],
): Generator<readonly number[]> {
  for (let k = 0; k < count; k++) {
    const luck = { seed, replicate: from + k };
    yield measure(
      new Run(model, luck),
      beside.map((each) => new Run(each, luck)),
    );
  }
}

/** How a sample of an experiment is measured. */
export function measureOf(
  experiments: readonly Experiment[],
  { experiment, sample }: Pick<SampleTask, "experiment" | "sample">,
): Sample["measure"] {
  const samples = experiments.find(({ id }) => id === experiment)?.samples;
  const found = samples?.find(({ name }) => name === sample);
  if (found === undefined) throw new Error(`there is no sample "${sample}" of ${experiment}`);
  return found.measure;
}
