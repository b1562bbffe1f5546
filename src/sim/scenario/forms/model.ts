/** The form of a model: what the engine runs, made from the parts of a catalogue. */
import * as z from "zod/mini";
import { _default as orElse } from "zod/mini";
import { BEGINNINGS, SCOPES } from "../../core/institution.ts";
import type { Catalogue } from "../../catalogue.ts";
import { about, type Form } from "./about.ts";
import { choice, group, integer, list, name, record, text } from "./basic.ts";
import { setting } from "./frame.ts";
import { letForm } from "./let.ts";
import { MOST_INTERVENTIONS, MOST_METRICS, MOST_TICKS } from "./limits.ts";
import { entriesForm, entryForm, layerForm, metricForm, roomForm } from "./parts.ts";
import { populationForm } from "./population.ts";

const once = (doc: string): z.ZodMiniDefault<Form<"each" | "once">> =>
  orElse(choice(["each", "once"] as const, { doc }), "each");

const draw = group(
  {
    network: once("Whether each run draws a network of its own"),
    environment: once("Whether each run draws an environment of its own"),
    start: once("Whether each run draws a start of its own"),
  },
  { label: "draw", doc: "What each run draws anew, or all share" },
);

const check = choice(["event", "tick"] as const, {
  doc: "When it is looked at: after each person, or after each tick",
});

const institution = group(
  {
    scope: orElse(
      choice(SCOPES, {
        doc: "Whose it is: everybody's; one for each group; one for each two people (0 and 1, 2 and 3 ...)",
      }),
      "all",
    ),
    start: orElse(
      choice(BEGINNINGS, { doc: "What it holds at the start: nothing, or what a newcomer does" }),
      "empty",
    ),
  },
  { label: "institution", doc: "A holder of knowledge that does not die" },
);

const intervention = group(
  {
    at: integer({
      min: 1,
      max: MOST_TICKS,
      unit: "ticks",
      doc: "The tick from which on it holds, before anybody acts",
    }),
    set: record(
      text(200, "A path"),
      setting,
      "Values by their paths, such as step.share.chance: 0.5",
    ),
  },
  { label: "intervention", doc: "What is changed while a run goes on" },
);

const stopOf = (conditions: readonly string[]) =>
  about(
    z.nullable(
      group(
        {
          when: choice(conditions, {
            noun: "condition",
            formula: "rule",
            doc: "What a run stops at: a condition, or a formula over metrics that is then not 0",
          }),
          check: orElse(check, "tick"),
        },
        { label: "stop" },
      ),
    ),
    { expected: "{when, check}, or null", doc: "What ends a run before its horizon" },
  );

const shapeOf = (catalogue: Catalogue) => {
  const layer = layerForm(catalogue);
  const entry = entryForm(catalogue);
  const before = entriesForm(entry, 0, "What happens once a tick, before the step");
  const after = entriesForm(entry, 0, "What happens once a tick, after the step");
  const conditions = catalogue.conditions.map((condition) => condition.name);
  const kind = roomForm(catalogue, "knowledge");
  const kinds = record(name("Name of the kind"), kind, "Further kinds of knowledge by their names");
  const layers = record(name("Name of the layer"), layer, "Several network layers by their names");
  return {
    let: z.optional(letForm),
    population: populationForm,
    knowledge: kind,
    also: z.optional(kinds),
    institutions: z.optional(
      record(name("Name of the institution"), institution, "Holders of knowledge that do not die"),
    ),
    environment: z.optional(roomForm(catalogue, "environments")),
    network: z.optional(layer),
    networks: z.optional(layers),
    schedule: roomForm(catalogue, "schedules"),
    before: orElse(before, () => []),
    step: entriesForm(entry, 1, "What happens in each tick, in this order"),
    after: orElse(after, () => []),
    metrics: list(metricForm(catalogue), {
      least: 1,
      most: MOST_METRICS,
      doc: "What is read in each tick",
    }),
    horizon: integer({
      formula: "number",
      min: 1,
      max: MOST_TICKS,
      unit: "ticks",
      doc: "How long a run may last",
    }),
    stop: orElse(stopOf(conditions), null),
    draw: orElse(draw, () => ({
      network: "each" as const,
      environment: "each" as const,
      start: "each" as const,
    })),
    interventions: z.optional(
      list(intervention, {
        most: MOST_INTERVENTIONS,
        doc: "What is changed while a run goes on, from a tick on, with the same luck",
      }),
    ),
  };
};

export type ModelShape = ReturnType<typeof shapeOf>;
export type RawModel = z.output<z.ZodMiniObject<ModelShape, z.core.$strict>>;

/** The keys of a model with their forms. */
export const modelShape = (catalogue: Catalogue): ModelShape => shapeOf(catalogue);
