/** Reads thousands of mutated files: each is read or has faults with line, column and field, and soon. */
import { assert, property } from "fast-check";
import { expect } from "vitest";
import { ScenarioError } from "../../../src/sim/scenario/issues.ts";
import { expectPlaced } from "../../support/issues.ts";
import { cpuSeconds, withinPace } from "../../support/pace.mjs";
import { mutate, mutation, type Base } from "./mutate.ts";

/** Most CPU seconds that a file may take. */
const MOST_SECONDS = 1;

export interface Given {
  readonly seed: number;
  readonly runs: number;
  /** Reads a file, and checks what it comes to. */
  readonly read: (source: string | object) => void;
}

/** Checks all, and tells the codes of the faults that were met. */
export function readMutated(bases: readonly Base[], { seed, runs, read }: Given): string[] {
  const seen = { valid: 0, wrong: 0, codes: new Set<string>() };
  assert(
    property(mutation(bases.length), (plan) => {
      const source = mutate(bases, plan);
      const begun = cpuSeconds();
      try {
        read(source);
        seen.valid++;
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error;
        seen.wrong++;
        expect(error.issues.length).toBeGreaterThan(0);
        for (const issue of error.issues) {
          seen.codes.add(issue.code);
          expectPlaced(issue);
        }
        expect(error.format()).not.toBe("");
      }
      const took = cpuSeconds() - begun;
      expect(withinPace(took, MOST_SECONDS), `${took} CPU seconds`).toBe(true);
    }),
    { seed, numRuns: runs },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
  // The mutations must reach both: files that can be read, and faults.
  expect(seen.valid).toBeGreaterThan(runs / 100);
  expect(seen.wrong).toBeGreaterThan(runs / 2);
  return [...seen.codes];
}
