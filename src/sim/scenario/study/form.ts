/** The forms of a study file: what each of its keys may hold. The design is checked by the form of its kind. */
import * as z from "zod/mini";
import { _default as orElse } from "zod/mini";
import { about, type Form } from "../forms/about.ts";
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
} from "../forms/basic.ts";
import { schemaLine, seed, setting } from "../forms/frame.ts";
import { designForm } from "./designs.ts";
import { responsesForm } from "./response-form.ts";

/** Most runs that limits may allow, and how many they do when nothing is said. */
const MOST_RUNS = 100_000_000;
const USUAL = { runs: 1_000_000, bytes: 2_000_000_000 };
const MOST_REPLICATES = 1_000_000;
/** Fewest runs of which an interval is taken. */
const LEAST_RUNS = 5;

const ORCID = /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/u;

const author = group(
  {
    name: text(100, "Name of the author"),
    orcid: z.exactOptional(
      about(z.string().check(z.regex(ORCID)), {
        kind: "text",
        expected: "an ORCID iD in quotes, such as 0000-0002-1825-0097",
        doc: "ORCID iD of the author: https://orcid.org",
      }),
    ),
  },
  { label: "author", doc: "Who made the study" },
);

const license = about(z.string().check(z.maxLength(60), z.regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/u)), {
  kind: "text",
  expected: "the SPDX name of a license, such as CC-BY-4.0",
  doc: "Under which license the results stand, by its SPDX name",
});

const seeds = choice(["common", "independent"] as const, {
  doc: "common: replicate k has the same luck at every point; independent: luck of its own",
});

const runs = (min: number, doc: string): Form<number> =>
  integer({ min, max: MOST_REPLICATES, unit: "runs", doc });

const width = (doc: string): Form<number> => number({ above: 0, doc });

const until = group(
  {
    response: text(64, "The response that is looked at"),
    halfWidth: z.exactOptional(width("Half of a 95 % interval, in units of the response")),
    relHalfWidth: z.exactOptional(width("The same as a share of the mean")),
  },
  { label: "until", doc: "How narrow the interval of a response shall be" },
);

const COUNT = "Number of runs of each point in each structure";
const fixed = group(
  { count: runs(1, COUNT), seeds: orElse(seeds, "common") },
  { label: "replicates-fixed", doc: "So many runs of each point" },
);
const sequential = group(
  {
    min: runs(LEAST_RUNS, "Fewest runs of each point"),
    max: runs(LEAST_RUNS, "Most runs of each point"),
    block: orElse(runs(1, "How many runs are added at a time"), 10),
    until,
    seeds: orElse(seeds, "common"),
  },
  { label: "replicates-sequential", doc: "As many runs of each point as its interval needs" },
);

export type RawReplicates = number | z.output<typeof fixed> | z.output<typeof sequential>;

const replicates = either<RawReplicates>([runs(1, COUNT), fixed, sequential], {
  doc: `${COUNT}, or {count, seeds}, or {min, max, block, until: {response, halfWidth}}`,
  expected: "a number of runs, {count, seeds} or {min, max, block, until}",
  kind: "number",
  pick: (value) => {
    if (typeof value !== "object" || value === null) return 0;
    return ["min", "max", "until", "block"].some((key) => key in value) ? 2 : 1;
  },
});

const limits = group(
  {
    runs: orElse(
      integer({ min: 1, max: MOST_RUNS, unit: "runs", doc: "Most runs that the study may have" }),
      USUAL.runs,
    ),
    wallclockPerRun: orElse(
      z.nullable(number({ above: 0, max: 1e6, unit: "s", doc: "Longest that a run may take" })),
      null,
    ),
    bytes: orElse(
      number({ min: 1, max: 1e13, unit: "bytes", doc: "Most bytes of results" }),
      USUAL.bytes,
    ),
  },
  { label: "limits", doc: "What the study must not go beyond" },
);

const series = about(
  z.nullable(
    group(
      {
        every: orElse(integer({ min: 1, max: 1_000_000, unit: "ticks", doc: "Every so many" }), 1),
      },
      { label: "series" },
    ),
  ),
  { expected: "{every: number of ticks}", doc: "Keeps every metric at every so many ticks" },
);

const observed = group(
  {
    csv: text(200, "A CSV file, relative to this one: a column of ticks, and columns of metrics"),
    tick: orElse(text(64, "Name of the column of ticks"), "tick"),
  },
  { label: "observed", doc: "What was observed, for responses such as distance(METRIC, observed)" },
);

const shapeOf = <Design extends Form>(design: Design) => ({
  $schema: schemaLine,
  kind: about(z.literal("study"), { expected: '"study"', doc: "What kind of file this is" }),
  version: about(z.literal(1), { expected: "1", doc: "Version of the file format" }),
  id: name("Short name of the study"),
  title: z.optional(text(100, "Name of the study for people")),
  question: orElse(prose(500, "The question that it answers"), ""),
  authors: orElse(list(author, { most: 100, doc: "Who made the study" }), () => []),
  license: z.exactOptional(license),
  extends: text(
    200,
    "The scenario that is run: a path relative to this file that ends in .yaml or .json, or the id of a shipped scenario",
  ),
  set: z.optional(
    record(text(200, "A path"), setting, "Values by their paths that hold at every point"),
  ),
  seed: z.optional(seed),
  replicates: z.optional(replicates),
  design,
  observed: z.exactOptional(observed),
  responses: responsesForm,
  series: orElse(series, null),
  limits: orElse(limits, () => ({ ...USUAL, wallclockPerRun: null })),
});

/** What other tools and people call things. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ["base", "extends"],
  ["scenario", "extends"],
  ["model", "extends"],
  ["settings", "set"],
  ["fixed", "set"],
  ["runs", "replicates"],
  ["repetitions", "replicates"],
  ["parameters", "design"],
  ["factors", "design"],
  ["variables", "design"],
  ["outputs", "responses"],
  ["metrics", "responses"],
  ["measures", "responses"],
  ["name", "title"],
  ["description", "question"],
  ["licence", "license"],
  ["author", "authors"],
]);

/** The file with its design left open: that is checked by the form of its kind. */
export const frameForm = group(shapeOf(z.optional(setting) as Form), { others: OTHERS });
export type RawStudy = z.output<typeof frameForm>;

/** The file as a whole, for the JSON Schema. */
export const studyForm: Form = group(shapeOf(designForm), { doc: "A study of Ratchet" });
