/** The paths to the named numbers of a scenario. */
import { childOf, type Tree } from "../tree.ts";
import type { Placed } from "./population.ts";

/** Most names of `let`. */
export const MOST_LET = 100;

export function letPaths(model: Tree): readonly Placed[] {
  const tree = childOf(model, "let");
  const names = tree?.kind === "branch" ? [...tree.entries.keys()].slice(0, MOST_LET) : [];
  return [
    ["let", { kind: "other", doc: "Numbers with names, for formulas" }],
    ...names.map((name): Placed => [
      `let.${name}`,
      { kind: "number", doc: `The number ${name}, used in formulas`, symbol: name },
    ]),
  ];
}
