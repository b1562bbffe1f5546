/** The forms of entries: a part by its name with its parameters, gates, groups, layers, metrics. */
import * as z from "zod/mini";
import { _default as orElse } from "zod/mini";
import type { Catalogue } from "../../catalogue.ts";
import { PER, type Part } from "../../core/part.ts";
import type { Use } from "../model.ts";
import { nearest } from "../nearest.ts";
import { thereAre } from "../words.ts";
import { about, aboutOf, type Form } from "./about.ts";
import { choice, either, group, integer, list, name, number, text } from "./basic.ts";
import { MOST_TICKS } from "./limits.ts";
import { paramForms } from "./params.ts";

/** Keys that belong to the engine: no part may have a parameter of such a name. */
export const GATE_KEYS = [
  "probability",
  "when",
  "every",
  "from",
  "until",
  "at",
  "rate",
  "per",
] as const;
export const ENTRY_KEYS = ["use", "do", "id", "after", "before", ...GATE_KEYS] as const;

/** A part in use as it stands in a file. */
export interface RawUse {
  readonly use: string;
  readonly [key: string]: unknown;
}

/** What the parts of each room are called. */
export const NOUNS = {
  knowledge: "kind of knowledge",
  environments: "environment",
  networks: "network",
  mechanisms: "mechanism",
  schedules: "schedule",
  metrics: "metric",
  conditions: "condition",
} as const satisfies Record<keyof Catalogue, string>;
export type Room = keyof typeof NOUNS;

export const ROOMS = Object.keys(NOUNS) as readonly Room[];

/** One of the parts of a room, by its name, with its parameters and what else such an entry may hold. */
export function roomForm(
  catalogue: Catalogue,
  room: Room,
  more: z.core.$ZodShape = {},
): Form<RawUse> {
  const parts: readonly Part[] = catalogue[room];
  const noun = NOUNS[room];
  const names = parts.map((part) => part.name);
  const label = noun.replaceAll(" ", "-");
  const forms = parts.map((part) =>
    group(
      {
        use: about(z.literal(part.name), { doc: part.doc, expected: `"${part.name}"` }),
        ...more,
        ...paramForms(part.params),
      },
      { doc: part.doc, noun: part.name, label: `${label}-${part.name}` },
    ),
  );
  const union = z.discriminatedUnion(
    "use",
    forms as unknown as [z.ZodMiniObject<{ use: z.ZodMiniLiteral }>],
  );
  return about(union as unknown as Form<RawUse>, {
    kind: "part",
    label,
    noun,
    names,
    elsewhere: elsewhereOf(catalogue),
    expected: `{use: a ${noun}}`,
    hint: (found) => {
      const meant = typeof found === "string" ? nearest(found, names) : undefined;
      return meant === undefined ? thereAre(names) : `write {use: ${meant}}`;
    },
  });
}

const elsewhereOf = (catalogue: Catalogue): ReadonlyMap<string, string> =>
  new Map(
    ROOMS.flatMap((room) => catalogue[room].map((part) => [part.name, NOUNS[room]] as const)),
  );

const tick = (doc: string): Form<number> =>
  integer({ min: 0, max: MOST_TICKS, unit: "ticks", doc });
const beat = (): Form<number> =>
  integer({
    min: 1,
    max: MOST_TICKS,
    unit: "ticks",
    doc: "Only in every so many ticks",
  });

const when = group(
  {
    column: name(
      "Column that is looked at: something decided in this turn, or something known of a person",
    ),
    is: z.optional(matches("Only where the column is this")),
    not: z.optional(matches("Only where the column is not this")),
  },
  { label: "when", doc: "Only people whose column is, or is not, this value" },
);

function matches(doc: string): Form<number | string> {
  return either<number | string>([integer(), text(60, "A name, or none")], {
    doc,
    expected: 'a whole number, the name of a variant or a group, or "none"',
    kind: "number",
    pick: (value) => Number(typeof value === "string"),
  });
}

/** When an entry acts. */
const gateShape = {
  id: z.optional(
    name("Stable name of the entry and of its luck; needed when a part is used twice"),
  ),
  probability: z.optional(
    number({
      formula: "number",
      min: 0,
      max: 1,
      doc: "Chance that a person acts in a turn, drawn for each",
    }),
  ),
  when: z.optional(when),
  every: z.optional(beat()),
  from: z.optional(tick("The tick from which on it acts")),
  until: z.optional(tick("The last tick in which it acts")),
  at: z.optional(
    list(integer({ min: 1, max: MOST_TICKS, unit: "ticks", doc: "A tick" }), {
      least: 1,
      most: 1000,
      doc: "Only in these ticks",
    }),
  ),
  rate: z.optional(
    number({
      formula: "number",
      min: 0,
      doc: "In continuous time: how often it happens per unit of time",
    }),
  ),
  per: z.optional(
    choice(PER, {
      doc: "Of what the rate is: all together (the first person acts), each person, each item that a person knows",
    }),
  ),
};

type Gates = { readonly [Key in keyof typeof gateShape]?: z.output<(typeof gateShape)[Key]> };
type RawPart = RawUse & Gates;
type RawGroup = Gates & { readonly do: readonly RawEntry[] };
export type RawEntry = RawPart | RawGroup;

/** Most entries of one list: a page of what happens. */
const LONGEST_LIST = 100;

/** An item of a list: a part, or several behind one gate. */
export function entryForm(catalogue: Catalogue): Form<RawEntry> {
  const part = roomForm(catalogue, "mechanisms", gateShape) as Form<RawEntry>;
  const inner: Form<RawEntry> = about(
    z.lazy(() => entry),
    { label: "inner-entry", expected: "{use} or {do: [...]}" },
  );
  const doc = "Several parts behind one gate";
  const behind = group(
    {
      do: list(inner, { least: 1, most: LONGEST_LIST, doc: "What happens, in this order" }),
      ...gateShape,
    },
    { doc },
  ) as unknown as Form<RawEntry>;
  const known = aboutOf(part);
  const entry = either([part, behind], {
    ...known,
    expected: `${known?.expected ?? "{use}"} or {do: [...]}`,
    label: "entry",
    doc: "What happens: a part, or several behind one gate",
    pick: (value) => Number(typeof value === "object" && value !== null && "do" in value),
  });
  return entry;
}

export const entriesForm = (entry: Form<RawEntry>, least: number, doc: string): Form<RawEntry[]> =>
  list(entry, {
    least,
    most: LONGEST_LIST,
    doc,
    hint: (found) => (typeof found === "string" ? `write - use: ${found}` : undefined),
  });

/** A network layer: a generator, what it joins, and in which ticks its ties can be used. */
export interface RawLayer extends RawUse {
  readonly nodes?: "people" | "groups";
  readonly open?: { readonly every: number; readonly from: number; readonly until?: number };
}

export const layerForm = (catalogue: Catalogue): Form<RawLayer> =>
  roomForm(catalogue, "networks", {
    nodes: z.optional(
      choice(["people", "groups"] as const, {
        doc: "What is joined: people, or the groups of the population",
      }),
    ),
    open: z.optional(
      group(
        {
          every: orElse(beat(), 1),
          from: orElse(tick("The tick from which on they can be used"), 0),
          until: z.exactOptional(tick("The last tick in which they can be used")),
        },
        { doc: "In which ticks the ties can be used" },
      ),
    ),
  });

export type RawMetric = string | (RawUse & { readonly as?: string });

/** A metric by its name, or with parameters and a name of its own. */
export function metricForm(catalogue: Catalogue): Form<RawMetric> {
  const names = catalogue.metrics.map((metric) => metric.name);
  const short = choice(names, { noun: "metric" });
  const long = roomForm(catalogue, "metrics", {
    as: z.optional(name("Name of its column in tables; needed when a metric is read twice")),
  }) as Form<RawMetric>;
  return either<RawMetric>([short, long], {
    doc: "What is read in each tick",
    expected: "the name of a metric, or {use: a metric}",
    kind: "part",
    pick: (value) => Number(typeof value === "object"),
  });
}

/** What an entry of the model is, of what stands in the file. */
export function useOf(raw: RawUse, part: Part): Use {
  const values = Object.fromEntries(
    Object.keys(part.params)
      .filter((key) => raw[key] !== undefined)
      .map((key) => [key, raw[key]]),
  );
  return { use: raw.use, values: values as Use["values"] };
}
