/** A small study in a folder of its own, and what is read of its results. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { SMALL } from "../../lab/small.ts";
import { folder, ratchet, type Ended } from "../ratchet.ts";

/** A study of the small scenario; text that is given replaces its own keys. */
export const studyText = (changed: Readonly<Record<string, string>> = {}): string =>
  Object.entries({
    kind: "study",
    version: "1",
    id: "kept",
    title: "What is kept",
    question: "Does it last?",
    extends: "./small.yaml",
    seed: '"1"',
    replicates: "{count: 4}",
    design: "{kind: grid, factors: {step.invent.probability: {values: [0.05, 0.1, 0.2]}}}",
    responses: "{known: repertoire @ last, speed: mean(gained) @ 5..15}",
    series: "{every: 2}",
    ...changed,
  })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");

/** The scenario, and a study beside it. */
export const studyFiles = (
  changed: Readonly<Record<string, string>> = {},
  horizon = 20,
): Readonly<Record<string, string>> => ({
  "small.yaml": SMALL.replace("horizon: 20", `horizon: ${horizon}`),
  "kept.yaml": studyText(changed),
});

/** A folder with them. */
export const studyFolder = (...how: Parameters<typeof studyFiles>): string =>
  folder(studyFiles(...how));

/** ratchet study COMMAND kept.yaml ... */
export const study = (cwd: string, command: string, ...args: readonly string[]): Ended =>
  ratchet(["study", command, "kept.yaml", ...args], { cwd });

/** Its chunks, by their names and bytes; leftovers are none. */
export function chunksIn(results: string): Map<string, string> {
  const chunks = join(results, "chunks");
  const names = readdirSync(chunks).filter((name) => name.endsWith(".chunk"));
  return new Map(
    names.toSorted().map((name) => [name, readFileSync(join(chunks, name), "latin1")]),
  );
}

/** All result files, by their names and bytes: nothing of when and where they were made. */
export function filesIn(results: string): Map<string, string> {
  const names = readdirSync(results).filter(
    (name) =>
      name !== "log.jsonl" && !name.endsWith(".tmp") && statSync(join(results, name)).isFile(),
  );
  return new Map(
    names.toSorted().map((name) => [name, readFileSync(join(results, name), "latin1")]),
  );
}
