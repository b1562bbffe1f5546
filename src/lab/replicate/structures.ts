/** Structures by name: where one stands in a scenario is its author's affair, and no experiment may hang on it. */
import type { Scenario } from "../../sim/index.ts";
import type { Settings } from "./experiment.ts";

type Named = Pick<Scenario, "id" | "structures">;

/** The structure of that name, or the only one. */
export function structureOf(
  name: string | undefined,
  { id, structures }: Named,
): Scenario["structures"][number] {
  const found = structures.filter((each) => name === undefined || each.name === name);
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const known = structures.map((each) => `"${each.name}"`).join(", ");
  const wrong = name === undefined ? "several structures: name one of" : `no structure "${name}":`;
  throw new Error(`${id} has ${wrong} ${known}`);
}

/** "structures[Small world].network": the setting of one structure alone. */
const OF_ONE = /^structures\[([^\]]+)\](?=\.)/u;

/** The settings as `--set` takes them: places of structures instead of their names. */
export function placed(set: Settings, scenario: () => Named): Settings {
  const entries = Object.entries(set).map(([path, value]) => {
    const [whole, name] = OF_ONE.exec(path) ?? [];
    if (whole === undefined) return [path, value];
    const named = scenario();
    const place = named.structures.indexOf(structureOf(name, named));
    return [path.replace(whole, `structures[${place}]`), value];
  });
  return Object.fromEntries(entries) as Settings;
}
