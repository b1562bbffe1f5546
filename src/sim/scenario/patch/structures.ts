/** The models of a scenario, one for each structure: the file's own, patched. */
import type { Faults } from "../faults.ts";
import type { Forms } from "../forms/file.ts";
import { MOST_STRUCTURES } from "../forms/limits.ts";
import { childOf, textAt, type Branch, type Tree } from "../tree.ts";
import { add, remove } from "./lists.ts";
import { excessIn, excessOf, type Excess } from "./limits.ts";
import { merge } from "./merge.ts";
import { applySettings, type Patching, type Refuse, type Setting } from "./settings.ts";

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

/**
 * Each structure's model: merge patch, then entries removed and added, then values set, then settings from outside.
 * Null when anything is larger than it may be: nothing more is done with it.
 */
export function draftsOf(
  document: Branch,
  keys: Keys,
  given: Omit<Patching, "refuse"> & { readonly settings: readonly Setting[] },
  faults: Faults,
): readonly Draft[] | null {
  const refuse: Refuse = (from, wrong) => faults.at(from, { ...wrong, path: [] });
  const within = (excess: Excess | null): boolean => {
    if (excess !== null) refuse(excess.from, excess.wrong);
    return excess === null;
  };
  const patching = { ...given, refuse };
  const base = baseOf(document, keys);
  const list = childOf(document, "structures");
  if (!within(excessIn(base)) || !within(excessOf(list, given.settings))) return null;
  const structures = list?.kind === "list" && list.items.length > 0 ? list.items : [undefined];
  if (structures.length > MOST_STRUCTURES) return null; // the frame says so
  const drafts: Draft[] = [];
  for (const structure of structures) {
    let tree = base;
    for (const patch of patchesOf(structure, keys, patching)) {
      tree = patch(tree);
      if (!within(excessIn(tree))) return null;
    }
    const name = structure === undefined ? textAt(document, "id") : textAt(structure, "name");
    drafts.push({ name: name ?? "", structure, tree });
  }
  return drafts;
}

/** What is done to the model of the file, one after the other, to make that of a structure. */
function patchesOf(
  structure: Tree | undefined,
  keys: Keys,
  patching: Patching & { readonly settings: readonly Setting[] },
): readonly ((tree: Tree) => Tree)[] {
  const { refuse, settings } = patching;
  const outside = (tree: Tree): Tree => normal(applySettings(tree, settings, patching));
  if (structure?.kind !== "branch") return [outside];
  return [
    (tree) => normal(merge(tree, only(structure, keys.patchKeys))),
    (tree) => remove(tree, childOf(structure, "remove"), patching),
    (tree) => add(tree, childOf(structure, "add"), refuse),
    (tree) => applySettings(tree, settingsOf(childOf(structure, "set"), refuse), patching),
    outside,
  ];
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
