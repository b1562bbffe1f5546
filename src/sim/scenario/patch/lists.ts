/** `remove:` and `add:` of a structure: entries taken out of its lists, and put in. */
import { MOST_ENTRIES } from "../forms/limits.ts";
import { Atlas } from "../paths/atlas.ts";
import { entriesIn, LISTS, type ListName } from "../paths/entries.ts";
import { childOf, textAt, treeAt, withChild, type Branch, type List, type Tree } from "../tree.ts";
import { quoted } from "../words.ts";
import { insert, put } from "./edit.ts";
import type { Patching, Refuse } from "./settings.ts";

/** The model without the entries at these paths. */
export function remove(
  model: Tree,
  paths: Tree | undefined,
  { catalogue, hints, refuse }: Patching,
): Tree {
  if (paths?.kind !== "list" || paths.items.length === 0) return model;
  const atlas = new Atlas(model, catalogue);
  const doomed = new Set<Tree>();
  for (const path of paths.items) {
    if (path.kind !== "leaf" || typeof path.value !== "string") continue;
    const { from, value } = path;
    const target = atlas.find(value);
    const entry = target?.role === "entry" ? treeAt(model, target.at) : undefined;
    if (entry !== undefined) doomed.add(entry);
    else {
      const known = target !== undefined;
      const message = known
        ? `${value} is no entry of ${LISTS.join(", ")}`
        : `unknown path ${quoted(value)}`;
      const question = from.path.join(" ");
      const hint = known
        ? "only entries can be removed"
        : hints.of(question, () => atlas.hint(value));
      refuse(from, { code: "E_PATH", mark: "value", message, hint });
    }
  }
  return LISTS.reduce((tree, list) => {
    const items = childOf(tree, list);
    return items?.kind === "list" ? put(tree, [list], thinned(items, doomed)) : tree;
  }, model);
}

/** A list without some of its entries, and without those in its groups. */
function thinned(list: List, doomed: ReadonlySet<Tree>): List {
  const kept = list.items.filter((item) => !doomed.has(item));
  const items = kept.map((item) => {
    const inner = childOf(item, "do");
    if (item.kind !== "branch" || inner?.kind !== "list") return item;
    return withChild(item, "do", thinned(inner, doomed));
  });
  return { kind: "list", items, from: list.from };
}

/** The model with the entries of `add` in its lists: at their end, or where an entry's `after` or `before` says. */
export function add(model: Tree, added: Tree | undefined, refuse: Refuse): Tree {
  let changed = model;
  for (const list of LISTS) {
    const entries = childOf(added, list);
    for (const entry of entries?.kind === "list" ? entries.items : []) {
      changed = addOne(changed, list, entry, refuse);
    }
  }
  return changed;
}

function addOne(model: Tree, list: ListName, entry: Tree, refuse: Refuse): Tree {
  const bare = entry.kind === "branch" ? without(entry) : entry;
  for (const side of ["after", "before"] as const) {
    const mark = childOf(entry, side);
    if (mark === undefined) continue;
    const neighbour = textAt(entry, side) ?? "";
    const placed = entriesIn(model, list, MOST_ENTRIES);
    const found = placed.find((each) =>
      [textAt(each.entry, "id"), textAt(each.entry, "use")].includes(neighbour),
    );
    const at = found?.at.at(-1);
    if (found !== undefined && typeof at === "number") {
      return insert(model, found.at.slice(0, -1), side === "after" ? at + 1 : at, bare);
    }
    const known = placed.flatMap(
      (each) => textAt(each.entry, "id") ?? textAt(each.entry, "use") ?? [],
    );
    refuse(mark.from, {
      code: "E_PATH",
      mark: "value",
      message: `there is no entry ${quoted(neighbour)} in ${list}`,
      hint: known.length === 0 ? `leave "${side}" out` : `there are ${known.join(", ")}`,
    });
    return model;
  }
  const whole = childOf(model, list);
  return insert(model, [list], whole?.kind === "list" ? whole.items.length : 0, bare);
}

const without = (entry: Branch): Branch =>
  withChild(withChild(entry, "after", undefined), "before", undefined);
