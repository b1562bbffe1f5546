/** The models of a scenario, one for each structure: the file's own, patched. */
import type { Faults } from "../faults.ts";
import type { Forms } from "../forms/file.ts";
import { MOST_STRUCTURES } from "../forms/limits.ts";
import { childOf, textAt, type Branch, type Origin, type Tree } from "../tree.ts";
import { isScoped, pathWithin } from "../paths/scope.ts";
import { quoted } from "../words.ts";
import { alongWith, Asked, lastOf, stagedOf, type Staged } from "./interventions.ts";
import { add, remove } from "./lists.ts";
import { excessIn, excessOf, type Excess } from "./limits.ts";
import { merge } from "./merge.ts";
import { applySettings, type Patching, type Refuse, type Setting } from "./settings.ts";

export interface Draft {
  readonly name: string;
  /** The structure as it stands in the file; undefined when the file has none. */
  readonly structure: Tree | undefined;
  readonly tree: Tree;
  /** What becomes of it while a run goes on. */
  readonly later: Omit<Staged, "tree">;
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
  given: Omit<Patching, "refuse"> & {
    readonly settings: readonly Setting[];
    readonly interventions: readonly Tree[];
  },
  faults: Faults,
): readonly Draft[] | null {
  const refuse: Refuse = (from, wrong) => faults.at(from, { ...wrong, path: [] });
  const within = (excess: Excess | null): boolean => {
    if (excess !== null) refuse(excess.from, excess.wrong);
    return excess === null;
  };
  const missed = new Missed();
  const asked = new Asked(refuse);
  const patching = { ...given, refuse, missed };
  const base = baseOf(document, keys);
  const list = childOf(document, "structures");
  if (!within(excessIn(base)) || !within(excessOf(list, given.settings))) return null;
  const structures = list?.kind === "list" && list.items.length > 0 ? list.items : [undefined];
  if (structures.length > MOST_STRUCTURES) return null; // the frame says so
  const drafts: Draft[] = [];
  for (const [k, structure] of structures.entries()) {
    const own = { ...patching, settings: missed.settingsOf(k, given.settings) };
    let tree = base;
    for (const patch of patchesOf(structure, keys, own)) {
      tree = patch(tree);
      if (!within(excessIn(tree))) return null;
    }
    const name = structure === undefined ? textAt(document, "id") : textAt(structure, "name");
    const { catalogue, hints, interventions } = given;
    const known = { catalogue, hints, structure: k, asked };
    const { tree: start, ...later } = stagedOf(alongWith(tree, interventions), known);
    drafts.push({ name: name ?? "", structure, tree: start, later });
  }
  asked.tell(structures.length);
  missed.tell(structures.length, refuse);
  return drafts;
}

const UNKNOWN = { code: "E_PATH", mark: "key" } as const;

/** All structures are read with the same metrics, or they could not be compared. */
const SAME_METRICS = {
  ...UNKNOWN,
  message: "all structures are read with the same metrics",
  hint: "change them in the scenario itself",
} as const;
const OF_METRICS = /^\s*metrics\b/u;

/** Settings from outside, of which a structure may not know each: wrong is only what none of them knows. */
class Missed {
  private readonly found = new Map<Origin, { wrong: Parameters<Refuse>[1]; times: number }>();

  /** What is set in a structure, as paths of its model; what is said of it alone comes last. */
  settingsOf(structure: number, settings: readonly Setting[]): readonly Setting[] {
    const general = settings.filter(({ path }) => !isScoped(path));
    const own = settings.filter(({ path }) => isScoped(path));
    return [...general, ...own].flatMap(({ path, value }) => {
      const within = pathWithin(path, structure);
      const isOwn = within !== null && isScoped(path);
      if (isOwn && OF_METRICS.test(within)) this.note(value.from, SAME_METRICS);
      else if (within !== null) return [{ path: within, value }];
      else this.note(value.from, { ...UNKNOWN, message: `unknown path ${quoted(path)}` });
      return [];
    });
  }

  readonly note: Refuse = (from, wrong) => {
    const times = (this.found.get(from)?.times ?? 0) + 1;
    const before = this.found.get(from)?.wrong;
    this.found.set(from, { wrong: before?.hint === undefined ? wrong : before, times });
  };

  tell(structures: number, refuse: Refuse): void {
    const hint = lastOf(structures);
    for (const [from, { wrong, times }] of this.found)
      if (times === structures) refuse(from, { hint, ...wrong });
  }
}

/** What is done to the model of the file, one after the other, to make that of a structure. */
function patchesOf(
  structure: Tree | undefined,
  keys: Keys,
  patching: Patching & { readonly settings: readonly Setting[]; readonly missed: Missed },
): readonly ((tree: Tree) => Tree)[] {
  const { refuse, settings, missed } = patching;
  const outside = (tree: Tree): Tree =>
    normal(applySettings(tree, settings, { ...patching, refuse: missed.note }));
  if (structure?.kind !== "branch") return [outside];
  return [
    (tree) => normal(merge(tree, only(structure, keys.patchKeys))),
    (tree) => remove(tree, childOf(structure, "remove"), patching),
    (tree) => add(tree, childOf(structure, "add"), refuse),
    (tree) => applySettings(tree, settingsOf(childOf(structure, "set"), refuse), patching),
    outside,
  ];
}

/** What a structure sets. */
function settingsOf(set: Tree | undefined, refuse: Refuse): readonly Setting[] {
  const settings = set?.kind === "branch" ? [...set.entries] : [];
  return settings.flatMap(([path, value]) => {
    if (!OF_METRICS.test(path)) return [{ path, value }];
    refuse(value.from, SAME_METRICS);
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
