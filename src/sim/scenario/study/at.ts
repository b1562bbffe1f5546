/** The scenario at a point of a study: the model of one structure, with the values of the point set, checked as a whole. */
import { RatchetError } from "../../core/errors.ts";
import type { FormulaParser } from "../../formulas/read.ts";
import { checkSizes } from "../../engine/build.ts";
import { fileOf } from "../file.ts";
import { FormulasNeeded } from "../formulas/needed.ts";
import { wordsOf, type Issue } from "../issue.ts";
import { ScenarioError } from "../issues.ts";
import type { Scenario, Structure } from "../model.ts";
import { pathWithin } from "../paths/scope.ts";
import { validate } from "../validate.ts";
import { listing } from "../words.ts";
import { STRUCTURE, type FactorValue, type Study } from "./model.ts";
import { Points } from "./points.ts";

/** A structure, and the values of factors by their paths. */
export interface At {
  readonly structure: string;
  readonly values: Readonly<Record<string, FactorValue>>;
}

type Based = Pick<Study, "base" | "scenario">;
type Settings = Readonly<Record<string, FactorValue>>;

/**
 * The model at a point. A value whose path the structure does not know is left out, as settings from outside are.
 * Throws a RatchetError that names the point. `formulas`: needed where the scenario, or a value, holds a formula.
 */
export function structureAt(study: Based, at: At, formulas?: FormulaParser): Structure {
  const { structure, values } = at; // and nothing else that a point may hold
  try {
    const made = modelAt(study, { structure, values }, formulas);
    checkSizes(made.model);
    return made;
  } catch (error) {
    if (!(error instanceof RatchetError) || error instanceof FormulasNeeded) throw error;
    throw pointError({ structure, values }, error);
  }
}

/** A scenario as the plain data that points are made of. */
export function baseFileOf(scenario: Scenario): object {
  const { view: _view, controls: _controls, claims: _claims, ...file } = fileOf(scenario);
  return file;
}

/** The same; throws a ScenarioError that knows of no point. */
export function modelAt(
  { base, scenario }: Based,
  { structure, values }: At,
  formulas: FormulaParser | undefined,
): Structure {
  const at = scenario.structures.findIndex(({ name }) => name === structure);
  if (at < 0)
    throw new RatchetError("E_STRUCTURE", "", `the study has no structure "${structure}"`);
  const set = Object.fromEntries(
    Object.entries(values).flatMap(([path, value]) => {
      const within = pathWithin(path, at);
      return within === null ? [] : [[within, value] as const];
    }),
  );
  const { file, points } = preparedOf(base, at, formulas);
  return points.at(set) ?? modelIn(file, set, formulas);
}

/** A structure as a scenario of its own, and the short way to its points. */
interface Prepared {
  readonly formulas: FormulaParser | undefined;
  readonly file: object;
  readonly points: Points;
}

const prepared = new WeakMap<object, Map<number, Prepared>>();

function preparedOf(base: object, at: number, formulas: FormulaParser | undefined): Prepared {
  const known = prepared.get(base) ?? new Map<number, Prepared>();
  prepared.set(base, known);
  const before = known.get(at);
  if (before !== undefined && before.formulas === formulas) return before;
  const { structures, ...frame } = base as { readonly structures: readonly unknown[] };
  const file = { ...frame, structures: [structures[at]] };
  const made = { formulas, file, points: new Points(file, formulas) };
  known.set(at, made);
  return made;
}

function modelIn(file: object, set: Settings, formulas: FormulaParser | undefined): Structure {
  try {
    const [made] = validate(file, { set, formulas }).structures;
    return made;
  } catch (error) {
    if (!(error instanceof ScenarioError) || !error.issues.every(isUnknown)) throw error;
    const unknown = new Set(error.issues.map(({ path }) => path));
    const known = Object.entries(set).filter(([path]) => !unknown.has(path));
    if (known.length === Object.keys(set).length) throw error;
    return modelIn(file, Object.fromEntries(known), formulas);
  }
}

const isUnknown = ({ code, setting }: Issue): boolean => code === "E_PATH" && setting !== undefined;

/** "structure = Villages, population.size = 32" */
export const pointWords = ({ structure, values }: At): string =>
  listing(
    [
      `${STRUCTURE} = ${structure}`,
      ...Object.entries(values).map(([path, value]) => `${path} = ${value}`),
    ],
    12,
  );

function pointError(at: At, error: RatchetError): RatchetError {
  return new RatchetError(error.code, "", `at the point ${pointWords(at)}: ${saidBy(error)}`);
}

function saidBy(error: RatchetError): string {
  if (!(error instanceof ScenarioError)) return error.message;
  const [first] = error.issues;
  return first.path === "" ? wordsOf(first) : `${first.path}: ${wordsOf(first)}`;
}
