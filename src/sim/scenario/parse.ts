/** The only way in: the text of a scenario file, or a plain value, becomes a Scenario, or a list of what is wrong. */
import type { Catalogue } from "../catalogue.ts";
import type { FormulaParser } from "../formulas/read.ts";
import { ScenarioError, type Issue } from "./issues.ts";
import type { Intervention, Scenario } from "./model.ts";
import { spellPath } from "./spell.ts";
import { read, type Reading } from "./text/read.ts";
import { validate } from "./validate.ts";

export interface ParseOptions {
  /** Name of the file, for messages. */
  readonly file?: string;
  /** Values by their paths that override those of the file, in every structure. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** What is changed while runs go on, in every structure. */
  readonly interventions?: readonly Intervention[];
  /** The parts that there are; left out: all. */
  readonly catalogue?: Catalogue;
  /** What reads formulas: left out, a scenario that holds one is refused (FormulasNeeded). */
  readonly formulas?: FormulaParser | undefined;
}

/** Most faults of the text that are taken along. */
const MOST_FAULTS = 200;

/** YAML or JSON text, or the value that stands in one. Throws a ScenarioError that holds everything that is wrong. */
export function parse(source: string | object, options: ParseOptions = {}): Scenario {
  if (typeof source !== "string") return validate(source, options);
  const reading = read(source);
  const known = reading.faults.slice(0, MOST_FAULTS).map((fault) => ({
    path: fault.path,
    issue: issueOf(fault, reading),
  }));
  if (reading.broken) {
    const issues = known.map(({ path, issue }) => ({ ...issue, path: spellPath(path) }));
    throw new ScenarioError(issues, { file: options.file ?? "scenario", source });
  }
  return validate(reading.value, { ...options, locate: reading.locate, known, source });
}

function issueOf(fault: Reading["faults"][number], { placeOf }: Reading): Omit<Issue, "path"> {
  const { code, message, hint } = fault;
  const words = hint === undefined ? { code, message } : { code, message, hint };
  return { ...words, ...placeOf(fault) };
}
