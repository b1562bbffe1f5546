/**
 * DuckDB, as users have it. It is no dependency: npm would not lock its binaries for all machines, and it is 70 MB. So it
 * is fetched once, in exactly one version, and kept; where it cannot be had, null.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const VERSION = "1.5.6-r.1";
const folder = join(import.meta.dirname, "../../../.cache/duckdb");

/** Where it is installed. */
export const DUCK_MODULES = join(folder, "node_modules");

interface Connection {
  runAndReadAll(sql: string): Promise<{ getColumnsObjectJS(): Record<string, unknown[]> }>;
}
interface Duck {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<Connection> }>;
  };
}

/** A question in SQL, answered column by column. */
export type Ask = (sql: string) => Promise<Record<string, unknown[]>>;

export async function openDuck(): Promise<Ask | null> {
  if (!existsSync(join(DUCK_MODULES, "@duckdb/node-api"))) fetchDuck();
  try {
    const require = createRequire(join(folder, "package.json"));
    const url = pathToFileURL(require.resolve("@duckdb/node-api")).href;
    const { DuckDBInstance } = (await import(url)) as Duck;
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    return async (sql) => (await connection.runAndReadAll(sql)).getColumnsObjectJS();
  } catch {
    return null;
  }
}

function fetchDuck(): void {
  mkdirSync(folder, { recursive: true });
  const options = ["--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--no-save"];
  spawnSync("npm", ["install", ...options, `@duckdb/node-api@${VERSION}`], {
    cwd: folder,
    stdio: "ignore",
    timeout: 60_000,
  });
}
