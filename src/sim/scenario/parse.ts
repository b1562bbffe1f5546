/** The only way in: the text of a scenario file, or a plain value, becomes a Scenario, or a list of what is wrong. */
import type { Catalogue } from "../catalogue.ts";
import type { FormulaParser } from "../formulas/read.ts";
import { openDocument } from "./text/open.ts";
import type { Intervention, Scenario } from "./model.ts";
import type { OpenFile } from "./own-file.ts";
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
  /** Gives files of one's own that the scenario names, relative to it; left out: there are none. */
  readonly open?: OpenFile | undefined;
}

/** YAML or JSON text, or the value that stands in one. Throws a ScenarioError that holds everything that is wrong. */
export function parse(source: string | object, options: ParseOptions = {}): Scenario {
  const { value, ...from } = openDocument(source, options.file ?? "scenario");
  return validate(value, { ...options, ...from });
}
