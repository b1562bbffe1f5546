/** Scenarios with several kinds of knowledge. */
export const manyKinds: Record<string, unknown> = {
  kind: "scenario",
  version: 1,
  id: "many-kinds",
  title: "Many kinds",
  question: "Does each kind keep to itself?",
  source: { citation: "none", fidelity: "own" },
  population: {
    size: 20,
    changes: [
      { at: 3, size: 30 },
      { at: 5, size: 6 },
    ],
  },
  knowledge: { use: "variants", start: "different" },
  also: {
    strategy: {
      use: "variants",
      labels: ["individual", "social"],
      start: { exactly: [30, 70] },
    },
    craft: { use: "skill", count: 2, start: { noise: "normal", spread: 1 } },
    facts: { use: "repertoire", items: 40, start: 4 },
  },
  schedule: { use: "all-at-once" },
  step: [
    { use: "choose-random" },
    { use: "copy-item", when: { column: "strategy", is: "social" } },
    { use: "copy-with-error", loss: 1 },
    { use: "invent", probability: 0.3, when: { column: "strategy", not: "social" } },
  ],
  metrics: ["gained", "known-by-one", "mean-repertoire", "mean-skill"],
  horizon: 8,
};

/** A kind of knowledge of each sort, and of each that some part asks for. */
export const KNOWLEDGE: Record<string, Record<string, unknown>> = {
  repertoire: { use: "repertoire", items: 400, start: 12 },
  recipes: { use: "recipes", table: "potions" },
  leaps: { use: "recipes", table: "leaps", main: 240 },
  skill: { use: "skill", count: 2, start: { noise: "normal", at: 0, spread: 1 } },
  variants: { use: "variants", count: 2, options: 3 },
  labels: { use: "variants", count: 2 },
  evidence: { use: "evidence", options: 3, measure: "counts" },
  beliefs: {
    use: "beliefs",
    count: 40,
    undecided: true,
    tacit: 20,
    codifying: true,
    origins: true,
  },
  answers: { use: "beliefs", count: 40, options: 3 },
  bits: { use: "beliefs", count: 8 },
};
/** What the files call a kind that is listed twice. */
export function useOf(kind: string): string {
  const use = KNOWLEDGE[kind]?.["use"];
  return typeof use === "string" ? use : kind;
}
