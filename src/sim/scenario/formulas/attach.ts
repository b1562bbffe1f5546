/** Puts what was found of formulas into the model that was made without them. */
import type { Term } from "../../formulas/term.ts";
import type { Entry, MetricUse, Model, Written } from "../model.ts";
import { LISTS, type ListName } from "../paths/entries.ts";
import type { Path } from "../places.ts";
import type { Found } from "./resolve.ts";

type Let = NonNullable<Model["let"]>;

export function attach(model: Model, found: readonly Found[], names: Let | undefined): Model {
  if (found.length === 0 && names === undefined) return model;
  const written = found.map(({ at, path, text, term, place }): Written => {
    const changes = place === "time" && typeof term !== "number";
    return changes ? { at, path, text, changes } : { at, path, text };
  });
  const given: Model = {
    ...model,
    ...(names === undefined ? {} : { let: names }),
    ...(written.length === 0 ? {} : { written }),
  };
  return found.reduce(withFormula, given);
}

function withFormula(model: Model, { at, term, place }: Found): Model {
  const [top, second, key = ""] = at;
  const list = LISTS.find((name) => name === top);
  if (list !== undefined && typeof term !== "number")
    return { ...model, [list satisfies ListName]: inList(model[list], at.slice(1), term) };
  if (top === "stop" && model.stop !== null)
    return { ...model, stop: { ...model.stop, formula: term } };
  if (top !== "metrics" || place !== "metrics") return model;
  const metrics = model.metrics.map((metric, k): MetricUse => {
    if (k !== second) return metric;
    const { [key]: _text, ...values } = metric.values;
    return { ...metric, values, formula: term };
  });
  return { ...model, metrics };
}

/** `at`: the position in the list, and so on down through groups to the key. */
function inList(list: readonly Entry[], at: Path, term: Term): readonly Entry[] {
  const [position, key, ...rest] = at;
  return list.map((entry, k) => {
    if (k !== position || key === undefined) return entry;
    if (key === "do" && "do" in entry) return { ...entry, do: inList(entry.do, rest, term) };
    return { ...entry, formulas: { ...entry.formulas, [key]: term } };
  });
}
