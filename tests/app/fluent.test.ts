/** The files of words hold what the screens say, all of it, and nothing else. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, test } from "vitest";
import { words } from "../../src/app/words/fluent.ts";
import { root } from "../../tools/bin.mjs";

const app = join(root, "src", "app");
const folder = join(app, "words", "en");
const files = readdirSync(folder).filter((name) => name.endsWith(".ftl"));
const sources = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/u.test(name))
  .map((name) => readFileSync(join(app, name), "utf8"));

/** Texts that stand in the code, and the patterns of those that it puts together. */
const quoted = new Set(
  sources.flatMap((text) => Array.from(text.matchAll(/"([a-z][\w-]*)"/gu), ([, id = ""]) => id)),
);
const patterns = sources.flatMap((text) =>
  Array.from(text.matchAll(/`([a-z][\w-]*-\$\{[^`]*)`/gu), ([, pattern = ""]) => {
    const parts = pattern.split(/\$\{[^}]*\}/gu);
    return new RegExp(`^${parts.join("[\\w-]+")}$`, "u");
  }),
);

const textOf = (file: string): string => readFileSync(join(folder, file), "utf8");

/** Of every message: its id, and whether it stands in the file twice. */
const idsOf = (text: string): string[] =>
  Array.from(text.matchAll(/^([a-z][\w-]*) *=/gmu), ([, id = ""]) => id);

describe.each(files)("%s", (file) => {
  const ids = idsOf(textOf(file));

  test("can be read whole, and says nothing twice", () => {
    const { body } = new FluentResource(textOf(file));
    expect(body.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("holds nothing that nobody says", () => {
    const used = (id: string): boolean =>
      quoted.has(id) || patterns.some((pattern) => pattern.test(id));
    expect(ids.filter((id) => !used(id))).toEqual([]);
  });
});

test("what is said stands in some file", () => {
  const ids = new Set(files.flatMap((file) => idsOf(textOf(file))));
  const said = sources.flatMap((text) =>
    Array.from(text.matchAll(/\bsay\(\s*"([a-z][^" ]*)"/gu), ([, id = ""]) => id),
  );
  expect(said.length).toBeGreaterThan(100);
  expect([...new Set(said)].filter((id) => !ids.has(id))).toEqual([]);
});

test("an id without words and a value that is missing are faults", () => {
  const say = words("greeting = Hello, { $name }.");
  expect(say("greeting", { name: "Ada" })).toBe("Hello, Ada.");
  expect(() => say("nothing")).toThrow("nothing");
  expect(() => say("greeting")).toThrow();
});
