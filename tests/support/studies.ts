/** Small studies for the command, and what is compared of their results. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SMALL } from "../lab/small.ts";

interface Shape {
  /** Values of a factor: as many points, in each of two structures. */
  readonly points: number;
  /** How many, or as it stands in the file. */
  readonly replicates: number | string;
  readonly people?: number;
  readonly response?: string;
}

/** A study in two files, little.study.yaml and small.yaml. */
export const littleStudy = ({
  points,
  replicates,
  people = 20,
  response = "repertoire @ last",
}: Shape): Record<string, string> => ({
  "small.yaml": SMALL,
  "little.study.yaml": `kind: study
version: 1
id: little
title: A little study
question: Does finding more often help those who forget?
extends: small.yaml
seed: "7"
set: {population.size: ${people}}
replicates: ${typeof replicates === "number" ? `{count: ${replicates}}` : replicates}
design:
  kind: grid
  factors:
    step.invent.probability: {from: 0.05, to: ${(0.05 * points).toFixed(2)}, step: 0.05}
responses: {known: ${response}, half: gained @ 10}
series: {every: 5}
`,
});

/** What may differ from one machine to another: timings, hosts, files of jobs. */
const OWN = new Set(["log.jsonl", "cluster"]);

/** All files of a folder of results by their paths: SHA-256 of their bytes. */
export function resultsIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((name) => !OWN.has(name.split("/", 1)[0] ?? ""))
    .toSorted();
  return Object.fromEntries(names.map((name) => [name, hashOf(join(folder, name))]));
}

const hashOf = (file: string): string =>
  createHash("sha256").update(readFileSync(file)).digest("hex");

/** Names of the chunks that are there. */
export function chunksIn(folder: string): string[] {
  try {
    return readdirSync(join(folder, "chunks")).filter((name) => name.endsWith(".chunk"));
  } catch {
    return [];
  }
}
