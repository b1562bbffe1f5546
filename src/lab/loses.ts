/** Whether anybody can come to know less in a model: where nothing can be lost, there is no ratchet to judge. */
import { catalogue, find, type Entry, type Model } from "../sim/index.ts";

export function canLose(model: Model): boolean {
  const lists = [model.before, model.step, model.after];
  return shrinks(model) || lists.some((list) => list.some(entryLoses));
}

/** Who leaves takes along what nobody else knows. */
function shrinks({ population, horizon }: Model): boolean {
  const changes = population.changes.filter(({ at }) => at <= horizon);
  const sizes = [population.size, ...changes.map(({ size }) => size)];
  return sizes.some((size, k) => size < (sizes[k - 1] ?? 0));
}

function entryLoses(entry: Entry): boolean {
  if (entry.probability === 0) return false;
  if ("do" in entry) return entry.do.some(entryLoses);
  return find(catalogue.mechanisms, entry.use).loses?.(entry.values) ?? false;
}
