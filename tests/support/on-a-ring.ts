/** Forty people on a ring, with four crafts, one at a time: what tests of ties and of skill that goes along them start from. */
export const onARing = {
  kind: "scenario",
  version: 1,
  id: "ties",
  title: "Ties",
  question: "Who will be tied to whom?",
  source: { citation: "none", fidelity: "own" },
  population: { size: 40 },
  knowledge: { use: "skill", count: 4, start: 0 },
  network: { use: "ring-lattice", degree: 6 },
  schedule: { use: "one-at-a-time" },
  metrics: ["mean-degree"],
  horizon: 50,
};
