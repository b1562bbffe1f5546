/** ratchet schema [KIND]: the JSON Schema of scenario files or of study files, for editors and other programs. */
import { Argument, type Command } from "commander";
import { catalogue, schemaText, studySchemaText } from "../sim/index.ts";
import { print } from "./io.ts";
import { withOptions } from "./options.ts";

const KINDS = ["scenario", "study"] as const;

export function addSchema(program: Command): void {
  const kind = new Argument("[kind]", "which files").choices(KINDS).default("scenario");
  const command = program
    .command("schema")
    .summary("print the JSON Schema of scenario or study files")
    .description("Prints the JSON Schema of scenario or study files (draft 2020-12).")
    .addArgument(kind)
    .action((of: (typeof KINDS)[number]) => {
      print((of === "study" ? studySchemaText() : schemaText(catalogue)).trimEnd());
    });
  withOptions(command, "json");
}
