/** Whose luck a structure of a session has. */
import type { LuckKind } from "./live-types.ts";

/** The root seed of a structure's luck: all have the same, or each one of its own, which its name makes. */
export const seedOf = (structure: string, seed: string, luck: LuckKind): string =>
  luck === "same" ? seed : `${seed}/${structure}`;
