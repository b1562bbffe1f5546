import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { folder, ratchet } from "../cli/ratchet.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");

test("the README begins with the file that a teacher opens, and has a picture", () => {
  expect(readme).toMatch(
    /^# Ratchet\n\n[^\n]+\n\n## For teachers: open this file\n\n[^\n]*Ratchet\.html/,
  );
  expect(readme).toMatch(/^!\[[^\]]{40,}\]\(docs\/[a-z-]+\.png\)/m);
});

test("the README shows one shipped scenario whole, as it stands", () => {
  const shown = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1]?.trimEnd();
  const file = readFileSync(join(root, "scenarios/not-too-many-friends.yaml"), "utf8").trimEnd();
  expect(shown).toBe(file);
});

test("what the papers point to is there", () => {
  for (const paper of ["README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/model.md"]) {
    const beside = join(root, paper, "..");
    const text = readFileSync(join(root, paper), "utf8");
    for (const [, link = ""] of text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
      if (!/^https?:/.test(link))
        expect(existsSync(join(beside, link)), `${paper}: ${link}`).toBe(true);
    }
  }
  expect(readFileSync(join(root, "docs/model.md"), "utf8")).toContain(
    "## What Ratchet does not model",
  );
  expect(readFileSync(join(root, "CHANGELOG.md"), "utf8")).toContain("### Changed results");
});

test("the study that the README shows can be run", () => {
  const shown = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
  const study = shown.find((text) => text.includes("kind: study")) ?? "";
  const cwd = folder({ "sharing.yaml": study });
  const { status, stdout, stderr } = ratchet(["study", "check", "sharing.yaml"], { cwd });
  expect(stdout + stderr).toContain("6 points, 120 runs");
  expect(status).toBe(0);
});
