/** A lesson that is not as it should be is refused when the page is built: with its file, the line and what is wrong. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { builtLesson, LESSONS, readLessons, readNumbers } from "../../tools/lessons.ts";
import { proseOf, wordsIn } from "../../tools/lessons/markdown.ts";
import { scenarioOf } from "../../tools/lessons/measure.ts";
import { readLesson } from "../../tools/lessons/read.ts";
import { expectSameShape } from "../../tools/lessons/translated.ts";

const ID = "not-too-many-friends";
const file = `${LESSONS}/en/${ID}.md`;
const text = readFileSync(join(root, file), "utf8");

/** The lesson with one text in the place of another, built. */
function build(from: string, to: string): unknown {
  expect(text).toContain(from);
  return builtLesson(root, { ...readLesson(file, text.replace(from, to)), file, language: "en" });
}

/** The line on which a text stands, from 1. */
const lineOf = (wanted: string): number => text.slice(0, text.indexOf(wanted)).split("\n").length;

test.each([
  ["a key nobody knows", "minutes: 15", "minuets: 15", /^\S+\.md:\d+: .*minuets/],
  ["a number out of range", "minutes: 15", "minutes: 500", /^\S+\.md:5: minutes: /],
  ["YAML that is broken", "minutes: 15", "minutes: [15", /^\S+\.md:\d+: /],
  ["a kind of step that there is not", "kind: observe", "kind: watch", /: kind: /],
  ["fewer than 200 pairs", "replicates: 200", "replicates: 199", /measure\.replicates/],
  ["three sliders", "controls: [step.share.chance]", "controls: [a, b, c]", /: controls: /],
  [
    "a slider the scenario has not",
    "controls: [step.share.chance]",
    "controls: [step.x]",
    /no control/,
  ],
  [
    "a structure it has not",
    "[Villages, Everyone], tick: 0",
    "[Towns], tick: 0",
    /no structure Towns/,
  ],
  ["a claim that is not there", "claims: [everyone-starts-faster]", "claims: [x]", /no claim x/],
  [
    "a claim nobody rests on",
    "claims: [everyone-starts-faster]",
    "claims: []",
    /everyone-starts-faster/,
  ],
  [
    "a number that is not there",
    "{villages-quiet} and",
    "{villages-loud} and",
    /no number villages-loud/,
  ],
  ["a question nobody asked", "beside: quiet", "beside: loud", /no earlier step asks loud/],
  ["a tick after the last", "tick: 60, runs", "tick: 61, runs", /to 60 only/],
  [
    "an order that stands there already",
    "{name: Everyone, number: everyone, usual: true}",
    "{name: Everyone, number: villages}",
    /order of what happened/,
  ],
  ["HTML", "Does the fast start last?", "<b>Does</b> it?", /HTML/],
  ["a step without its block", "```yaml\nkind: change", "kind: change", /comes ```yaml/],
  ["a text too long", "Does the fast start last?", "word ".repeat(60), /60 are the most/],
  ["what changes numbers, without new ones", "atLeast: 3", "atLeast: 2", /not of what it asks for/],
] as const)("refused: %s", (_, from, to, message) => {
  expect(() => build(from, to)).toThrow(message);
});

test("the line is that of the fault", () => {
  const fault = "kind: transfer";
  expect(() => build(fault, "kind: transfers")).toThrow(`${file}:${lineOf(fault)}: kind: `);
  const word = "Do not correct anybody";
  expect(() => build(word, "Do {not} correct anybody")).toThrow(/\.md:\d+: there is no number not/);
});

describe("the Markdown of lessons", () => {
  const at = { file: "x.md", line: 7 };
  const read = (source: string): unknown => proseOf(source, at, (name) => `<${name}>`);

  test("paragraphs, lists, emphasis, links and numbers", () => {
    expect(read("One *two*\n**three {n}**.\n\n- [a](#/explore?s=b)\n- c\n\n1. d")).toEqual([
      {
        kind: "p",
        of: [
          "One ",
          { kind: "em", of: ["two"] },
          " ",
          { kind: "strong", of: ["three ", { kind: "figure", text: "<n>" }] },
          ".",
        ],
      },
      {
        kind: "list",
        ordered: false,
        items: [[{ kind: "link", href: "#/explore?s=b", of: ["a"] }], ["c"]],
      },
      { kind: "list", ordered: true, items: [["d"]] },
    ]);
  });

  test.each([
    ["<b>bold</b>", "HTML"],
    ["`code`", "code"],
    ["![a](b)", "pictures"],
    ["# head", "headings"],
    ["> quote", "quotes"],
    ["  - deeper", "indented"],
    ["[a](https://example.org)", "within the page"],
    ["[a](javascript:alert(1))", "within the page"],
    ["a * b", "stands alone"],
    ["a } b", "stands alone"],
  ])("refused with its line: %s", (source, why) => {
    expect(() => read(`fine\n\n${source}`)).toThrow(new RegExp(`^x\\.md:9: .*${why}`));
  });

  test("words are counted as a reader counts them", () => {
    expect(wordsIn(proseOf("One, two - *three*\n\n- {n} four", at, () => "3.5"))).toBe(5);
  });
});

describe("a translation", () => {
  const first = readLesson(file, text);
  const other = (from: string, to: string): void => {
    expect(text).toContain(from);
    expectSameShape(first, readLesson("es/x.md", text.replaceAll(from, to)));
  };

  test("may differ in all its words", () => {
    other("## Watch it happen", "## Mira");
    other("says: Put the three groups in order.", "says: Ordena los grupos.");
    other("villages: Villages, everyone: Everyone}", "villages: Aldeas, everyone: Todos}");
    other("title: Not too many friends", "title: No demasiados amigos");
    other("Three groups of 64 people make potions.", "Tres grupos.");
  });

  test("and in nothing else", () => {
    expect(() => other("atLeast: 3", "atLeast: 2")).toThrow(/^es\/x\.md:2: .*more than words/);
    expect(() => other("tick: 60", "tick: 59")).toThrow(/^es\/x\.md:\d+: step 6 differs/);
    expect(() => other("## Where else?", "### Where else?")).toThrow(
      /more than words|indented|headings/,
    );
  });
});

describe.each(
  readLessons(root).map((lesson) => [`${lesson.language}/${lesson.head.id}`, lesson] as const),
)("%s", (_, lesson) => {
  const built = builtLesson(root, lesson, readNumbers(root));

  test("has what a lesson has", () => {
    expect(built.steps.length).toBeGreaterThanOrEqual(5);
    for (const { reveal, beside, teacher } of built.steps) {
      expect(teacher.length).toBeGreaterThan(0);
      expect(reveal.length > 0).toBe(beside !== null);
    }
    expect(built.steps.filter(({ ask }) => ask !== null).length).toBeGreaterThan(0);
    for (const { values } of built.chart.lines)
      expect(values).toHaveLength(built.chart.ticks.length);
  });

  test("shows runs that can be made", () => {
    for (const { show } of built.steps) {
      const set = Object.entries(show.fields).filter(([path]) => path.includes("."));
      const settings = Object.fromEntries(set.map(([path, value]) => [path, Number(value)]));
      expect(() => scenarioOf(root, show.scenario, settings)).not.toThrow();
    }
  });
});
