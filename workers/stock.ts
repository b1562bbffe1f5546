/** Which parts are here: the page's worker starts with those of the first screen, and is brought the others when they are asked for. */
import { catalogue, type Part, type Scenario } from "../src/sim/index.ts";

/** Whether a scenario uses a part that is not here. */
export function lacks(scenario: Scenario): boolean {
  const rooms: readonly (readonly Part[])[] = Object.values(catalogue);
  const here = new Set(rooms.flatMap((room) => room.map(({ name }) => name)));
  return usedBy(scenario).some((name) => !here.has(name));
}

/** The names of the parts that a scenario uses. */
export function usedBy({ structures }: Scenario): string[] {
  const models = structures.map(({ model }) => model);
  return [...models.flatMap(usesIn), ...models.flatMap(({ stop }) => stop?.when ?? [])];
}

/** Every name that stands behind a `use`. */
function usesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "use" && typeof inner === "string" ? [inner] : usesIn(inner),
  );
}
