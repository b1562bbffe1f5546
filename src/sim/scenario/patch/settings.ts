/** Applies a map from paths to values: `set:` of a structure, and settings from outside the file. */
import type { Catalogue } from "../../catalogue.ts";
import type { Wrong } from "../explain.ts";
import type { Hints } from "../nearest.ts";
import { Atlas, type Target } from "../paths/atlas.ts";
import { plain, textAt, treeAt, type Origin, type Tree } from "../tree.ts";
import { quoted } from "../words.ts";
import { put, use } from "./edit.ts";
import { isNull } from "./merge.ts";

export interface Setting {
  readonly path: string;
  readonly value: Tree;
}

export type Refuse = (from: Origin, wrong: Omit<Wrong, "path">) => void;

/** What all patching works with. */
export interface Patching {
  readonly catalogue: Catalogue;
  readonly hints: Hints;
  readonly refuse: Refuse;
}

/**
 * The model with all settings made. Their order does not count: what names a part comes before the values of that
 * part, and a whole before what is in it. The same value set again changes nothing.
 */
export function applySettings(
  model: Tree,
  settings: readonly Setting[],
  { catalogue, hints, refuse }: Patching,
): Tree {
  if (settings.length === 0) return model;
  let changed = model;
  let atlas = new Atlas(changed, catalogue);
  for (const { path, value } of settings.toSorted(byWeight)) {
    const target = atlas.find(path);
    if (target === undefined) {
      const { from } = value;
      const question = from.setting ?? from.path.join(" ");
      const hint = hints.of(question, () => atlas.hint(path));
      refuse(from, { ...UNKNOWN, message: `unknown path ${quoted(path)}`, hint });
      continue;
    }
    changed = apply(changed, target, value);
    if (target.role !== "value") atlas = new Atlas(changed, catalogue);
  }
  return changed;
}

const UNKNOWN = { code: "E_PATH", mark: "key" } as const;

function apply(model: Tree, { at, role }: Target, value: Tree): Tree {
  if (isNull(value)) return put(model, at, undefined);
  if (role !== "use") return put(model, at, value);
  const before = treeAt(model, at.slice(0, -1));
  return textAt(before, "use") === plain(value) ? model : use(model, at, value);
}

const depth = ({ path }: Setting): number => path.split(".").length;
const names = ({ path }: Setting): number => (path.endsWith(".use") ? 0 : 1);

/** A whole before what is in it, what names a part before its values, then by the path itself. */
function byWeight(a: Setting, b: Setting): number {
  const order = a.path < b.path ? -1 : Number(a.path > b.path);
  return depth(a) - depth(b) || names(a) - names(b) || order;
}
