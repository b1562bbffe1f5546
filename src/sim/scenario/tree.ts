/**
 * A document as a tree in which each value remembers where it was written. Structures patch such trees, so that a
 * fault in what comes out still points at the line of the file, or at the setting, that it came from.
 */
import type { Path } from "./places.ts";

/** Where a value was written: in the file, or in a setting from outside it. */
export interface Origin {
  readonly path: Path;
  /** "--set path=value", when it came from outside the file. */
  readonly setting?: string;
}

type Scalar = string | number | boolean | null;
export type Tree = Leaf | List | Branch;
interface Leaf {
  readonly kind: "leaf";
  readonly value: Scalar;
  readonly from: Origin;
}
export interface List {
  readonly kind: "list";
  readonly items: readonly Tree[];
  readonly from: Origin;
}
export interface Branch {
  readonly kind: "branch";
  readonly entries: ReadonlyMap<string, Tree>;
  readonly from: Origin;
}

/** A value that no document can hold. */
export interface Misfit {
  readonly path: Path;
  readonly code: "E_LIMIT" | "E_VALUE" | "E_KEY";
  readonly message: string;
}

const MOST_LEVELS = 32;
const MOST_VALUES = 262_144;

/** Makes the tree of a plain value. What no document can hold is left out and told to `refuse`. */
export function grow(value: unknown, from: Origin, refuse: (misfit: Misfit) => void): Tree {
  let left = MOST_VALUES;

  const plant = (seed: unknown, at: Origin, level: number): Tree => {
    const { path } = at;
    const misfit = (code: Misfit["code"], message: string): Leaf => {
      refuse({ path, code, message });
      return { kind: "leaf", value: null, from: at };
    };
    if (--left === 0) return misfit("E_LIMIT", `more than ${MOST_VALUES} values`);
    if (left < 0) return { kind: "leaf", value: null, from: at };
    if (isScalar(seed)) return { kind: "leaf", value: seed, from: at };
    if (level === MOST_LEVELS) {
      return misfit("E_LIMIT", `nested more than ${MOST_LEVELS} levels deep`);
    }
    if (Array.isArray(seed)) {
      const items = Array.from(seed, (item, k) => plant(item, below(at, k), level + 1));
      return { kind: "list", items, from: at };
    }
    if (typeof seed !== "object" || seed === null || !isPlain(seed)) {
      return misfit("E_VALUE", `a ${typeof seed} cannot stand in a scenario`);
    }
    const entries = new Map<string, Tree>();
    for (const [key, item] of Object.entries(seed)) {
      const here = below(at, key);
      if (key === "__proto__")
        refuse({ path: here.path, code: "E_KEY", message: `unknown key "${key}"` });
      else if (item !== undefined) entries.set(key, plant(item, here, level + 1));
    }
    return { kind: "branch", entries, from: at };
  };

  return plant(value, from, 0);
}

const isScalar = (value: unknown): value is Scalar =>
  value === null || ["string", "number", "boolean"].includes(typeof value);

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

/** Where a part of something stands. */
const below = (from: Origin, key: string | number): Origin => ({
  ...from,
  path: [...from.path, key],
});

/** The plain value of a tree. */
export function plain(tree: Tree): unknown {
  if (tree.kind === "leaf") return tree.value;
  if (tree.kind === "list") return tree.items.map(plain);
  return Object.fromEntries([...tree.entries].map(([key, child]) => [key, plain(child)]));
}

/** Number of values in a tree, lists and groups counted. */
export function sizeOf(tree: Tree): number {
  if (tree.kind === "leaf") return 1;
  let size = 1;
  for (const child of tree.kind === "list" ? tree.items : tree.entries.values()) {
    size += sizeOf(child);
  }
  return size;
}

export function childOf(tree: Tree | undefined, key: string | number): Tree | undefined {
  if (tree?.kind === "branch") return tree.entries.get(String(key));
  if (tree?.kind === "list" && typeof key === "number") return tree.items[key];
  return undefined;
}

/** The items of a list; none of anything else. */
export const itemsOf = (tree: Tree | undefined): readonly Tree[] =>
  tree?.kind === "list" ? tree.items : [];

export const treeAt = (tree: Tree | undefined, path: Path): Tree | undefined =>
  path.reduce<Tree | undefined>(childOf, tree);

/** Where the value at this path was written; for one that is not there, where it would stand. */
export function originAt(tree: Tree, path: Path): Origin {
  let here = tree;
  for (const [k, key] of path.entries()) {
    const next = childOf(here, key);
    if (next === undefined) return path.slice(k).reduce<Origin>(below, here.from);
    here = next;
  }
  return here.from;
}

/** The text that stands under a key; undefined when there is none. */
export function textAt(tree: Tree | undefined, key: string | number): string | undefined {
  const child = childOf(tree, key);
  return child?.kind === "leaf" && typeof child.value === "string" ? child.value : undefined;
}

/** A branch with another child under a key; undefined takes it away. */
export function withChild(branch: Branch, key: string, child: Tree | undefined): Branch {
  const entries = new Map(branch.entries);
  if (child === undefined) entries.delete(key);
  else entries.set(key, child);
  return { ...branch, entries };
}

export const emptyBranch = (from: Origin): Branch => ({ kind: "branch", entries: new Map(), from });
