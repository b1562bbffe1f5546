/** What the API needs of the place where it runs: a browser's worker, Node's, or a test. */
import type { Intervention, Scenario } from "../src/sim/index.ts";

export interface Host {
  /** Lets messages come in, then goes on. */
  pause(): Promise<void>;
  /** Milliseconds since some moment. */
  now(): number;
  /** Checks a scenario, with its settings, and fills in the defaults. What it takes is its own affair: text or data. */
  read(
    scenario: unknown,
    set: Readonly<Record<string, unknown>>,
    interventions?: readonly Intervention[],
  ): Promise<Scenario>;
  /** Brings the parts that have been left for later; left out: all are here. */
  bringAll?(): Promise<void>;
}
