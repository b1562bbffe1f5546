/** ratchet study query STUDY "SQL": questions to the tables in SQL, by a DuckDB that the user has installed. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Command } from "commander";
import { UsageError } from "../exit.ts";
import { print, printJson } from "../io.ts";
import { columns } from "../words.ts";
import { withTables, type ResultFile } from "./files.ts";
import { openStudy, studyCommand, type StudyFlags } from "./given.ts";

/** Tested with this one. It is no dependency: it is 70 MB, and other commands do without. */
const DUCKDB = "@duckdb/node-api";
const INSTALL = `npm install ${DUCKDB}@1.5.6-r.1`;

const SAYS = [
  "SQL over the tables (needs DuckDB)",
  `Answers a question in SQL over the tables design, runs and series of a study. DuckDB must be there: ${INSTALL}`,
] as const;

export function addQuery(group: Command): void {
  studyCommand(group, "query", SAYS)
    .argument(
      "<sql>",
      'such as "SELECT structure, avg(known) FROM runs JOIN design USING (point) GROUP BY 1"',
    )
    .action(async (file: string, sql: string, flags: StudyFlags) => {
      const duck = await openDuck();
      const opened = await openStudy(file, flags);
      const answer = await withTables(opened, flags, (tables) => ask(duck, tables, sql));
      if (flags.json === true) printJson(answer);
      else print(textOf(answer).join("\n"));
    });
}

/** What is used of DuckDB's interface for Node. */
interface Duck {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<Connection> }>;
  };
}
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ columnNames(): string[]; getRowsJS(): unknown[][] }>;
}

/** Where the command stands, or where it is called: whoever has it installed has it in one of them. */
async function openDuck(): Promise<Duck> {
  for (const from of [import.meta.url, pathToFileURL(join(process.cwd(), "package.json"))]) {
    const path = resolved(from);
    if (path !== null) return (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Duck;
  }
  throw new UsageError(`query needs DuckDB, which is not installed here\n  ${INSTALL}`);
}

function resolved(from: string | URL): string | null {
  try {
    return createRequire(from).resolve(DUCKDB);
  } catch {
    return null;
  }
}

interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

async function ask(
  { DuckDBInstance }: Duck,
  tables: readonly ResultFile[],
  sql: string,
): Promise<Answer> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("SET autoinstall_known_extensions = false");
  for (const { name, path } of tables)
    await connection.run(
      `CREATE VIEW ${name} AS SELECT * FROM read_parquet('${path.replaceAll("'", "''")}')`,
    );
  try {
    const answer = await connection.runAndReadAll(sql);
    return {
      columns: answer.columnNames(),
      rows: answer.getRowsJS().map((row) => row.map(plain)),
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.trim() : String(error));
  }
}

/** Counts come as big integers: they are numbers wherever a number can hold them. */
function plain(cell: unknown): unknown {
  if (typeof cell !== "bigint") return cell;
  return Number.isSafeInteger(Number(cell)) ? Number(cell) : String(cell);
}

const textOf = (answer: Answer): string[] =>
  columns([[...answer.columns], ...answer.rows.map((row) => row.map(cellOf))], "");

const cellOf = (cell: unknown): string =>
  cell === null ? "-" : typeof cell === "string" ? cell : JSON.stringify(cell);
