/** In what two plain values of a scenario file differ, field by field: entries by their names, structures by theirs. */
import type { Difference, Value } from "./types.ts";

export type Bare = Pick<Difference, "kind" | "what" | "structure" | "path" | "was" | "now">;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isScalar = (value: unknown): value is Value => typeof value !== "object" || value === null;

interface At {
  readonly path: readonly string[];
  readonly structure: string | null;
}

const below = ({ path, structure }: At, key: string): At => ({ structure, path: [...path, key] });

const told = (
  { path, structure }: At,
  kind: Bare["kind"],
  what: Bare["what"],
  [was, now]: readonly [Value, Value] = [null, null],
): Bare => ({ kind, what, structure, path: path.join("."), was, now });

export const compare = (before: unknown, after: unknown): readonly Bare[] =>
  inGroup(fieldsOf(before), fieldsOf(after), { path: [], structure: null });

function inGroup(before: Fields, after: Fields, at: At): readonly Bare[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => inField(before[key], after[key], below(at, key)));
}

/** Lists whose items have names. */
const NAMED: Readonly<Record<string, Bare["what"]>> = {
  before: "entry",
  step: "entry",
  after: "entry",
  do: "entry",
  metrics: "metric",
  claims: "claim",
  structures: "structure",
};

function inField(was: unknown, now: unknown, at: At): readonly Bare[] {
  if (same(was, now)) return [];
  const key = at.path.at(-1) ?? "";
  if (key === "set" && at.structure !== null) return inSettings(was, now, at.structure);
  const what = NAMED[key];
  if (what !== undefined && (Array.isArray(was) || Array.isArray(now)))
    return inList(listOf(was), listOf(now), { at, what });
  if (isFields(was) && isFields(now)) return inPart(was, now, at);
  if (was === undefined) return [told(at, "added", whatOf(now), [null, shown(now)])];
  if (now === undefined) return [told(at, "removed", whatOf(was), [shown(was), null])];
  return [told(at, "changed", "value", [shown(was), shown(now)])];
}

/** Where another part stands, nothing of the one before counts. */
function inPart(was: Fields, now: Fields, at: At): readonly Bare[] {
  const [before, after] = [was["use"], now["use"]];
  return before !== after && typeof after === "string"
    ? [told(at, "changed", "part", [typeof before === "string" ? before : null, after])]
    : inGroup(was, now, at);
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const whatOf = (value: unknown): Bare["what"] =>
  typeof fieldsOf(value)["use"] === "string" ? "part" : "value";

/** A value as it may stand in a sentence; null: it is too much for one. */
function shown(value: unknown): Value {
  if (isScalar(value)) return value ?? null;
  const { use } = fieldsOf(value);
  if (typeof use === "string") return use;
  const items = listOf(value);
  return items.length > 0 && items.every(isScalar) ? items.join(", ") : null;
}

/** What a structure sets, by the paths of the model. */
const inSettings = (was: unknown, now: unknown, structure: string): readonly Bare[] => {
  const [before, after] = [fieldsOf(was), fieldsOf(now)];
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].flatMap((path) =>
    inField(before[path], after[path], { path: path.split("."), structure }),
  );
};

interface ListAt {
  readonly at: At;
  readonly what: Bare["what"];
}

function inList(
  before: readonly unknown[],
  after: readonly unknown[],
  { at, what }: ListAt,
): readonly Bare[] {
  const [was, now] = [byName(before), byName(after)];
  const gone = [...was].filter(([name]) => !now.has(name));
  const come = [...now].filter(([name]) => !was.has(name));
  const both = [...now].filter(([name]) => was.has(name));
  const place = (name: string): At => placeOf(at, what, name);
  const order = [...was.keys()].filter((name) => now.has(name));
  const moved = same(
    order,
    both.map(([name]) => name),
  );
  return [
    ...gone.map(([name, item]) => told(place(name), "removed", what, [nameIn(item, name), null])),
    ...come.map(([name, item]) => told(place(name), "added", what, [null, nameIn(item, name)])),
    ...both.flatMap(([name, item]) => inItem(was.get(name), item, place(name))),
    ...(moved ? [] : [told(at, "moved", what)]),
  ];
}

/** What is named beside the name: of an entry its part. */
function nameIn(item: unknown, name: string): string {
  const { use } = fieldsOf(item);
  return typeof use === "string" ? use : name;
}

/** Where an item stands: an entry within a group is named as if it stood in the list; a structure by its name alone. */
function placeOf(at: At, what: Bare["what"], name: string): At {
  if (what === "structure") return { path: [], structure: name };
  const path = at.path.at(-1) === "do" ? at.path.slice(0, 1) : at.path;
  return { structure: at.structure, path: [...path, name] };
}

const inItem = (was: unknown, now: unknown, at: At): readonly Bare[] =>
  isFields(was) && isFields(now) ? inGroup(was, now, at) : [];

/** Items by their names; those that would be alike are numbered. */
function byName(items: readonly unknown[]): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const item of items) {
    const name = itemName(item);
    let own = name;
    for (let k = 2; found.has(own); k++) own = `${name} ${k}`;
    found.set(own, item);
  }
  return found;
}

function itemName(item: unknown): string {
  if (typeof item === "string") return item;
  const { id, name, as, use, do: inner } = fieldsOf(item);
  const own = [id, name, as, use].find((each) => typeof each === "string");
  if (typeof own === "string") return own;
  return inner === undefined ? "" : `do:${itemName(listOf(inner)[0])}`;
}
