/** The suite's result as plain data. */
import { orNull } from "../stats.ts";
import type { Evidence } from "./experiment.ts";
import { ruleWords, type Judged, type Verdict } from "./judge.ts";
import type { CellResult, ExperimentResult, SuiteResult } from "./replicate.ts";

interface Figures {
  readonly expected: number | null;
  readonly measured: number | null;
  readonly se: number | null;
  /** Difference in combined standard errors. */
  readonly z: number | null;
  readonly verdict: Verdict;
}

interface CellReport extends Figures {
  readonly name: string;
  readonly evidence: Evidence;
  readonly expectedSe: number | null;
  readonly rule: string;
  readonly runs: number;
  readonly seeds: readonly string[];
  /** A true difference of this size would be caught 99 times in 100; null: nothing is left to chance. */
  readonly power: number | null;
  /** The try that failed, when the cell was repeated. */
  readonly first?: Figures & { readonly runs: number };
}

interface ExperimentReport extends Figures {
  readonly id: string;
  readonly cells: readonly CellReport[];
  readonly paper: string;
  readonly experiment: string;
  readonly evidence: Evidence;
  /** Name of the cell whose figures these are: the one that is worst off. */
  readonly worst: string;
  readonly seconds: number;
}

export interface SuiteReport {
  readonly verdict: "pass" | "fail";
  readonly cellsJudged: number;
  readonly cellsRepeated: number;
  readonly experiments: readonly ExperimentReport[];
}

export const jsonOf = (result: SuiteResult): SuiteReport => ({
  verdict: result.verdict,
  cellsJudged: result.cells,
  cellsRepeated: result.repeated,
  experiments: result.experiments.map(experimentReport),
});

function experimentReport(result: ExperimentResult): ExperimentReport {
  const { experiment, cells, worst, verdict, seconds } = result;
  const { id, paper, evidence } = experiment;
  return {
    id,
    paper,
    experiment: experiment.experiment,
    evidence,
    ...figuresOf(worst.last),
    verdict,
    seconds: Math.round(seconds * 100) / 100,
    worst: worst.cell.name,
    cells: cells.map(cellReport),
  };
}

function cellReport({ cell, evidence, tries, last, seeds }: CellResult): CellReport {
  const [first] = tries;
  return {
    name: cell.name,
    evidence,
    ...figuresOf(last),
    expectedSe: orNull(last.expectedSe),
    rule: ruleWords(cell, tries.length > 1 ? "again" : "first"),
    runs: last.runs,
    seeds,
    power: orNull(last.power),
    ...(tries.length > 1 && { first: { ...figuresOf(first), runs: first.runs } }),
  };
}

const figuresOf = ({ expected, measured, se, z, verdict }: Judged): Figures => ({
  expected: orNull(expected),
  measured: orNull(measured),
  se: orNull(se),
  z: orNull(z),
  verdict,
});
