/** How much a model may hold, and how much structures may change in it: what is beyond is told before it is looked into. */
import type { Wrong } from "../explain.ts";
import {
  MOST_CHANGES,
  MOST_ENTRIES,
  MOST_KINDS,
  MOST_LAYERS,
  MOST_SETTINGS,
} from "../forms/limits.ts";
import { entriesIn, LISTS } from "../paths/entries.ts";
import { childOf, itemsOf, type Origin, type Tree } from "../tree.ts";
import type { Setting } from "./settings.ts";

/** What is too much, and where it stands. */
export interface Excess {
  readonly from: Origin;
  readonly wrong: Omit<Wrong, "path">;
}

const excess = (from: Origin, mark: Wrong["mark"], message: string, hint: string): Excess => ({
  from,
  wrong: { code: "E_LIMIT", mark, message, hint },
});

/** What is too much in a model; null: nothing. */
export function excessIn(model: Tree): Excess | null {
  let left = MOST_ENTRIES;
  for (const list of LISTS) {
    const placed = entriesIn(model, list, left + 1);
    const first = placed[left];
    if (first !== undefined) {
      const message = `more than ${MOST_ENTRIES} entries in ${LISTS.join(", ")} and their groups`;
      return excess(first.entry.from, "value", message, "leave some out");
    }
    left -= placed.length;
  }
  return (
    tooMany(childOf(model, "networks"), MOST_LAYERS, "network layers") ??
    tooMany(childOf(model, "also"), MOST_KINDS, "further kinds of knowledge")
  );
}

function tooMany(named: Tree | undefined, most: number, what: string): Excess | null {
  if (named?.kind !== "branch" || named.entries.size <= most) return null;
  return excess(named.from, "key", `more than ${most} ${what}`, "leave some out");
}

/** What is too much of what structures and settings change; null: nothing. */
export function excessOf(
  structures: Tree | undefined,
  settings: readonly Setting[],
): Excess | null {
  const extra = settings[MOST_SETTINGS];
  if (extra !== undefined) {
    const message = `more than ${MOST_SETTINGS} settings`;
    return excess(extra.value.from, "value", message, "write a file");
  }
  if (structures?.kind !== "list") return null;
  const changes = structures.items.reduce((sum, each) => sum + changesOf(each), 0);
  if (changes <= MOST_CHANGES) return null;
  const message = `the structures set, remove and add ${changes} things, and at most ${MOST_CHANGES} are taken`;
  return excess(structures.from, "key", message, "leave some out");
}

function changesOf(structure: Tree): number {
  const added = childOf(structure, "add");
  const lists = [childOf(structure, "remove"), ...LISTS.map((list) => childOf(added, list))];
  const set = childOf(structure, "set");
  const own = set?.kind === "branch" ? set.entries.size : 0;
  return lists.reduce((sum, list) => sum + itemsOf(list).length, own);
}
