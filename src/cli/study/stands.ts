/** Whether the result files of a study are there and are what was written: by the hashes that they came with. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { LostError, MismatchError } from "../exit.ts";
import { whyOf } from "../words.ts";
import { commandOf, type Opened, type StudyFlags } from "./given.ts";
import { CRATE } from "./made.ts";

/** Null: the results of this very plan stand; else what does not, in words. */
export async function faultOfResults({ folder, disk, plan }: Opened): Promise<string | null> {
  const text = await disk.read("datapackage.json");
  if (text === null || (await disk.read(CRATE)) === null) return "there are no result files";
  const { id, resources } = packageOf(text);
  if (id !== `sha256:${plan.id}`)
    return "the result files are those of an earlier form of the study";
  for (const { path, hash } of resources) {
    const found = await hashOfFile(join(folder, path));
    if (found === null) return `${path} is missing`;
    if (hash !== `sha256:${found}`) return `${path} is not what was written`;
  }
  return null;
}

/** Refuses a table of this plan that is not what was written: a flipped bit is a wrong number. */
export async function checkTable(
  { folder, disk, plan, file }: Opened,
  flags: StudyFlags,
  path: string,
): Promise<void> {
  const text = await disk.read("datapackage.json");
  const { id, resources } = packageOf(text ?? new Uint8Array());
  const found = resources.find((each) => each.path === path);
  if (id !== `sha256:${plan.id}` || found === undefined) return; // nobody knows what was written
  if (found.hash === `sha256:${await hashOfFile(join(folder, path))}`) return;
  const way = commandOf("run", file, flags);
  throw new MismatchError(
    `${join(folder, path)} is not what was written: its SHA-256 is not that in datapackage.json\n  make it again: ${way}`,
  );
}

interface Described {
  readonly id: string;
  readonly resources: readonly { readonly path: string; readonly hash: string }[];
}

/** What is read of a Data Package; an empty one when it is none. */
function packageOf(bytes: Uint8Array): Described {
  const none = { id: "", resources: [] };
  try {
    const found = JSON.parse(new TextDecoder().decode(bytes)) as Described;
    return Array.isArray(found.resources) ? found : none;
  } catch {
    return none;
  }
}

/** SHA-256 of a file, which may be large; null: there is none. */
async function hashOfFile(path: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new LostError(`${path} cannot be read: ${whyOf(error)}`);
  }
  return hash.digest("hex");
}
