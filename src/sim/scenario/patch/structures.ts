/** The models of a scenario, one for each structure: the file's own, patched. */
import type { Catalogue } from "../../catalogue.ts";
import type { Faults } from "../faults.ts";
import type { Forms } from "../forms/file.ts";
import { childOf, textAt, type Branch, type Tree } from "../tree.ts";
import { add, remove } from "./lists.ts";
import { merge } from "./merge.ts";
import { applySettings, type Refuse, type Setting } from "./settings.ts";

export interface Draft {
  readonly name: string;
  /** The structure as it stands in the file; undefined when the file has none. */
  readonly structure: Tree | undefined;
  readonly tree: Tree;
}

type Keys = Pick<Forms, "modelKeys" | "patchKeys">;

/** The model as it stands in the file, before any patch. */
export function baseOf(document: Branch, keys: Keys): Tree {
  return normal(only(document, keys.modelKeys));
}

/** Each structure's model: merge patch, then entries removed and added, then values set, then settings from outside. */
export function draftsOf(
  document: Branch,
  keys: Keys,
  given: { readonly settings: readonly Setting[]; readonly catalogue: Catalogue },
  faults: Faults,
): readonly Draft[] {
  const { settings, catalogue } = given;
  const base = baseOf(document, keys);
  const refuse: Refuse = (from, wrong) => faults.at(from, { ...wrong, path: [] });
  const structures = childOf(document, "structures");
  const outside = (tree: Tree): Tree => normal(applySettings(tree, settings, catalogue, refuse));
  if (structures?.kind !== "list" || structures.items.length === 0) {
    return [{ name: textAt(document, "id") ?? "", structure: undefined, tree: outside(base) }];
  }
  return structures.items.map((structure) => {
    const patched =
      structure.kind === "branch" ? normal(merge(base, only(structure, keys.patchKeys))) : base;
    const fewer = remove(patched, childOf(structure, "remove"), catalogue, refuse);
    const more = add(fewer, childOf(structure, "add"), refuse);
    const set = applySettings(
      more,
      settingsOf(childOf(structure, "set"), refuse),
      catalogue,
      refuse,
    );
    return { name: textAt(structure, "name") ?? "", structure, tree: outside(set) };
  });
}

/** What a structure sets. All structures are read with the same metrics, or they could not be compared. */
function settingsOf(set: Tree | undefined, refuse: Refuse): readonly Setting[] {
  const settings = set?.kind === "branch" ? [...set.entries] : [];
  return settings.flatMap(([path, value]) => {
    if (!/^metrics\b/u.test(path)) return [{ path, value }];
    const message = "all structures are read with the same metrics";
    const hint = "change them in the scenario itself";
    refuse(value.from, { code: "E_PATH", mark: "key", message, hint });
    return [];
  });
}

function only(branch: Branch, keys: readonly string[]): Branch {
  const entries = [...branch.entries].filter(([key]) => keys.includes(key));
  return { ...branch, entries: new Map(entries) };
}

/** Metrics that are just a name are written out, so that paths reach into them. */
function normal(model: Tree): Tree {
  const metrics = childOf(model, "metrics");
  if (model.kind !== "branch" || metrics?.kind !== "list") return model;
  const items = metrics.items.map((item): Tree => {
    const named = item.kind === "leaf" && typeof item.value === "string";
    return named ? { kind: "branch", entries: new Map([["use", item]]), from: item.from } : item;
  });
  return { ...model, entries: new Map([...model.entries, ["metrics", { ...metrics, items }]]) };
}
