/** Structure-aware mutations: a valid scenario, changed as people, programs and accidents change files. */
import { array, constantFrom, nat, oneof, record, tuple, type Arbitrary } from "fast-check";
import { stringify } from "yaml";
import type { Raw } from "./base.ts";
import { KEYS, ODD, PATHS } from "./odd.ts";

/** The way to a place of a value, and what happens there. */
export interface Change {
  readonly way: readonly number[];
  readonly kind: "replace" | "remove" | "rename" | "insert" | "copy" | "set" | "wrap";
  readonly value: unknown;
  readonly key: string;
}

/** A change of the text itself. */
export interface Slip {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export interface Mutation {
  readonly base: number;
  readonly changes: readonly Change[];
  readonly slips: readonly Slip[];
  readonly form: "text" | "yaml" | "json" | "value";
}

const change: Arbitrary<Change> = record({
  way: array(nat(40), { maxLength: 6 }),
  kind: constantFrom("replace", "remove", "rename", "insert", "copy", "set", "wrap"),
  value: constantFrom(...ODD),
  key: oneof(constantFrom(...KEYS), constantFrom(...PATHS)),
});

const slip: Arbitrary<Slip> = tuple(
  nat(4000),
  nat(12),
  constantFrom(
    "",
    "\n",
    " ",
    "  ",
    "\t",
    ":",
    ": ",
    "- ",
    "-",
    ",",
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "#",
    "&a ",
    "*a",
    "!t ",
    "|",
    ">",
    "%",
    "---\n",
    "?",
    "\u0000",
    "\r",
    "x",
  ),
).map(([at, length, text]) => ({ at, length, text }));

export const mutation = (bases: number): Arbitrary<Mutation> =>
  record({
    base: nat(bases - 1),
    changes: oneof(array(change, { minLength: 1, maxLength: 1 }), array(change, { maxLength: 4 })),
    slips: oneof(
      { weight: 3, arbitrary: constantFrom<Slip[]>([]) },
      { weight: 1, arbitrary: array(slip, { maxLength: 3 }) },
    ),
    form: constantFrom("text", "yaml", "json", "value"),
  });

/** A scenario to be mutated, as a value and as it stands in its file. */
export interface Base {
  readonly raw: Raw;
  readonly text: string;
}

/** The mutated scenario: a text, or a value. */
export function mutate(bases: readonly Base[], plan: Mutation): string | object {
  const { base, changes, slips, form } = plan;
  const { raw, text: own } = bases[base] ?? { raw: {}, text: "" };
  const copy = structuredClone(raw);
  if (form !== "text") for (const each of changes) apply(copy, each);
  if (form === "value") return copy;
  const text =
    form === "text" ? own : form === "json" ? JSON.stringify(copy, null, base) : stringify(copy);
  return slips.reduce((before, { at, length, text: put }) => {
    const from = before.length === 0 ? 0 : at % before.length;
    return before.slice(0, from) + put + before.slice(from + length);
  }, text);
}

type Holder = Record<string, unknown> | unknown[];

function apply(root: Raw, { way, kind, value, key }: Change): void {
  let holder: Holder = root;
  let at = "";
  for (const step of way) {
    const keys: string[] = Object.keys(holder);
    at = keys[step % Math.max(1, keys.length)] ?? "";
    const next: unknown = (holder as Record<string, unknown>)[at];
    if (typeof next !== "object" || next === null || Object.keys(next).length === 0) break;
    holder = next as Holder;
  }
  const keys = Object.keys(holder);
  at = keys[(way.at(-1) ?? 0) % Math.max(1, keys.length)] ?? "";
  const own: unknown = structuredClone(value); // or one change would reach into what another put in
  if (Array.isArray(holder)) changeList(holder, Number(at), kind, own);
  else changeGroup(holder, at, kind, { value: own, key });
}

function changeList(list: unknown[], at: number, kind: Change["kind"], value: unknown): void {
  if (kind === "remove") list.splice(at, 1);
  else if (kind === "copy") list.splice(at, 0, structuredClone(list[at]));
  else if (kind === "insert") list.splice(at, 0, value);
  else if (kind === "set") list.reverse();
  else if (kind === "wrap") list[at] = { do: [list[at]] };
  else list[at] = value;
}

function changeGroup(
  group: Record<string, unknown>,
  at: string,
  kind: Change["kind"],
  { value, key }: Pick<Change, "value" | "key">,
): void {
  const put = (name: string, what: unknown): void => {
    Object.defineProperty(group, name, {
      value: what,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  };
  if (kind === "remove") delete group[at];
  else if (kind === "rename") {
    put(key, group[at]);
    if (key !== at) delete group[at];
  } else if (kind === "copy") put(key, structuredClone(group[at]));
  else if (kind === "insert") put(key, value);
  else if (kind === "set") put("structures", [{ name: "X", set: { [key]: value } }]);
  else if (kind === "wrap") put(at, [group[at]]);
  else put(at, value);
}
