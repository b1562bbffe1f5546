/** ratchet describe PART...: what parts do, and what they may be told. Made from what the parts themselves declare. */
import type { Command } from "commander";
import { catalogue, describePart, partText } from "../sim/index.ts";
import { print, printJson } from "./io.ts";
import { withOptions, type RunFlags } from "./options.ts";

export function addDescribe(program: Command): void {
  const command = program
    .command("describe")
    .summary("describe parts")
    .description("Describes parts: what they do, and what they may be told.")
    .argument("<part...>", "names, as `ratchet list` prints them")
    .action((names: string[], flags: RunFlags) => {
      const cards = names.flatMap((name) => describePart(catalogue, name));
      if (flags.json === true) printJson(cards);
      else print(cards.map(partText).join("\n"));
    });
  withOptions(command, "json");
}
