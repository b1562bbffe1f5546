/** Settings change every structure that has such a value: what is said when none of those is run. */
import { statSync } from "node:fs";
import type { Scenario } from "../sim/index.ts";
import { loadScenario, type Beside, type Settings } from "./files.ts";
import { tell } from "./io.ts";
import { settingText, type RunFlags } from "./options.ts";

/** Tells of settings that change structures, but none of those that --structure names. */
export async function tellUnreached(
  file: string,
  scenario: Scenario,
  { set = {}, at, structure: names }: Pick<RunFlags, "set" | "at" | "structure">,
): Promise<void> {
  if (names === undefined || !canBeReadAgain(file)) return;
  for (const setting of Object.entries(set)) {
    const changed = await changedBy(setting[0], { file, scenario, set, at });
    if (changed.length === 0 || changed.some((name) => names.includes(name))) continue;
    tell(
      `--set ${settingText(setting)} changes nothing in what is run, only ${changed.join(", ")}`,
    );
  }
}

/** Pipes can be read once. */
const canBeReadAgain = (file: string): boolean =>
  file !== "-" && statSync(file, { throwIfNoEntry: false })?.isFile() !== false;

/** Names of the structures that would be others without this setting. */
async function changedBy(
  path: string,
  { file, scenario, set, at }: Beside & { file: string; scenario: Scenario; set: Settings },
): Promise<readonly string[]> {
  const rest = Object.fromEntries(Object.entries(set).filter(([other]) => other !== path));
  const without = await loadScenario(file, { set: rest, at }).catch(() => null); // the others may need it
  if (without === null) return [];
  const changed = scenario.structures.filter(
    ({ model }, k) => JSON.stringify(model) !== JSON.stringify(without.structures[k]?.model),
  );
  return changed.map(({ name }) => name);
}
