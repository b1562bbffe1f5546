/** What is said of result files that have been written. */
import type { Results } from "../../lab/study/results.ts";
import { EXIT } from "../exit.ts";
import { print, tell } from "../io.ts";
import { grouped } from "./figures.ts";
import { commandOf, type Opened, type StudyFlags } from "./given.ts";

export function tellWritten({ folder, file }: Opened, flags: StudyFlags, written: Results): void {
  const { files, failed } = written;
  if (flags.json !== true) {
    for (const { path, sha256 } of files.filter((each) => each.path.endsWith(".parquet")))
      print(`wrote ${folder}/${path}  sha256 ${sha256.slice(0, 8)}`);
  }
  if (failed === 0) return;
  tell(
    `warning: ${grouped(failed)} runs failed; they are rows with status "failed". See: ${commandOf("status", file, flags, "--failed")}`,
  );
  process.exitCode = EXIT.incomplete;
}

/** Runs that failed for want of something stay so, also once there is more of it, until it is asked to make them again. */
export function mishapText(
  { file }: Opened,
  flags: StudyFlags,
  mishaps: number,
  way: readonly string[] = ["--retry-failed"],
): string[] {
  if (mishaps === 0) return [];
  const [stay, them] = mishaps === 1 ? ["run stays", "it"] : ["runs stay", "them"];
  return [
    `${grouped(mishaps)} ${stay} failed for want of time, memory or a worker; to make ${them} again, with a larger limits.wallclockPerRun or --memory:`,
    `  ${commandOf("run", file, flags, ...way)}`,
  ];
}
