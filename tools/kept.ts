/**
 * What the build works out of a scenario by running the engine takes its time: it is kept in .cache, by the sources that it
 * comes from, and worked out anew when any of them has changed.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** All that can change what the engine says of a scenario. */
const SOURCES = ["src/sim", "src/lab", "workers", "package-lock.json"];
/** Of the workers what answers questions, and what starts them, says nothing of a scenario. */
const BESIDE = /^workers\/(?:questions|browser|node)\//u;

function filesIn(path: string): string[] {
  const entries = readdirSync(path, { withFileTypes: true });
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(join(path, entry.name)) : join(path, entry.name),
    );
}

let engine: string | undefined;

/** Hash of all sources of the engine. */
function engineHash(): string {
  if (engine !== undefined) return engine;
  const hash = createHash("sha256");
  for (const source of SOURCES)
    for (const file of source.includes(".") ? [source] : filesIn(source))
      if (!BESIDE.test(file)) hash.update(file).update(readFileSync(file));
  return (engine = hash.digest("hex"));
}

/** The text that `make` gives for `of`, made at most once for the same sources. */
export function kept(what: string, of: string, make: () => string): string {
  const name = createHash("sha256").update(engineHash()).update(of).digest("hex").slice(0, 32);
  const folder = join(".cache", what);
  const file = join(folder, name);
  if (existsSync(file)) return readFileSync(file, "utf8");
  const text = make();
  mkdirSync(folder, { recursive: true });
  // Another build may be writing the same.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, text);
  renameSync(own, file);
  return text;
}
