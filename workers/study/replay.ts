/** One run of a study as a scenario of its own, which the page plays and the command runs: the same run, to its last tick. */
import { stringify } from "yaml";
import {
  fileOf,
  loadFormulas,
  modelText,
  RatchetError,
  structureAt,
  validate,
  type FormulaParser,
  type Scenario,
} from "../../src/sim/index.ts";
import type { RunAsked } from "./types.ts";

const WIDTH = 100;

interface Based {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly base: object;
}

/** Of a resolved study as much as is needed; it comes from a file, and is checked on its way through `validate`. */
function basedOn(text: string): Based {
  const study: unknown = JSON.parse(text);
  if (typeof study !== "object" || study === null || !("base" in study)) throw noBase();
  const { id, title, question, base } = study as Record<string, unknown>;
  if (typeof base !== "object" || base === null) throw noBase();
  return { id: String(id), title: String(title), question: String(question), base };
}

const noBase = (): RatchetError =>
  new RatchetError("E_FILE", "", "this study.resolved.json does not hold its scenario");

export async function scenarioOfRun({ text, structure, values, seed }: RunAsked): Promise<string> {
  const formulas = await loadFormulas();
  const { id, title, question, base } = basedOn(text);
  const scenario = validate(base, { formulas });
  const one = structureAt({ base, scenario }, { structure, values }, formulas);
  const { horizon } = one.model;
  const whole: Scenario = {
    ...scenario,
    title,
    question,
    seed,
    structures: [one],
    controls: [],
    claims: [],
    view: { ...scenario.view, until: horizon },
  };
  const file = { ...fileOf(whole), id };
  const made = withControls(file, Object.keys(values), formulas);
  const written = stringify(made, { lineWidth: WIDTH });
  const [again] = validate(made, { formulas }).structures;
  if (again === undefined || modelText(again.model) !== modelText(one.model))
    throw new Error("the file would run something else");
  return `# One run of the study ${id.replaceAll(/[\p{C}\p{Z}]+/gu, " ")}\n${written}`;
}

/** What the study moves can be moved here, too: as many of its factors as a page shows, and as can be sliders. */
const MOST_CONTROLS = 3;

function withControls(file: object, paths: readonly string[], formulas: FormulaParser): object {
  const fitting = paths.filter((path) => {
    try {
      validate({ ...file, controls: [path] }, { formulas });
      return true;
    } catch (error) {
      if (error instanceof RatchetError) return false;
      throw error;
    }
  });
  return { ...file, controls: fitting.slice(0, MOST_CONTROLS) };
}
