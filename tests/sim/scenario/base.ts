/** Small scenarios to change and to break. */
import { ScenarioError } from "../../../src/sim/scenario/issues.ts";
import type { Model } from "../../../src/sim/scenario/model.ts";
import { parse, type ParseOptions } from "../../../src/sim/scenario/parse.ts";

export type Raw = Record<string, unknown>;

/** Potions, with three structures' worth of things to patch. */
export const potions: Raw = {
  kind: "scenario",
  version: 1,
  id: "potions",
  population: { size: 24 },
  knowledge: { use: "recipes", table: "potions" },
  network: { use: "caveman", cliques: 4, bridges: 1 },
  schedule: { use: "in-turn" },
  step: [{ use: "choose-neighbour" }, { use: "combine" }, { use: "share", chance: 1 }],
  metrics: ["repertoire", "gained", "time-to-crossover"],
  horizon: 60,
  stop: { when: "complete", check: "event" },
};

/** Items that are found, copied behind a gate and forgotten. */
export const items: Raw = {
  kind: "scenario",
  version: 1,
  id: "items",
  population: { size: 50, changes: [{ at: 10, size: 30 }] },
  knowledge: { use: "repertoire", items: 64, start: 4 },
  network: { use: "small-world", degree: 4, rewire: 0.1 },
  schedule: { use: "all-at-once", update: "live" },
  step: [
    { use: "invent", probability: 0.05 },
    {
      id: "copying",
      probability: 0.3,
      do: [{ use: "choose-neighbour" }, { use: "copy-item" }],
    },
    { use: "forget-one", probability: 0.1 },
  ],
  after: [{ use: "rebirth", probability: 0.2, every: 7 }],
  metrics: ["repertoire", "mean-repertoire", { use: "lost", of: "person", as: "lost-by-all" }],
  horizon: 40,
};

export const skills: Raw = {
  kind: "scenario",
  version: 1,
  id: "skills",
  population: { size: 20 },
  knowledge: { use: "skill", count: 3, start: { noise: "gumbel", at: 0, spread: 2 } },
  schedule: { use: "all-at-once" },
  step: [{ use: "choose-best" }, { use: "copy-with-error", loss: { from: 2, step: 0.5 } }],
  metrics: ["mean-skill", "known-crafts"],
  horizon: 20,
};

/** The error of a scenario that must be wrong. */
export function errorOf(source: string | object, options: ParseOptions = {}): ScenarioError {
  try {
    parse(source, options);
  } catch (error) {
    if (error instanceof ScenarioError) return error;
    throw error;
  }
  throw new Error("the scenario is not wrong");
}

/** What is wrong, one line for each fault. */
export const saidOf = (source: string | object, options: ParseOptions = {}): string[] =>
  errorOf(source, options).issues.map(
    ({ code, path, message, hint }) =>
      `${code} ${path}: ${message}${hint === undefined ? "" : `; ${hint}`}`,
  );

/** The model of the first structure. */
export function modelOf(raw: Raw): Model {
  const [first] = parse(raw).structures;
  if (first === undefined) throw new Error("a scenario without structures");
  return first.model;
}

/** The model of a structure with this patch. */
export const patched = (base: Raw, patch: Raw): Model =>
  modelOf({ ...base, structures: [{ name: "Other", ...patch }] });
