/**
 * Interventions: what is set while a run goes on. Each stage of a run is the model of the file with these values set,
 * and is checked as such; a new number of people is a change of the population, which the whole run knows of.
 */
import type { Intervention } from "../model.ts";
import { Atlas } from "../paths/atlas.ts";
import { canonical, pathWithin } from "../paths/scope.ts";
import { childOf, itemsOf, plain, withChild, type Origin, type Tree } from "../tree.ts";
import { whyNot } from "./fixed.ts";
import { isPeople, peopleOf, withPeople, type PeopleChange } from "./people.ts";
import { applySettings, type Patching, type Refuse, type Setting } from "./settings.ts";

/** The model from tick `at` on, and where the first value was written that makes it another. */
export interface StageDraft {
  readonly at: number;
  readonly tree: Tree;
  readonly from: Origin;
}

export interface Staged {
  /** The model at the start, with all changes of its population. */
  readonly tree: Tree;
  /** The places of those changes that are interventions. */
  readonly people: ReadonlySet<number>;
  readonly stages: readonly StageDraft[];
  /** As they would be written. */
  readonly interventions: readonly Intervention[];
}

type Known = Omit<Patching, "refuse"> & { readonly structure: number; readonly asked: Asked };

/** What helps who asked for a structure that is not there. */
export const lastOf = (structures: number): string =>
  `structures are counted from 0, and the last is ${structures - 1}`;

/** Settings of which a structure may know each or not: wrong is only what none of them knows. */
export class Asked {
  readonly refuse: Refuse;
  private readonly unknown = new Map<Origin, Parameters<Refuse>[1]>();
  private readonly known = new Set<Origin>();

  constructor(refuse: Refuse) {
    this.refuse = refuse;
  }

  find(from: Origin): void {
    this.known.add(from);
  }

  miss(from: Origin, wrong: Parameters<Refuse>[1]): void {
    const own = from.path[0] === "structures" && from.setting === undefined;
    if (own) this.refuse(from, wrong);
    else if (!this.unknown.has(from)) this.unknown.set(from, wrong);
  }

  /** What none of so many structures has known. */
  tell(structures: number): void {
    const hint = lastOf(structures);
    for (const [from, wrong] of this.unknown)
      if (!this.known.has(from)) this.refuse(from, { hint, ...wrong });
  }
}

/** Takes the interventions out of the model of a structure. */
export function stagedOf(model: Tree, known: Known): Staged {
  const listed = childOf(model, "interventions");
  if (listed === undefined || model.kind !== "branch") {
    return { tree: model, people: new Set(), stages: [], interventions: [] };
  }
  const bare = withChild(model, "interventions", undefined);
  const moments = momentsIn(listed, known);
  const strange = new Set<Origin>();
  const people = moments.flatMap((moment) => peopleIn(bare, moment, known, strange));
  const { tree, places } = withPeople(bare, people, known.asked.refuse);
  const stages: StageDraft[] = [];
  const interventions: Intervention[] = [];
  for (const { at, settings } of moments) {
    const ofParts = settings.filter(({ path }) => !isPeople(path));
    const before = stages.at(-1)?.tree ?? tree;
    const { after, unknown } = apply(before, ofParts, known);
    const first = ofParts.find((each) => !unknown.has(each.value.from));
    if (first !== undefined) stages.push({ at, tree: after, from: first.value.from });
    const made = settings.filter(({ value: { from } }) => !unknown.has(from) && !strange.has(from));
    const set = Object.fromEntries(made.map(({ path, value }) => [path, plain(value)]));
    if (made.length > 0) interventions.push({ at, set });
  }
  // The list is checked by its form where it stands.
  const whole = tree.kind === "branch" ? withChild(tree, "interventions", listed) : tree;
  return { tree: whole, people: places, stages, interventions };
}

/** `strange` takes the places of those that this structure does not know. */
function peopleIn(
  model: Tree,
  { at, settings }: Moment,
  { catalogue, hints, asked }: Known,
  strange: Set<Origin>,
): PeopleChange[] {
  const ofPeople = settings.filter(({ path }) => isPeople(path));
  if (ofPeople.length === 0) return [];
  const atlas = new Atlas(model, catalogue);
  return ofPeople.flatMap(({ path, value }): PeopleChange[] => {
    const { from } = value;
    const target = atlas.find(path);
    if (target !== undefined) {
      asked.find(from);
      return [peopleOf(model, { at, target: target.at, value })];
    }
    strange.add(from);
    const hint = hints.of(from.setting ?? from.path.join(" "), () => atlas.hint(path));
    asked.miss(from, { code: "E_PATH", mark: "key", message: `unknown path "${path}"`, hint });
    return [];
  });
}

/** A tree with settings made, and the places of those that it does not know. */
function apply(
  tree: Tree,
  settings: readonly Setting[],
  known: Known,
): { readonly after: Tree; readonly unknown: ReadonlySet<Origin> } {
  const unknown = new Set<Origin>();
  const refuse: Refuse = (from, wrong) => {
    unknown.add(from);
    known.asked.miss(from, wrong);
  };
  const after = applySettings(tree, settings, { ...known, refuse });
  for (const { value } of settings) if (!unknown.has(value.from)) known.asked.find(value.from);
  return { after, unknown };
}

/** What is set at a tick. */
interface Moment {
  readonly at: number;
  readonly settings: readonly Setting[];
}

/** In the order of time. What cannot be is told, and left out; what speaks of another structure, too. */
function momentsIn(listed: Tree, { structure, asked }: Known): readonly Moment[] {
  const moments = new Map<number, Map<string, Setting>>();
  for (const item of itemsOf(listed)) {
    const leaf = childOf(item, "at");
    const set = childOf(item, "set");
    const at = leaf?.kind === "leaf" ? leaf.value : null;
    if (typeof at !== "number" || !Number.isSafeInteger(at) || set?.kind !== "branch") continue; // its form says so
    const settings = moments.get(at) ?? new Map<string, Setting>();
    moments.set(at, settings);
    for (const [written, value] of set.entries) {
      const within = pathWithin(written, structure);
      if (within === null) {
        asked.miss(value.from, {
          code: "E_PATH",
          mark: "key",
          message: `unknown path "${written}"`,
        });
        continue;
      }
      const path = canonical(within);
      const why = whyNot(path);
      if (why === undefined) settings.set(path, { path, value });
      else asked.refuse(value.from, why);
    }
  }
  return [...moments]
    .map(([at, settings]) => ({ at, settings: [...settings.values()] }))
    .toSorted((a, b) => a.at - b.at);
}

/** Interventions from outside the file, behind those that stand in it. */
export function alongWith(model: Tree, outside: readonly Tree[]): Tree {
  if (outside.length === 0 || model.kind !== "branch") return model;
  const listed = childOf(model, "interventions");
  const from = listed?.from ?? { path: ["interventions"] };
  const items = [...itemsOf(listed), ...outside];
  return withChild(model, "interventions", { kind: "list", items, from });
}
