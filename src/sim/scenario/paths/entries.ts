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

/** All entries of a list, groups and what is in them, in the order of the file. */
export function entriesIn(model: Tree, list: ListName): readonly Placed[] {
  const walk = (items: Tree | undefined, at: Path): Placed[] =>
    items?.kind !== "list"
      ? []
      : items.items.flatMap((entry, k) => {
          const here = [...at, k];
          return [{ list, at: here, entry }, ...walk(childOf(entry, "do"), [...here, "do"])];
        });
  return walk(childOf(model, list), [list]);
}

/** An entry's own name: its id, or its part; a group's is "do:" and the name of its first entry. */
export function addressOf(entry: Tree | undefined): string {
  const own = textAt(entry, "id") ?? textAt(entry, "use");
  if (own !== undefined) return own;
  const first = childOf(childOf(entry, "do"), 0);
  return first === undefined ? "" : `do:${addressOf(first)}`;
}
