/** D24: regions and industries after Gao et al. 2017: a regression finds what the model was run with; moving mixes groups. */
import type { Run } from "../../sim/index.ts";
import { entriesOfTick } from "../entries.ts";
import { fitLogit } from "../logit.ts";
import { column, hypotenuse, meanCell } from "../replicate/estimates.ts";
import type { Cell, Experiment, Sample } from "../replicate/experiment.ts";
import { readings } from "../replicate/measure.ts";
import { mean } from "../stats.ts";

const COEFFICIENTS = ["base", "related", "neighbours", "both"] as const;
const RAIL_FROM = 10;
/** Two worlds: two sources of learning that take from each other, and two that add to each other. */
const WORLDS: readonly (readonly [number, number, number, number])[] = [
  [-4, 2, 5, -4],
  [-4, 3, 2, 3],
];

const nameOf = (truth: readonly number[]): string => `D24 b=${truth.join(",")}`;

/** The four coefficients and their standard errors, found in the panel of one run. */
function refit(run: Run): number[] {
  const panel = [];
  while (run.stopped === null) {
    const layers = run.tick + 1 < RAIL_FROM ? ["border"] : ["border", "rail"];
    for (const observation of entriesOfTick(run, layers)) panel.push(observation);
  }
  const fit = fitLogit(panel);
  return COEFFICIENTS.flatMap((_, k) => [
    fit?.coefficients[k] ?? Number.NaN,
    fit?.errors[k] ?? Number.NaN,
  ]);
}

const world = (truth: readonly number[]): Sample => ({
  name: nameOf(truth),
  scenario: "regions-and-industries",
  structure: "A fast train",
  set: Object.fromEntries(COEFFICIENTS.map((name, k) => [`step.enter.${name}`, truth[k]])),
  runs: { quick: 2, full: 20 },
  measure: refit,
});

/** The mean over the runs; its standard error is that of the regressions. */
const coefficients = (truth: readonly number[]): Cell[] =>
  COEFFICIENTS.map((what, k): Cell => {
    const name = nameOf(truth);
    return {
      name: `${name}, coefficient of ${what}`,
      of: [name],
      rule: { kind: "z" },
      estimate([rows = []]) {
        const found = rows.map(column(2 * k));
        const se = rows.map(column(2 * k + 1)).reduce(hypotenuse, 0) / rows.length;
        return { measured: mean(found), se, expected: truth[k] ?? Number.NaN };
      },
    };
  });

const sign = (truth: readonly number[]): Cell => {
  const [of] = coefficients(truth).slice(-1);
  if (of === undefined) throw new Error("a world has four coefficients");
  return {
    ...of,
    name: `${nameOf(truth)}, sign of the coefficient of both`,
    evidence: "sign",
    rule: { kind: (truth[3] ?? 0) > 0 ? "more" : "less" },
    estimate: (samples) => ({ ...of.estimate(samples), expected: 0 }),
  };
};

const RAIL = "D24 rail";

/** Likeness gained since the year before the rail, by pairs with a line less by pairs without: difference in differences. */
function gain(run: Run): number[] {
  const now = (): [number, number] => {
    const [rail = Number.NaN, other = Number.NaN] = readings(run, [
      "alike-by-rail",
      "alike-without",
    ]);
    return [rail, other];
  };
  while (run.tick < RAIL_FROM - 1) run.step();
  const before = now();
  while (run.stopped === null) run.step();
  const after = now();
  return [after[0] - before[0] - (after[1] - before[1])];
}

const MOVING = "D24 moving";
const GROUPS = 5;
const SIZE = 1000;
const M = 0.1;
const TICKS = [1, 5, 15];

/** All of the first group have 1, all others 0, and people only move: the first group's mean. */
function mixing(run: Run): number[] {
  const { skill, groups } = run.world;
  if (skill === null) throw new Error("moving is measured by a skill");
  const first = groups.members.subarray(groups.offsets[0], groups.offsets[1]);
  for (const row of groups.members) skill.set(row, 0, 0, HOW);
  for (const row of first) skill.set(row, 0, 1, HOW);
  return TICKS.map((tick) => {
    while (run.tick < tick) run.step();
    let sum = 0;
    for (const row of first) sum += skill.level[row] ?? Number.NaN;
    return sum / SIZE;
  });
}
const HOW = { channel: 1, reason: 1, source: -1 };

/** (1 - m)^t, but for the few of a pool who come back to their own place. */
function apart(t: number): number {
  const n = GROUPS * SIZE;
  let nobody = 1;
  for (let k = 0; k < n; k++) nobody *= 1 - M;
  const rate = ((M - (1 - nobody) / n) * n) / (n - 1);
  let share = 1;
  for (let k = 0; k < t; k++) share *= 1 - rate;
  return share;
}

const moving: Sample = {
  name: MOVING,
  scenario: "powell-like",
  structure: "One in twenty moves",
  set: {
    population: { size: GROUPS * SIZE, groups: GROUPS },
    "step.choose-best.probability": 0,
    "step.copy-with-error.probability": 0,
    "structures[One in twenty moves].after.migrate.probability": M,
    horizon: TICKS.at(-1),
  },
  runs: { quick: 25, full: 200 },
  measure: mixing,
};

export const d24: Experiment = {
  id: "D24",
  paper: "After Gao et al. 2017; Mesoudi's tutorial, model 7",
  experiment:
    "31 regions, 70 industries, 25 years: a regression finds the coefficients again; moving",
  evidence: "exact",
  samples: [
    ...WORLDS.map(world),
    {
      name: RAIL,
      scenario: "regions-and-industries",
      structure: "A fast train",
      runs: { quick: 100, full: 1000 },
      measure: gain,
    },
    moving,
  ],
  cells: [
    ...WORLDS.flatMap(coefficients),
    ...WORLDS.map(sign),
    meanCell("D24 rail, likeness gained by those it joins less by others", RAIL, {
      expected: 0,
      rule: { kind: "more" },
      evidence: "sign",
    }),
    ...TICKS.map((t, k) =>
      meanCell(`D24 moving, share left in its group after ${t}`, MOVING, {
        expected: 1 / GROUPS + (1 - 1 / GROUPS) * apart(t),
        reading: column(k),
      }),
    ),
  ],
  defects: [
    {
      says: "neighbours count a quarter more",
      cell: "D24 b=-4,2,5,-4, coefficient of neighbours",
      set: { "step.enter.neighbours": 6.25 },
    },
    {
      says: "the rail is never opened",
      cell: "D24 rail, likeness gained by those it joins less by others",
      set: {},
      structure: "No train",
    },
    {
      says: "5 % more move",
      cell: "D24 moving, share left in its group after 5",
      set: { "structures[One in twenty moves].after.migrate.probability": 0.105 },
    },
  ],
};
