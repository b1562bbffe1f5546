/** The sentences of a page whose scenario names a metric to be drawn, and of one with words of its own. */
import { expect, test } from "vitest";
import { ensembleWords, pairWords } from "../../src/app/words/luck.ts";
import { betWords, endWords, standingWords } from "../../src/app/words/run.ts";
import type { Description, LiveFrame, PairSummary } from "../../workers/live-types.ts";
import { description, frameOf, pair, way } from "../support/said.ts";

const charted = (more: Partial<Description["chart"]> = {}): Description => ({
  ...description,
  lead: "chart",
  chart: { label: "share of people who do A", percent: true, ahead: "neither", ...more },
});
const drawn = (values: readonly number[]): LiveFrame => {
  const { tick, structures } = frameOf(values);
  return {
    tick,
    structures: structures.map((each, k) => Object.assign({}, each, { chart: values[k] ?? 0 })),
  };
};

test("a metric that is drawn: of a share nobody is ahead, it is highest somewhere", () => {
  const run = { ways: [way(3, 60), way(3, 60)], whose: "chart", bet: "Everyone" } as const;
  expect(betWords(charted(), null)).toBe(
    "Place your bet: which will have the highest share of people who do A after 60 rounds? Or just press Play.",
  );
  expect(standingWords(charted(), drawn([53.64, 9]), run)).toBe(
    "Round 60, share of people who do A: Villages highest with 53.6 %; Everyone has 9 %.",
  );
  expect(endWords(charted(), drawn([53.64, 9]), run)).toBe(
    "After 60 rounds, share of people who do A: Villages is highest with 53.6 %; Everyone has 9 %. Your bet was Everyone; this time Villages came out highest.",
  );
  expect(endWords(charted(), drawn([50, 50]), { ...run, bet: null })).toBe(
    "After 60 rounds, share of people who do A: all are level at 50 %.",
  );
});

test("a metric that is drawn: where more or less is better, somebody is ahead", () => {
  const run = { ways: [way(3), way(3, 8)], whose: "chart", bet: null } as const;
  const skill = charted({ label: "average skill", percent: false, ahead: "more" });
  expect(endWords(skill, drawn([10.26, 0.47]), run)).toBe(
    "After 60 rounds, average skill: Villages is ahead with 10.3; Everyone has 0.47 left of the 8 it had in round 30.",
  );
  // What has fallen below nothing is not left of anything.
  expect(endWords(skill, drawn([10.26, -3]), run)).toContain("Everyone has -3.");
  const fewer = charted({ label: "number of mistakes", percent: false, ahead: "less" });
  expect(betWords(fewer, null)).toContain("which will have the lowest number of mistakes");
  expect(standingWords(fewer, drawn([4, 2]), run)).toBe(
    "Round 60, number of mistakes: Everyone ahead with only 2; Villages has 4.",
  );
  // Where there is nobody to read it from, nothing is said.
  expect(standingWords(skill, drawn([4, Number.NaN]), run)).toBe(
    "Round 60, average skill: Villages is at 4.",
  );
});

test("many runs of a metric that is drawn: more is not better unless it says so", () => {
  const of = (more: Partial<PairSummary> = {}): PairSummary => pair({ whose: "chart", ...more });
  expect(pairWords(charted(), of())).toBe(
    "Villages higher than Everyone in 36 of 40 pairs, 2 level: 3.4 percentage points more on average (95 % interval 2.9 to 4).",
  );
  const fewer = charted({ label: "number of mistakes", percent: false, ahead: "less" });
  expect(pairWords(fewer, of())).toBe(
    "Everyone ahead of Villages in 36 of 40 pairs, 2 level: 3.4 less on average (95 % interval 2.9 to 4).",
  );
  expect(pairWords(charted(), of({ low: -1, high: 1 }))).toMatch(
    /^No difference can be named between Villages and Everyone: Villages higher in 36 of 40 pairs/,
  );
  const ensemble = { runs: 40, bands: [], outcomes: [], ends: [], times: [], pairs: [of()] };
  expect(ensembleWords(charted(), ensemble)).toBe(
    "More than luck, in 40 more runs: Villages higher than Everyone in 36 of 40 pairs (2 level).",
  );
});

test("the file has words for its people and its things", () => {
  const regions = {
    ...description,
    personWord: "region",
    itemWord: "industry",
    lead: "person",
  } as const;
  expect(betWords(regions, null)).toContain("where will a region know most");
  const run = { ways: [way(3), way(3)], whose: "person", bet: null } as const;
  expect(endWords(regions, frameOf([13, 9]), run)).toBe(
    "After 60 rounds, Villages is ahead: a region knows 6.5 of 14 industries; Everyone has 4.5.",
  );
});
