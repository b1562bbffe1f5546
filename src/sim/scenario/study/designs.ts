/** The forms of designs: how the points of a study are chosen, one form for each kind. */
import * as z from "zod/mini";
import { _default as orElse } from "zod/mini";
import { about, type Form } from "../forms/about.ts";
import {
  choice,
  either,
  flag,
  group,
  integer,
  list,
  number,
  record,
  text,
} from "../forms/basic.ts";
import type { FactorValue } from "./model.ts";

/** Most factors of a study, and most levels of one of them. */
const MOST_FACTORS = 64;
export const MOST_LEVELS = 10_000;

const value = either<FactorValue>([number(), text(200, "A text"), flag()] as Form<FactorValue>[], {
  doc: "A value, as it would stand at the path",
  expected: "a number, a text, or true or false",
  pick: (found) => (typeof found === "string" ? 1 : Number(typeof found === "boolean") * 2),
});

const listed = group(
  {
    values: list(value, { least: 1, most: MOST_LEVELS, doc: "The levels, one by one" }),
  },
  { label: "levels", doc: "Levels that are listed" },
);

const stepped = group(
  {
    from: number({ doc: "The first level" }),
    to: number({ doc: "No level is above it; it is one, if a step ends there" }),
    step: number({ doc: "From one level to the next" }),
  },
  {
    label: "steps",
    doc: "Levels from ... to, step by step",
    others: new Map([
      ["min", "from"],
      ["max", "to"],
      ["by", "step"],
    ]),
  },
);

const ranged = group(
  {
    min: number({ doc: "The smallest value" }),
    max: number({ doc: "The largest value" }),
    scale: orElse(
      choice(["linear", "log"] as const, {
        doc: "How values are spread: evenly, or evenly in their logarithm",
      }),
      "linear",
    ),
  },
  {
    label: "range",
    doc: "Any value between two numbers",
    others: new Map([
      ["from", "min"],
      ["to", "max"],
    ]),
  },
);

export type RawFactor =
  | z.output<typeof listed>
  | z.output<typeof stepped>
  | z.output<typeof ranged>;

const holds = (found: unknown, ...keys: readonly string[]): boolean =>
  typeof found === "object" && found !== null && keys.some((key) => key in found);

const hint = (found: unknown): string | undefined => {
  if (Array.isArray(found)) return "write {values: [...]}";
  return typeof found === "object" ? undefined : "write {values: [...]}, with all its levels";
};

/** Where levels are needed. */
const levels = either<RawFactor>([listed, stepped] as Form<RawFactor>[], {
  doc: "The levels of a factor",
  label: "factor-of-levels",
  expected: "{values: [...]} or {from, to, step}",
  kind: "group",
  hint,
  pick: (found) => Number(holds(found, "from", "to", "step", "min", "max")),
});

const anyFactor = either<RawFactor>([listed, stepped, ranged] as Form<RawFactor>[], {
  doc: "The levels of a factor, or between what it may be",
  label: "factor",
  expected: "{min, max}, {values: [...]} or {from, to, step}",
  kind: "group",
  hint: (found) => (Array.isArray(found) ? "write {values: [...]}" : undefined),
  pick: (found) => (holds(found, "min", "max", "scale") ? 2 : Number(holds(found, "from", "to"))),
});

const rangeOnly: Form<RawFactor> = about(ranged as unknown as Form<RawFactor>, {
  kind: "group",
  label: "range",
  expected: "{min, max}",
  doc: "Any value between two numbers",
  keys: ["min", "max", "scale"],
  others: new Map([
    ["from", "min"],
    ["to", "max"],
  ]),
});

const factors = (factor: Form<RawFactor>): Form<Record<string, RawFactor>> => {
  const doc = "What differs from point to point, by paths such as step.share.chance, or structure";
  const named = record(text(200, "A path"), factor, doc);
  return about(
    (named as z.ZodMiniRecord).check(
      z.refine((found) => {
        const { length } = Object.keys(found);
        return length >= 1 && length <= MOST_FACTORS;
      }),
    ) as unknown as typeof named,
    { kind: "group", expected: `a group of 1 to ${MOST_FACTORS} factors`, doc },
  );
};

const points = integer({ min: 1, max: 10_000_000, doc: "Number of points" });

const kindIs = <Kind extends string>(kind: Kind, doc: string): Form<Kind> =>
  about(z.literal(kind) as unknown as Form<Kind>, { expected: `"${kind}"`, doc });

const formOf = <Shape extends z.core.$ZodShape>(kind: string, doc: string, shape: Shape) =>
  group(
    { kind: kindIs(kind, doc), ...shape },
    { doc, label: `design-${kind}`, noun: `design ${kind}` },
  );

/** By kind. */
export const DESIGNS = {
  grid: formOf("grid", "Every level of each factor with every level of all others", {
    factors: factors(levels),
  }),
  zip: formOf("zip", "The first levels of all factors together, then the second, and so on", {
    factors: factors(levels),
  }),
  list: formOf("list", "Points that are listed in a CSV file, a column for each factor", {
    csv: text(200, "The CSV file, relative to this one; its first line names the factors"),
  }),
  random: formOf("random", "Points drawn independently of each other", {
    points,
    factors: factors(anyFactor),
  }),
  lhs: formOf("lhs", "Latin hypercube: in each factor, one point in each of as many parts", {
    points,
    factors: factors(anyFactor),
  }),
  oat: formOf("oat", "One factor at a time, all others as in the scenario", {
    factors: factors(levels),
  }),
  morris: formOf("morris", "Elementary effects (Morris 1991): which factors matter at all", {
    trajectories: orElse(integer({ min: 2, max: 100_000, doc: "Number of trajectories" }), 20),
    levels: orElse(
      about(z.int().check(z.minimum(2), z.maximum(100), z.multipleOf(2)) as Form<number>, {
        kind: "number",
        expected: "an even whole number from 2 to 100",
        doc: "Number of levels of each factor",
        min: 2,
        max: 100,
      }),
      4,
    ),
    factors: factors(rangeOnly),
  }),
  sobol: formOf(
    "sobol",
    "Sobol indices (Saltelli 2010): which factor makes how much of the variance",
    {
      samples: integer({
        min: 2,
        max: 10_000_000,
        doc: "Base samples N: N (k + 2) points of k factors",
      }),
      factors: factors(anyFactor),
    },
  ),
} as const;

export type DesignKind = keyof typeof DESIGNS;
export type RawDesign = {
  [Kind in DesignKind]: { readonly kind: Kind } & Omit<z.output<(typeof DESIGNS)[Kind]>, "kind">;
}[DesignKind];

const KINDS = Object.keys(DESIGNS) as readonly DesignKind[];

/** Only what kind it is. */
export const kindForm: Form<DesignKind> = choice(KINDS, {
  noun: "design",
  doc: "How the points are chosen",
});

/** A group of keys at least. */
export const anyDesign: Form = group({}, { expected: "{kind: a design, factors}" });

/** Any of them, for the JSON Schema. */
export const designForm: Form = either(Object.values(DESIGNS) as readonly Form[], {
  doc: "How the points of the study are chosen",
  label: "design",
  expected: "{kind: a design, factors}",
  kind: "group",
  pick: () => 0,
});
