/** What could stand at a place of a text that is being written. */
import { catalogue, isStudy, jsonSchema, studySchema } from "../../src/sim/index.ts";
import { completionsAt } from "../edit/complete.ts";
import type { Schema } from "../edit/schema.ts";
import type { Host } from "../host.ts";
import type { Asked, Told } from "./types.ts";

let ofScenarios: Schema | undefined;
let ofStudies: Schema | undefined;

export async function answer(
  { text, position }: Asked<"complete">,
  { host }: { readonly host: Pick<Host, "bringAll"> },
): Promise<Told<"complete">> {
  await host.bringAll?.();
  const schema = isStudy(text)
    ? (ofStudies ??= studySchema() as Schema)
    : (ofScenarios ??= jsonSchema(catalogue) as Schema);
  return completionsAt(text, position, schema);
}
