/** What a lesson says in numbers, from the runs that prove it: the same luck for all, 200 pairs or more, always the same bits. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parse as parseYaml } from "yaml";
import {
  hashText,
  parse,
  RANDOM_CONTRACT,
  type FormulaParser,
  type Model,
  type Scenario,
} from "../../src/sim/index.ts";
import { judge, numberOf, type Judged, type Values } from "./proof.ts";
import { armsOf, pointsOf, runArm, type Arm } from "./runs.ts";
import type { Measure } from "./shape.ts";

/** All that a build needs to know of the runs. */
export interface Numbers {
  /** Of what was asked for, of which scenario: whoever changes either must run again. */
  readonly asked: string;
  readonly scenario: string;
  readonly hash: string;
  readonly seed: string;
  readonly replicates: number;
  readonly contract: string;
  /** Of all trajectories, in their order. */
  readonly trajectories: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly claims: Readonly<Record<string, Judged>>;
  readonly ticks: readonly number[];
  /** The mean of all runs at these ticks, by the reading that is drawn. */
  readonly lines: Readonly<Record<string, readonly number[]>>;
}

const formulas: FormulaParser = (text) => {
  const load = createRequire(join(process.cwd(), "package.json"));
  const { parse: parseFormula } = load("mathjs/number") as { readonly parse: FormulaParser };
  return parseFormula(text);
};

const fileOf = (root: string, id: string): string => join(root, "scenarios", `${id}.yaml`);

export const scenarioOf = (
  root: string,
  id: string,
  set: Readonly<Record<string, unknown>> = {},
): Scenario =>
  parse(readFileSync(fileOf(root, id), "utf8"), { file: `scenarios/${id}.yaml`, formulas, set });

/** What numbers depend on: as long as it is the same, so are they. */
export const askedOf = (scenario: Scenario, measure: Measure): string =>
  hashText(
    JSON.stringify([scenario.hash, RANDOM_CONTRACT, { ...measure, claims: bare(measure.claims) }]),
  );

/** Without their words, which change no number. */
const bare = (claims: Measure["claims"]): unknown =>
  claims.map((claim) => Object.assign({}, claim, { says: "" }));

function modelOf(root: string, id: string, arm: Arm, measure: Measure): Model {
  const { metrics } = measure;
  const set = {
    ...arm.set,
    ...(metrics !== undefined && { metrics: withClaims(root, id, metrics) }),
  };
  const found = scenarioOf(root, id, set).structures.find(({ name }) => name === arm.structure);
  if (found === undefined) throw new Error(`${id} has no structure ${arm.structure}`);
  return found.model;
}

/** The scenario's own claims are about some of its metrics: these stay. */
function withClaims(
  root: string,
  id: string,
  metrics: NonNullable<Measure["metrics"]>,
): readonly unknown[] {
  const { claims = [] } = parseYaml(readFileSync(fileOf(root, id), "utf8")) as {
    claims?: readonly { readonly metric: string }[];
  };
  const named = new Set(metrics.map((use) => (typeof use === "string" ? use : use["as"])));
  const missing = new Set(claims.map(({ metric }) => metric).filter((one) => !named.has(one)));
  return [...metrics, ...missing];
}

/** The lines of a chart end together. */
function drawnUntil({ chart, readings }: Measure, until: number): number {
  const ends = new Set(chart.map((name) => readings[name]?.at ?? until));
  if (ends.size > 1) throw new Error("the readings that are drawn are of different ticks");
  return Math.max(...ends);
}

/** Runs a lesson's model and reads it. */
export function measured(root: string, id: string, measure: Measure): Numbers {
  const scenario = scenarioOf(root, id);
  const { until } = scenario.view;
  const seed = measure.seed ?? scenario.seed;
  const how = { seed, replicates: measure.replicates, until, chart: measure.chart };
  const made = armsOf(measure).map((arm) => runArm(arm, modelOf(root, id, arm, measure), how));
  const values: Values = Object.assign({}, ...made.map((each) => each.values));
  return {
    asked: askedOf(scenario, measure),
    scenario: id,
    hash: scenario.hash,
    seed,
    replicates: measure.replicates,
    contract: RANDOM_CONTRACT,
    trajectories: hashText(made.flatMap(({ hashes }) => hashes).join("")),
    numbers: Object.fromEntries(
      Object.entries(measure.numbers).map(([name, spec]) => [name, numberOf(name, spec, values)]),
    ),
    claims: Object.fromEntries(measure.claims.map((claim) => [claim.id, judge(claim, values)])),
    ticks: pointsOf(drawnUntil(measure, until)),
    lines: Object.assign({}, ...made.map((each) => each.lines)),
  };
}
