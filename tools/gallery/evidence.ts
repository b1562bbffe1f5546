/** What docs/replications.md says was checked, scenario by scenario. The suite wrote it, and a test holds it up to date. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Experiment } from "../../workers/cards/card.ts";

export interface Evidence {
  readonly experiments: readonly Experiment[];
  /** Hash of the scenario that was checked. */
  readonly hash: string;
}

type Counts = Pick<Experiment, "cells" | "passed" | "told">;

const OVERVIEW = /^\| ([A-Z]\d+) \| (.+?) \| (.+?) \| (.+?) \| .* \|$/u;
const HEADING = /^## ([A-Z]\d+): /u;
const VERDICT = /^\| .* \| (pass|fail|report) \|$/u;
const SCENARIO = /^### .* \(`([^`]+)`\)$/u;
const TESTED = /^- Experiments: (.*); scenario `([0-9a-f]+)`$/u;

/** By the id of the scenario. */
export function evidenceIn(root: string): ReadonlyMap<string, Evidence> {
  return evidenceOf(readFileSync(join(root, "docs", "replications.md"), "utf8"));
}

/** How much was checked in all. */
export function checkedIn(root: string): { experiments: number; passed: number; told: number } {
  const text = readFileSync(join(root, "docs", "replications.md"), "utf8");
  const all = [...experimentsIn(text.split("\n")).values()];
  const sum = (of: "passed" | "told"): number => all.reduce((whole, each) => whole + each[of], 0);
  return { experiments: all.length, passed: sum("passed"), told: sum("told") };
}

export function evidenceOf(text: string): ReadonlyMap<string, Evidence> {
  const lines = text.split("\n");
  const experiments = experimentsIn(lines);
  const found = new Map<string, Evidence>();
  let id = "";
  for (const line of lines) {
    id = SCENARIO.exec(line)?.[1] ?? id;
    const [, names, hash] = TESTED.exec(line) ?? [];
    if (names === undefined || hash === undefined) continue;
    const of = names.split(", ").map((name) => {
      const experiment = experiments.get(name);
      if (experiment === undefined) throw new Error(`docs/replications.md has no ${name} (${id})`);
      return experiment;
    });
    found.set(id, { experiments: of, hash });
  }
  return found;
}

function experimentsIn(lines: readonly string[]): ReadonlyMap<string, Experiment> {
  const counts = countsIn(lines);
  const none = { cells: 0, passed: 0, told: 0 };
  return new Map(
    lines.flatMap((line): [string, Experiment][] => {
      const [, id, paper, what, evidence] = OVERVIEW.exec(line) ?? [];
      if (id === undefined || paper === undefined || what === undefined || evidence === undefined)
        return [];
      return [[id, { id, paper, what, evidence, ...(counts.get(id) ?? none) }]];
    }),
  );
}

/** The rows of the table of each experiment. */
function countsIn(lines: readonly string[]): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  let id = "";
  for (const line of lines) {
    if (line.startsWith("## ")) id = HEADING.exec(line)?.[1] ?? "";
    const verdict = VERDICT.exec(line)?.[1];
    if (id === "" || verdict === undefined) continue;
    const { cells, passed, told } = counts.get(id) ?? { cells: 0, passed: 0, told: 0 };
    counts.set(id, {
      cells: cells + 1,
      passed: passed + Number(verdict === "pass"),
      told: told + Number(verdict === "report"),
    });
  }
  return counts;
}
