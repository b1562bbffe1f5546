/**
 * What an experiment of the replication suite is: sets of runs of shipped scenarios, and cells, each of which holds one
 * measured number against one expected number by a stated rule. An experiment is a value; how it is judged is in judge.ts.
 */
import type { Run } from "../../sim/index.ts";

/** What an expected number rests on, the strongest first. */
export const EVIDENCE = [
  "exact",
  "authors' data",
  "paper's numbers",
  "independent re-implementation",
  "sign",
] as const;
export type Evidence = (typeof EVIDENCE)[number];
/** Those that `fidelity: replication` of a scenario may rest on. */
export const REPLICATES: readonly Evidence[] = EVIDENCE.slice(0, 3);

export type Mode = "quick" | "full";

export type Settings = Readonly<Record<string, unknown>>;

/** What was measured in each run of a sample: one row a run, in the order of the replicates. */
export type Rows = readonly (readonly number[])[];

/** Runs of one model. The name is the seed of their luck, so that no two samples share any. */
export interface Sample {
  readonly name: string;
  /** Id of a shipped scenario, and the name of one of its structures; left out: it has but one. */
  readonly scenario: string;
  readonly structure?: string;
  /** Values by path, as `--set` takes them, but for structures, which bear their names: "structures[Small world].network". */
  readonly set?: Settings;
  /** How many; 0: not in this mode. */
  readonly runs: Readonly<Record<Mode, number>>;
  /** Other models that are run beside it, each on the very same luck: a contest. Left out: none. */
  readonly beside?: readonly Contestant[];
  /** Plays a run that stands at tick 0, and those beside it, and says what was seen. */
  readonly measure: (run: Run, beside: readonly Run[]) => readonly number[];
}

/** The sample's model with another structure, or other values on top of the sample's. */
export interface Contestant {
  readonly structure?: string;
  readonly set?: Settings;
  /**
   * A name for luck of its own in all that people do: environment, start and network are still the sample's. Left out: it
   * rolls the sample's dice there too, and ends like it the more often.
   */
  readonly luck?: string;
}

/** What the samples of a cell say. */
export interface Estimate {
  readonly measured: number;
  /** Standard errors; 0: a number without chance. */
  readonly se: number;
  readonly expected: number;
  readonly expectedSe?: number;
}

/**
 * When a cell passes. `z`: the two differ by at most 4 combined standard errors. `within`: by at most a stated number.
 * `t`: by at most 3 combined standard errors and 0.005, and `plus` where that is stated.
 * `more`, `less`: the measured number lies on that side of the expected one. `p`: a probability is at least that of 4
 * standard errors or so. `exact`: they are the same number. `report`: it is told, and not judged.
 */
export type Rule =
  | { readonly kind: "z" }
  | { readonly kind: "within"; readonly by: number }
  | { readonly kind: "t"; readonly plus?: number }
  | { readonly kind: "more" | "less" | "exact" | "report" }
  /** `distance`: the largest distance of two laws that would be caught 99 times in 100. */
  | { readonly kind: "p"; readonly distance: (runs: number) => number };

export interface Cell {
  readonly name: string;
  /** Names of the samples that it is worked out from. */
  readonly of: readonly string[];
  readonly rule: Rule;
  /** Left out: all modes that run its samples. */
  readonly modes?: readonly Mode[];
  /** Left out: that of the experiment. */
  readonly evidence?: Evidence;
  readonly estimate: (samples: readonly Rows[]) => Estimate;
}

/** A fault put in on purpose: with these settings the cell must fail. */
export interface Defect {
  /** What is wrong, in words: "the loss is 5 % too large". */
  readonly says: string;
  /** Name of a cell, which all its samples bring to fail when they are so set. */
  readonly cell: string;
  readonly set: Settings;
  /** Another structure of the scenario in the place of the right one. */
  readonly structure?: string;
}

export interface Experiment {
  /** "D01" */
  readonly id: string;
  readonly paper: string;
  /** What is held against what, in one line. */
  readonly experiment: string;
  readonly evidence: Evidence;
  readonly samples: readonly Sample[];
  readonly cells: readonly Cell[];
  readonly defects: readonly Defect[];
}

/** The cells that a mode judges: those all of whose samples it runs, unless they name their modes. */
export function cellsOf({ cells, samples }: Experiment, mode: Mode): readonly Cell[] {
  const run = new Set(samples.filter(({ runs }) => runs[mode] > 0).map(({ name }) => name));
  return cells.filter(
    ({ of, modes = [mode] }) => modes.includes(mode) && of.every((name) => run.has(name)),
  );
}

/** The experiment with a fault in it, and nothing else: one cell, and the samples that it needs. */
export function withDefect(experiment: Experiment, defect: Defect): Experiment {
  const cells = experiment.cells.filter(({ name }) => name === defect.cell);
  const [cell] = cells;
  if (cell === undefined) throw new Error(`${experiment.id} has no cell "${defect.cell}"`);
  const samples = experiment.samples
    .filter(({ name }) => cell.of.includes(name))
    .map((sample) => broken(sample, defect));
  return { ...experiment, cells, samples, defects: [] };
}

const broken = (sample: Sample, { set, structure }: Defect): Sample => ({
  ...sample,
  set: { ...sample.set, ...set },
  ...(structure !== undefined && { structure }),
});
