#!/usr/bin/env node
/** The command `ratchet`. */
import { endWithStreams, explain } from "./exit.ts";
import { program } from "./program.ts";

endWithStreams();
try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}
