/** ratchet study status STUDY: what is done, missing and failed. */
import type { Command } from "commander";
import { mostOf, pointAt, type Plan } from "../../lab/study/plan.ts";
import { isMishap } from "../../lab/study/run.ts";
import { standing } from "../../lab/study/walk.ts";
import type { Point, Store, StudyRun } from "../../lab/study/types.ts";
import { EXIT } from "../exit.ts";
import { print, printJson } from "../io.ts";
import { columns } from "../words.ts";
import { grouped } from "./figures.ts";
import { commandOf, openStudy, studyCommand, type Opened, type StudyFlags } from "./given.ts";
import { shardsMissing } from "./sharded.ts";
import { mishapText } from "./told.ts";

type Flags = StudyFlags & { readonly failed?: boolean };

/** Most points or runs that are listed. */
const MOST_LINES = 20;

export function addStatus(group: Command): void {
  studyCommand(group, "status", [
    "what is done, failed, missing",
    "Says what is done of a study, what failed and what is missing.",
  ])
    .option("--failed", "lists the runs that failed")
    .action(async (file: string, flags: Flags) => {
      const opened = await openStudy(file, flags);
      const state = await stateOf(opened);
      if (flags.json === true) printJson(state);
      else print(text(opened, flags, state).join("\n"));
      if (state.missing + state.spoiled + state.failed.length > 0)
        process.exitCode = EXIT.incomplete;
    });
}

interface Failed {
  readonly point: Pick<Point, "at" | "structure" | "values">;
  readonly replicate: number;
  readonly seed: string;
  readonly code: string;
  readonly message: string;
}

interface State {
  readonly study: string;
  readonly id: string;
  /** Numbers of chunks. */
  readonly chunks: number;
  readonly done: number;
  readonly missing: number;
  readonly spoiled: number;
  /** Runs that have been made. */
  readonly runs: number;
  readonly failed: readonly Failed[];
  /** How many of them failed for want of time, memory or a worker: a run makes them again when it is asked to. */
  readonly mishaps: number;
  /** Points of which something is missing. */
  readonly points: readonly number[];
  /** Shards of which something is missing; null: it was not cut into shards. */
  readonly shards: readonly string[] | null;
}

async function stateOf(opened: Opened): Promise<State> {
  const { plan, store, study } = opened;
  const { blocks, missing, spoiled } = await standing(plan, store, true);
  const bad = new Set([...missing, ...spoiled]);
  const done = blocks.filter((block) => !bad.has(block));
  const failed: Failed[] = [];
  let [runs, mishaps] = [0, 0];
  for (const { key, point } of done) {
    const made = await runsIn(store, key);
    runs += made.length;
    mishaps += made.filter(isMishap).length;
    failed.push(...made.flatMap((run) => failureOf(plan, point, run)));
  }
  return {
    study: study.id,
    id: plan.id,
    chunks: blocks.length,
    done: done.length,
    missing: missing.length,
    spoiled: spoiled.length,
    runs,
    failed,
    mishaps,
    points: [...new Set([...bad].map(({ point }) => point))],
    shards: bad.size === 0 ? null : shardsMissing(opened, [...bad]),
  };
}

const runsIn = async (store: Store, key: string): Promise<readonly StudyRun[]> =>
  (await store.get(key))?.runs ?? [];

function failureOf({ points }: Plan, at: number, run: StudyRun): Failed[] {
  if (run.status === "ok") return [];
  const { structure, values } = pointAt(points, at);
  const { replicate, seed, code, message } = run;
  return [{ point: { at, structure, values }, replicate, seed, code, message }];
}

function text(opened: Opened, flags: Flags, state: State): string[] {
  const { plan, study, file } = opened;
  const { chunks, done, missing, spoiled, runs, failed, points } = state;
  const all = plan.points.length * mostOf(study.replicates);
  const most = "count" in study.replicates ? "" : "at most ";
  const lines = columns(
    [
      ["study", `${study.id}  ${plan.id.slice(0, 8)}`],
      ["chunks", `${grouped(done)} of ${grouped(chunks)} done${goneText(missing, spoiled)}`],
      ["runs", `${grouped(runs)} of ${most}${grouped(all)} made, ${grouped(failed.length)} failed`],
    ],
    "",
  );
  if (points.length > 0) lines.push(...missingText(opened, flags, state));
  if (failed.length > 0 && flags.failed !== true)
    lines.push(`which: ${commandOf("status", file, flags, "--failed")}`);
  lines.push(...mishapText(opened, flags, state.mishaps));
  if (failed.length > 0 && flags.failed === true) lines.push("", ...failures(plan, failed));
  return lines;
}

/** Where something is missing, and how to go on. */
function missingText({ plan, file }: Opened, flags: Flags, { points, shards }: State): string[] {
  const shown = points.slice(0, MOST_LINES).map((at) => `  ${pointText(plan, at)}`);
  const lines = ["", "missing at", ...shown, ...more(points.length)];
  const [shard] = shards ?? [];
  if (shard === undefined) return [...lines, `continue with: ${commandOf("run", file, flags)}`];
  const way = commandOf("run", file, flags, "--shard", shard);
  return [...lines, `in shards ${shards?.join(", ")}`, `continue with: ${way}`];
}

function goneText(missing: number, spoiled: number): string {
  const gone = missing === 0 ? "" : `, ${grouped(missing)} missing`;
  return spoiled === 0 ? gone : `${gone}, ${grouped(spoiled)} spoiled`;
}

const failures = (plan: Plan, failed: readonly Failed[]): string[] => [
  ...columns(
    failed
      .slice(0, MOST_LINES)
      .map(({ point, replicate, code, message }) => [
        code,
        `${pointText(plan, point.at)}, replicate ${replicate}`,
        message,
      ]),
    "",
  ),
  ...more(failed.length),
];

const more = (count: number): string[] =>
  count > MOST_LINES ? [`  and ${grouped(count - MOST_LINES)} more (--json lists all)`] : [];

function pointText({ points }: Plan, at: number): string {
  const { structure, values } = pointAt(points, at);
  const settings = Object.entries(values).map(([path, value]) => `${path}=${value}`);
  return [`point ${at}: ${structure}`, ...settings].join(", ");
}
