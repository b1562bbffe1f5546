/** Settings as they stand on a command line: "population.size=100", "stop.when=crossover". */
import { RatchetError } from "../../core/errors.ts";
import { quoted } from "../words.ts";
import { read } from "./read.ts";

/** Values by their paths; each value is read as it would be in a scenario file. Of two for a path the last counts. */
export function readSettings(texts: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(texts.map(readSetting));
}

function readSetting(text: string): [path: string, value: unknown] {
  const at = text.indexOf("=");
  const path = text.slice(0, Math.max(0, at)).trim();
  if (path === "") {
    throw new RatchetError("E_USAGE", "", `--set expects path=value, found ${quoted(text)}`);
  }
  const { value, faults } = read(text.slice(at + 1));
  const [fault] = faults;
  if (fault !== undefined) throw new RatchetError("E_USAGE", "", `--set ${path}: ${fault.message}`);
  return [path, value];
}
