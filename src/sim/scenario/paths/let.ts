/** The paths to the named numbers of a scenario. */
import { childOf, type Tree } from "../tree.ts";
import type { Placed } from "./population.ts";

/** Most names of `let`. */
export const MOST_LET = 100;

export function letPaths(model: Tree): readonly Placed[] {
  const tree = childOf(model, "let");
  const named = tree?.kind === "branch" ? [...tree.entries].slice(0, MOST_LET) : [];
  return [
    ["let", { kind: "other", doc: "Numbers with names, for formulas" }],
    ...named.map(([name, { kind, ...leaf }]): Placed => {
      const value = kind === "leaf" && "value" in leaf ? leaf.value : undefined;
      const doc = `The number ${name}, which formulas use`;
      // A slider of what is not negative ends at nothing; how far a name may go, its formulas say.
      const least = typeof value === "number" && value >= 0 ? { min: 0 } : {};
      return [`let.${name}`, { kind: "number", doc, symbol: name, ...least }];
    }),
  ];
}
