/** The result files of a study, open for reading: by their parts, however large they are. */
import { open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { openParquet, type Reader } from "../../lab/tables/read.ts";
import { MismatchError } from "../exit.ts";
import { whyOf } from "../words.ts";
import { commandOf, type Opened, type StudyFlags } from "./given.ts";
import { incomplete } from "./merged.ts";
import { checkTable } from "./stands.ts";

/** Names of the tables that are Parquet files, in the order in which they are told. */
const TABLES = ["design", "runs", "series"] as const;
type TableName = (typeof TABLES)[number];

export interface ResultFile {
  readonly name: TableName;
  readonly path: string;
  readonly reader: Reader;
}

/** Opens the tables that are there for as long as `act` takes. They must be those of this study as it is now. */
export async function withTables<Value>(
  opened: Opened,
  flags: StudyFlags,
  act: (tables: readonly ResultFile[]) => Promise<Value>,
): Promise<Value> {
  const handles: FileHandle[] = [];
  try {
    const tables: ResultFile[] = [];
    for (const name of TABLES) {
      const path = join(opened.folder, `${name}.parquet`);
      const handle = await openThere(path);
      if (handle === null) continue;
      handles.push(handle);
      tables.push({ name, path, reader: await readerOf(handle, path) });
    }
    checkAll(opened, flags, tables);
    for (const { name } of tables) await checkTable(opened, flags, `${name}.parquet`);
    return await act(tables);
  } finally {
    for (const handle of handles) await handle.close();
  }
}

function checkAll(opened: Opened, flags: StudyFlags, tables: readonly ResultFile[]): void {
  const wanted = TABLES.filter((name) => name !== "series" || opened.study.series !== null);
  const missing = wanted.find((name) => !tables.some((table) => table.name === name));
  const way = commandOf("run", opened.file, flags);
  if (missing !== undefined)
    throw incomplete(`${opened.folder} has no ${missing}.parquet\n  run: ${way}`);
  const other = tables.find(({ reader }) => reader.metadata["ratchet.study"] !== opened.plan.id);
  if (other !== undefined)
    throw incomplete(`${other.path} is of another state of the study\n  run: ${way}`);
}

async function openThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, "r");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new MismatchError(`${path} cannot be read: ${whyOf(error)}`);
  }
}

async function readerOf(handle: FileHandle, path: string): Promise<Reader> {
  const { size } = await handle.stat();
  try {
    return await openParquet({
      byteLength: size,
      slice: async (start, end = size) => {
        const bytes = new Uint8Array(end - start);
        await handle.read(bytes, 0, bytes.length, start);
        return bytes.buffer;
      },
    });
  } catch (error) {
    throw new MismatchError(`${path} is no whole table: ${whyOf(error)}`);
  }
}
