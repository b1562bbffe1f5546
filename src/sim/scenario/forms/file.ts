/** The form of a whole scenario file, made from the parts of a catalogue. */
import * as z from "zod/mini";
import type { Catalogue } from "../../catalogue.ts";
import { about, type Form } from "./about.ts";
import { choice, group, integer, list, name, number, prose, record, text } from "./basic.ts";
import { entriesForm, entryForm, layerForm, metricForm, roomForm } from "./parts.ts";
import { MOST_PEOPLE, MOST_TICKS } from "./limits.ts";

const people = (min: number, doc: string): Form<number> =>
  integer({ min, max: MOST_PEOPLE, unit: "people", doc });

const once = (doc: string): z.ZodMiniDefault<Form<"each" | "once">> =>
  z._default(choice(["each", "once"] as const, { doc }), "each");

/** What the engine runs: these keys may be patched by a structure. */
const modelOf = (catalogue: Catalogue) => {
  const layer = layerForm(catalogue);
  const entry = entryForm(catalogue);
  const conditions = catalogue.conditions.map((condition) => condition.name);
  const change = group({
    at: integer({
      min: 1,
      max: MOST_TICKS,
      unit: "ticks",
      doc: "The tick before which it happens",
    }),
    size: people(0, "Number of people from then on"),
  });
  return {
    population: group(
      {
        size: people(1, "Number of people"),
        changes: z._default(
          list(change, { most: 1000, doc: "Changes of the number of people" }),
          () => [],
        ),
      },
      { doc: "Who is there" },
    ),
    knowledge: roomForm(catalogue.knowledge, "kind of knowledge"),
    network: z.optional(layer),
    networks: z.optional(
      record(name("Name of the layer"), layer, "Several network layers by their names"),
    ),
    schedule: roomForm(catalogue.schedules, "schedule"),
    before: z._default(
      entriesForm(entry, 0, "What happens once a tick, before the step"),
      () => [],
    ),
    step: entriesForm(entry, 1, "What happens in each tick, in this order"),
    after: z._default(entriesForm(entry, 0, "What happens once a tick, after the step"), () => []),
    metrics: list(metricForm(catalogue), { least: 1, most: 64, doc: "What is read in each tick" }),
    horizon: integer({ min: 1, max: MOST_TICKS, unit: "ticks", doc: "How long a run may last" }),
    stop: z._default(
      about(
        z.nullable(
          group({
            when: choice(conditions, { noun: "condition", doc: "What a run stops at" }),
            check: z._default(
              choice(["event", "tick"] as const, {
                doc: "When it is looked at: after each person, or after each tick",
              }),
              "tick",
            ),
          }),
        ),
        { expected: "{when, check}, or null", doc: "What ends a run before its horizon" },
      ),
      null,
    ),
    draw: z._default(
      group(
        {
          network: once("Whether each run draws a network of its own"),
          environment: once("Whether each run draws an environment of its own"),
          start: once("Whether each run draws a start of its own"),
        },
        { doc: "What each run draws anew, or all share" },
      ),
      () => ({ network: "each" as const, environment: "each" as const, start: "each" as const }),
    ),
  };
};

const claim = group({
  id: name("Name of the claim"),
  says: text(300, "The sentence, which may be printed only because it holds"),
  compare: about(z.tuple([text(60, "a"), text(60, "b")]), {
    kind: "list",
    expected: "the names of two structures: [a, b]",
    doc: "Two structures [a, b]: b is read against a",
  }),
  metric: text(64, "The metric that is compared"),
  estimator: choice(["difference", "share-ahead", "log-ratio"] as const, {
    doc: "What is estimated: mean of b - a, share of pairs in which b is ahead, mean of ln(1 + b) - ln(1 + a)",
  }),
  atLeast: number({ doc: "The smallest size that matters; negative: at most that" }),
});

const seed = about(
  z.union([
    z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[^\p{Cc}|]*$/u)),
    z.number(),
  ]),
  {
    expected: 'a text of 1 to 100 characters without "|"',
    doc: "From which all luck is drawn: a text; a number is its decimal text",
  },
);

const setting = about(z.unknown(), { expected: "a value" });

const structure = {
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

const schemaLine = z.optional(
  about(z.unknown(), { expected: "an address", doc: "Address of the schema, for editors" }),
);

/** All the rest: what a scenario says about itself. */
const frame = {
  $schema: schemaLine,
  kind: about(z.literal("scenario"), { expected: '"scenario"', doc: "What kind of file this is" }),
  version: about(z.literal(1), { expected: "1", doc: "Version of the file format" }),
  id: name("Short name of the scenario"),
  title: z.optional(text(100, "Name of the scenario for people")),
  question: z._default(prose(500, "The question that it answers"), ""),
  source: z._default(
    group(
      {
        citation: z._default(prose(500, "Where it comes from"), ""),
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
  clock: z._default(
    group(
      {
        unit: z._default(text(30, "The word for a tick: round, year, generation"), "round"),
        generation: z.exactOptional(
          number({ above: 0, unit: "ticks", doc: "Number of ticks that make a generation" }),
        ),
      },
      { doc: "The word for a tick on axes and in sentences" },
    ),
    () => ({ unit: "round" }),
  ),
  replicates: z._default(
    integer({ min: 1, max: 1_000_000, unit: "runs", doc: "Number of runs of each structure" }),
    40,
  ),
  seed: z._default(seed, "ratchet-1"),
  view: z.optional(
    group(
      { until: integer({ min: 1, max: MOST_TICKS, unit: "ticks", doc: "How far the page plays" }) },
      { doc: "What the page plays" },
    ),
  ),
  controls: z._default(
    list(text(200, "A path"), { most: 3, doc: "Paths of the numbers that the page shows first" }),
    () => [],
  ),
  claims: z._default(
    list(claim, { most: 100, doc: "Sentences that hold, and how that is judged" }),
    () => [],
  ),
};

export type ModelForm = z.ZodMiniObject<ReturnType<typeof modelOf>, z.core.$strict>;
export type RawModel = z.output<ModelForm>;
export const modelForm = (catalogue: Catalogue): ModelForm => group(modelOf(catalogue));

/** Keys of the model, and those that a structure may patch: all are read with the same metrics. */
export const modelKeys = (model: ModelForm): readonly string[] => Object.keys(model._zod.def.shape);
export const patchKeys = (model: ModelForm): readonly string[] =>
  modelKeys(model).filter((key) => key !== "metrics");

const open = (keys: readonly string[], form: Form): Record<string, Form> =>
  Object.fromEntries(keys.map((key) => [key, z.optional(form) as Form]));

const structuresOf = (patch: Record<string, Form>) =>
  list(
    about(group({ ...structure, ...patch }), {
      kind: "group",
      expected: "a group of keys with a name",
      keys: [...Object.keys(structure), ...Object.keys(patch)],
      doc: "A name, and what differs from the scenario: a merge patch, and paths in `set`",
    }),
    { least: 1, most: 64, doc: "What is compared, side by side, with the same luck" },
  );

const frameOf = (model: ModelForm) => {
  const patch = open(patchKeys(model), setting);
  return group({
    ...frame,
    structures: z.optional(structuresOf(patch)),
    ...open(modelKeys(model), setting),
  });
};
export type FrameForm = ReturnType<typeof frameOf>;
export type RawFrame = z.output<FrameForm>;

/** The file with its model left open: that is checked structure by structure, once each has been patched. */
export const frameForm = (model: ModelForm): FrameForm => frameOf(model);

/** The file as a whole, for the JSON Schema. */
export function fileForm(catalogue: Catalogue): Form {
  const model = modelForm(catalogue);
  const { shape } = model._zod.def;
  const patches = patchKeys(model).map((key) => {
    const loose = about(z.union([inner(shape[key as keyof typeof shape]), partial]), {
      expected: "a patch",
    });
    return [key, z.optional(z.nullable(loose)) as Form] as const;
  });
  return group(
    { ...frame, structures: z.optional(structuresOf(Object.fromEntries(patches))), ...shape },
    { doc: "A scenario of Ratchet" },
  );
}

/** A patch may name just the keys that differ. */
const partial = z.record(z.string(), z.unknown());

const inner = (form: z.core.$ZodType): z.core.$ZodType => {
  const { def } = form._zod as { def: { innerType?: z.core.$ZodType } };
  return def.innerType === undefined ? form : inner(def.innerType);
};
