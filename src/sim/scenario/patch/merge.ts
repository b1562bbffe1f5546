/** The merge patch of RFC 7386 on trees: groups of keys are merged, lists are replaced, null takes away. */
import { emptyBranch, textAt, type Branch, type Tree } from "../tree.ts";

/** What becomes of `base`. A patch that names another part (`use`) replaces what it patches whole. */
export function merge(base: Tree | undefined, patch: Tree): Tree {
  if (patch.kind !== "branch") return patch;
  const fresh = base?.kind !== "branch" || namesAnother(base, patch);
  const start = fresh ? emptyBranch(patch.from) : base;
  const entries = new Map(start.entries);
  for (const [key, child] of patch.entries) {
    if (isNull(child)) entries.delete(key);
    else entries.set(key, merge(entries.get(key), child));
  }
  return { ...start, entries };
}

function namesAnother(base: Branch, patch: Branch): boolean {
  const use = textAt(patch, "use");
  return use !== undefined && use !== textAt(base, "use");
}

export const isNull = (tree: Tree): boolean => tree.kind === "leaf" && tree.value === null;
