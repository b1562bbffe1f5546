/** From whom a person learns in this turn: several demonstrators in their order, or one model. */
import type { Draws } from "../random/draws.ts";
import { intColumn } from "./need.ts";
import type { Loop } from "./part.ts";
import type { World } from "./world.ts";

interface Teachers {
  /** How many a person can have. */
  readonly most: number;
  /** The k-th of this row; -1: none. */
  at(row: number, k: number): number;
}

/** Those that earlier parts of the list choose; several take the place of one. */
function teachersOf({ scratch, capacity }: World): Teachers {
  const { demonstrators } = scratch;
  if (demonstrators === undefined) {
    const model = intColumn(scratch, "model");
    return { most: 1, at: (row) => model[row] };
  }
  const most = demonstrators.length / capacity;
  return { most, at: (row, k) => demonstrators[row * most + k] };
}

/** Calls `learn` with each person who acts and each of its teachers, in their order, on a stream open at the person. */
export function fromTeachers(
  world: World,
  draws: Draws,
  learn: (pupil: number, teacher: number) => void,
): Loop {
  const from = teachersOf(world);
  return (ids, n) => {
    for (let k = 0; k < n; k++) {
      draws.open(ids[k]);
      for (let d = 0; d < from.most; d++) {
        const teacher = from.at(ids[k], d);
        if (teacher >= 0) learn(ids[k], teacher);
      }
    }
  };
}
