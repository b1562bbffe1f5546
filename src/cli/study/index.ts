/** ratchet study ...: designs of many runs, and what came of them. One file a command. */
import type { Command } from "commander";
import { addStudyCheck } from "./check.ts";
import { addCite } from "./cite.ts";
import { addClean } from "./clean.ts";
import { addCompare } from "./compare.ts";
import { addExport } from "./export.ts";
import { addStudyList } from "./list.ts";
import { addMerge } from "./merge.ts";
import { addMigrate } from "./migrate.ts";
import { addNew } from "./new.ts";
import { addPlan } from "./plan.ts";
import { addQuery } from "./query.ts";
import { addReplicates } from "./replicates.ts";
import { addStudyRun } from "./run.ts";
import { addSensitivity } from "./sensitivity.ts";
import { addStatus } from "./status.ts";
import { addSubmit } from "./submit.ts";
import { addSummary } from "./summary.ts";
import { addVerify } from "./verify.ts";

const COMMANDS = [
  addStudyList,
  addNew,
  addStudyCheck,
  addPlan,
  addStudyRun,
  addStatus,
  addMerge,
  addSubmit,
  addMigrate,
  addSummary,
  addSensitivity,
  addCompare,
  addReplicates,
  addQuery,
  addExport,
  addCite,
  addVerify,
  addClean,
];

export function addStudy(program: Command): void {
  const study = program
    .command("study")
    .summary("designs of many runs, made and read")
    .description(
      "Runs a scenario at many points, as a study file says, and reads what came of it. What was made is kept: a study that was broken off goes on where it stopped.",
    );
  for (const add of COMMANDS) add(study);
}
