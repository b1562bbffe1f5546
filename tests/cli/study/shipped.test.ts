/** The studies that ship, by their ids: from any folder, and the same as by their files. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../tools/bin.mjs";
import { folder, ratchet } from "../ratchet.ts";

const idsIn = (where: string): string[] =>
  readdirSync(where)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.replace(".yaml", ""))
    .toSorted();

const STUDIES = idsIn(join(root, "scenarios", "studies"));
const SCENARIOS = idsIn(join(root, "scenarios"));

const json = (args: readonly string[], cwd = folder({})): unknown => {
  const { status, stdout, stderr } = ratchet([...args, "--json"], { cwd });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return JSON.parse(stdout);
};

test("they are listed, and are no scenarios", () => {
  expect(STUDIES.length).toBeGreaterThanOrEqual(3);
  expect(json(["study", "list"])).toMatchObject({ studies: STUDIES.map((id) => ({ id })) });
  expect(STUDIES.filter((id) => SCENARIOS.includes(id))).toEqual([]);
});

test("by id, from a folder of one's own, a study is what it is by its file", () => {
  const files = STUDIES.map((id) => join("scenarios", "studies", `${id}.yaml`));
  const byFile = json(["study", "check", ...files], root) as Checked;
  const byId = json(["study", "check", ...STUDIES]) as Checked;
  expect(byId.files.map(({ file }) => file)).toEqual(STUDIES);
  expect(byId.files.map(({ id }) => id)).toEqual(byFile.files.map(({ id }) => id));
  expect(byId.files.map(({ ok }) => ok)).toEqual(STUDIES.map(() => true));
});

interface Checked {
  readonly files: readonly { readonly file: string; readonly id: string; readonly ok: boolean }[];
}

test("a name that is nearly right is told; a study is not run as a scenario", () => {
  const near = ratchet(["study", "plan", "porosity-and-safty"]);
  expect([near.status, near.stderr]).toEqual([
    3,
    expect.stringContaining('did you mean "porosity-and-safety"?'),
  ]);
  const wrong = ratchet(["run", "porosity-and-safety"]);
  expect([wrong.status, wrong.stderr]).toEqual([
    3,
    expect.stringContaining('expected "scenario", found "study"'),
  ]);
});
