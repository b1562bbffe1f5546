/** What the figures of the studies that ship show: two factors, and one or two responses, each in words with its unit. */

export interface Axis {
  /** Column of summary.csv. */
  readonly factor: string;
  readonly words: string;
}

export interface Panel {
  readonly response: string;
  readonly words: string;
  /** Places after the point. */
  readonly digits: number;
}

export interface Shown {
  readonly across: Axis;
  readonly down: Axis;
  readonly panels: readonly Panel[];
}

export const SHOWN: Readonly<Record<string, Shown>> = {
  "porosity-and-safety": {
    across: {
      factor: "network.rewire",
      words: "porosity: share of those whom a person listens to that belong to other groups",
    },
    down: {
      factor: "step.learn-from-majority.voice",
      words: "safety: chance that a person shows an answer that most around it do not share",
    },
    panels: [
      { response: "worth", words: "share of right answers after 40 rounds", digits: 3 },
      {
        response: "agreement",
        words: "share of answers that two people have in common, right or wrong, after 40 rounds",
        digits: 3,
      },
    ],
  },
  "turnover-and-socialisation": {
    across: {
      factor: "step.read-institution.chance",
      words: "socialisation: chance that a person takes over the code on a question, a round",
    },
    down: {
      factor: "before.turnover.probability",
      words: "turnover: chance that a person leaves, a round",
    },
    panels: [
      { response: "early", words: "share of the code that is right after 20 rounds", digits: 3 },
      {
        response: "organization",
        words: "share of the code that is right after 100 rounds",
        digits: 3,
      },
    ],
  },
  "size-and-connectivity": {
    across: {
      factor: "network.degree",
      words: "connectivity: number of others whom a person knows",
    },
    down: { factor: "population.size", words: "people" },
    panels: [
      {
        response: "kept",
        words: "share of runs in which the skill is kept for 200 generations",
        digits: 2,
      },
      { response: "growth", words: "growth of the average skill, a generation", digits: 2 },
    ],
  },
};
