/** Small studies as people write them, and what is printed of them. */
import { SMALL } from "../../lab/small.ts";
import { folder, ratchet, type Ended } from "../ratchet.ts";

/** With a time that does not come in every run. */
const SCENARIO = SMALL.replace(
  "gained, lost]",
  'gained, lost, {use: time-to, as: all-known, holds: "repertoire >= 31"}]',
);

const head = (id: string): string => `kind: study
version: 1
id: ${id}
title: A small study
question: What does a small group know?
extends: small.yaml
seed: "2026"
`;

const RESPONSES = `responses:
  known: mean_repertoire @ last
  early: mean(mean_repertoire) @ 2..6
  done: {event: all-known}
`;

/** Two structures at two sizes, eight runs each: 32 runs. */
const GRID = `${head("small-grid")}replicates: {count: 8, seeds: common}
design:
  kind: grid
  factors:
    structure: {values: [Keep, Forget]}
    population.size: {values: [10, 20]}
${RESPONSES}`;

/** Two factors, in both structures, three runs each: 2 x 8 x 4 x 3 = 192 runs. */
const SOBOL = `${head("small-sobol")}replicates: {count: 3, seeds: common}
design:
  kind: sobol
  samples: 8
  factors:
    population.size: {min: 5, max: 40}
    "step.choose-neighbour.probability": {min: 0.1, max: 1}
${RESPONSES}`;

const MORRIS = SOBOL.replace("small-sobol", "small-morris")
  .replace("kind: sobol", "kind: morris")
  .replace("samples: 8", "trajectories: 6");

/** A folder with all of them. */
export const studies = (): string =>
  folder({
    "small.yaml": SCENARIO,
    "grid.yaml": GRID,
    "sobol.yaml": SOBOL,
    "morris.yaml": MORRIS,
    "sequential.yaml": GRID.replace("small-grid", "sequential").replace(
      "{count: 8, seeds: common}",
      "{min: 5, max: 40, block: 5, until: {response: known, halfWidth: 0.55}}",
    ),
    "alone.yaml": GRID.replace("common}", "independent}").replace("small-grid", "alone"),
  });

export const study = (cwd: string, ...args: string[]): Ended =>
  ratchet(["study", ...args], { cwd });
