/** ratchet study verify: chunks that the study does not come to are told, with exit code 5. */
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { decode, encode } from "../../../src/lab/chunks/codec.ts";
import type { Chunk } from "../../../src/lab/study/types.ts";
import { chunksIn, study, studyFolder } from "./kept-study.ts";

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 }); // a busy machine is no fault

const all = ["--sample", "1000", "--quiet", "--workers", "1"];

test("what was made is found again, and what was changed is named", () => {
  const cwd = studyFolder();
  expect(study(cwd, "run", "--quiet").status).toBe(0);
  const { stdout, status, stderr } = study(cwd, "verify", ...all);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const words = /^re-ran 6 of 6 chunks with ratchet .*, model v\d+, Node .*: all byte-identical\n$/;
  expect(stdout).toMatch(words);
  const some = study(cwd, "verify", "--sample", "2", "--json", "--quiet");
  expect(JSON.parse(some.stdout)).toMatchObject({ of: 6, chunks: 2, runs: 8, different: null });

  const results = join(cwd, "results", "kept");
  const [name = ""] = chunksIn(results).keys();
  const file = join(results, "chunks", name);
  const chunk = decode(readFileSync(file), name.slice(0, 64)) as Chunk;
  const [first, ...rest] = chunk.runs;
  const other = { ...first, responses: [1e6, null] } as Chunk["runs"][number];
  writeFileSync(file, encode({ ...chunk, runs: [other, ...rest] })); // its sum fits
  const changed = study(cwd, "verify", ...all);
  expect(changed).toMatchObject({ status: 5, stdout: "" });
  expect(changed.stderr).toMatch(
    /^mismatch: point \d: (Keep|Forget), step\.invent\.probability=0\.\d+, replicate 0: known was 1000000, is \d+ \(chunk \w{8}\)\n$/,
  );
  truncateSync(file, 200);
  const cut = study(cwd, "verify", ...all);
  expect(cut).toMatchObject({ status: 5, stdout: "" });
  expect(cut.stderr).toContain("from replicate 0 on: the chunk is not whole");
});

test("where nothing is kept nothing can be verified", () => {
  const cwd = studyFolder();
  const { status, stdout, stderr } = study(cwd, "verify", "--out", "nowhere");
  expect({ status, stdout }).toEqual({ status: 4, stdout: "" });
  expect(stderr).toContain("no chunks of this study are in nowhere");
  expect(study(cwd, "verify", "--sample", "0").status).toBe(2);
});
