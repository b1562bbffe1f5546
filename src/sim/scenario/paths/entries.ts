/** The entries of the lists of a model, groups opened, and the names by which they are addressed. */
import type { Path } from "../places.ts";
import { childOf, textAt, type Tree } from "../tree.ts";

export const LISTS = ["before", "step", "after"] as const;
export type ListName = (typeof LISTS)[number];

/** An entry of one of the lists. */
export interface Placed {
  readonly list: ListName;
  readonly at: Path;
  readonly entry: Tree;
}

/** The entries of a list, groups and what is in them, in the order of the file; not more than these. */
export function entriesIn(model: Tree, list: ListName, most: number): readonly Placed[] {
  const found: Placed[] = [];
  const walk = (items: Tree | undefined, at: Path): void => {
    if (items?.kind !== "list") return;
    for (const [k, entry] of items.items.entries()) {
      if (found.length === most) return;
      const here = [...at, k];
      found.push({ list, at: here, entry });
      walk(childOf(entry, "do"), [...here, "do"]);
    }
  };
  walk(childOf(model, list), [list]);
  return found;
}

/** An entry's own name: its id, or its part; a group's is "do:" and the name of its first entry. */
export function addressOf(entry: Tree | undefined): string {
  const own = textAt(entry, "id") ?? textAt(entry, "use");
  if (own !== undefined) return own;
  const first = childOf(childOf(entry, "do"), 0);
  return first === undefined ? "" : `do:${addressOf(first)}`;
}
