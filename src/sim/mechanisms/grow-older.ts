/** Time goes by for people. */
import { floatColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";

export const growOlder: Mechanism<Record<never, never>> = {
  name: "grow-older",
  doc: "Each person's age rises by one; who is new begins at 0.",
  params: {},
  acts: "agents",
  keeps: () => ["age"],
  writes: [{ column: "age", rows: "own" }],
  bind(world) {
    const age = floatColumn(world.now, "age");
    return (ids, n) => {
      for (let k = 0; k < n; k++) age[ids[k]]++;
    };
  },
};
