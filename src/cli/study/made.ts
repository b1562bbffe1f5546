/** What the result files in a folder are of: their study as it was run, which may not be the study as it is now. */
import { hashOfBytes } from "../../lab/study/key.ts";
import { modelWords } from "../../lab/study/results.ts";
import type { Disk } from "../../lab/study/types.ts";
import type { About } from "../../lab/tables/package.ts";

/** Comes last when results are written. */
export const CRATE = "ro-crate-metadata.json";

export interface MadeResults extends About {
  /** The publication that the scenario that was run rests on. */
  readonly source: string;
}

/** Null: there are none, or not whole ones. */
export async function madeResults(disk: Disk): Promise<MadeResults | null> {
  const files = ["study.resolved.json", "datapackage.json", CRATE] as const;
  const [resolved, described, crate] = await Promise.all(files.map((path) => disk.read(path)));
  if (!resolved || !described || !crate) return null;
  const hash = hashOfBytes(resolved);
  const named = read(described) as { readonly id: string } | null;
  const study = read(resolved) as Resolved | null;
  if (study === null || named?.id !== `sha256:${hash}`) return null; // a merge was broken off
  const { id, title, question, authors, license, base, made } = study;
  const model = modelWords(made.behaviour, made.luck);
  const said = { id, title, question, authors, hash, model, source: base.source.citation };
  return { ...said, ...(license !== undefined && { license }) };
}

/** What is read of a study as it was run. */
interface Resolved extends Omit<About, "hash" | "model"> {
  readonly base: { readonly source: { readonly citation: string } };
  readonly made: { readonly behaviour: number; readonly luck: string };
}

function read(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
