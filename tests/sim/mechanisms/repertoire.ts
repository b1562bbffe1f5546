/** Small worlds of people with repertoires, for tests of parts. */
import type { Run } from "../../../src/sim/run.ts";
import { channelSlot } from "../../../src/sim/core/books.ts";
import { repertoireOf } from "../../../src/sim/core/need.ts";
import type { Model } from "../../../src/sim/scenario/model.ts";
import { expect } from "vitest";
import { expectWithin } from "../../support/checks.ts";
import { modelOf, start } from "../../support/run.ts";

const small = (changes: Record<string, unknown>): Record<string, unknown> => ({
  kind: "scenario",
  version: 1,
  id: "small",
  title: "Small",
  question: "Does a part do what it says?",
  source: { citation: "none", fidelity: "own" },
  population: { size: 2 },
  knowledge: { use: "repertoire", items: 64 },
  schedule: { use: "all-at-once" },
  metrics: ["gained"],
  horizon: 1,
  ...changes,
});

const models = new Map<string, Model>();

/** A run of a small world; what is parsed once serves all its replicates. */
export function runOf(changes: Record<string, unknown>, replicate = 0): Run {
  const key = JSON.stringify(changes);
  const model = models.get(key) ?? modelOf(small(changes));
  models.set(key, model);
  return start(model, { replicate });
}

export function teach(run: Run, row: number, ...items: readonly number[]): void {
  const known = repertoireOf(run.world);
  for (const item of items) known.learn(row, item, channelSlot("own"), -1);
}

export function knownBy(run: Run, row: number): number[] {
  const known = repertoireOf(run.world);
  return Array.from({ length: known.items }, (_, item) => item).filter((item) =>
    known.has(row, item),
  );
}

/** How often each number comes, over these runs. */
export function tally(runs: number, one: (replicate: number) => number): number[] {
  const counts: number[] = [];
  for (let k = 0; k < runs; k++) {
    const x = one(k);
    while (counts.length <= x) counts.push(0);
    counts[x] = (counts[x] ?? 0) + 1;
  }
  return counts;
}

/** Counts against a law, each within four standard errors. */
export function expectLaw(name: string, counts: readonly number[], law: readonly number[]): void {
  const n = counts.reduce((sum, x) => sum + x, 0);
  law.forEach((p, k) => {
    if (p === 0) {
      expect(counts[k] ?? 0, `${name} ${k}`).toBe(0);
      return;
    }
    expectWithin(`${name} ${k}`, {
      measured: (counts[k] ?? 0) / n,
      expected: p,
      se: Math.sqrt((p * (1 - p)) / n),
    });
  });
  expect(counts.length).toBeLessThanOrEqual(law.length);
}
