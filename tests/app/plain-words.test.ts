/** The screens speak plainly: their files of words, and what scenarios, sliders and lessons say of themselves. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, test } from "vitest";
import { catalogue, controlsOf } from "../../src/sim/index.ts";
import type { Step } from "../../src/app/lessons/lesson.ts";
import { root } from "../../tools/bin.mjs";
import { scenariosIn } from "../../tools/gallery.ts";
import { builtLesson, readLessons } from "../../tools/lessons.ts";
import { unplain } from "../support/plain-words.ts";

const folder = join(root, "src", "app", "words", "en");
/** Editor and Studies speak to those who write files. */
const OF_THE_TRADE = /^(?:edit|studies)/u;
const files = readdirSync(folder).filter(
  (name) => name.endsWith(".ftl") && !OF_THE_TRADE.test(name),
);

/** Messages in which a name of the trade has its place. */
const ALLOWED: Readonly<Record<string, string>> = {
  "about-chance-says": "names the word once, for whoever reads it elsewhere",
  "lessons-sheet-choice": "to tick a box",
  "lessons-proof-says": "behind Where the numbers come from",
  "share-source-run": "the line of a file by which its run is made again",
  "shell-seed": "behind This run: what it takes to repeat it, beside its plain name",
  "shell-run-command": "behind This run: what it takes to repeat it",
  "share-file-scenario": "what kind of file it is",
};

type Body = FluentResource["body"];

/** All that a pattern can say; not the names of what is put in. */
function saidBy(pattern: unknown): string {
  if (typeof pattern === "string") return pattern;
  if (Array.isArray(pattern)) return pattern.map(saidBy).join("");
  if (typeof pattern !== "object" || pattern === null) return "";
  if ("variants" in pattern)
    return (pattern.variants as readonly { readonly value: unknown }[])
      .map(({ value }) => saidBy(value))
      .join(" | ");
  // What is put in is a word like others.
  return "name" in pattern ? "12" : "";
}

const messages = (body: Body): readonly [string, string][] =>
  body.map(({ id, value }) => [id, saidBy(value)]);

test.each(files)("%s", (file) => {
  const { body } = new FluentResource(readFileSync(join(folder, file), "utf8"));
  const faults = messages(body).flatMap(([id, text]) =>
    Object.hasOwn(ALLOWED, id) ? [] : unplain(text).map((fault) => `${id}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

test("what is allowed is said, and would be found", () => {
  const all = new Map(
    files.flatMap((file) =>
      messages(new FluentResource(readFileSync(join(folder, file), "utf8")).body),
    ),
  );
  const needless = Object.keys(ALLOWED).filter((id) => unplain(all.get(id) ?? "").length === 0);
  expect(needless).toEqual([]);
});

const shipped = scenariosIn(join(root, "scenarios")).map(({ checked }) => checked);

/** The speed workload counts in ticks; the word is part of what it is, and of its hash. */
const COUNTS_IN_TICKS = "k256";

/** Who plays in years is told of no rounds. */
const CLOCKS = ["round", "year", "generation", "week", "month"];

describe("what scenarios say of themselves", () => {
  test.each(shipped.map((scenario) => [scenario.id, scenario] as const))("%s", (id, scenario) => {
    const { title, question, clock, view, structures, claims } = scenario;
    const controls = controlsOf(scenario, catalogue);
    // A slider whose part has no plain words would stand there under its path.
    expect(controls.filter(({ plain }) => plain === undefined).map(({ path }) => path)).toEqual([]);
    const said = [
      [title, question, id === COUNTS_IN_TICKS ? "" : clock.unit],
      [view.label, view.person, view.item],
      structures.map(({ name }) => name),
      claims.map(({ says }) => says),
      // Of what is counted in ticks the page says the word of the clock.
      controls.map(({ plain, doc, unit }) => [
        plain,
        plain?.says ?? doc,
        unit === "ticks" ? "" : unit,
      ]),
    ];
    expect(unplain(textIn(said))).toEqual([]);
    const others = CLOCKS.filter((word) => word !== clock.unit).join("|");
    const other = new RegExp(`\\b(?:${others})s?\\b`, "giu");
    expect(textIn(controls.map(({ plain }) => plain)).match(other)).toBeNull();
  });
});

describe("what lessons say", () => {
  const lessons = readLessons(root).filter(({ language }) => language === "en");
  test.each(lessons.map((lesson) => [lesson.head.id, lesson] as const))("%s", (_, lesson) => {
    const { title, question, steps, chart, proof } = builtLesson(root, lesson);
    const said = [
      [title, question, chart.title],
      [...chart.lines, ...proof.claims].map((each) => ("says" in each ? each.says : each.name)),
      steps.map((step) => [step.title, step.say, step.reveal, step.teacher, askedIn(step.ask)]),
    ];
    expect(unplain(textIn(said))).toEqual([]);
  });
});

const askedIn = (ask: Step["ask"]): readonly string[] =>
  ask === null ? [] : [ask.says, ...("answers" in ask ? ask.answers.map(({ name }) => name) : [])];

/** What is not words. */
const MARKS = new Set(["kind", "href"]);

/** The words in whatever holds some, one after the other. */
function textIn(of: unknown): string {
  if (typeof of === "string") return of;
  if (typeof of !== "object" || of === null) return "";
  const parts = Object.entries(of).flatMap(([key, value]) => (MARKS.has(key) ? [] : textIn(value)));
  return parts.join(" ");
}

test.each([
  ["40 replicates", "run"],
  ["with seed oak-41", "luck"],
  ["at tick 12", "clock"],
  ["set step.share.chance to 1", "path"],
  ["let voice_of_the_hushed be", "file"],
  ["the meanRepertoire", "code"],
  ["the mean person", "average"],
  ["NaN of 40", "fault"],
])("found: %s", (text, why) => {
  expect(unplain(text)).toHaveLength(1);
  expect(unplain(text)[0]).toContain(why);
});

test.each([
  "What the shapes mean, which means nothing here.",
  "8 of 10 runs lie in the band. Villages: ahead in 36 of 40 pairs.",
  "0.5 items more on average (95 % interval 0.2 to 0.8).",
  "E-mail, repository or team room. Round 12. A.",
])("not found: %s", (text) => {
  expect(unplain(text)).toEqual([]);
});
