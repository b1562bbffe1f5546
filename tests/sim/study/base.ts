/** The study of the guide, and what it rests on. */
import { readFileSync } from "node:fs";
import { parser } from "../../../src/sim/formulas/mathjs.ts";
import { ScenarioError } from "../../../src/sim/scenario/issues.ts";
import type { Study } from "../../../src/sim/scenario/study/model.ts";
import type { OwnFile } from "../../../src/sim/scenario/own-file.ts";
import { parseStudy, type StudyOptions } from "../../../src/sim/scenario/study/parse.ts";

export type Raw = Record<string, unknown>;

const SHIPPED = new URL("../../../scenarios/", import.meta.url);

/** Shipped scenarios by their ids and files, and what else there is beside the study. */
export const opening =
  (own: Readonly<Record<string, string>> = {}) =>
  (name: string): OwnFile | null => {
    const file = /([^/]+?)(?:\.yaml)?$/u.exec(name)?.[1] ?? "";
    const text = own[name] ?? shipped(file);
    return text === null ? null : { text, sha256: "0".repeat(64) };
  };

function shipped(id: string): string | null {
  try {
    return readFileSync(new URL(`${id}.yaml`, SHIPPED), "utf8");
  } catch {
    return null;
  }
}

/** The example of the guide. */
export const sharing: Raw = {
  kind: "study",
  version: 1,
  id: "sharing-map",
  title: "How much sharing is enough?",
  authors: [{ name: "A. Researcher", orcid: "0000-0000-0000-0000" }],
  license: "CC-BY-4.0",
  extends: "../not-too-many-friends.yaml",
  seed: "2026",
  replicates: { count: 200, seeds: "common" },
  design: {
    kind: "grid",
    factors: {
      structure: { values: ["Villages", "Everyone"] },
      "population.size": { values: [32, 64, 128] },
      "step.share.chance": { from: 0.1, to: 1, step: 0.1 },
    },
  },
  responses: {
    known: "repertoire @ last",
    speed: "mean(gained) @ 10..60",
    crossover: { event: "time-to-crossover" },
  },
  limits: { runs: 20_000, wallclockPerRun: 60, bytes: 2e9 },
};

export const studyOf = (source: string | object, options: Partial<StudyOptions> = {}): Study =>
  parseStudy(source, { open: opening(), formulas: parser, ...options });

/** The error of a study that must be wrong. */
export function errorOf(
  source: string | object,
  options: Partial<StudyOptions> = {},
): ScenarioError {
  try {
    studyOf(source, options);
  } catch (error) {
    if (error instanceof ScenarioError) return error;
    throw error;
  }
  throw new Error("the study is not wrong");
}

/** What is wrong, one line for each fault. */
export const saidOf = (source: string | object, options: Partial<StudyOptions> = {}): string[] =>
  errorOf(source, options).issues.map(
    ({ code, path, message, hint }) =>
      `${code} ${path}: ${message}${hint === undefined ? "" : `; ${hint}`}`,
  );
