#!/usr/bin/env node
/** The command `ratchet`. */
import { explain } from "./exit.ts";
import { endOnClosedPipe } from "./io.ts";
import { program } from "./program.ts";

endOnClosedPipe();
try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}
