/**
 * Whether anybody can come to know less in a model, of its main kind of knowledge: where nothing can be lost, there is
 * no ratchet to judge.
 */
import { catalogue, courseOf, find, worksOnMain, type Entry, type Model } from "../sim/index.ts";

export function canLose(model: Model): boolean {
  const lists = [model.before, model.step, model.after];
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
  if (entry.probability === 0) return false;
  if ("do" in entry) return entry.do.some((inner) => entryLoses(inner, model));
  const part = find(catalogue.mechanisms, entry.use);
  return part.loses?.(entry.values) === true && worksOnMain(model, part, entry.values);
}
