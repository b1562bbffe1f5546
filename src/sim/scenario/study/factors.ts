/** Factors: what a design changes, held against what the scenario knows and what its fields may be. */
import type { Wrong } from "../explain.ts";
import type { Scenario } from "../model.ts";
import { nearest } from "../nearest.ts";
import { canonical } from "../paths/scope.ts";
import { quoted, thereAre } from "../words.ts";
import type { RawFactor } from "./designs.ts";
import { Fields } from "./fields.ts";
import { Fitter, type Fitting } from "./fits.ts";
import { FACTORS, shapeOf } from "./levels.ts";
import { STRUCTURE, type Factor, type Levels } from "./model.ts";

export interface Factoring extends Omit<Fitting, "placeOf"> {
  readonly scenario: Scenario;
}

/** In the order of the file; what is wrong is told, and left out. */
export function factorsOf(
  raw: Readonly<Record<string, RawFactor>>,
  given: Factoring,
): readonly Factor[] {
  const made = Object.entries(raw).flatMap(([path, factor]): Factor[] => {
    const shape = shapeOf(path, factor, given.refuse);
    return shape === null ? [] : [shape];
  });
  const placeOf = ({ path, values }: Levels, k: number): readonly (string | number)[] => {
    const written = raw[path];
    if (written !== undefined && "values" in written) return [...FACTORS, path, "values", k];
    const end = k === 0 ? "from" : k === values.length - 1 ? "to" : "step";
    return [...FACTORS, path, end];
  };
  return fitting(made, { ...given, placeOf });
}

/** The factors that fit. */
export function fitting(
  factors: readonly Factor[],
  given: Factoring & Pick<Fitting, "placeOf">,
): readonly Factor[] {
  const fields = new Fields(given.scenario, given.catalogue, factors);
  const seen = new Set<string>();
  return factors
    .filter((factor) => {
      const { path } = factor;
      const at = [...FACTORS, path];
      const name = canonical(path);
      if (seen.has(name)) {
        const message = `the factor ${quoted(path)} stands here twice`;
        const hint = "keep one of the two";
        given.refuse({ code: "E_DUPLICATE", path: at, mark: "key", message, hint });
        return false;
      }
      seen.add(name);
      if (path === STRUCTURE) return structuresFit(factor, given);
      const target = fields.find(path);
      if (target !== null) return new Fitter(path, target, given).fits(factor);
      const message = `unknown path ${quoted(path)}`;
      const hint = fields.hint(path);
      given.refuse({ code: "E_PATH", path: at, mark: "key", message, hint });
      return false;
    })
    .map((factor) => wholeWhere(factor, fields));
}

/** Between two numbers of a field that takes whole numbers only, values are rounded. */
function wholeWhere(factor: Factor, fields: Fields): Factor {
  if ("values" in factor) return factor;
  return { ...factor, whole: fields.find(factor.path)?.field.kind === "integer" };
}

function structuresFit(
  factor: Factor,
  { scenario, refuse, placeOf }: Factoring & Pick<Fitting, "placeOf">,
): boolean {
  const names = scenario.structures.map(({ name }) => name);
  if (!("values" in factor)) {
    const path = [...FACTORS, STRUCTURE];
    const message = "structures are listed by their names";
    const hint = `write {values: [${names.join(", ")}]}`;
    refuse({ code: "E_VALUE", path, mark: "value", message, hint });
    return false;
  }
  const wrongs = factor.values.flatMap((value, k): Wrong[] => {
    if (names.some((name) => name === value)) return [];
    const near = nearest(String(value), names);
    const hint = near === undefined ? thereAre(names) : `did you mean ${quoted(near)}?`;
    const message = `unknown structure ${quoted(String(value))}`;
    return [{ code: "E_NAME", path: placeOf(factor, k), mark: "value", message, hint }];
  });
  for (const wrong of wrongs) refuse(wrong);
  return wrongs.length === 0;
}
