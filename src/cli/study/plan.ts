/** ratchet study plan STUDY: the design, the number of runs and what they cost. Runs nothing but a probe. */
import { availableParallelism } from "node:os";
import type { Command } from "commander";
import { rowsOf } from "../../lab/designs/index.ts";
import { makeBlock } from "../../lab/study/block.ts";
import { mean } from "../../lab/stats.ts";
import { leastOf, mostOf, type Plan } from "../../lab/study/plan.ts";
import { seriesBytes } from "../../lab/study/size.ts";
import { taskFor } from "../../lab/study/run.ts";
import { print, printJson } from "../io.ts";
import { columns } from "../words.ts";
import { bytesText, durationText, grouped } from "./figures.ts";
import { openStudy, studyCommand, type Opened, type StudyFlags } from "./given.ts";

const SAYS = [
  "show the design, the number of runs and the cost",
  "Shows the design, the number of runs and what they cost; runs nothing but a few runs as a probe.",
] as const;

export function addPlan(group: Command): void {
  studyCommand(group, "plan", SAYS).action(async (file: string, flags: StudyFlags) => {
    const opened = await openStudy(file, flags);
    const cost = await costOf(opened);
    if (flags.json === true) printJson(plain(opened.plan, cost));
    else print(text(opened.plan, cost));
  });
}

interface Cost {
  /** Runs that must be made, and blocks that are there. */
  readonly runs: number;
  readonly done: number;
  /** Seconds that a run takes here, and of how many that is the mean. */
  readonly perRun: number;
  readonly probed: number;
  readonly workers: number;
  /** Bytes of the series that are kept while it runs. */
  readonly bytes: number;
}

/** Longest that is probed, in milliseconds, and most runs. */
const PROBE = { ms: 2000, runs: 24 };

/** Makes some runs all over the design. The first of them are slow: their code is not compiled yet. */
function probe(plan: Plan): Pick<Cost, "perRun" | "probed"> {
  const begun = performance.now();
  const took: number[] = [];
  for (let k = 0; k < PROBE.runs; k++) {
    const block = plan.blocks[Math.floor((k * plan.blocks.length) / PROBE.runs)];
    const from = performance.now();
    if (block === undefined || from - begun > PROBE.ms) break;
    makeBlock({ ...taskFor(plan, block), count: 1 });
    took.push((performance.now() - from) / 1000);
  }
  const later = took.slice(Math.floor(took.length / 2));
  return { perRun: mean(later), probed: took.length };
}

async function costOf({ plan, store }: Opened): Promise<Cost> {
  const there = await store.keys();
  const missing = plan.blocks.filter(({ key }) => !there.has(key));
  const { perRun, probed } = probe(plan);
  const runs = missing.reduce((sum, { count }) => sum + count, 0);
  const workers = Math.min(availableParallelism(), 8);
  return {
    runs,
    done: plan.blocks.length - missing.length,
    perRun,
    probed,
    workers,
    bytes: allBytes(plan),
  };
}

/** As if every run came to its horizon. */
function allBytes({ study, points, structureOf }: Plan): number {
  const { series, replicates } = study;
  if (series === null) return 0;
  return points.reduce((sum, { at }) => {
    return sum + seriesBytes(structureOf(at).model, series) * mostOf(replicates);
  }, 0);
}

function text(plan: Plan, { runs, done, perRun, probed, workers, bytes }: Cost): string {
  const { study, points, blocks } = plan;
  const { replicates, design, limits } = study;
  const [least, most] = [leastOf(replicates), mostOf(replicates)];
  const luck =
    replicates.seeds === "common" ? "common random numbers" : "independent luck at each point";
  const all = points.length * most;
  const each = least === most ? `${least} per point` : `${least} to ${most} per point`;
  const rows = [
    ["study", `${study.id}  ${plan.id.slice(0, 8)}  "${study.question}"`],
    ["design", `${design.kind}, ${rowsOf(design).words} -> ${grouped(points.length)} points`],
    ["replicates", `${each}, ${luck}, root seed ${study.seed}`],
    [
      "runs",
      `${least === most ? "" : "at most "}${grouped(all)} in ${grouped(blocks.length)} chunks${least === most ? "" : " at first"}   (${grouped(done)} already done)`,
    ],
    [
      "estimate",
      `${grouped(runs)} x ${perRun.toPrecision(2)} s (probe of ${probed} runs) / ${workers} workers = ${durationText((runs * perRun) / workers)}${bytes === 0 ? "" : `;  series about ${bytesText(bytes)} while it runs`}`,
    ],
    [
      "limits",
      `runs ${grouped(all)} of ${grouped(limits.runs)} ok · bytes ${bytesText(bytes)} of ${bytesText(limits.bytes)} ${bytes <= limits.bytes ? "ok" : "too many"}`,
    ],
  ];
  return columns(rows, "").join("\n");
}

const plain = ({ id, study, points, blocks }: Plan, cost: Cost): unknown => ({
  id,
  study: study.id,
  design: study.design.kind,
  points: points.length,
  replicates: study.replicates,
  chunks: blocks.length,
  ...cost,
});
