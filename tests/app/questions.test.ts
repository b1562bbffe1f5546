/** Whatever a worker can be asked beside its session is asked by some part of the page. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";

const textsIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => readFileSync(join(root, folder, name), "utf8"));

test("each question has somebody who asks it", () => {
  const list = readFileSync(join(root, "workers", "questions", "index.ts"), "utf8");
  const names = Array.from(list.matchAll(/^ {2}(\w+): \(\) => import/gmu), ([, name = ""]) => name);
  expect(names.length).toBeGreaterThan(5);
  const page = textsIn(join("src", "app")).join("\n");
  const asked = (name: string): boolean =>
    new RegExp(`\\b(?:ask(?:Open|Alone|Pool|In)?|useAsked)\\([^)]*"${name}"`, "su").test(page);
  expect(names.filter((name) => !asked(name))).toEqual([]);
});
