/** Small models for tests, as the parser would make them. */
import {
  catalogue,
  find,
  type Catalogue,
  type MetricUse,
  type Model,
  type Part,
  type PartEntry,
  type Structure,
  type Use,
} from "../../src/sim/index.ts";

/** A part in use, with its defaults filled in. */
function useOf(room: keyof Catalogue, name: string, values: Use["values"] = {}): Use {
  const parts: readonly Part[] = catalogue[room];
  const { params } = find(parts, name);
  const defaults = Object.entries(params).map(([key, param]) => [
    key,
    "default" in param ? param.default : undefined,
  ]);
  return { use: name, values: { ...Object.fromEntries(defaults), ...values } as Use["values"] };
}

const metric = (name: string): MetricUse => ({ ...useOf("metrics", name), as: name });

const entry = (name: string, gate: { probability?: number } = {}): PartEntry => ({
  id: name,
  ...useOf("mechanisms", name),
  ...gate,
});

/** Twenty people who invent, copy and forget. */
export const learners: Model = {
  population: { size: 20, changes: [] },
  knowledge: useOf("knowledge", "repertoire", { items: 32, start: 2 }),
  networks: [{ name: "network", use: "complete", values: {} }],
  schedule: useOf("schedules", "all-at-once", { update: "live" }),
  before: [],
  step: [
    entry("invent", { probability: 0.1 }),
    entry("choose-neighbour", { probability: 0.5 }),
    entry("copy-item"),
    entry("forget-one", { probability: 0.2 }),
  ],
  after: [],
  horizon: 30,
  stop: null,
  draw: { network: "each", start: "each", environment: "each" },
  metrics: [metric("repertoire"), metric("mean-repertoire"), metric("gained")],
};

/** The same without forgetting. */
export const keepers: Model = { ...learners, step: learners.step.slice(0, 3) };

/** The potion task in a small group, until somebody has crossed over. */
export const potions: Model = {
  ...learners,
  population: { size: 12, changes: [] },
  knowledge: useOf("knowledge", "recipes"),
  schedule: useOf("schedules", "in-turn"),
  step: [entry("choose-neighbour"), entry("combine"), entry("share")],
  horizon: 20_000,
  stop: { when: "crossover", check: "event" },
  metrics: [metric("repertoire"), metric("time-to-crossover")],
};

export const structure = (name: string, model: Model): Structure => ({ name, model });
