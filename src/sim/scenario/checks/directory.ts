/** A directory of who knows what has a trait for each item and a variant for each place, at least. */
import { mostPeople } from "../../core/population.ts";
import { kindOf, optionsOf } from "../kinds.ts";
import type { Context, PlacedEntry } from "./context.ts";

export function checkDirectory(context: Context, { at, entry, part }: PlacedEntry): void {
  if (part === undefined || !("values" in entry)) return;
  const { kinds, model, report } = context;
  const named = entry.values["directory"];
  const directory = kinds.find(({ name, use }) => name === named && use === "variants");
  const items = kindOf(kinds, { ...part, values: entry.values })?.values["items"];
  if (directory === undefined || typeof items !== "number") return; // told elsewhere
  const people = mostPeople(model.population);
  const traits = Number(directory.values["count"]);
  const options = optionsOf(directory);
  const hint = `write also: {${directory.name}: {use: variants, count: ${items}, options: ${people}, start: none}}`;
  const path = [...at, "directory"];
  if (traits < items) {
    const message = `a directory has a trait for each of ${items} items, and ${directory.name} has ${traits}`;
    report({ code: "E_NEEDS", at: path, message, hint });
  }
  if (options > 0 && options < people) {
    const message = `a directory has a variant for each of ${people} places, and ${directory.name} has ${options}`;
    report({ code: "E_NEEDS", at: path, message, hint });
  } else if (options === 0) {
    const message = `a directory holds numbers of places, and there is no end of variants in ${directory.name}`;
    report({ code: "E_NEEDS", at: path, message, hint });
  }
}
