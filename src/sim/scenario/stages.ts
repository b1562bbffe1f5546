/** What an intervention may make another of a model, and what must stay. */
import type { Wrong } from "./explain.ts";
import { canonical } from "./hash.ts";
import type { Entry, Model, Stage } from "./model.ts";
import { follows } from "./patch/fixed.ts";
import { LISTS } from "./paths/entries.ts";

/** What stays as it was at the start; a number of `let` may reach into it. */
const FIXED = [
  "population",
  "knowledge",
  "also",
  "environment",
  "institutions",
  "schedule",
  "horizon",
  "stop",
  "draw",
  "metrics",
] as const;

/** What of a model is another that must not be; null: nothing. */
export function othersIn(start: Model, later: Model): Omit<Wrong, "path"> | null {
  const key =
    FIXED.find((each) => canonical(start[each]) !== canonical(later[each])) ??
    LISTS.find((list) => partsOf(start[list]) !== partsOf(later[list])) ??
    (layersOf(start) === layersOf(later) ? undefined : "networks");
  return key === undefined ? null : follows(key);
}

/** The parts of a list, in their order, by the names of their luck. */
const partsOf = (list: readonly Entry[]): string =>
  JSON.stringify(
    list.map((entry) => ("do" in entry ? [entry.id, partsOf(entry.do)] : [entry.id, entry.use])),
  );

const layersOf = ({ networks }: Model): string =>
  JSON.stringify(networks.map(({ name, nodes }) => [name, nodes ?? "people"]));

export function stageOf(model: Model, at: number): Stage {
  const { before, step, after, networks, written } = model;
  const stage = { at, before, step, after, networks };
  return written === undefined ? stage : { ...stage, written };
}
