/** ratchet study cite: how results are named, also when the study has changed since. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ratchet, type Ended } from "../ratchet.ts";
import { AUTHORS, studyFolder } from "./study.ts";

const study = (cwd: string, name: string, ...args: readonly string[]): Ended =>
  ratchet(["study", name, "sizes.yaml", ...args], { cwd });

test("cite: BibTeX with the study's hash, and the crate once it is there", () => {
  const cwd = studyFolder(AUTHORS);
  const before = study(cwd, "cite");
  expect(before.status).toBe(0);
  const [, id = ""] = /^study {2}([0-9a-f]{64})$/mu.exec(before.stdout) ?? [];
  expect(before.stdout).toBe(
    [
      `@misc{sizes-${id.slice(0, 8)},`,
      "  author = {A. Researcher and B\\_Student \\& Co},",
      "  title = {{Sizes}},",
      "  howpublished = {Simulation study, made with Ratchet},",
      `  note = {Study sizes, SHA-256 ${id}, behaviour 1, luck ratchet1. The scenario's source: none: made for tests},`,
      "}",
      "",
      `study  ${id}`,
      "crate  not made yet; run: ratchet study run sizes.yaml",
      "",
    ].join("\n"),
  );
  expect(JSON.parse(study(cwd, "cite", "--json").stdout)).toMatchObject({ id, crate: null });
  expect(study(cwd, "run", "--quiet").status).toBe(0);
  expect(study(cwd, "cite").stdout).toContain("crate  results/sizes/ro-crate-metadata.json");
});

test("cite: what the results are of, and that the study has changed since", () => {
  const cwd = studyFolder(AUTHORS);
  expect(study(cwd, "run", "--quiet").status).toBe(0);
  const cited = study(cwd, "cite");
  expect(cited.stderr).toBe("");
  const before = JSON.parse(study(cwd, "cite", "--json").stdout) as { id: string };
  expect(before).toMatchObject({ changed: false });

  const file = join(cwd, "sizes.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("title: Sizes", "title: Other sizes"));
  const small = join(cwd, "small.yaml");
  writeFileSync(small, readFileSync(small, "utf8").replace("made for tests", "made for others"));
  const after = study(cwd, "cite");
  expect(after).toMatchObject({ status: 0, stdout: cited.stdout });
  expect(after.stderr).toMatch(
    /^warning: these results are of an earlier form of the study; sizes\.yaml has changed since, and is now [0-9a-f]{8}\. Results of it: ratchet study run sizes\.yaml\n$/,
  );
  expect(JSON.parse(study(cwd, "cite", "--json").stdout)).toEqual({ ...before, changed: true });

  rmSync(join(cwd, "results", "sizes", "study.resolved.json")); // as where a merge was broken off
  const now = study(cwd, "cite");
  expect(now.stdout).toContain("Other sizes");
  expect(now.stdout).toContain("crate  not made yet; run: ratchet study merge sizes.yaml");
  expect(now.stderr).toBe("");
});
