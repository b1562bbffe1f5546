/** Spanish says what English says: the same messages with the same values, all of the shell, and words for what is played. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, test } from "vitest";
import { bundleIn, said } from "../../src/app/words/fluent.ts";
import { catalogue, controlsOf } from "../../src/sim/index.ts";
import { root } from "../../tools/bin.mjs";
import { scenariosIn } from "../../tools/gallery.ts";

const folder = (language: string): string => join(root, "src", "app", "words", language);
const filesIn = (language: string): string[] =>
  readdirSync(folder(language)).filter((name) => name.endsWith(".ftl"));
const textOf = (language: string, file: string): string =>
  readFileSync(join(folder(language), file), "utf8");

/** What scenarios say in English is no message of ours: the names of these are made from the texts. */
const OF_SCENARIOS = new Set(["nouns.ftl", "called.ftl"]);
/** What stands on every screen or in the lessons is whole; what is not there yet in other files is said in English. */
const WHOLE = [
  "asked",
  "class",
  "ends",
  "explore",
  "gallery",
  "knowledge",
  "lessons",
  "links",
  "luck",
  "offline",
  "results",
  "run",
  "shell",
  "table",
  "branch",
  "own",
  "trouble",
  "why",
].map((name) => `${name}.ftl`);

type Body = FluentResource["body"];
const bodyOf = (language: string, file: string): Body =>
  new FluentResource(textOf(language, file)).body;

interface Uses {
  /** What is put into a text, and what only chooses one. */
  readonly put: Set<string>;
  readonly chosen: Set<string>;
}

function usesOf(pattern: unknown, uses: Uses = { put: new Set(), chosen: new Set() }): Uses {
  if (typeof pattern !== "object" || pattern === null) return uses;
  if ("type" in pattern && pattern.type === "var" && "name" in pattern)
    uses.put.add(String(pattern.name));
  for (const [key, value] of Object.entries(pattern)) {
    if (key !== "selector") usesOf(value, uses);
    else for (const name of usesOf(value).put) uses.chosen.add(name);
  }
  return uses;
}

describe.each(filesIn("es").filter((file) => !OF_SCENARIOS.has(file)))("%s", (file) => {
  const spanish = bodyOf("es", file);
  const english = new Map(bodyOf("en", file).map(({ id, value }) => [id, value]));

  test("can be read whole, and says nothing twice", () => {
    const ids = Array.from(textOf("es", file).matchAll(/^([a-z][\w-]*) *=/gmu), ([, id]) => id);
    expect(spanish.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("says nothing that English does not, with the same values", () => {
    for (const { id, value } of spanish) {
      expect([...english.keys()]).toContain(id);
      const [own, first] = [usesOf(value), usesOf(english.get(id))];
      const given = new Set([...first.put, ...first.chosen]);
      for (const name of [...own.put, ...own.chosen])
        expect(given, `${id}: $${name}`).toContain(name);
      for (const name of first.put)
        expect([...own.put, ...own.chosen], `${id}: $${name}`).toContain(name);
    }
  });
});

test.each(WHOLE)("%s is whole", (file) => {
  const there = new Set(bodyOf("es", file).map(({ id }) => id));
  expect(bodyOf("en", file).flatMap(({ id }) => (there.has(id) ? [] : id))).toEqual([]);
});

const bundle = bundleIn(
  "es",
  filesIn("es").map((file) => textOf("es", file)),
);
const shipped = scenariosIn(join(root, "scenarios")).map(({ checked }) => checked);
const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");

test("there is a word for whatever scenarios count: time, people, things", () => {
  const counted = shipped.flatMap(({ clock, view }) =>
    [clock.unit, view.person ?? "person", view.item ?? "item"].concat(
      "craft",
      "variant",
      "answer",
      "option",
    ),
  );
  for (const word of new Set(counted)) {
    const id = `noun-${slugOf(word)}`;
    const one = said(bundle, id, { count: 1 });
    expect(one, word).not.toBeNull();
    expect(said(bundle, id, { count: 2 }), word).not.toBe(one);
    const { attributes = {} } = bundle.getMessage(id) ?? {};
    expect(attributes["gender"], word).toMatch(/^[fm]$/u);
    expect(attributes["one"], word).toBe(`${attributes["gender"] === "f" ? "una" : "un"} ${one}`);
  }
});

/** What the page shows of a scenario in its own words, around a run. */
function textsOf(scenario: (typeof shipped)[number]): string[] {
  const { title, question, structures, view } = scenario;
  const sliders = controlsOf(scenario, catalogue).flatMap(({ plain, doc }) =>
    plain === undefined ? [] : [plain.ends, plain.label, plain.says ?? doc].flat(),
  );
  return [title, question, ...structures.map(({ name }) => name), ...sliders].concat(
    view.label ?? [],
  );
}

test("the first scenario speaks Spanish, and no text is kept that no scenario says", () => {
  const first = shipped.find(({ id }) => id === "not-too-many-friends");
  if (first === undefined) throw new Error("the first scenario is not there");
  const missing = textsOf(first).filter((text) => said(bundle, `called-${slugOf(text)}`) === null);
  expect(missing).toEqual([]);
  const all = new Set(shipped.flatMap(textsOf).map((text) => `called-${slugOf(text)}`));
  const kept = bodyOf("es", "called.ftl").map(({ id }) => id);
  expect(kept.filter((id) => !all.has(id))).toEqual([]);
});

test("the lesson calls the groups as the page does", () => {
  const lesson = readFileSync(
    join(root, "src", "app", "lessons", "es", "not-too-many-friends.md"),
    "utf8",
  );
  for (const name of ["Separate villages", "Villages", "Everyone"]) {
    const here = said(bundle, `called-${slugOf(name)}`);
    expect(lesson).toContain(`{name: ${here}`);
    expect(lesson).toContain(`**${here}**`);
  }
  const slider = said(bundle, "called-telling-others");
  expect(lesson).toContain(`*${slider}*`);
  expect(lesson).toContain(`*${said(bundle, "shell-play")}*`);
});
