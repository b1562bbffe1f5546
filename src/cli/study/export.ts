/** ratchet study export STUDY: the tables as comma-separated values, for whoever has no reader of Parquet. */
import { join } from "node:path";
import type { Command } from "commander";
import { putWhole } from "../../lab/chunks/whole.ts";
import type { Table } from "../../lab/study/types.ts";
import { csvSink } from "../../lab/tables/csv.ts";
import { longTable } from "../../lab/tables/long.ts";
import { tableFrom } from "../../lab/tables/read.ts";
import { pour } from "../../lab/tables/sink.ts";
import { UsageError } from "../exit.ts";
import { print, printJson } from "../io.ts";
import { withTables, type ResultFile } from "./files.ts";
import { openStudy, studyCommand, type Opened, type StudyFlags } from "./given.ts";

type Flags = StudyFlags & { readonly csv?: boolean; readonly long?: boolean };

/** Where they stand in the folder of results: beside the files that its crate lists. */
const FOLDER = "csv";
/** Columns of the series that say which tick of which run it is. */
const KEYS = 2;

const SAYS = [
  "the tables as CSV, wide or long",
  `Writes the tables of a study as CSV into the folder "${FOLDER}" of its results: each as it is, or the series as one long table, run, tick, metric, value.`,
] as const;

export function addExport(group: Command): void {
  studyCommand(group, "export", SAYS)
    .option("--csv", "each table as it is (this is what is done when nothing is said)")
    .option("--long", "the series as a long table: one row for each value")
    .action(async (file: string, flags: Flags) => {
      const opened = await openStudy(file, flags);
      const written = await withTables(opened, flags, (tables) => write(opened, flags, tables));
      if (flags.json === true) printJson({ study: opened.study.id, files: written });
      else for (const path of written) print(`wrote ${path}`);
    });
}

async function write(
  { disk, folder }: Opened,
  { csv, long }: Flags,
  files: readonly ResultFile[],
): Promise<string[]> {
  const tables = files.map(({ name, reader }) => tableFrom(name, reader));
  const wanted = [
    ...(csv === true || long !== true ? tables : []),
    ...(long === true ? [longOf(tables)] : []),
  ];
  await disk.makeFolder(FOLDER);
  const written: string[] = [];
  for (const table of wanted) {
    const path = `${FOLDER}/${table.name}.csv`;
    await putWhole(disk, path, (out) => pour(table, out, csvSink));
    written.push(join(folder, path));
  }
  return written;
}

function longOf(tables: readonly Table[]): Table {
  const series = tables.find(({ name }) => name === "series");
  if (series === undefined)
    throw new UsageError('--long needs a study that keeps series: write "series: {every: 1}"');
  return longTable(series, KEYS);
}
