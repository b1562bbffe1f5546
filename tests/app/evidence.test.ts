/** Evidence is read as it was written; each fact that was altered is named; what is damaged is answered. */
import {
  array,
  assert,
  constantFrom,
  integer,
  property,
  record,
  string,
  tuple,
  type Arbitrary,
} from "fast-check";
import { expect, test } from "vitest";
import { differencesOf } from "../../src/app/evidence/facts.ts";
import {
  evidenceText,
  onOneLine,
  readEvidence,
  type Evidence,
  type Facts,
} from "../../src/app/evidence/text.ts";
import { damagedTexts, seedOf } from "../support/links.ts";

const words = string({ unit: "grapheme", maxLength: 60 }).map(onOneLine);
const value = constantFrom("12", "7.4", "0.47 %", "7 to 12", "31 of 40 pairs", "00ff00ff00ff00ff");
const facts: Arbitrary<Facts> = array(tuple(words, value), { maxLength: 9 }).map((all) =>
  Array.from(new Map(all)),
);

const evidence: Arbitrary<Evidence> = record({
  scenario: words,
  question: words,
  bet: words,
  link: integer({ min: 0 }).map((seed) => `https://example.org/#/?s=x&seed=${seed}&e=1`),
  at: words,
  counted: words,
  changed: facts,
  result: facts,
  runs: integer({ min: 0, max: 400 }).map(String),
  further: facts,
  own: tuple(words, words),
  identity: facts,
});

test("1,000 pieces of evidence are read as they were written", () => {
  assert(
    property(evidence, (each) => {
      const read = readEvidence(evidenceText(each));
      expect(read).toEqual({ ok: true, evidence: each });
      if (read.ok) expect(differencesOf(read.evidence, each)).toEqual([]);
    }),
    { numRuns: 1000, seed: seedOf("1,000 pieces of evidence are read as they were written") },
  );
});

const USUAL: Evidence = {
  scenario: "Not too many friends (not-too-many-friends)",
  question: "Which group will know most after 60 rounds?",
  bet: "Everyone",
  link: "https://example.org/ratchet/#/?s=not-too-many-friends&population.size=96&g=60&e=1",
  at: "round 60 of 60 rounds",
  counted: "the group knows (items known)",
  changed: [["People in the group", "96 people"]],
  result: [
    ["Separate villages", "9"],
    ["Villages: the two", "13"],
  ],
  runs: "40",
  further: [["Separate villages above Everyone", "31 of 40 pairs"]],
  own: [
    "I thought: everyone talks, so they find all.",
    "They all copied the first find instead, which I did not see coming at all when I placed my bet.",
  ],
  identity: [
    ["seed", "oak-42"],
    ["Separate villages", "00ff00ff00ff00ff"],
  ],
};

test("mail programs may quote it and break its lines", () => {
  const text = evidenceText(USUAL);
  const broken = text.replaceAll(/(?<=[^\n]{50,70}) /gu, "\r\n");
  expect(broken).not.toBe(text);
  for (const each of [
    broken,
    text.replaceAll(/^/gmu, "> "),
    text.replaceAll("\n", "\r\n\r\n"),
    `Dear all,\n\n${text}`,
  ])
    expect(readEvidence(each)).toEqual({ ok: true, evidence: USUAL });
});

test("each number that is altered is named, and nothing else", () => {
  const text = evidenceText(USUAL);
  const numbers = Array.from(text.matchAll(/\d+/gu), ({ 0: number, index }) => ({ number, index }));
  const free = /^(?:Link|My bet|- [12]:|Ratchet evidence)/u;
  let altered = 0;
  for (const { number, index } of numbers) {
    const line = text.slice(text.lastIndexOf("\n", index) + 1);
    if (free.test(line)) continue;
    const changed = `${text.slice(0, index)}${Number(number) + 1}${text.slice(index + number.length)}`;
    const read = readEvidence(changed);
    if (!read.ok) throw new Error(`it cannot be read with ${line}`);
    const found = differencesOf(read.evidence, USUAL);
    expect(found.length, line).toBeGreaterThan(0);
    for (const { what } of found)
      expect(line.replace(/^- /u, "")).toContain(what.split(", ").at(-1));
    altered++;
  }
  expect(altered).toBeGreaterThan(9);
});

test("a fact left out, put in or said twice is named", () => {
  const without = { ...USUAL, result: USUAL.result.slice(1) };
  expect(differencesOf(without, USUAL)).toEqual([
    { what: "Result, Separate villages", stated: null, found: "9" },
  ]);
  const more = { ...USUAL, result: [...USUAL.result, ["Nobody", "99"] as const] };
  expect(differencesOf(more, USUAL)).toEqual([
    { what: "Result, Nobody", stated: "99", found: null },
  ]);
  const twice = { ...USUAL, result: [...USUAL.result, ...USUAL.result.slice(0, 1)] };
  expect(differencesOf(twice, USUAL)).toHaveLength(1);
  expect(differencesOf({ ...USUAL, bet: "Villages", own: ["other", "words"] }, USUAL)).toEqual([]);
});

test.each([
  ["", { why: "empty" }],
  ["x".repeat(70_000), { why: "too-long" }],
  ["\n".repeat(700) + "x", { why: "too-long" }],
  ["My grandmother says hello", { why: "no-evidence" }],
  ["Ratchet evidence, version 7\nLink: x", { why: "version", version: "7" }],
  ["Ratchet evidence, version 1\n", { why: "no-link" }],
  ["Ratchet evidence, version 1\nLink: x", { why: "missing", what: "Scenario" }],
  [`${evidenceText(USUAL)}At: round 3`, { why: "twice", what: "At" }],
])("what is no evidence is answered", (text, why) => {
  expect(readEvidence(text)).toEqual({ ok: false, ...why });
});

test("500 damaged texts: read or answered, never an error", () => {
  for (const text of damagedTexts("500 damaged texts", evidenceText(USUAL), 500)) {
    const read = readEvidence(text);
    if (read.ok) expect(differencesOf(read.evidence, USUAL)).toBeInstanceOf(Array);
    else expect(read.why).toMatch(/^[a-z-]+$/);
  }
});
