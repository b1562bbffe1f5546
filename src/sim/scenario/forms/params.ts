/** The form of each kind of parameter, made from its declaration. */
import * as z from "zod/mini";
import { _default as orElse } from "zod/mini";
import type { Edge, ItemRow, NoiseName, Param, Params } from "../../core/params.ts";
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

/** The form of a parameter's value, without its default. */
function valueForm(param: Param): Form<Value> {
  const expected = expectedOf(param);
  const { doc } = param;
  switch (param.kind) {
    case "number":
      return number(param);
    case "integer":
      return integer(param);
    case "choice":
      return choice(param.options, param);
    case "flag":
      return flag(param);
    case "series": {
      const series = group({
        from: number({ min: param.min, doc: "Value for the first craft" }),
        step: number({ doc: "What is added from one craft to the next" }),
      });
      return oneOrGroup(number({ min: param.min }), series, { doc, expected });
    }
    case "distribution": {
      const drawn = group({
        noise: choice(Object.keys(NOISES), { doc: "Shape of the differences" }),
        at: orElse(number({ doc: "The usual value" }), 0),
        spread: number({ min: 0, doc: "How far values differ" }),
      });
      return oneOrGroup(number(), drawn as Form<Value>, { doc, expected });
    }
    case "edges":
      return list(edge, { doc, most: 100_000 });
    case "items":
      return list(item as Form<ItemRow>, { doc, least: 1, most: 1000 });
    case "layer":
      return name(doc);
  }
}

const oneOrGroup = (
  one: Form<Value>,
  many: Form<Value>,
  known: { doc: string; expected: string },
): Form<Value> =>
  either([one, many], { ...known, kind: "number", pick: (value) => Number(isGroup(value)) });

const person = integer({ min: 0, doc: "Number of a person, counted from 0" });
const edge: Form<Edge> = about(
  z.tuple([
    person,
    person,
    z.optional(number({ above: 0, doc: "Weight of the tie" })),
  ]) as unknown as Form<Edge>,
  { expected: "two people and perhaps a weight, such as [0, 1] or [0, 1, 0.5]" },
);

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
  param.kind === "layer" || ("optional" in param && param.optional);
