/** What can be known in a run, and what it is made from: recipes by their table, a chain by its order, the others by nothing. */
import { POTIONS, type Recipes, type Run } from "../../sim/index.ts";

export interface Made {
  /** All of these are needed. */
  readonly from: readonly number[];
  /** And one of these, if any stand here. */
  readonly oneOf: readonly number[];
}

export interface Table {
  readonly sort: "none" | "chain" | "potions" | "own" | "lineages" | "leaps";
  /** Names of the items; "": it has none but its number. */
  readonly names: readonly string[];
  /** By item; empty where nothing is made from anything. */
  readonly made: readonly Made[];
  /** By item: 0 of what is made from nothing, else one more than the highest of what it is made from. */
  readonly tiers: Int32Array;
  /** By item: a number for those that descend from the same item by their first ingredient. */
  readonly branches: Int32Array;
}

type Rows = readonly { readonly name: string; readonly from?: readonly string[] }[];

export function tableOf({ model, world }: Pick<Run, "model" | "world">): Table {
  const { values } = model.knowledge;
  const { knowledge } = world;
  const { items, labels } = knowledge;
  if (knowledge.use === "repertoire" && values["structure"] === "chain") {
    const made = Array.from({ length: items }, (_, k) => all(k === 0 ? [] : [k - 1]));
    return layered("chain", labels, made);
  }
  if (knowledge.use !== "recipes") return layered("none", labels, []);
  const recipes = knowledge as Recipes;
  if (values["table"] === "leaps") return layered("leaps", leapNames(recipes), leapsOf(recipes));
  if (values["table"] === "lineages")
    return layered("lineages", toolNames(recipes), linesOf(recipes));
  const own = values["table"] === "own";
  return layered(
    own ? "own" : "potions",
    labels,
    writtenOut(own ? (values["items"] as Rows) : POTIONS),
  );
}

const all = (from: readonly number[]): Made => ({ from, oneOf: [] });

function writtenOut(rows: Rows): Made[] {
  const index = new Map(rows.map(({ name }, k) => [name, k]));
  return rows.map(({ from = [] }) => all(from.map((name) => index.get(name) ?? -1)));
}

/** Each tool comes of the two before it in its line, or, at a crossing, of its last and the last of another line. */
function linesOf(recipes: Recipes): Made[] {
  const { items, lineages } = recipes;
  return Array.from({ length: items }, (_none, item) => {
    if (item < recipes.starts.length) return all([]);
    const last = item - lineages;
    if (recipes.pairOf(last - lineages, last) === item) return all([last - lineages, last]);
    const first = last - (last % lineages);
    const others = Array.from({ length: lineages }, (_, line) => first + line);
    return { from: [last], oneOf: others.filter((other) => recipes.pairOf(last, other) === item) };
  });
}

/** Main traits come by luck, tools of their main trait, combinations of two main traits. */
function leapsOf(recipes: Recipes): Made[] {
  const { main, slots } = recipes.leaps ?? { main: 0, slots: 0 };
  const made = Array.from({ length: recipes.items }, () => all([]));
  for (let trait = 0; trait < main; trait++) {
    for (let tool = 0; tool < slots; tool++) made[main + trait * slots + tool] = all([trait]);
    for (let other = 0; other < trait; other++)
      made[recipes.pairOf(other, trait)] = all([other, trait]);
  }
  return made;
}

/** A, B ... Z, AA, AB ... */
const letters = (k: number): string =>
  k < 26 ? String.fromCodePoint(65 + k) : letters(Math.floor(k / 26) - 1) + letters(k % 26);

const toolNames = ({ items, lineages }: Recipes): string[] =>
  Array.from(
    { length: items },
    (_, item) => `${letters(item % lineages)}${Math.floor(item / lineages) + 1}`,
  );

function leapNames(recipes: Recipes): string[] {
  const { main, slots } = recipes.leaps ?? { main: 0, slots: 0 };
  return leapsOf(recipes).map(({ from: [a = 0, b] }, item) => {
    if (b !== undefined) return `${a + 1}+${b + 1}`;
    return item < main ? `${item + 1}` : `${a + 1}${letters((item - main) % slots).toLowerCase()}`;
  });
}

function layered(sort: Table["sort"], names: readonly string[], made: readonly Made[]): Table {
  const tiers = new Int32Array(made.length).fill(-1);
  const branches = new Int32Array(made.length);
  let roots = 0;
  const settle = (item: number): number => {
    const { from, oneOf } = made[item] ?? all([]);
    if ((tiers[item] ?? 0) >= 0) return tiers[item] ?? 0;
    tiers[item] = 0; // A table in which things need each other in a ring has no depth, but an end.
    const needed = [...from, ...oneOf].map((each) => settle(each) + 1);
    tiers[item] = Math.max(0, ...needed);
    branches[item] = from[0] === undefined ? roots++ : (branches[from[0]] ?? 0);
    return tiers[item] ?? 0;
  };
  for (let item = 0; item < made.length; item++) settle(item);
  return { sort, names, made, tiers, branches };
}
