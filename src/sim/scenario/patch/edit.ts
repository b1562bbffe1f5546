/** Changes of a tree at a path: a value set, an entry taken away, an entry put in. The tree itself stays as it is. */
import { GATE_KEYS } from "../forms/parts.ts";
import type { Path } from "../places.ts";
import { childOf, emptyBranch, withChild, type Branch, type List, type Tree } from "../tree.ts";

/** The tree with this value at a path; undefined takes away what is there. Groups of keys are made on the way. */
export function put(tree: Tree | undefined, path: Path, value: Tree | undefined): Tree {
  const [key = "", ...rest] = path;
  const child = rest.length === 0 ? value : put(childOf(tree, key), rest, value);
  if (tree?.kind === "list" && typeof key === "number") {
    return { ...tree, items: tree.items.flatMap((item, k) => (k === key ? (child ?? []) : item)) };
  }
  const from = value?.from ?? tree?.from ?? { path: [] };
  return withChild(tree?.kind === "branch" ? tree : emptyBranch(from), String(key), child);
}

/** What belongs to the engine and not to a part, by where the part stands. */
const ENTRY = ["id", ...GATE_KEYS];
const KEPT: Readonly<Record<string, readonly string[]>> = {
  before: ENTRY,
  step: ENTRY,
  after: ENTRY,
  network: ["nodes", "open"],
  networks: ["nodes", "open"],
  metrics: ["as"],
};

/** Names another part: all values of the one before go; what belongs to the engine (gates, id, open ticks) stays. */
export function use(tree: Tree, path: Path, part: Tree): Tree {
  const holder = path.slice(0, -1);
  const before = holder.reduce<Tree | undefined>(childOf, tree);
  const kept = new Map<string, Tree>([["use", part]]);
  for (const key of KEPT[String(holder[0])] ?? []) {
    const child = childOf(before, key);
    if (child !== undefined) kept.set(key, child);
  }
  const replaced: Branch = { kind: "branch", entries: kept, from: before?.from ?? part.from };
  return put(tree, holder, replaced);
}

/** Puts an entry into the list at a path, at this position. */
export function insert(tree: Tree, path: Path, at: number, entry: Tree): Tree {
  const list = path.reduce<Tree | undefined>(childOf, tree);
  const items = list?.kind === "list" ? list.items : [];
  const longer: List = {
    kind: "list",
    items: items.toSpliced(at, 0, entry),
    from: list?.from ?? entry.from,
  };
  return put(tree, path, longer);
}
