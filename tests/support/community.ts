/** People in groups of several sizes, on a ring, some of whose questions are tacit. */
import { floatColumn, intColumn } from "../../src/sim/core/need.ts";
import type { Run } from "../../src/sim/run.ts";
import { file, type Raw } from "./march.ts";

export const GROUPS = [5, 9, 1, 2].map((size, g) => ({ name: `g${g}`, size }));
export const GROUP = GROUPS.flatMap(({ size }, g) => Array.from({ length: size }, () => g));

export const inGroups = (more: Raw): Raw =>
  file({
    population: { groups: GROUPS },
    knowledge: { use: "beliefs", count: 20, undecided: true, tacit: 8 },
    network: { use: "ring-lattice", degree: 4 },
    institutions: undefined,
    metrics: ["worth", { use: "mean-kept", column: "membership" }],
    horizon: 12,
    ...more,
  });

/** Everybody belongs this much, for good. */
export const all = (membership: number): Raw => ({ before: [{ use: "join", membership }] });

export const membershipOf = ({ world }: Run): number[] => [...floatColumn(world.now, "membership")];
export const modelsOf = ({ world }: Run): number[] => [...intColumn(world.scratch, "model")];
