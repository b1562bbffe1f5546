/** ratchet odd FILE: the ODD description of a scenario, in Markdown. */
import type { Command } from "commander";
import { oddOf } from "../lab/odd/odd.ts";
import { loadScenario } from "./files.ts";
import { print } from "./io.ts";
import { withOptions, type RunFlags } from "./options.ts";

export function addOdd(program: Command): void {
  const command = program
    .command("odd")
    .summary("describe a scenario by the ODD protocol")
    .description(
      "Prints the description of a scenario by the ODD protocol (Grimm et al. 2020) in Markdown, " +
        "made from the file and from what its parts declare.",
    )
    .argument("<file>", "scenario file, id of a shipped scenario, or - for standard input")
    .action(async (file: string, flags: RunFlags) => {
      print(oddOf(await loadScenario(file, flags)));
    });
  withOptions(command, "set", "at");
}
