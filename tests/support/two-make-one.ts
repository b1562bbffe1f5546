/** The smallest table of recipes. */
import type { Raw } from "./scenarios-events.ts";

/** Two things that everybody knows, and what comes of them. */
export const twoMakeOne = (goal: boolean): Raw => ({
  use: "recipes",
  table: "own",
  items: [
    { name: "a", value: 1, start: true },
    { name: "b", value: 1, start: true },
    { name: "ab", value: 1, from: ["a", "b"], goal },
  ],
});
