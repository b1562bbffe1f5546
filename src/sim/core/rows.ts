/** The people that a reader is asked about: everybody, or those of one group. */
import type { World } from "./world.ts";

/** The rows rows[from] .. rows[end - 1]; where `rows` is null, the rows from .. end - 1 themselves. */
interface Rows {
  readonly rows: Int32Array | null;
  readonly from: number;
  readonly end: number;
}

export function rowsIn({ n, groups }: World, group: string | undefined): Rows {
  if (group === undefined) return { rows: null, from: 0, end: n };
  const g = groups.names.indexOf(group);
  if (g < 0) throw new Error(`there is no group ${group}: linking should have refused it`);
  return { rows: groups.members, from: groups.offsets[g], end: groups.offsets[g + 1] };
}

/** Of a column with one number for each person: the mean over all, or over a group. */
export function meanOver(world: World, column: Float64Array, group: string | undefined): number {
  const { rows, from, end } = rowsIn(world, group);
  let sum = 0;
  for (let at = from; at < end; at++) sum += column[rows === null ? at : rows[at]];
  return sum / (end - from);
}
