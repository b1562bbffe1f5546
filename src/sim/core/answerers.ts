/** Whose answers a reader is asked about: those of people, of one group of them, or of what they belong to. */
import type { Institution } from "./institution.ts";
import type { Beliefs } from "./knowledge.ts";
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
  const people = beliefsOf(world, of);
  if (heldBy !== undefined) {
    const institution = institutionOf(world, heldBy);
    return eachHolder(
      world,
      { institution, group, held: beliefsHeldBy(institution, people) },
      look,
    );
  }
  const task = taskOf(world);
  const { rows, from, end } = rowsIn(world, group);
  for (let at = from; at < end; at++) {
    const row = rows === null ? at : rows[at];
    look(people.belief, row * people.shape.stride, task.placeOf(row));
  }
  return end - from;
}

interface Held {
  readonly institution: Institution;
  readonly group: string | undefined;
  readonly held: Beliefs;
}

/** Holders of nobody, a pair that is not there yet or an empty group, are passed over. */
function eachHolder(
  world: World,
  { institution, group, held: { belief, shape } }: Held,
  look: (belief: Int32Array, from: number, place: number) => void,
): number {
  const { places } = taskOf(world);
  let shown = 0;
  const show = (holder: number): void => {
    if (institution.size(holder, world.n) === 0) return;
    look(belief, holder * shape.stride, institution.placeOf(holder, places));
    shown++;
  };
  if (group === undefined) for (let holder = 0; holder < institution.count; holder++) show(holder);
  else {
    const { rows, from, end } = rowsIn(world, group);
    for (let at = from; at < end; at++) show(institution.holderOf(rows === null ? at : rows[at]));
  }
  return shown;
}
