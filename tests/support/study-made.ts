/** A study made in one go, in the place where it is tested: what all others that make it come to. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { storeOn } from "../../src/lab/chunks/store.ts";
import { blocksHere } from "../../src/lab/study/block.ts";
import { hashOfText } from "../../src/lab/study/key.ts";
import { memoryDisk } from "../../src/lab/study/memory.ts";
import { planOf } from "../../src/lab/study/plan.ts";
import { resolvedText } from "../../src/lab/study/resolved.ts";
import { writeResults } from "../../src/lab/study/results.ts";
import { settledBlocks } from "../../src/lab/study/rounds.ts";
import { runStudy } from "../../src/lab/study/run.ts";
import type { Chunk } from "../../src/lab/study/types.ts";
import { loadFormulas, parseStudy } from "../../src/sim/index.ts";
import { root } from "../../tools/bin.mjs";

interface Expected {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly chunks: readonly Chunk[];
}

/** A study on scenarios that ship, made here in one go. */
export async function madeInOneGo(source: string | object): Promise<Expected> {
  const formulas = await loadFormulas();
  const open = (name: string): { text: string; sha256: string } => {
    const text = readFileSync(
      join(root, "scenarios", `${name.replace(/^.*\/|\.yaml$/gu, "")}.yaml`),
      "utf8",
    );
    return { text, sha256: hashOfText(text) };
  };
  const plan = planOf(parseStudy(source, { open, formulas }), formulas);
  const store = storeOn(memoryDisk(), "chunks");
  await runStudy({ plan, store, execute: blocksHere });
  const disk = memoryDisk();
  const resolved = resolvedText(plan.study);
  const blocks = (await settledBlocks(plan, store)) ?? [];
  await writeResults(disk, { plan, resolved, store, blocks });
  const chunks = await Promise.all(blocks.map(({ key }) => store.get(key)));
  return { files: disk.files, chunks: chunks.filter((chunk) => chunk !== null) };
}
