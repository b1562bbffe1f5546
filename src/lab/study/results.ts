/**
 * The result files of a study, made of its plan and its chunks: each whole or not there, and the same bytes whoever made
 * the chunks, when, and on how many machines.
 */
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { BEHAVIOUR, RANDOM_CONTRACT, RatchetError } from "../../sim/index.ts";
import { CHUNK_VERSION } from "../chunks/codec.ts";
import { rowsOf } from "../designs/index.ts";
import { crate, type Described } from "../tables/crate.ts";
import { csvSink } from "../tables/csv.ts";
import { dataPackage, type About } from "../tables/package.ts";
import { parquetSink } from "../tables/parquet.ts";
import { readme } from "../tables/readme.ts";
import type { Entry, Written } from "../tables/resource.ts";
import type { Out, Sink } from "../tables/sink.ts";
import { putTogether } from "../tables/together.ts";
import { designMaker } from "./tables/design.ts";
import type { Maker } from "./tables/maker.ts";
import type { TablePlan } from "./tables/plan.ts";
import { runsMaker } from "./tables/runs.ts";
import { sensitivityMaker } from "./tables/sensitivity.ts";
import { seriesMaker } from "./tables/series.ts";
import { summaryMaker } from "./tables/summary.ts";
import type { Block, Chunk, Disk, Store } from "./types.ts";

export interface ResultsGiven {
  readonly plan: TablePlan;
  /** The study as it was run, in canonical form: its SHA-256 is the id of the plan. */
  readonly resolved: string;
  readonly store: Pick<Store, "get">;
  /** All blocks that the study came to, point by point and replicate by replicate. */
  readonly blocks: readonly Block[];
}

export interface RunCount {
  readonly runs: number;
  readonly failed: number;
}

export interface Results extends RunCount {
  /** In the order in which they were put into their places. */
  readonly files: readonly Written[];
}

/**
 * Writes all result files. Throws E_INCOMPLETE when a chunk is not there: then the tables that were there before still
 * are. The crate comes last: where it is, all is.
 */
export async function writeResults(disk: Disk, given: ResultsGiven): Promise<Results> {
  const { plan, resolved } = given;
  const about = aboutOf(plan);
  const done: Described[] = [];
  const put = async <E extends Entry>(
    entries: readonly E[],
    write: (outs: readonly Out[]) => Promise<void>,
  ) => {
    const paths = entries.map(({ path }) => path);
    const files = await putTogether(disk, paths, write);
    const pairs = entries.flatMap((entry, k) => {
      const file = files[k];
      return file === undefined ? [] : [{ entry, file }];
    });
    done.push(...pairs);
    return pairs;
  };
  const putText = (entry: Entry, text: string) =>
    put([entry], async ([out]) => out?.write(utf8ToBytes(text)));

  await putText(RESOLVED, resolved);
  const makers = makersOf(plan);
  const tables = makers.map(({ resource }) => resource);
  let count: RunCount = { runs: 0, failed: 0 };
  const filed = await put(tables, async (outs) => {
    count = await fill(given, makers, sinksOf(plan, makers, outs));
  });
  await putText(README, readme({ ...about, ...count, tables, ...wordsOf(plan) }));
  await putText(PACKAGE, jsonText(dataPackage(about, filed)));
  await putText(CRATE, jsonText(crate(about, done, RESOLVED.path)));
  return { ...count, files: done.map(({ file }) => file) };
}

const RESOLVED: Entry = {
  path: "study.resolved.json",
  title: "Study",
  description: "The study as it was run, every default filled in",
};
const README: Entry = {
  path: "README.md",
  title: "README",
  description: "What was asked, how to open the files, what every column is",
};
const PACKAGE: Entry = {
  path: "datapackage.json",
  title: "Data Package",
  description: "Every table and column, for programs",
};
const CRATE: Entry = {
  path: "ro-crate-metadata.json",
  title: "RO-Crate",
  description: "Who made which files with what",
};

const jsonText = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

function makersOf(plan: TablePlan): readonly Maker[] {
  const { series } = plan.study;
  const sensitivity = sensitivityMaker(plan);
  return [
    designMaker(plan),
    runsMaker(plan),
    ...(series === null ? [] : [seriesMaker(plan, series.every)]),
    summaryMaker(plan),
    ...(sensitivity === null ? [] : [sensitivity]),
  ];
}

function sinksOf(plan: TablePlan, makers: readonly Maker[], outs: readonly Out[]): Sink[] {
  const parquet = parquetSink({
    "ratchet.study": plan.id,
    "ratchet.model.version": String(BEHAVIOUR),
    "ratchet.luck": RANDOM_CONTRACT,
    "ratchet.chunks": String(CHUNK_VERSION),
  });
  return makers.flatMap(({ resource: { path, columns } }, k) => {
    const out = outs[k];
    if (out === undefined) return [];
    return [(path.endsWith(".csv") ? csvSink : parquet)(out, columns)];
  });
}

/** Goes through all chunks once, in the order of the plan. */
async function fill(
  { plan, store, blocks }: ResultsGiven,
  makers: readonly Maker[],
  sinks: readonly Sink[],
): Promise<RunCount> {
  let [runs, failed] = [0, 0];
  for (const block of blocks) {
    const chunk = await store.get(block.key);
    const point = plan.points[block.point];
    if (chunk === null || point === undefined) throw missing(block);
    const piece = { block, point, chunk, first: runs };
    for (const [k, maker] of makers.entries())
      if (maker.add !== undefined) await sinks[k]?.add(maker.add(piece));
    runs += chunk.runs.length;
    failed += failedIn(chunk);
  }
  for (const [k, maker] of makers.entries()) {
    if (maker.end !== undefined) await sinks[k]?.add(maker.end());
    await sinks[k]?.end();
  }
  return { runs, failed };
}

const failedIn = ({ runs }: Chunk): number =>
  runs.filter(({ status }) => status === "failed").length;

const missing = ({ key, point, from, count }: Block): RatchetError =>
  new RatchetError(
    "E_INCOMPLETE",
    "",
    `point ${point}, replicates ${from} to ${from + count - 1}: chunk ${key.slice(0, 8)} is missing`,
  );

/** The version of the arithmetic and the luck by which runs are made. */
export const modelWords = (behaviour: number, luck: string): string =>
  `behaviour ${behaviour}, luck ${luck}`;
const MODEL = modelWords(BEHAVIOUR, RANDOM_CONTRACT);

/** What is said about all results of a study. */
export function aboutOf({ id, study }: TablePlan): About {
  const { title, question, authors, license } = study;
  const said = { title, question, authors, hash: id, model: MODEL };
  return { id: study.id, ...said, ...(license !== undefined && { license }) };
}

/** What was run, in words; the design as "Design grid: 2 x 3 x 10, 60 points". */
const wordsOf = ({ study: { design, scenario }, points }: TablePlan) => ({
  scenario: `${scenario.title} (${scenario.id})`,
  source: scenario.source.citation,
  design: `Design ${design.kind}: ${rowsOf(design).words}, ${points.length} points`,
});
