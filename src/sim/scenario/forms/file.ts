/** The form of a whole scenario file: its frame, its structures and its model. */
import * as z from "zod/mini";
import type { Catalogue } from "../../catalogue.ts";
import { about, type Form } from "./about.ts";
import { group, list } from "./basic.ts";
import { frame, setting, structure } from "./frame.ts";
import { MOST_STRUCTURES } from "./limits.ts";
import { modelShape, type ModelShape } from "./model.ts";

const open = (keys: readonly string[], form: Form): Record<string, Form> =>
  Object.fromEntries(keys.map((key) => [key, z.optional(form) as Form]));

const structuresOf = (patch: Record<string, Form>) =>
  list(
    about(group({ ...structure, ...patch }), {
      kind: "group",
      label: "structure",
      expected: "a group of keys with a name",
      keys: [...Object.keys(structure), ...Object.keys(patch)],
      doc: "A name, and what differs from the scenario: a merge patch, and paths in `set`",
    }),
    { least: 1, most: MOST_STRUCTURES, doc: "What is compared, side by side, with the same luck" },
  );

const frameOf = (model: readonly string[], patch: readonly string[]) =>
  group(
    {
      ...frame,
      structures: z.optional(structuresOf(open(patch, setting))),
      ...open(model, setting),
    },
    { others: OTHERS },
  );

/** What other tools and people call things. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ["agents", "population"],
  ["people", "population"],
  ["size", "population"],
  ["n", "population"],
  ["generations", "horizon"],
  ["rounds", "horizon"],
  ["ticks", "horizon"],
  ["steps", "step"],
  ["mechanisms", "step"],
  ["name", "title"],
  ["description", "question"],
  ["tags", "topics"],
  ["keywords", "topics"],
  ["runs", "replicates"],
  ["repetitions", "replicates"],
  ["measures", "metrics"],
  ["topology", "network"],
]);
type FrameForm = ReturnType<typeof frameOf>;
export type RawFrame = z.output<FrameForm>;

export interface Forms {
  /** The keys of a model with their forms. */
  readonly model: ModelShape;
  /** The file with its model left open: that is checked structure by structure, once each has been patched. */
  readonly frame: FrameForm;
  readonly modelKeys: readonly string[];
  /** Keys that a structure may patch: all are read with the same metrics. */
  readonly patchKeys: readonly string[];
}

const made = new WeakMap<Catalogue, Forms>();

/** The forms for the parts of a catalogue. */
export function formsOf(catalogue: Catalogue): Forms {
  const known = made.get(catalogue);
  if (known !== undefined) return known;
  const shape = modelShape(catalogue);
  const modelKeys = Object.keys(shape);
  const patchKeys = modelKeys.filter((key) => key !== "metrics");
  const forms = { model: shape, frame: frameOf(modelKeys, patchKeys), modelKeys, patchKeys };
  made.set(catalogue, forms);
  return forms;
}

/** The file as a whole, for the JSON Schema. */
export function fileForm(catalogue: Catalogue): Form {
  const { patchKeys, model } = formsOf(catalogue);
  const shape: Readonly<Record<string, z.core.$ZodType>> = model;
  const patches = patchKeys.map((key) => {
    const loose = about(z.union([inner(shape[key]), partial]), { expected: "a patch" });
    return [key, z.optional(z.nullable(loose))] as const;
  });
  return group(
    { ...frame, structures: z.optional(structuresOf(Object.fromEntries(patches))), ...shape },
    { doc: "A scenario of Ratchet" },
  );
}

/** A patch may name just the keys that differ. */
const partial = about(z.record(z.string(), z.unknown()), {
  label: "patch",
  expected: "a group of keys",
});

/** A form without its default. */
function inner(form: z.core.$ZodType): z.core.$ZodType {
  const { def } = form as { readonly def?: { readonly innerType?: z.core.$ZodType } };
  return def?.innerType === undefined ? form : inner(def.innerType);
}
