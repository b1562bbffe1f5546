/** ratchet schema: the JSON Schema of scenario files, for editors and other programs. */
import type { Command } from "commander";
import { catalogue, schemaText } from "../sim/index.ts";
import { print } from "./io.ts";
import { withOptions } from "./options.ts";

export function addSchema(program: Command): void {
  const command = program
    .command("schema")
    .summary("print the JSON Schema of scenario files")
    .description("Prints the JSON Schema of scenario files (draft 2020-12).")
    .action(() => print(schemaText(catalogue).trimEnd()));
  withOptions(command, "json");
}
