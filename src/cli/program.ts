/** The commands of `ratchet`, one file each. */
import { Command } from "commander";
import { addCheck } from "./check.ts";
import { addDescribe } from "./describe.ts";
import { addHash } from "./hash.ts";
import { addList } from "./list.ts";
import { addLuck } from "./luck.ts";
import { addOdd } from "./odd.ts";
import { addReplicate } from "./replicate.ts";
import { addRunOne } from "./run-one.ts";
import { addRun } from "./run.ts";
import { addSchema } from "./schema.ts";
import { packageVersion } from "./shipped.ts";
import { addStudy } from "./study/index.ts";

export function program(): Command {
  const ratchet = new Command("ratchet")
    .description(
      "Collective learning across generations: when does a group learn faster than it forgets?",
    )
    .version(packageVersion(), "-V, --version", "prints the version")
    .helpOption("-h, --help", "prints help")
    .helpCommand("help [command]", "prints help for a command")
    .configureHelp({ showGlobalOptions: false })
    .showSuggestionAfterError(true)
    .exitOverride();
  for (const add of COMMANDS) add(ratchet);
  return ratchet;
}

const COMMANDS = [
  addRun,
  addRunOne,
  addCheck,
  addList,
  addDescribe,
  addOdd,
  addSchema,
  addHash,
  addLuck,
  addReplicate,
  addStudy,
];
