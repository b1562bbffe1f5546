/** V18, hubs: signs of an abstract, told and not judged; and that a hub changes nobody's number of people listened to. */
import type { Run } from "../../sim/index.ts";
import { difference } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { atEnd } from "../replicate/measure.ts";

const GROUPS = 30;
const SIZE = 7;
const LISTENED = "V18-hubs, listened to";

interface Case {
  readonly hub: number;
  readonly omit?: number;
  readonly flip?: number;
}

const HUBS = { none: 0, some: 0.5, strong: 2 } as const;
const OMITTED = 0.5;
const WRONG = 0.1;

const nameOf = ({ hub, omit = 0, flip = 0 }: Case): string =>
  `V18-hubs hub=${hub} omit=${omit} flip=${flip}`;

const sample = (at: Case): Sample => ({
  name: nameOf(at),
  scenario: "semi-isolation",
  structure: "All mixed",
  set: {
    "population.size": GROUPS * SIZE,
    "knowledge.count": 100,
    "structures[All mixed].network": {
      use: "rewired-caves",
      cliques: GROUPS,
      rewire: 1,
      hub: at.hub,
    },
    "step.learn-from-majority.omit": at.omit ?? 0,
    "step.learn-from-majority.flip": at.flip ?? 0,
    horizon: 400,
  },
  runs: { quick: 0, full: 60 },
  measure: atEnd("worth"),
});

/** The fewest and the most people that anybody listens to. */
function listened({ world }: Run): readonly number[] {
  const degrees = [...world.networks.values()].flatMap((network) =>
    Array.from({ length: network.n }, (_, row) => network.degree(row)),
  );
  return [Math.min(...degrees), Math.max(...degrees)];
}

const CASES: readonly Case[] = [
  { hub: HUBS.none },
  { hub: HUBS.some },
  { hub: HUBS.strong },
  { hub: HUBS.some, omit: OMITTED },
  { hub: HUBS.some, flip: WRONG },
];

/** b less a. */
const sign = (says: string, a: Case, b: Case): Cell => ({
  name: `V18-hubs worth, ${says} (the abstract: more)`,
  of: [nameOf(a), nameOf(b)],
  rule: { kind: "report" },
  estimate: ([x = [], y = []]) => difference(x, y),
});

export const v18Hubs: Omit<Experiment, "id"> = {
  paper: "After Schilling & Fang 2014 (abstract)",
  experiment: "hubs, omission and misrepresentation: signs of the abstract, told",
  evidence: "sign",
  samples: [
    ...CASES.map(sample),
    {
      ...sample({ hub: HUBS.strong }),
      name: LISTENED,
      runs: { quick: 5, full: 50 },
      measure: listened,
    },
  ],
  cells: [
    {
      name: `${LISTENED}: by anybody, whatever the hubs`,
      of: [LISTENED],
      evidence: "exact",
      rule: { kind: "exact" },
      estimate: ([rows = []]) => ({
        measured: rows.every(([least, most]) => least === most) ? (rows[0]?.[0] ?? 0) : Number.NaN,
        se: 0,
        expected: SIZE - 1,
      }),
    },
    sign("some hubs less none", { hub: HUBS.none }, { hub: HUBS.some }),
    sign("some hubs less strong ones", { hub: HUBS.strong }, { hub: HUBS.some }),
    sign(
      "half of all left out less nothing",
      { hub: HUBS.some },
      { hub: HUBS.some, omit: OMITTED },
    ),
    sign("one in ten told wrongly less none", { hub: HUBS.some }, { hub: HUBS.some, flip: WRONG }),
  ],
  defects: [
    {
      says: "groups of six, not seven",
      cell: `${LISTENED}: by anybody, whatever the hubs`,
      set: { "structures[All mixed].network.cliques": 35 },
    },
  ],
};
