/** A study to begin with, made for a scenario: every key with a comment, and values that the scenario can take. */
import type { Catalogue } from "../../catalogue.ts";
import { RatchetError } from "../../core/errors.ts";
import type { FormulaParser } from "../../formulas/read.ts";
import type { MetricUse, Scenario } from "../model.ts";
import { controlsOf, type Control } from "../paths/controls.ts";
import { isScoped } from "../paths/scope.ts";
import { baseFileOf, structureAt } from "./at.ts";

export interface Beginning {
  /** How the scenario is named in the study. */
  readonly extends: string;
  readonly catalogue: Catalogue;
  readonly formulas: FormulaParser | undefined;
}

/** The text of a study file. */
export function newStudy(scenario: Scenario, beginning: Beginning): string {
  const { id, title, structures, seed } = scenario;
  const names = structures.map(({ name }) => inYaml(name)).join(", ");
  const { path, values, doc } = factorOf(scenario, beginning);
  const horizon = Math.min(...structures.map(({ model }) => model.horizon));
  return `# A study: a scenario, the points at which it is run, how often, and what is read of each run.
# ratchet study check FILE says what is wrong with it, plan how many runs it is, run makes them.
kind: study
version: 1                            # of the file format
id: ${studyId(id)}
title: ${inYaml(`A study of ${title}`.slice(0, 100))}
question: ""                          # what it shall answer
# authors: [{name: A. Researcher, orcid: "0000-0002-1825-0097"}]
# license: CC-BY-4.0                  # of the results, by its SPDX name

# The scenario: a file relative to this one (.yaml, .json), or the id of one that is shipped.
extends: ${inYaml(beginning.extends)}
# set:                                # what is other than in the scenario, at every point
#   horizon: ${horizon}

seed: ${JSON.stringify(seed)}${" ".repeat(Math.max(1, 30 - seed.length))}# all luck comes from it
replicates: {count: 40, seeds: common}   # runs of each point; common: replicate k has the same luck everywhere
# replicates: {min: 20, max: 200, block: 10, until: {response: ${firstName(scenario)}, relHalfWidth: 0.02}}

design:
  kind: grid                          # every level with every other; also zip, oat, list (a CSV), random, lhs, morris, sobol
  factors:                            # by the same paths as --set; ratchet describe tells what parts may be told
    structure: {values: [${names}]}
    # ${doc}
    ${path}: {values: [${values.join(", ")}]}    # or {from, to, step}
# design: {kind: list, csv: points.csv}        # points of your own: a column for each path
# design:                                      # which of several numbers matter
#   kind: sobol                                # or morris: fewer runs, a coarser answer
#   samples: 256
#   factors:
#     ${path}: {min: ${values[0] ?? 0}, max: ${values.at(-1) ?? 1}}

# What is read of each run: a formula over metrics at the end (@ last), at a tick (@ 20) or over ticks (mean, sum, min,
# max, quantile), or the time of an event.
responses:
${responsesOf(scenario, beginning.catalogue, horizon)}
# observed: {csv: observed.csv, tick: year}    # what was observed, for distance(METRIC, observed, rmse)

# series: {every: 1}                  # keeps every metric at every tick, too
limits: {runs: 100000, wallclockPerRun: 60, bytes: 2e9}   # runs; seconds; bytes of results
`;
}

const studyId = (id: string): string => `${id.slice(0, 58).replace(/-+$/u, "")}-study`;

/** A text as it may stand within brackets, too. */
const inYaml = (text: string): string =>
  /^(?:\.{1,2}\/)*[A-Za-z][A-Za-z0-9 ._/-]*$/u.test(text) &&
  !/^(?:true|false|null|yes|no|on|off)$/iu.test(text)
    ? text
    : JSON.stringify(text);

interface Begun {
  readonly path: string;
  readonly values: readonly number[];
  readonly doc: string;
}

/** The first of the scenario's own sliders that can be given other values; the number of people, else. */
function factorOf(scenario: Scenario, { catalogue, formulas }: Beginning): Begun {
  const people: Control = {
    path: "population.size",
    kind: "integer",
    doc: "Number of people",
    min: 1,
    values: scenario.structures.map(({ model }) => model.population.size),
  };
  const based = { base: baseFileOf(scenario), scenario };
  const fits = (path: string, value: number): boolean =>
    scenario.structures.every(({ name }) => {
      try {
        structureAt(based, { structure: name, values: { [path]: value } }, formulas);
        return true;
      } catch (error) {
        if (!(error instanceof RatchetError)) throw error;
        return false;
      }
    });
  for (const control of [...controlsOf(scenario, catalogue), people]) {
    const { path, doc } = control;
    if (isScoped(path)) continue;
    const values = levelsOf(control).filter((value) => fits(path, value));
    if (values.length > 1) return { path, values, doc };
  }
  const { horizon } = scenario.structures[0].model;
  return { path: "horizon", values: [horizon, 2 * horizon], doc: "How long a run may last" };
}

/** What it is in the first structure that has it, half of that, and twice that. */
function levelsOf({ kind, min, max, values }: Control): readonly number[] {
  const own = values.find((value) => value !== null) ?? 1;
  const steps = own === 0 ? [0, 0.1, 0.5, 1, 2] : [own / 2, own, 2 * own];
  const near = steps
    .map((value) => (kind === "integer" ? Math.round(value) : Number(value.toPrecision(4))))
    .filter((value) => value >= (min ?? value) && value <= (max ?? value));
  return [...new Set(near)].slice(0, 3);
}

const firstName = (scenario: Scenario): string => nameOf(metricsOf(scenario)[0]);
const nameOf = (metric: MetricUse | undefined): string => named(metric, "at_the_end");
const named = (metric: MetricUse | undefined, what: string): string =>
  `${(metric?.as ?? "metric").slice(0, 48)}_${what}`;
const metricsOf = ({ structures }: Scenario): readonly MetricUse[] => structures[0].model.metrics;

/** The first metrics of both kinds. */
function responsesOf(scenario: Scenario, catalogue: Catalogue, horizon: number): string {
  const isEvent = ({ use }: MetricUse): boolean =>
    catalogue.metrics.find(({ name }) => name === use)?.event !== undefined;
  const metrics = metricsOf(scenario);
  const event = metrics.find(isEvent);
  const [first, second] = metrics.filter((metric) => !isEvent(metric));
  const lines = [
    ...(first === undefined ? [] : [`  ${nameOf(first)}: ${first.as} @ last`]),
    ...(second === undefined
      ? []
      : [`  ${named(second, "on_average")}: mean(${second.as}) @ 1..${Math.min(horizon, 1000)}`]),
    ...(event === undefined ? [] : [`  ${named(event, "when")}: {event: ${event.as}}`]),
  ];
  return lines.join("\n");
}
