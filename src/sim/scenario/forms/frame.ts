/** The forms of what a scenario says about itself, beside its model. */
import * as z from "zod/mini";
import { _default as orElse } from "zod/mini";
import { about, type Form } from "./about.ts";
import {
  choice,
  either,
  group,
  integer,
  list,
  name,
  number,
  prose,
  record,
  text,
} from "./basic.ts";
import { MOST_TICKS } from "./limits.ts";

const FOUR = "[neither, first, second, both]";
const structureName = text(60, "Name of a structure");

const compared = either<string[]>(
  [
    about(z.tuple([structureName, structureName]) as Form<string[]>, {
      kind: "list",
      expected: "the names of two structures",
      doc: "Two structures [a, b]: b is read against a",
    }),
    about(z.tuple([structureName, structureName, structureName, structureName]) as Form<string[]>, {
      kind: "list",
      expected: "the names of four structures",
      doc: "Four structures, for an interaction: with neither of two things, with the first, with the second, with both",
    }),
  ],
  {
    kind: "list",
    expected: `the names of two structures: [a, b], or of four for an interaction: ${FOUR}`,
    doc: `The structures that are compared: [a, b]; for an interaction ${FOUR}`,
    pick: (value) => Number(Array.isArray(value) && value.length > 2),
  },
);

const claim = group(
  {
    id: name("Name of the claim"),
    says: text(300, "The sentence, which may be printed only because it holds"),
    compare: compared,
    metric: text(64, "The metric that is compared"),
    estimator: choice(["difference", "share-ahead", "log-ratio", "interaction"] as const, {
      doc: "What is estimated: mean of b - a, share of pairs in which b is ahead, mean of ln(1 + b) - ln(1 + a); interaction: mean of (both - second) - (first - neither)",
    }),
    atLeast: number({ doc: "The smallest size that matters; negative: at most that" }),
  },
  { label: "claim" },
);

const oneLine = (found: string): boolean => !/[\p{Cs}\u2028\u2029]/u.test(found);

/** The command reads seeds by the same rule: src/cli/seed.ts. */
const SEED = 'a seed (1 to 100 characters on one line without "|", or a number)';
export const seed = either<string | number>(
  [
    about(
      z
        .string()
        .check(
          z.minLength(1),
          z.maxLength(100),
          z.regex(/^[^\p{Cc}|]*$/u),
          z.refine(oneLine),
        ) as Form<string>,
      { expected: SEED },
    ),
    about(z.number(), { expected: SEED }),
  ],
  {
    expected: SEED,
    doc: "From which all luck is drawn: a text; a number is its decimal text",
    pick: (value) => Number(typeof value === "number"),
  },
);

/** What is checked later, where it is set. */
export const setting = about(z.unknown(), { expected: "a value" });

export const structure = {
  name: text(60, "What it is called"),
  set: z.optional(
    record(text(200, "A path"), setting, "Values by their paths, such as step.share.chance: 0.5"),
  ),
  remove: z.optional(
    list(text(200, "A path"), { most: 100, doc: "Entries taken away, by their paths" }),
  ),
  add: z.optional(
    group(
      Object.fromEntries(
        ["before", "step", "after"].map((key) => [
          key,
          z.optional(list(setting, { least: 1, most: 100, doc: `Entries added to "${key}"` })),
        ]),
      ) as Record<"before" | "step" | "after", z.ZodMiniOptional<Form<unknown[]>>>,
      { doc: "Entries added at the end of a list, or after or before the entry that they name" },
    ),
  ),
};

const sliderEnd = text(24, "What a value at the end is called");

/** What a slider says, in the scenario's own words. */
const slider = group(
  {
    label: text(40, "What is changed, in plain words: Learning by hand"),
    ends: z.exactOptional(
      about(z.tuple([sliderEnd, sliderEnd]) as Form<string[]>, {
        kind: "list",
        expected: "two words: [few, many]",
        doc: "What the smallest and the largest value are called; left out: [less, more]",
      }),
    ),
    says: text(200, "What it means, in one short sentence"),
  },
  { label: "slider", doc: "Plain words for one of the controls" },
);

export const schemaLine = z.optional(
  about(z.unknown(), { expected: "an address", doc: "Address of the schema, for editors" }),
);

/** All the rest: what a scenario says about itself. */
export const frame = {
  $schema: schemaLine,
  kind: about(z.literal("scenario"), { expected: '"scenario"', doc: "What kind of file this is" }),
  version: about(z.literal(1), { expected: "1", doc: "Version of the file format" }),
  id: name("Short name of the scenario"),
  title: z.optional(text(100, "Name of the scenario for people")),
  question: orElse(prose(500, "The question that it answers"), ""),
  topics: z.exactOptional(
    list(name("A topic in one word: sharing, silos"), {
      most: 6,
      doc: "What it is about, for whoever looks for a scenario",
    }),
  ),
  source: orElse(
    group(
      {
        citation: orElse(prose(500, "Where it comes from"), ""),
        fidelity: choice(["replication", "inspired", "own"] as const, {
          doc: "replication: the algorithm was read and the numbers pass; inspired, own: all else",
        }),
        checked: z.exactOptional(prose(2000, "What was checked against the source")),
        deviation: z.exactOptional(prose(2000, "What differs from the source")),
      },
      { doc: "Where it comes from and what was checked" },
    ),
    () => ({ citation: "", fidelity: "own" as const }),
  ),
  clock: orElse(
    group(
      {
        unit: orElse(text(30, "The word for a tick: round, year, generation"), "round"),
        generation: z.exactOptional(
          number({ above: 0, unit: "ticks", doc: "Number of ticks that make a generation" }),
        ),
      },
      { doc: "The word for a tick on axes and in sentences" },
    ),
    () => ({ unit: "round" }),
  ),
  replicates: orElse(
    integer({ min: 1, max: 1_000_000, unit: "runs", doc: "Number of runs of each structure" }),
    40,
  ),
  seed: orElse(seed, "ratchet-1"),
  view: z.optional(
    group(
      {
        until: z.exactOptional(
          integer({ min: 1, max: MOST_TICKS, unit: "ticks", doc: "How far the page plays" }),
        ),
        chart: z.exactOptional(
          text(64, "The metric that the page draws first, by its name; left out: what is known"),
        ),
        label: z.exactOptional(
          text(40, "What that metric is, in plain words for its axis: share of people who do A"),
        ),
        person: z.exactOptional(text(20, "The word for one person: region, group")),
        item: z.exactOptional(text(20, "The word for one thing that can be known: way, industry")),
        sliders: z.exactOptional(
          record(text(200, "A path"), slider, "What sliders say, by the paths of the controls"),
        ),
      },
      { doc: "What the page plays, what it draws first, and what it calls people and things" },
    ),
  ),
  controls: orElse(
    list(text(200, "A path"), { most: 3, doc: "Paths of the numbers that the page shows first" }),
    () => [],
  ),
  claims: orElse(
    list(claim, { most: 100, doc: "Sentences that hold, and how that is judged" }),
    () => [],
  ),
};
