/** All that is said about a study of a scenario: the runs, what they say together, and which claims hold. */
import { RANDOM_CONTRACT, type MetricUse, type Scenario, type Structure } from "../sim/index.ts";
import { judgeClaim, type Judgement } from "./claims.ts";
import type { Outcome } from "./outcome.ts";
import { allPaired, type Paired } from "./paired.ts";
import { readingsOf } from "./readings.ts";
import { summaryOf, type Summary } from "./summary.ts";
import { verdictOf, type Verdict } from "./verdict.ts";

interface RunReport {
  readonly replicate: number;
  readonly hash: string;
  readonly stopped: Outcome["stopped"];
  readonly ticks: number;
  readonly final: Readonly<Record<string, number | null>>;
}

export interface StructureReport {
  readonly name: string;
  readonly runs: readonly RunReport[];
  readonly summary: Readonly<Record<string, Summary>>;
}

/** The keys stand in the order in which they are printed. */
export interface Report {
  readonly contract: string;
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly seed: string;
  readonly replicates: number;
  readonly structures: readonly StructureReport[];
  readonly paired: readonly Paired[];
  readonly verdicts: readonly Verdict[];
  readonly claims: readonly Judgement[];
}

/** A structure with the outcomes of its runs, in the order of the replicates. */
export interface Made {
  readonly structure: Structure;
  readonly outcomes: readonly Outcome[];
}

export function reportOf(scenario: Scenario, seed: string, made: readonly Made[]): Report {
  const sides = made.map(({ structure, outcomes }) => ({
    name: structure.name,
    readings: readingsOf(structure.model, outcomes),
  }));
  return {
    contract: RANDOM_CONTRACT,
    scenario: { id: scenario.id, hash: scenario.hash },
    seed,
    replicates: made[0]?.outcomes.length ?? 0,
    structures: made.map(({ structure: { name, model }, outcomes }, k) => ({
      name,
      runs: outcomes.map((each, replicate) => runReport(each, replicate, model.metrics)),
      summary: Object.fromEntries(
        (sides[k]?.readings ?? []).map((of) => [of.metric, summaryOf(of)]),
      ),
    })),
    paired: allPaired(sides),
    verdicts: made.map(({ structure: { name, model }, outcomes }) =>
      verdictOf(name, model, outcomes),
    ),
    claims: scenario.claims.map((claim) => judgeClaim(claim, sides)),
  };
}

function runReport(
  { hash, stopped, ticks, final }: Outcome,
  replicate: number,
  metrics: readonly MetricUse[],
): RunReport {
  return { replicate, hash, stopped, ticks, final: finalOf(final, metrics) };
}

/** The last values by the names of their columns. */
export const finalOf = (
  final: Outcome["final"],
  metrics: readonly MetricUse[],
): Record<string, number | null> =>
  Object.fromEntries(metrics.map(({ as }, k) => [as, final[k] ?? null]));
