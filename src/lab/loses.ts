/**
 * Whether anybody can come to know less in a model, of its main kind of knowledge: where nothing can be lost, there is
 * no ratchet to judge.
 */
import {
  catalogue,
  courseOf,
  find,
  worksOnMain,
  type Entry,
  type Model,
  type Part,
} from "../sim/index.ts";

export function canLose(model: Model): boolean {
  const later = (model.stages ?? []).filter(({ at }) => at <= model.horizon);
  const lists = [model, ...later].flatMap(({ before, step, after }) => [before, step, after]);
  return shrinks(model) || lists.some((list) => list.some((entry) => entryLoses(entry, model)));
}

/** Who leaves takes along what nobody else knows. */
function shrinks({ population, horizon }: Model): boolean {
  const changes = population.changes.filter(({ at }) => at <= horizon);
  let before: readonly number[] = [];
  for (const sizes of courseOf({ ...population, changes })) {
    if (before.some((size, group) => (sizes[group] ?? 0) < size)) return true;
    before = [...sizes];
  }
  return false;
}

function entryLoses(entry: Entry, model: Model): boolean {
  const { formulas = {} } = entry;
  if (entry.probability === 0 && !("probability" in formulas)) return false;
  if ("do" in entry) return entry.do.some((inner) => entryLoses(inner, model));
  const part = find(catalogue.mechanisms, entry.use);
  const { values } = entry;
  const loses = [values, { ...values, ...most(part.params, formulas) }].some(
    (given) => part.loses?.(given) === true,
  );
  return loses && worksOnMain(model, part, values);
}

/** Of what is worked out while a run goes on, the most that it may come to. */
function most(
  params: Part["params"],
  formulas: NonNullable<Entry["formulas"]>,
): Record<string, number> {
  const keys = Object.keys(formulas).filter((key) => key in params);
  return Object.fromEntries(
    keys.map((key) => {
      const param = params[key];
      return [key, param !== undefined && "max" in param ? (param.max ?? 1) : 1];
    }),
  );
}
