/** Which thing stands where in the drawing, and how it stands there. */
import {
  KNOWN,
  LOST,
  type ItemsNow,
  type ItemsPlan,
} from "../../../../workers/questions/knowledge-types.ts";
import { EMPTY, type Standing } from "../../../viz/things/paths.ts";
import type { Things } from "../../../viz/things/things.ts";

/** More things than this are not drawn one by one with all that they are made from. */
const MOST_IN_A_TREE = 300;
/** Most columns and rows of a matrix. */
const MOST_LINES = 100;
const MOST_ROWS = 40;

export interface Arrangement {
  readonly things: Things;
  /** The things at each place: one, or in a matrix any number. */
  readonly at: readonly (readonly number[])[];
  /** Things that are not drawn: there are too many, and nobody has found them yet. */
  readonly more: readonly number[];
  /** In which words it is said how they stand. */
  readonly words:
    | "tree"
    | "matrix"
    | "found"
    | "chain"
    | "sets"
    | "traits"
    | "turned"
    | "plain"
    | "held";
}

const flat = { from: [], oneOf: [], tiers: [], branches: [], names: [] };

/** What does not change while a run lasts; null: it hangs on what is known. */
export function fixedArrangement(plan: ItemsPlan): Arrangement | null {
  const { table, grid, items, use } = plan;
  if (table.made.length > 0 && table.sort !== "chain")
    return items > MOST_IN_A_TREE ? matrixOf(plan) : treeOf(plan);
  if (grid !== null) return setsOf(use === "beliefs", grid);
  if (items === 0 || (use === "repertoire" && table.sort !== "chain")) return null;
  return inOrder(one(items), table.sort === "chain" ? "chain" : "plain");
}

const one = (items: number): number[][] => Array.from({ length: items }, (_, item) => [item]);

const inOrder = (at: readonly (readonly number[])[], words: Arrangement["words"]): Arrangement => ({
  things: { ...flat, form: "grid", count: at.length, across: 0 },
  at,
  more: [],
  words,
});

function treeOf({ items, table: { made, tiers, branches, names } }: ItemsPlan): Arrangement {
  const things: Things = {
    form: "tree",
    count: items,
    from: made.map(({ from }) => from),
    oneOf: made.map(({ oneOf }) => oneOf),
    tiers,
    branches,
    across: 0,
    names,
  };
  return { things, at: one(items), more: [], words: "tree" };
}

/** So many answers stand below their question; more stand side by side, a row a question. */
const MOST_BELOW = 12;

/** Questions side by side, their answers below each other; where there are many answers, the other way round. */
function setsOf(
  questions: boolean,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Arrangement {
  const turned = columns > MOST_BELOW && columns > rows;
  const across = turned ? rows : columns;
  const itemAt = (place: number): number =>
    turned ? (place % rows) * columns + Math.floor(place / rows) : place;
  return {
    things: { ...flat, form: "grid", count: rows * columns, across },
    at: Array.from({ length: rows * columns }, (_, place) => [itemAt(place)]),
    more: [],
    words: turned ? "turned" : questions ? "sets" : "traits",
  };
}

/** Lines of descent side by side, depths below each other; so many of both that they can be seen. */
function matrixOf({ items, table: { branches, tiers } }: ItemsPlan): Arrangement {
  const lines = 1 + branches.reduce((most, each) => Math.max(most, each), 0);
  const deep = 1 + tiers.reduce((most, each) => Math.max(most, each), 0);
  const [lineBin, rowBin] = [Math.ceil(lines / MOST_LINES), Math.ceil(deep / MOST_ROWS)];
  const across = Math.ceil(deep / rowBin);
  const at: number[][] = Array.from({ length: Math.ceil(lines / lineBin) * across }, () => []);
  for (let item = 0; item < items; item++) {
    const set = Math.floor((branches[item] ?? 0) / lineBin);
    at[set * across + Math.floor((tiers[item] ?? 0) / rowBin)]?.push(item);
  }
  const things: Things = { ...flat, form: "matrix", count: at.length, across };
  return { things, at, more: [], words: "matrix" };
}

/** So many places are drawn where things are many, and twice as many each time they are not enough. */
const FEWEST = 600;

function roomFor(found: number): number {
  let room = FEWEST;
  while (room < found) room *= 2;
  return room;
}

/** Things that have no order of their own stand in the order in which they were found; those without end as they are told. */
export function arrangementNow(
  plan: ItemsPlan,
  now: ItemsNow,
  before: Arrangement | null,
): Arrangement {
  const listed = [...now.item];
  const first = (item: number): number => now.first[item] ?? -1;
  const found = listed.filter((item) => first(item) >= 0);
  const order =
    plan.items === 0
      ? listed
      : [
          ...found.toSorted((a, b) => first(a) - first(b) || a - b),
          ...listed.filter((item) => first(item) < 0),
        ];
  const drawn = plan.items === 0 ? order.length : roomFor(now.everKnown);
  const next = {
    ...inOrder(
      order.slice(0, drawn).map((item) => [item]),
      plan.items === 0 ? "held" : "found",
    ),
    more: order.slice(drawn),
  };
  // As many places as before are the same places.
  const same = before?.things.count === next.things.count && before.words === next.words;
  return same ? { ...next, things: before.things } : next;
}

/** Where in `now` a thing stands; -1: it is not listed. */
export const indexOf = ({ items }: ItemsPlan, now: ItemsNow, item: number): number =>
  items === 0 ? now.item.indexOf(item) : item;

export function standingOf(plan: ItemsPlan, now: ItemsNow, { at, things }: Arrangement): Standing {
  const state = new Uint8Array(at.length);
  const share = new Float64Array(at.length);
  const alone = new Uint8Array(at.length);
  const byItem = plan.items > 0 ? null : new Map([...now.item].map((item, k) => [item, k]));
  at.forEach((members, place) => {
    const indexes = members.map((item) => (byItem === null ? item : (byItem.get(item) ?? -1)));
    alone[place] = indexes.some((k) => now.holders[k] === 1) ? 1 : 0;
    if (things.form === "matrix") {
      state[place] = cellState(indexes, now);
      const held = indexes.reduce((sum, k) => sum + (now.holders[k] ?? 0), 0);
      share[place] = held / Math.max(1, members.length * now.people);
      return;
    }
    const [k = -1] = indexes;
    state[place] = now.state[k] ?? 0;
    share[place] = (now.holders[k] ?? 0) / Math.max(1, now.people);
  });
  const right = now.right === null ? null : at.map(([item = -1]) => now.right?.[item] ?? 0);
  return { state, share, alone, right };
}

function cellState(indexes: readonly number[], { state }: ItemsNow): number {
  if (indexes.length === 0) return EMPTY;
  if (indexes.some((k) => state[k] === LOST)) return LOST;
  return indexes.some((k) => state[k] === KNOWN) ? KNOWN : 0;
}
