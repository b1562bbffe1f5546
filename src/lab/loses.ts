/** Whether anybody can come to know less in a model: where nothing can be lost, there is no ratchet to judge. */
import { catalogue, courseOf, find, type Entry, type Model } from "../sim/index.ts";

export function canLose(model: Model): boolean {
  const lists = [model.before, model.step, model.after];
  return shrinks(model) || lists.some((list) => list.some(entryLoses));
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

function entryLoses(entry: Entry): boolean {
  if (entry.probability === 0) return false;
  if ("do" in entry) return entry.do.some(entryLoses);
  return find(catalogue.mechanisms, entry.use).loses?.(entry.values) ?? false;
}
