/** Small scenarios with formulas, and their runs. */
import { formulas } from "../../support/formulas.ts";
import { Run } from "../../../src/sim/run.ts";
import { ScenarioError } from "../../../src/sim/scenario/issues.ts";
import type { Model, Scenario } from "../../../src/sim/scenario/model.ts";
import { parse } from "../../../src/sim/scenario/parse.ts";

export type Raw = Record<string, unknown>;

export const read = (source: Raw | string, set: Raw = {}): Scenario =>
  parse(source, { set, formulas, file: "f.yaml" });

export function modelOf(source: Raw | string, set: Raw = {}): Model {
  const [first] = read(source, set).structures;
  if (first === undefined) throw new Error("a scenario without structures");
  return first.model;
}

export const start = (source: Raw, set: Raw = {}): Run =>
  new Run(modelOf(source, set), { seed: "formulas", replicate: 0 });

/** State hashes of all ticks, and the last reading. */
export function courseOf(run: Run): { states: string[]; read: (number | null)[] } {
  const states = [run.stateHash];
  while (run.stopped === null) {
    run.step();
    states.push(run.stateHash);
  }
  return { states, read: run.read() };
}

/** What is wrong with a text, as it is printed: without the lines of the source. */
export function complaints(source: Raw | string, set: Raw = {}): string[] {
  try {
    read(source, set);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error
      .format()
      .split("\n")
      .filter((line) => !/^ *\d* \|/u.test(line));
  }
  return [];
}

export const SCHEDULES = [
  { use: "all-at-once" },
  { use: "all-at-once", update: "live" },
  { use: "in-turn" },
  { use: "one-at-a-time" },
];

/** Items that are found, copied and forgotten. */
export const items: Raw = {
  kind: "scenario",
  version: 1,
  id: "items",
  population: { size: 60 },
  knowledge: { use: "repertoire", items: 64, start: 4 },
  network: { use: "small-world", degree: 4, rewire: 0.1 },
  schedule: { use: "all-at-once" },
  step: [
    { use: "invent", probability: 0.1 },
    { id: "copying", probability: 0.5, do: [{ use: "choose-neighbour" }, { use: "copy-item" }] },
    { use: "forget-one", probability: 0.1 },
  ],
  metrics: ["repertoire", "mean-repertoire"],
  horizon: 30,
};

export const skills: Raw = {
  kind: "scenario",
  version: 1,
  id: "skills",
  population: { size: 40 },
  knowledge: { use: "skill", start: 0 },
  schedule: { use: "all-at-once" },
  step: [
    { use: "choose-best" },
    { use: "copy-with-error", loss: 3, error: { noise: "gumbel", at: 0, spread: 1 } },
  ],
  metrics: ["mean-skill", "best-skill"],
  horizon: 20,
};
