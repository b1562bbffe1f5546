/** Thousands of broken studies: each is a study or a list of faults with line, column and field, and soon. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse as parseYaml, stringify } from "yaml";
import type { Base } from "../scenario/mutate.ts";
import { readMutated } from "../scenario/mutated.ts";
import { opening, sharing, studyOf, type Raw } from "./base.ts";

const WRONG = new URL("../../fixtures/wrong-studies/", import.meta.url);
const few = { ...sharing, replicates: 3 };
const chance = {
  "step.share.chance": { min: 0.1, max: 1 },
  "population.size": { min: 8, max: 64 },
};
const until = { response: "known", relHalfWidth: 0.05 };

const raws: readonly Raw[] = [
  sharing,
  { ...few, design: { kind: "random", points: 8, factors: chance }, series: { every: 5 } },
  { ...few, design: { kind: "morris", factors: chance }, set: { "population.size": 16 } },
  { ...few, design: { kind: "sobol", samples: 8, factors: chance } },
  { ...few, design: { kind: "list", csv: "points.csv" } },
  { ...sharing, replicates: { min: 10, max: 20, until }, limits: {} },
  {
    ...few,
    extends: "not-too-many-friends",
    set: { network: { use: "edge-list", ties: { csv: "ties.csv" } } },
    design: { kind: "oat", factors: { "network.use": { values: ["complete", "torus"] } } },
    observed: { csv: "seen.csv", tick: "tick" },
    responses: {
      away: "distance(repertoire, observed, rmse)",
      high: "quantile(gained, 0.9) @ 1..9",
    },
  },
];
const texts = readdirSync(WRONG)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => readFileSync(new URL(file, WRONG), "utf8"));
const bases: readonly Base[] = [
  ...raws.map((raw) => ({ raw, text: stringify(raw) })),
  ...texts.flatMap((text) => {
    try {
      return [{ raw: parseYaml(text, { intAsBigInt: false, uniqueKeys: false }) as Raw, text }];
    } catch {
      return [];
    }
  }),
];
const open = opening({
  "points.csv": "structure,population.size\nVillages,32\nEveryone,64\n",
  "ties.csv": "0,1\n1,2\n",
  "seen.csv": "tick,repertoire\n1,5\n4,9\n",
});
const RUNS = process.env.RATCHET_TEST === "all" ? 10_000 : 1000;

test(`${RUNS} mutated studies`, { timeout: 600_000 }, () => {
  const read = (source: string | object): void => {
    const study = studyOf(source, { open });
    expect(JSON.parse(JSON.stringify(study.design))).toEqual(study.design);
  };
  const codes = readMutated(bases, { seed: 2607, runs: RUNS, read });
  expect(codes).toEqual(
    expect.arrayContaining([
      "E_YAML",
      "E_KEY",
      "E_MISSING",
      "E_VALUE",
      "E_NAME",
      "E_PATH",
      "E_FORMULA",
    ]),
  );
});
