/** ratchet study verify STUDY: makes some of its chunks again, and compares bytes. */
import type { Command } from "commander";
import { nodeBlocks } from "../../../workers/node/start.ts";
import { pointAt, type Plan } from "../../lab/study/plan.ts";
import { sampleOf, verify, type Different } from "../../lab/study/verify.ts";
import { standing } from "../../lab/study/walk.ts";
import { BEHAVIOUR } from "../../sim/index.ts";
import { makingOf } from "../execute.ts";
import { MismatchError } from "../exit.ts";
import { onInterrupt } from "../interrupt.ts";
import { print, printJson } from "../io.ts";
import { withOptions, wholeNumber, type RunFlags } from "../options.ts";
import { progressOf } from "../progress.ts";
import { packageVersion } from "../shipped.ts";
import { count } from "../words.ts";
import { grouped } from "./figures.ts";
import { commandOf, openStudy, studyCommand, type StudyFlags } from "./given.ts";
import { incomplete } from "./merged.ts";

interface Flags extends StudyFlags, Pick<RunFlags, "workers" | "memory"> {
  readonly sample: number;
}

const SAMPLE = 10;

const SAYS = [
  "re-run a random sample of chunks and compare bytes",
  "Makes some chunks of a study again, which follow from the study, and compares them with what is kept. Ends with 5 at the first run that differs.",
] as const;

export function addVerify(group: Command): void {
  const command = studyCommand(group, "verify", SAYS).option(
    "--sample <n>",
    "how many chunks are made again",
    (text: string) => wholeNumber("--sample", text, 1, Number.MAX_SAFE_INTEGER),
    SAMPLE,
  );
  withOptions(command, "workers", "memory", "quiet");
  command.action(async (file: string, flags: Flags) => {
    const opened = await openStudy(file, flags);
    const { plan, store, study, folder } = opened;
    const { blocks, missing } = await standing(plan, store, false);
    const gone = new Set(missing);
    const there = blocks.filter((block) => !gone.has(block));
    if (there.length === 0)
      throw incomplete(
        `no chunks of this study are in ${folder}\n  run: ${commandOf("run", file, flags)}`,
      );
    const sample = sampleOf(plan.id, there, flags.sample);
    const { workers, memory, heap } = makingOf(study.scenario.structures, flags);
    const runs = sample.reduce((sum, block) => sum + block.count, 0);
    const progress = progressOf(runs, flags.quiet === true);
    const release = onInterrupt(() => progress.end());
    const execute = nodeBlocks({ size: workers, heap });
    const look = { plan, store, execute, memory };
    const seen = await verify(sample, look, (block) => progress.add(block.count)).finally(() => {
      progress.end();
      release();
    });
    const { different, ...counts } = seen;
    if (flags.json === true)
      printJson({ study: study.id, id: plan.id, of: there.length, ...counts, different });
    if (different === null && seen.runs > 0 && seen.skipped === seen.runs)
      throw incomplete(
        `all ${count(seen.runs, "run")} of the sample failed for want of time, memory or a worker: nothing could be compared`,
      );
    if (different !== null) throw new MismatchError(whatDiffers(plan, different));
    if (flags.json === true) return;
    const skipped = seen.skipped === 0 ? "" : `; ${count(seen.skipped, "failed run")} left out`;
    print(
      `re-ran ${grouped(seen.chunks)} of ${grouped(there.length)} chunks with ratchet ${packageVersion()}, ` +
        `model v${BEHAVIOUR}, Node ${process.versions.node}: all byte-identical${skipped}`,
    );
  });
}

function whatDiffers({ points }: Plan, { block, replicate, what }: Different): string {
  const { structure, values } = pointAt(points, block.point);
  const settings = Object.entries(values).map(([path, value]) => `${path}=${value}`);
  const where = [`point ${block.point}: ${structure}`, ...settings].join(", ");
  const which = replicate === null ? `from replicate ${block.from} on` : `replicate ${replicate}`;
  return `${where}, ${which}: ${what} (chunk ${block.key.slice(0, 8)})`;
}
