/** The files of words hold what the screens say, all of it, and nothing else. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, test } from "vitest";
import { words } from "../../src/app/words/fluent.ts";
import { root } from "../../tools/bin.mjs";
import { sayingsIn, textsIn } from "../support/texts-in-code.ts";

const app = join(root, "src", "app");
const folder = join(app, "words", "en");
const files = readdirSync(folder).filter((name) => name.endsWith(".ftl"));
const code = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/u.test(name))
  .map((name) => [name, readFileSync(join(app, name), "utf8")] as const);
const sources = code.map(([, text]) => text);

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

test("an id stands in one file only", () => {
  const ids = files.flatMap((file) => idsOf(textOf(file)));
  expect(ids.filter((id, k) => ids.indexOf(id) !== k)).toEqual([]);
});

/** The values that a pattern wants. */
function wanted(pattern: unknown): string[] {
  if (typeof pattern !== "object" || pattern === null) return [];
  if ("type" in pattern && pattern.type === "var" && "name" in pattern)
    return [String(pattern.name)];
  return Object.values(pattern).flatMap(wanted);
}

test("what is said is given its values, and no others", () => {
  const all = new Map(
    files.flatMap((file) =>
      new FluentResource(textOf(file)).body.map(({ id, value }) => [id, new Set(wanted(value))]),
    ),
  );
  const said = code
    .flatMap(([file, text]) => sayingsIn(file, text))
    .filter(({ id }) => all.has(id));
  const written = said.filter(({ values }) => values !== null);
  expect(written.length).toBeGreaterThan(300);
  const faults = written.flatMap(({ id, values }) => {
    const needs = all.get(id) ?? new Set();
    const missing = [...needs].filter((name) => values?.includes(name) !== true);
    const idle = values?.filter((name) => !needs.has(name)) ?? [];
    return missing
      .map((name) => `${id} lacks ${name}`)
      .concat(idle.map((name) => `${id} has no ${name}`));
  });
  expect(faults).toEqual([]);
});

/** Files and folders whose texts are no words of a screen. */
const NO_WORDS: Readonly<Record<string, string>> = {
  "asked/strings.ts": "an attack, to try the page",
  "class/seats.ts": "result codes: the same for every class, to be compared",
  "evidence/changes.ts": "a format: evidence is read again, in any language",
  "evidence/facts.ts": "a format: evidence is read again, in any language",
  "evidence/text.ts": "a format: evidence is read again, in any language",
  "fuzz/": "a monkey: what it does and tells is for whoever tries the page",
  "screens/edit/code-look.ts": "styles",
  "fuzz/acts.ts": "told to the console, for whoever tries the page",
  "fuzz/nasty.ts": "what a monkey types",
  "fuzz/start.ts": "told to the console, for whoever tries the page",
  "fuzz/watch.ts": "told to the console, for whoever tries the page",
  "share/cite.ts": "a citation names what stands in files, in English as papers do",
  "share/csv.ts": "a format: names of columns",
  "share/svg.ts": "a format",
};
/** How texts begin that are none, by file; what stands there else is still looked at. */
const NO_TEXTS: Readonly<Record<string, readonly string[]>> = {
  "link/address.ts": ["s x with seed r g who"], // fields of an address
  "link/packed.ts": ["a packed scenario is", "too large", "too long", "other version"], // kinds of faults, to be named elsewhere
  "offline/newer.tsx": ["take over"], // a message between scripts
  "offline/worker/worker.ts": ["take over"],
  "panels/closing.ts": ["Escape"], // keys
  "panels/side.tsx": ["Escape"],
  "screens/class/tally.tsx": ["Backspace"],
  "panels/top.tsx": ["Ratchet"], // its name in every language
  "screens/lessons/sheet.tsx": ["Ratchet"],
  "panels/trouble-boxes.tsx": ["taken up", "more stopped", "more large"], // kinds of news
  "run/further.ts": ["more stopped", "more large"],
  "run/running.ts": ["taken up"],
  "run/history.ts": ["of structure"], // in an error for us
  "run/showing.ts": ["(prefers-reduced-motion: reduce)"],
  "screens/explore/words.ts": ["nothing can be forgotten in this model"], // a verdict, as the engine calls it
  "screens/gallery/provenance.tsx": [
    // kinds of evidence, as the suite calls them
    "authors' data",
    "paper's numbers",
    "independent re-implementation",
  ],
  "share/dialog.tsx": ['<iframe src="'],
  "words/links.ts": ["npm run -s ratchet --"], // a command
  "words/trouble.ts": [
    // kinds of news, and the report for whoever could mend it
    "taken up",
    "more stopped",
    "more large",
    "Ratchet: the run stopped at",
  ],
};

test("no sentence of a screen stands in the code", () => {
  const found = code
    .filter(([file]) => !Object.keys(NO_WORDS).some((begin) => file.startsWith(begin)))
    .flatMap(([file, text]) => textsIn(file, text).map((each) => [file, each] as const));
  const excused = (file: string, text: string): boolean =>
    NO_TEXTS[file]?.some((begin) => text.startsWith(begin)) === true;
  const ours = found.filter(([file, each]) => !excused(file, each));
  expect(ours.map(([file, each]) => `${file}: ${each}`)).toEqual([]);
  // What is excused is there.
  const needless = Object.entries(NO_TEXTS).flatMap(([file, texts]) =>
    texts.filter((begin) => !found.some(([name, each]) => name === file && each.startsWith(begin))),
  );
  expect(needless).toEqual([]);
  expect(
    Object.keys(NO_WORDS).filter((begin) => !code.some(([name]) => name.startsWith(begin))),
  ).toEqual([]);
});

test("a sentence in the code would be found, and what is said in it", () => {
  expect(sayingsIn("a.ts", 'say("x-y", { a, b: 1 }); tell("z"); say("w", { ...all })')).toEqual([
    { id: "x-y", values: ["a", "b"] },
    { id: "z", values: [] },
    { id: "w", values: null },
  ]);
  const text = `
    const names = ["Play", "go on", "ways-of-class"];
    const said = (n: number) => \`After \${n} rounds\`;
    export const Part = () => (
      <p class="two words" aria-label="how"><b>so</b> <i style="a b">{said(3)}</i></p>
    );
    throw new Error("nobody sees this");`;
  expect(textsIn("part.tsx", text)).toEqual(["Play", "go on", "After", "how", "so"]);
  expect(textsIn("part.tsx", "const a = `Only in ${b} and so on`;")).toEqual([
    "Only in",
    "and so on",
  ]);
});

test("an id without words and a value that is missing are faults", () => {
  const say = words("greeting = Hello, { $name }.");
  expect(say("greeting", { name: "Ada" })).toBe("Hello, Ada.");
  expect(() => say("nothing")).toThrow("nothing");
  expect(() => say("greeting")).toThrow();
});
