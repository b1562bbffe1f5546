/** Whose answers a reader is asked about: those of people, of one group of them, or of what they belong to. */
import { beliefsHeldBy, beliefsOf, institutionOf, taskOf } from "./need.ts";
import { rowsIn } from "./rows.ts";
import type { World } from "./world.ts";

interface Whose {
  /** The institution that is read instead of people; each of its holders who has any once, or, of a group, once for each of its people. */
  readonly heldBy: string | undefined;
  readonly group: string | undefined;
  readonly of: string | undefined;
}

/** Shows them one after the other: where they stand, and at what place of the environment. Returns how many there are. */
export function eachAnswerer(
  world: World,
  { heldBy, group, of }: Whose,
  look: (belief: Int32Array, from: number, place: number) => void,
): number {
  const task = taskOf(world);
  const people = beliefsOf(world, of);
  const institution = heldBy === undefined ? null : institutionOf(world, heldBy);
  const { belief, shape } = institution === null ? people : beliefsHeldBy(institution, people);
  const everyHolder = institution !== null && group === undefined;
  const all = { rows: null, from: 0, end: institution?.count ?? 0 };
  const { rows, from, end } = everyHolder ? all : rowsIn(world, group);
  let shown = 0;
  for (let at = from; at < end; at++) {
    const row = rows === null ? at : rows[at];
    if (everyHolder && institution.size(row, world.n) === 0) continue; // of a pair that is not there yet, of an empty group
    const held = institution === null || everyHolder ? row : institution.holderOf(row);
    const place = institution === null ? task.placeOf(row) : institution.placeOf(held, task.places);
    look(belief, held * shape.stride, place);
    shown++;
  }
  return shown;
}
