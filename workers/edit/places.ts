/** Where in the nodes of a text the value of a path stands: in the scenario itself, or in one of its structures. */
import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from "yaml";

type Nodes = Node | null | undefined;

export const nameOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : "");

const pairIn = (node: unknown, name: string): Pair | undefined =>
  isMap(node) ? node.items.find((pair) => nameOf(pair) === name) : undefined;

export const childOf = (node: unknown, name: string): Nodes => pairIn(node, name)?.value as Nodes;

const textOf = (node: unknown): string | undefined =>
  isScalar(node) && typeof node.value === "string" ? node.value : undefined;

/** What was found of a path: the number itself, or the group of keys in which it would stand under this name. */
export interface Found {
  readonly scalar?: Scalar;
  readonly group?: YAMLMap;
  readonly name: string;
}

const LISTS = new Set(["before", "step", "after"]);

/** Where a path of a model leads, from the group of keys that holds the model; null: nowhere. */
export function find(model: unknown, path: string): Found | null {
  const keys = path.split(".");
  const name = keys.at(-1) ?? "";
  const holder = keys.slice(0, -1).reduce<unknown>(step, model);
  const value = isSeq(holder) ? holder.items[Number(name)] : childOf(holder, name);
  if (isScalar(value)) return { scalar: value, name };
  return isMap(holder) && value === undefined ? { group: holder, name } : null;
}

function step(node: unknown, key: string): unknown {
  if (isMap(node)) return childOf(node, key);
  if (!isSeq(node)) return undefined;
  return /^\d+$/u.test(key) ? node.items[Number(key)] : entryIn(node.items, key);
}

/** An entry of a list by its name: its id, what it is read as, or its part where that is there once. */
function entryIn(items: readonly unknown[], name: string): unknown {
  const all = items.flatMap(withInner);
  const named = all.filter(
    (each) => (textOf(childOf(each, "id")) ?? textOf(childOf(each, "as"))) === name,
  );
  if (named.length > 0) return named[0];
  const using = all.filter((each) => textOf(childOf(each, "use")) === name);
  return using.length === 1 ? using[0] : undefined;
}

function withInner(entry: unknown): readonly unknown[] {
  const inner = childOf(entry, "do");
  return [entry, ...(isSeq(inner) ? inner.items.flatMap(withInner) : [])];
}

/** Where a structure itself says it: under `set`, in what it patches, or in an entry that it adds. */
export function findIn(structure: unknown, path: string): Found | null {
  const set = childOf(structure, "set");
  const settings = isMap(set) ? set.items : [];
  const said = settings.find((pair) => canonical(nameOf(pair)) === path);
  if (said !== undefined) return isScalar(said.value) ? { scalar: said.value, name: path } : null;
  const [top = "", entry] = path.split(".");
  const added = childOf(childOf(structure, "add"), top);
  if (LISTS.has(top) && entry !== undefined && isSeq(added)) {
    const own = findAdded(added.items, path);
    if (own !== null) return own;
  }
  // A patch that names no part of its own holds only what differs.
  const own = find(structure, path);
  return own?.scalar !== undefined || childOf(childOf(structure, top), "use") !== undefined
    ? own
    : null;
}

function findAdded(items: readonly unknown[], path: string): Found | null {
  const [, entry = "", ...rest] = path.split(".");
  const added = entryIn(items, entry);
  return added === undefined ? null : find(added, rest.join("."));
}

export const canonical = (path: string): string => path.trim().replaceAll(/\[(\d+)\]/gu, ".$1");
