/** The shipped scenarios as golden runs: which structures, and for how many ticks. */
import { readdirSync } from "node:fs";
import type { Scenario } from "../../src/sim/scenario/model.ts";
import { shipped } from "./shipped.ts";

/** Ticks that are frozen, unless something happens later in the file. */
const USUALLY = 10;
/** Until two ticks after the last thing that a file has happen at a time of its own. */
const UNTIL: Readonly<Record<string, number>> = {
  "campfire-to-internet": 102,
  "create-keep-pass-on": 42,
  "island-that-forgot": 62,
  leaps: 102,
  "regions-and-industries": 17,
  "semi-isolation": 32,
  "world-zones": 52,
};
/** Structures of a file that are frozen: the first so many. */
const STRUCTURES = 5;

export const SHIPPED: readonly string[] = readdirSync(new URL("../../scenarios/", import.meta.url))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.slice(0, -".yaml".length))
  .toSorted();

export const ticksOf = (id: string): number => UNTIL[id] ?? USUALLY;

/** The scenario, cut short; its state hashes are those of the whole one. */
export const short = (id: string): Scenario => shipped(id, { horizon: ticksOf(id) });

export const structuresOf = (scenario: Scenario): readonly string[] =>
  scenario.structures.slice(0, STRUCTURES).map(({ name }) => name);
