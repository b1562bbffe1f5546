/** Opens a file of any kind: its text becomes a value whose fields know their places. */
import type { Opened } from "../document.ts";
import { ScenarioError, type Issue } from "../issues.ts";
import { spellPath } from "../spell.ts";
import { read, type Reading } from "./read.ts";

/** Most faults of the text that are taken along. */
const MOST_FAULTS = 200;

/** YAML or JSON text, or the value that stands in one. Throws a ScenarioError when the text cannot be read. */
export function openDocument(source: string | object, file: string): Opened {
  if (typeof source !== "string") return { value: source };
  const reading = read(source);
  const known = reading.faults.slice(0, MOST_FAULTS).map((fault) => ({
    path: fault.path,
    issue: issueOf(fault, reading),
  }));
  if (reading.broken) {
    const issues = known.map(({ path, issue }) => ({ ...issue, path: spellPath(path) }));
    throw new ScenarioError(issues, { file, source });
  }
  return { value: reading.value, locate: reading.locate, known, source };
}

function issueOf(fault: Reading["faults"][number], { placeOf }: Reading): Omit<Issue, "path"> {
  const { code, message, hint } = fault;
  const words = hint === undefined ? { code, message } : { code, message, hint };
  return { ...words, ...placeOf(fault) };
}
