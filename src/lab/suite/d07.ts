/** D07: Cantor et al. 2021: what their networks do to discovery and diffusion, as orders. */
import {
  column,
  difference,
  log1p,
  type Reading,
  seOfMean,
  valuesOf,
} from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { atEnd } from "../replicate/measure.ts";
import { mean } from "../stats.ts";
import { toDiffusion } from "./d04.ts";
import { REWIRE } from "./d05.ts";

type Network = Readonly<Record<string, unknown>>;
type Graph = "full" | "torus" | "small world" | "modular" | "multilevel";

/** Four modules, as the authors have them for 64 and 144 people: a quarter of a module is tied to each other one. */
const MODULES = 4;

const NETWORKS: Readonly<Record<Graph, (n: number, k: number) => Network>> = {
  full: () => ({ use: "complete" }),
  torus: (_, k) =>
    k === 8
      ? { use: "torus", neighbourhood: "moore", radius: 1 }
      : { use: "torus", neighbourhood: "von-neumann", radius: 2 },
  "small world": (_, k) => ({ use: "small-world", degree: k, rewire: REWIRE }),
  modular: (n, k) => ({
    use: "modular",
    modules: MODULES,
    degree: k - 1,
    bridges: n / (MODULES * MODULES),
  }),
  // As their program draws it for 64 people: five ties between the two modules of a pair, and one or two more of those that
  // join any two modules of different pairs; so six or seven inside a pair, and six between the pairs.
  multilevel: (_, k) => ({
    use: "multilevel",
    upper: 2,
    lower: 2,
    degree: k - 1,
    bridges: 6,
    far: 6,
  }),
};
const SPARSE: readonly Graph[] = ["torus", "small world", "modular", "multilevel"];

interface Case {
  readonly model: "M1" | "M2";
  readonly graph: Graph;
  readonly n: number;
  readonly k: number;
}

const nameOf = ({ model, graph, n, k }: Case): string =>
  graph === "full" ? `D07 ${model} full N=${n}` : `D07 ${model} ${graph} N=${n} k=${k}`;

function sample(at: Case): Sample {
  const network = NETWORKS[at.graph](at.n, at.k);
  const common = { name: nameOf(at), runs: { quick: 200, full: at.model === "M1" ? 2000 : 4000 } };
  return at.model === "M1"
    ? {
        ...common,
        scenario: "not-too-many-friends",
        structure: "Small world",
        set: {
          "population.size": at.n,
          "structures[Small world].network": network,
          "stop.when": "crossover",
          horizon: 100_000,
        },
        measure: atEnd("time-to-crossover"),
      }
    : {
        ...common,
        scenario: "cantor-m2",
        structure: "64 on a grid",
        set: {
          "structures[64 on a grid].population.size": at.n,
          "structures[64 on a grid].network": network,
        },
        measure: toDiffusion,
      };
}

const SIZES = [
  { n: 64, k: 8 },
  { n: 64, k: 12 },
  { n: 144, k: 8 },
  { n: 144, k: 12 },
];
const SMALL = SIZES.filter(({ n }) => n === 64);

const cases: readonly Case[] = [
  ...[64, 144].map((n) => ({ model: "M1", graph: "full", n, k: 0 }) as const),
  ...SIZES.flatMap((size) => SPARSE.map((graph) => ({ model: "M1", graph, ...size }) as const)),
  { model: "M2", graph: "full", n: 64, k: 0 },
  ...SMALL.flatMap((size) => SPARSE.map((graph) => ({ model: "M2", graph, ...size }) as const)),
  ...[8, 12].map((k) => ({ model: "M2", graph: "torus", n: 144, k }) as const),
];

/** b has more than a. */
const order = (says: string, [a, b]: readonly [Case, Case], reading: Reading): Cell => ({
  name: `D07 ${says}`,
  of: [nameOf(a), nameOf(b)],
  rule: { kind: "more" },
  estimate: ([x = [], y = []]) => difference(x, y, reading),
});

/** (i) Everybody tied to everybody is slower than any sparse network. */
const slowest = SIZES.flatMap((size) =>
  SPARSE.map((graph) =>
    order(
      `(i) M1 ln TTC, full minus ${graph}, N=${size.n} k=${size.k}`,
      [
        { model: "M1", graph, ...size },
        { model: "M1", graph: "full", ...size },
      ],
      log1p(0),
    ),
  ),
);

/** (ii) One to one, the network hardly matters for the discovery: its mean time is within 25 % of that of the full one. */
const alike = SMALL.flatMap((size) =>
  SPARSE.map((graph): Cell => {
    const at: Case = { model: "M2", graph, ...size };
    return {
      name: `D07 (ii) M2 TTC, ${graph} as a share of full, N=64 k=${size.k}`,
      of: [nameOf(at), nameOf({ ...at, graph: "full" })],
      modes: ["full"], // a few hundred runs know such times to 10 %
      rule: { kind: "within", by: 0.25 },
      estimate([x = [], y = []]) {
        const [a, b] = [valuesOf(x), valuesOf(y)];
        const measured = mean(a) / mean(b);
        const [ofA, ofB] = [seOfMean(a) / mean(a), seOfMean(b) / mean(b)];
        return { measured, se: measured * Math.sqrt(ofA * ofA + ofB * ofB), expected: 1 };
      },
    };
  }),
);

/** (ii) But modules are slow to spread it. With 8 ties, modules of one level are about as slow as the small world. */
const spread = SMALL.flatMap((size) => {
  const slow: readonly Graph[] = size.k === 12 ? ["modular", "multilevel"] : ["multilevel"];
  return slow.flatMap((graph) =>
    (["full", "torus", "small world"] as const).map((than) =>
      order(
        `(ii) M2 TTD - TTC, ${graph} minus ${than}, N=64 k=${size.k}`,
        [
          { model: "M2", graph: than, ...size },
          { model: "M2", graph, ...size },
        ],
        column(2),
      ),
    ),
  );
});

/** (iii) More people are faster. */
const size = (["M1", "M2"] as const).flatMap((model) =>
  [8, 12].map((k) =>
    order(
      `(iii) ${model} ln TTC, torus, N=64 minus N=144, k=${k}`,
      [
        { model, graph: "torus", n: 144, k },
        { model, graph: "torus", n: 64, k },
      ],
      log1p(0),
    ),
  ),
);

/** (iv) One to many, more ties are slower. A few hundred runs see the small difference of modules with little certainty. */
const denser = SPARSE.map((graph) => {
  const cell = order(
    `(iv) M1 ln TTC, ${graph}, k=12 minus k=8, N=64`,
    [
      { model: "M1", graph, n: 64, k: 8 },
      { model: "M1", graph, n: 64, k: 12 },
    ],
    log1p(0),
  );
  const modules = graph === "modular" || graph === "multilevel";
  return modules ? Object.assign(cell, { modes: ["full"] as const }) : cell;
});

export const d07: Experiment = {
  id: "D07",
  paper: "Cantor et al. 2021",
  experiment:
    "orders: full is slowest, modules spread slowly, more people are faster, more ties are slower",
  evidence: "sign",
  samples: cases.map(sample),
  cells: [...slowest, ...alike, ...spread, ...size, ...denser],
  defects: [
    {
      says: "a find is told to nobody but the pair",
      cell: "D07 (i) M1 ln TTC, full minus torus, N=64 k=8",
      set: { "step.share.with": "pair" },
    },
  ],
};
