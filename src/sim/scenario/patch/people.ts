/** Interventions in the number of people: they stand among the changes of the population. */
import { courseOf, type PopulationChange, type PopulationSpec } from "../../core/population.ts";
import type { Path } from "../places.ts";
import { childOf, itemsOf, textAt, treeAt, type List, type Tree } from "../tree.ts";
import { put } from "./edit.ts";
import type { Refuse } from "./settings.ts";

/** Another number of people from a tick on: in the group that is named, or in all together. */
export interface PeopleChange {
  readonly at: number;
  readonly value: Tree;
  readonly group: Tree | undefined;
}

const SIZE = ["population", "size"];
const CHANGES = ["population", "changes"];

/** Whether a path leads to a number of people. */
export const isPeople = (path: string): boolean => path.startsWith("population.");

/** `target`: where it leads to in the model. */
export function peopleOf(
  model: Tree,
  { at, target, value }: { readonly at: number; readonly target: Path; readonly value: Tree },
): PeopleChange {
  const [, second, group = 0] = target;
  if (second === "size") return { at, value, group: undefined };
  return { at, value, group: childOf(treeAt(model, ["population", "groups", group]), "name") };
}

/** The model with these among its changes, each at its time, and where they stand; of two at the same time the later counts. */
export function withPeople(
  model: Tree,
  people: readonly PeopleChange[],
  refuse: Refuse,
): { readonly tree: Tree; readonly places: ReadonlySet<number> } {
  const [first] = people;
  if (first === undefined) return { tree: model, places: new Set() };
  if (typeof valueOf(treeAt(model, SIZE)) === "string") {
    refuse(first.value.from, {
      code: "E_INTERVENTION",
      mark: "key",
      message: "population.size is a formula here, and says itself how many people there are",
      hint: "give it as a number, or change the formula",
    });
    return { tree: model, places: new Set() };
  }
  const ours = new Set<Tree>();
  let items = itemsOf(treeAt(model, CHANGES));
  for (const { at, value, group } of people) {
    const same = items.findIndex(
      (item) => valueOf(childOf(item, "at")) === at && textAt(item, "group") === valueOf(group),
    );
    const known = items[same];
    if (known !== undefined) {
      const changed = put(known, ["size"], value);
      if (ours.has(known)) ours.add(changed);
      items = items.with(same, changed);
      continue;
    }
    const made = changeOf(at, value, group);
    ours.add(made);
    const later = items.findIndex((item) => Number(valueOf(childOf(item, "at"))) > at);
    items = items.toSpliced(later < 0 ? items.length : later, 0, made);
  }
  const list: List = { kind: "list", items, from: first.value.from };
  const places = items.flatMap((item, k) => (ours.has(item) ? [k] : []));
  return { tree: put(model, CHANGES, list), places: new Set(places) };
}

const valueOf = (tree: Tree | undefined): unknown =>
  tree?.kind === "leaf" ? tree.value : undefined;

function changeOf(at: number, value: Tree, group: Tree | undefined): Tree {
  const { from } = value;
  const entries: [string, Tree][] = [
    ["at", { kind: "leaf", value: at, from }],
    ["size", value],
    ...(group === undefined ? [] : [["group", group] as [string, Tree]]),
  ];
  return { kind: "branch", entries: new Map(entries), from };
}

/**
 * A population that knows which of its changes are interventions. Those that change nobody are none; and they leave the
 * luck of later changes alone: each of the file's own draws networks under the number that it has without them.
 */
export function withInterventions(
  population: PopulationSpec,
  places: ReadonlySet<number>,
): PopulationSpec {
  if (places.size === 0) return population;
  const course = Array.from(courseOf(population), (sizes) => sizes.join());
  const changes: PopulationChange[] = [];
  let [own, since] = [0, 0];
  population.changes.forEach((change, k) => {
    const ours = places.has(k);
    if (ours && course[k] === course[k + 1]) return;
    if (ours) since++;
    else [own, since] = [own + 1, 0];
    const place = changes.length + 1;
    const number = own + since === place ? {} : { draw: own + since };
    changes.push({ ...change, ...(ours ? { intervention: true as const } : {}), ...number });
  });
  return { ...population, changes };
}
