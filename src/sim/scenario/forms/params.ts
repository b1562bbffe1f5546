/** The form of each kind of parameter, made from its declaration. */
import * as z from "zod/mini";
import { _default as orElse } from "zod/mini";
import type { Edge, ItemRow, NoiseName, NumberParam, Param, Params } from "../../core/params.ts";
import type { Value } from "../model.ts";
import { expectedOf } from "../words.ts";
import { about, type Form } from "./about.ts";
import { choice, either, flag, group, integer, list, name, number, text } from "./basic.ts";

const NOISES: Readonly<Record<NoiseName, true>> = {
  none: true,
  gumbel: true,
  logistic: true,
  normal: true,
  uniform: true,
};

const isGroup = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is said of a parameter whatever its kind. */
type Known = Readonly<Record<"doc" | "expected", string>>;

/** Numbers and whole numbers share a declaration. */
type OfKind<Kind> = Kind extends "number" | "integer"
  ? NumberParam
  : Extract<Param, { readonly kind: Kind }>;

/** The form of each kind of parameter, without its default. */
const FORMS: {
  readonly [Kind in Param["kind"]]: (param: OfKind<Kind>, known: Known) => Form<Value>;
} = {
  number: (param) => number({ ...param, formula: "number" }),
  integer: (param) => integer({ ...param, formula: "number" }),
  choice: (param) => choice(param.options, param),
  flag: (param) => flag(param),
  series: ({ min }, known) => seriesForm(min, known),
  distribution: (_param, known) => distributionForm(known),
  edges: (_param, known) => edgesForm(known),
  items: ({ doc }) => list(item as Form<ItemRow>, { doc, least: 1, most: 1000 }),
  formula: ({ doc }) => text(500, doc),
  layer: ({ doc }) => name(doc),
  kind: ({ doc }) => name(doc),
  institution: ({ doc }) => name(doc),
  group: ({ doc }) => text(60, doc),
  metrics: ({ doc }) => list(name("Name of a metric"), { doc, least: 1, most: 64 }),
  labels: ({ doc }) => list(text(60, "Name of a variant"), { doc, least: 1, most: 1000 }),
  variant: (_param, known) => variantForm(known),
  "variant-start": (_param, known) => startForm(known),
};

function valueForm(param: Param): Form<Value> {
  const form = FORMS[param.kind] as (param: Param, known: Known) => Form<Value>;
  return form(param, { doc: param.doc, expected: expectedOf(param) });
}

function seriesForm(min: number | undefined, known: Known): Form<Value> {
  const series = group({
    from: number({ formula: "number", min, doc: "Value for the first craft" }),
    step: number({ formula: "number", doc: "What is added from one craft to the next" }),
  });
  return oneOrGroup(number({ formula: "number", min }), series, known);
}

function distributionForm(known: Known): Form<Value> {
  const drawn = group({
    noise: choice(Object.keys(NOISES), { doc: "Shape of the differences" }),
    at: orElse(number({ formula: "number", doc: "The usual value" }), 0),
    spread: number({ formula: "number", min: 0, doc: "How far values differ" }),
  });
  return oneOrGroup(number({ formula: "number" }), drawn as Form<Value>, known);
}

const oneOrGroup = (one: Form<Value>, many: Form<Value>, known: Known): Form<Value> =>
  either([one, many], { ...known, kind: "number", pick: (value) => Number(isGroup(value)) });

const numbered = integer({ min: 0, max: 2147483646 });

/** A variant by number or name. */
const variantForm = (known: Known): Form<Value> =>
  either([numbered, text(60, "Name of a variant")] as readonly Form<Value>[], {
    ...known,
    pick: (value) => Number(typeof value === "string"),
  });

/** A variant by number or name, a word, or shares of all people. */
function startForm(known: Known): Form<Value> {
  const shares = list(number({ min: 0, doc: "Share of a variant" }), { least: 1, most: 65536 });
  const forms: readonly Form<Value>[] = [
    numbered,
    text(60, "Name of a variant, or random, different, none"),
    group({ shares }, { doc: "Chance of each variant" }),
    group({ exactly: shares }, { doc: "Just these parts of all people" }),
  ];
  return either(forms, { ...known, pick: startMeant });
}

function startMeant(value: unknown): number {
  if (typeof value === "string") return 1;
  if (!isGroup(value)) return 0;
  return "exactly" in (value as object) ? 3 : 2;
}

const person = integer({ min: 0, doc: "Number of a person, counted from 0" });
const edge: Form<Edge> = about(
  z.tuple([
    person,
    person,
    z.optional(number({ above: 0, doc: "Weight of the tie" })),
  ]) as unknown as Form<Edge>,
  { expected: "two people and perhaps a weight, such as [0, 1] or [0, 1, 0.5]" },
);

const FILE =
  "A CSV file beside this one: on each line two numbers, counted from 0, and perhaps a weight";
const tiesFile = group({ csv: text(200, FILE) }, { label: "ties-in-a-file", doc: FILE });

/** Ties that are written out, or stand in a file of one's own; what is in that is read in before. */
const edgesForm = (known: Known): Form<Value> =>
  either([list(edge, { doc: known.doc, most: 100_000 }), tiesFile] as readonly Form<Value>[], {
    ...known,
    kind: "list",
    pick: (value) => Number(isGroup(value)),
  });

const item = group(
  {
    name: text(60, "What it is called"),
    value: number({ above: 0, doc: "Weight with which it is taken up when things are combined" }),
    from: z.optional(
      list(text(60, "Name of an item"), { least: 2, most: 3, doc: "The items it is made from" }),
    ),
    start: z.optional(flag({ doc: "True: everybody knows it at the start" })),
    goal: z.optional(flag({ doc: "True: reaching it is the aim of the task" })),
  },
  { label: "item" },
);

/** The forms of a part's parameters: those with a default, or optional ones, may be left out. */
export function paramForms(params: Params): Record<string, Form<Value>> {
  return Object.fromEntries(
    Object.entries(params).map(([key, param]) => {
      const form = valueForm(param);
      const fallback = defaultOf(param);
      if (fallback !== undefined) return [key, orElse(form, () => fallback)];
      return [key, mayBeLeftOut(param) ? z.optional(form) : form];
    }),
  );
}

/** The value that a parameter has when it is left out; undefined: none. */
export const defaultOf = (param: Param): Exclude<Value, undefined> | undefined =>
  "default" in param ? param.default : undefined;

export const mayBeLeftOut = (param: Param): boolean =>
  param.kind === "layer" ||
  param.kind === "kind" ||
  param.kind === "institution" ||
  ("optional" in param && param.optional);
