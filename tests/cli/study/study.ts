/** A small study beside the small scenario, as people write them. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SMALL } from "../../lab/small.ts";
import { folder } from "../ratchet.ts";

const STUDY = `kind: study
version: 1
id: sizes
title: Sizes
question: Do more people know more?
extends: small.yaml
seed: "2026"
replicates: 6
design:
  kind: grid
  factors:
    structure: {values: [Keep, Forget]}
    population.size: {values: [5, 10, 20]}
responses:
  known: repertoire @ last
  early: mean(repertoire) @ 1..5
`;

/** Words to replace by which the study has authors. */
export const AUTHORS = [
  "question:",
  'authors: [{name: A. Researcher, orcid: "0000-0002-1825-0097"}, {name: B_Student & Co}]\nquestion:',
] as const;

/** A folder with the scenario and a study, in which some words may be replaced. */
export function studyFolder(...replaced: readonly (readonly [string, string])[]): string {
  const text = replaced.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`no "${from}" in the study`);
    return now.replace(from, to);
  }, STUDY);
  const path = folder({ "small.yaml": SMALL, "sizes.yaml": text });
  return path;
}

/** Changes a byte in the middle of a file. */
export function spoil(...path: readonly string[]): void {
  const file = join(...path);
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
