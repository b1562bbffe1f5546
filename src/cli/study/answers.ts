/** What the runs of a study say, for commands: from its chunks, or from runs.parquet where they were cleaned away. */
import { join } from "node:path";
import { answersFrom, answersIn, type Answered } from "../../lab/study/answers.ts";
import { standing } from "../../lab/study/walk.ts";
import { openParquet, sourceOf, type Reader } from "../../lab/tables/read.ts";
import { nearest, type StudyResponse } from "../../sim/index.ts";
import { EXIT, MismatchError, UsageError } from "../exit.ts";
import { tell } from "../io.ts";
import { whyOf } from "../words.ts";
import { grouped } from "./figures.ts";
import { commandOf, type Opened, type StudyFlags } from "./given.ts";
import { incomplete } from "./merged.ts";
import { checkTable } from "./stands.ts";

/** A response and its place among those of the study. */
export interface Asked {
  readonly at: number;
  readonly response: StudyResponse;
}

/** The responses of these names, in the order of the study; all when none is named. */
export function responsesAsked(
  { study: { responses } }: Pick<Opened, "study">,
  names: readonly string[] = [],
): Asked[] {
  const known = responses.map(({ name }) => name);
  for (const name of names) if (!known.includes(name)) throw unknown("response", name, known);
  return responses
    .map((response, at) => ({ at, response }))
    .filter(({ response: { name } }) => names.length === 0 || names.includes(name));
}

export function unknown(what: string, name: string, known: readonly string[]): UsageError {
  const near = nearest(name, known);
  const hint = near === undefined ? `there are: ${known.join(", ")}` : `did you mean "${near}"?`;
  return new UsageError(`there is no ${what} "${name}"; ${hint}`);
}

/**
 * All answers that there are. Where runs are missing that is said, and the command ends as incomplete; where there is
 * none, it is refused.
 */
export async function answersOf(opened: Opened, flags: StudyFlags): Promise<Answered> {
  const { plan, store, file } = opened;
  const { blocks, missing } = await standing(plan, store, false);
  if (missing.length === blocks.length) {
    const kept = await keptAnswers(opened, flags);
    if (kept !== null) return kept;
    const way = commandOf("run", file, flags);
    throw incomplete(`nothing of this study has been run\n  run: ${way}`);
  }
  const answered = await answersIn(plan, store, blocks);
  if (answered.missing > 0) {
    const share = `${grouped(answered.missing)} of ${grouped(blocks.length)}`;
    tell(`warning: ${share} chunks are missing; these are figures of the others`);
    process.exitCode = EXIT.incomplete;
  }
  return answered;
}

/** From the table of runs, if it is of this very study. */
async function keptAnswers(opened: Opened, flags: StudyFlags): Promise<Answered | null> {
  const { disk, plan } = opened;
  const bytes = await disk.read(RUNS);
  if (bytes === null) return null;
  await checkTable(opened, flags, RUNS);
  const reader = await readerOf(opened, bytes);
  if (reader.metadata["ratchet.study"] !== plan.id) return null;
  const responses = plan.study.responses.map(({ name }) => reader.read(name));
  return answersFrom(plan, {
    point: await reader.read("point"),
    replicate: await reader.read("replicate"),
    status: await reader.read("status"),
    responses: await Promise.all(responses),
  });
}

const RUNS = "runs.parquet";

async function readerOf({ folder }: Opened, bytes: Uint8Array): Promise<Reader> {
  try {
    return await openParquet(sourceOf(bytes));
  } catch (error) {
    throw new MismatchError(`${join(folder, RUNS)} is no whole table: ${whyOf(error)}`);
  }
}
