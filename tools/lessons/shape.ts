/** What may stand in a lesson's front matter and in the block of a step. Nothing else may. */
import { z } from "zod";

const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/u, "a name is of small letters, digits and dashes");
const text = z.string().min(1);
const set = z.record(z.string(), z.union([z.number(), z.string()]));

/** What is read from every run: a metric of a structure, with settings, at a tick. */
const reading = z.strictObject({
  structure: text,
  set: set.default({}),
  metric: name,
  /** Left out: the last tick that the page plays. */
  at: z.int().min(0).optional(),
});

const format = { digits: z.int().min(0).max(3).default(0), percent: z.boolean().default(false) };

/** What a number in the text is. */
const figure = z.union([
  z.strictObject({ of: name, take: z.enum(["mean", "median", "p10", "p90"]), ...format }),
  /** In how many runs it is more than that. */
  z.strictObject({ of: name, above: z.number(), ...format }),
  /** In how many pairs the second is ahead, in how many both are level, or by how much the second is ahead on average. */
  z.strictObject({
    of: z.tuple([name, name]),
    take: z.enum(["ahead", "level", "difference"]),
    ...format,
  }),
]);

/** One of `atLeast` and `within`: the 99 % interval lies wholly beyond the first, or wholly within the second of nothing. */
const claim = z.strictObject({
  id: name,
  says: text,
  compare: z.tuple([name, name]),
  estimator: z.enum(["difference", "share-ahead", "log-ratio"]).default("difference"),
  atLeast: z.number().optional(),
  within: z.number().positive().optional(),
});

/** What is run, and what is read from it. It is the same in every language. */
const measure = z.strictObject({
  replicates: z.int().min(200),
  seed: text.optional(),
  /** Instead of the scenario's own, where others are to be read. */
  metrics: z.array(z.union([name, z.record(z.string(), z.unknown())])).optional(),
  readings: z.record(name, reading),
  numbers: z.record(name, figure),
  claims: z.array(claim).min(1),
  /** The readings whose runs are drawn, from the start to where they are read. */
  chart: z.array(name).min(1).max(4),
});

export const head = z.strictObject({
  id: name,
  title: text,
  question: text,
  minutes: z.int().min(5).max(45),
  scenario: name,
  chart: text,
  /** What the lines of the printed chart are called; others are drawn by readers. */
  lines: z.record(name, text.max(26)),
  measure,
});

/** An answer without a number says that there is no difference. */
const answer = z.strictObject({
  name: text,
  number: name.optional(),
  usual: z.boolean().default(false),
});
const asking = { id: name, says: text };
const scale = { min: z.number(), max: z.number(), step: z.number().positive(), unit: z.string() };
const answers = {
  answers: z.array(answer).min(2).max(6),
  /** Numbers that are no further apart than this are called the same. */
  alike: z.number().min(0).default(0),
};
const ask = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("choice"), ...asking, ...answers }),
  z.strictObject({ kind: z.literal("order"), ...asking, ...answers }),
  z.strictObject({ kind: z.literal("slider"), ...asking, ...scale, number: name }),
  z.strictObject({ kind: z.literal("draw"), ...asking, ...scale, line: name }),
]);

const show = z.strictObject({
  structures: z.array(text).min(1).max(4),
  set: z.record(z.string(), z.number()).default({}),
  tick: z.int().min(0).default(0),
  who: z.enum(["group", "person", "chart"]).optional(),
  seed: text.optional(),
  runs: z.boolean().default(false),
});

export const step = z.strictObject({
  kind: z.enum(["predict", "observe", "explain", "change", "transfer"]),
  /** Left out: what the step before shows. */
  show: show.optional(),
  controls: z.array(text).max(2).default([]),
  ask: ask.optional(),
  /** The question of an earlier step whose answer is set beside the outcome here. */
  beside: name.optional(),
  reveal: z.string().default(""),
  teacher: text,
  /** Of the lesson, or of the scenario: "scenario:few-forget". */
  claims: z.array(z.string().regex(/^(?:scenario:)?[a-z][a-z0-9-]*$/u)).default([]),
});

export type Head = z.infer<typeof head>;
export type Measure = z.infer<typeof measure>;
export type ReadingSpec = z.infer<typeof reading>;
export type Figure = z.infer<typeof figure>;
export type ClaimSpec = z.infer<typeof claim>;
export type StepHead = z.infer<typeof step>;
export type AskSpec = z.infer<typeof ask>;
