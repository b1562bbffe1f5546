/** Running scenarios in tests. */
import { formulas } from "./formulas.ts";
import { expect } from "vitest";
import { parse } from "../../src/sim/scenario/parse.ts";
import type { Model, Scenario } from "../../src/sim/scenario/model.ts";
import { residual } from "../../src/sim/ledger.ts";
import { Run, type RunOptions } from "../../src/sim/run.ts";

const scenarioOf = (raw: Record<string, unknown>): Scenario =>
  parse(Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined)), {
    formulas,
  });

export function modelOf(raw: Record<string, unknown>): Model {
  const [first] = scenarioOf(raw).structures;
  if (first === undefined) throw new Error("a scenario has at least one structure");
  return first.model;
}

export const start = (model: Model, options: Partial<RunOptions> = {}): Run =>
  new Run(model, { seed: "test", replicate: 0, ...options });

/** What the books of each kind of knowledge say is held, is held: by people, and by institutions. */
export function expectBalance({ world }: Run): void {
  for (const name of world.kinds.keys()) {
    expect(residual(world, name), name).toEqual({ person: 0, group: 0 });
    for (const institution of world.institutions.keys())
      expect(residual(world, name, institution), institution).toEqual({ person: 0, group: 0 });
  }
}

/** State hashes of all ticks, tick 0 first. */
export function statesOf(run: Run): string[] {
  const states = [run.stateHash];
  while (run.stopped === null) {
    run.step();
    states.push(run.stateHash);
  }
  return states;
}
