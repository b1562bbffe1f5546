/** The sentences of the page say what the numbers say, and name no winner where there may be none. */
import { expect, test } from "vitest";
import { History } from "../../src/app/run/history.ts";
import { scaleOf } from "../../src/app/model.ts";
import { differenceData } from "../../src/app/outcomes.ts";
import type { Play } from "../../src/app/run/shown.ts";
import { captionWords, diceWords } from "../../src/app/words/plain.ts";
import { ensembleWords, luckWords, outcomeTitle, pairWords } from "../../src/app/words/luck.ts";
import { betWords, endWords, standingWords } from "../../src/app/words/run.ts";
import { sayWithin } from "../../src/viz/numbers.ts";
import type { LiveFrame, PairSummary, StructureFrame } from "../../workers/live-types.ts";
import { description, frameOf, pair, way } from "../support/said.ts";

test("a winner is named with what it won", () => {
  expect(pairWords(description, pair({}))).toBe(
    "Villages ahead of Everyone in 36 of 40 pairs, 2 level: 3.4 items more on average (95 % interval 2.9 to 4).",
  );
  expect(pairWords(description, pair({ mean: 1, low: 0.5, high: 1.5, bAhead: 30, ties: 0 }))).toBe(
    "Everyone ahead of Villages in 30 of 40 pairs: 1 item more on average (95 % interval 0.5 to 1.5).",
  );
});

test("where the interval holds zero nobody is named ahead", () => {
  for (const [low, high] of [
    [-1, 1],
    [0, 1],
    [-1, 0],
  ] as const) {
    const words = pairWords(description, pair({ mean: 0.2, low, high, bAhead: 20, ties: 4 }));
    expect(words).toMatch(
      /^No winner can be named between Villages and Everyone: Villages ahead in 16 of 40 pairs/,
    );
  }
  expect(pairWords(description, pair({ ties: 40, bAhead: 0, mean: 0, low: 0, high: 0 }))).toBe(
    "Villages and Everyone ended the same in all 40 pairs.",
  );
});

test("what the same luck was worth is said, also when it was nothing", () => {
  expect(luckWords(pair({ gainOfPairing: 1.02 }))).toMatch(
    /^Same luck does not narrow this comparison/,
  );
  expect(luckWords(pair({ gainOfPairing: 0.7 }))).toMatch(
    /^Same luck does not narrow this comparison/,
  );
  expect(luckWords(pair({ gainOfPairing: 15.3 }))).toMatch(/15\.3 times as many runs/);
  expect(luckWords(pair({ gainOfPairing: null }))).toBe("");
});

test("a run ends with who is ahead, who is stuck since when, and what was bet", () => {
  const run = { ways: [way(50), way(2)], whose: "known" } as const;
  const end = (known: readonly number[], bet: string | null): string =>
    endWords(description, frameOf(known), { ...run, bet });
  expect(end([13, 9], null)).toBe(
    "After 60 rounds, Villages is ahead with 13 of 14 items; Everyone is stuck on 9 since round 2.",
  );
  expect(end([13, 9], "Villages")).toMatch(
    /since round 2\. Your bet was Villages: ahead this time\.$/,
  );
  expect(end([13, 9], "Everyone")).toMatch(
    /Your bet was Everyone; this time Villages came out ahead\.$/,
  );
  expect(end([9, 9], "Everyone")).toBe(
    "After 60 rounds all are level: 9 of 14 items. Your bet was Everyone: level with the others.",
  );
  // The bet was on what groups know: of persons nothing is said about it.
  expect(
    endWords(description, frameOf([13, 9]), { ...run, whose: "person", bet: "Everyone" }),
  ).toBe("After 60 rounds, Villages is ahead: a person knows 6.5 of 14 items; Everyone has 4.5.");
  const lost = { ...run, ways: [way(50), way(55, 12)] };
  expect(endWords(description, frameOf([13, 3]), { ...lost, bet: null })).toMatch(
    /Everyone has 3 left of the 12 it had in round 30\.$/,
  );
  expect(betWords(description, null)).toBe(
    "Place your bet: which will know most after 60 rounds? Or just press Play.",
  );
  expect(betWords(description, "Everyone")).toBe("Your bet: Everyone. Press Play.");
});

test("of many runs a winner is named only where no interval holds nothing", () => {
  const outcomes = [new Float64Array(40), new Float64Array(40)];
  const of = (pairs: readonly PairSummary[], runs = 40): string =>
    ensembleWords(description, { runs, bands: [], outcomes, ends: [], times: [], pairs });
  expect(of([pair({})])).toBe(
    "More than luck, in 40 more runs: Villages ahead of Everyone in 36 of 40 pairs (2 level).",
  );
  expect(of([pair({ low: -1, high: 1 })])).toBe(
    "In 40 more runs no winner can be named: it may have been luck.",
  );
  expect(of([pair({ notPaired: "luck" })])).toBe(
    "More than luck, in 40 more runs: Villages ahead of Everyone.",
  );
  expect(of([pair({ n: 3 })], 3)).toMatch(/too few to say/);
});

test("where a run stands is said by whose knowledge is looked at", () => {
  const group = { ways: [way(40), way(22)], whose: "known" } as const;
  expect(standingWords(description, frameOf([12, 9]), group)).toBe(
    "Round 60: Villages ahead with 12 of 14 items; Everyone has 9 (no discovery since round 22).",
  );
  expect(standingWords(description, frameOf([9, 9]), group)).toBe(
    "Round 60: all are level, 9 of 14 items.",
  );
  // A pause of a few rounds is not worth a word.
  expect(standingWords(description, frameOf([12, 9]), { ...group, ways: [way(40), way(55)] })).toBe(
    "Round 60: Villages ahead with 12 of 14 items; Everyone has 9.",
  );
  expect(standingWords(description, frameOf([12, 9]), { ...group, whose: "person" })).toBe(
    "Round 60: Villages ahead, where a person knows 6 of 14 items; Everyone has 4.5.",
  );
});

test("from few runs nothing is claimed", () => {
  for (const n of [1, 4]) {
    const few = pair({ n, bAhead: 0, ties: 0, low: -4, high: -2 });
    expect(pairWords(description, few)).toMatch(/too few runs to say\. \d runs? so far/);
    expect(pairWords(description, few)).not.toMatch(/interval|winner|1 runs/);
    expect(luckWords(few)).toBe("");
    expect(differenceData(description, few, [few])).toMatchObject({ low: null, high: null });
  }
  expect(outcomeTitle(description, "known", { runs: 1 })).toMatch(/, 1 run with the same luck$/);
});

test("an interval is said with the digits that it bears", () => {
  const narrow = pair({ mean: 7.9712, low: 7.9581, high: 7.9843, bAhead: 40, ties: 0 });
  expect(pairWords(description, narrow)).toMatch(
    /: 7\.97 items more on average \(95 % interval 7\.96 to 7\.98\)\.$/,
  );
  expect([sayWithin(7.9712, 0.02), sayWithin(31.26, 4), sayWithin(8, 0)]).toEqual([
    "7.97",
    "31.3",
    "8",
  ]);
});

test("what the structures differ in is said", () => {
  expect(diceWords(description)).toContain("only the ties differ");
  expect(diceWords({ ...description, onlyTiesDiffer: false })).toContain("what their names say");
});

test("the line under a drawing tells of the newest: a loss, fewer people", () => {
  const [frame] = frameOf([9]).structures;
  if (frame === undefined) throw new Error("no frame");
  const past = { whose: "known", quiet: 40, loss: null, people: null } as const;
  expect(captionWords(description, frame, past)).toBe("No discovery since round 40");
  expect(captionWords(description, frame, { ...past, loss: { at: 50, lost: 2 }, people: 45 })).toBe(
    "Lost 2 items in round 50 \u00b7 64 people since round 45",
  );
  const complete = { ...frame, known: 14 };
  expect(captionWords(description, complete, past)).toBe("Somebody knows each item");
  expect(captionWords(description, complete, { ...past, whose: "person" })).toBe("");
});

test("a colour keeps its meaning through a play, however many things there are", () => {
  const play = (most: number): Play => {
    const history = new History(1);
    history.tracks[0]?.person.push(7.9);
    return { description: { ...description, level: { word: "", most, shade: "more" } }, history };
  };
  const now = (level: number): LiveFrame => ({
    tick: 5,
    structures: frameOf([9]).structures.map((each): StructureFrame => {
      const none = new Int32Array(0);
      const levels = Float32Array.of(level);
      const detail = { levels, told: none, toldInAll: 0, found: none, forgotten: none };
      return Object.assign(each, { detail });
    }),
  });
  for (const most of [14, 256]) {
    const scales = [8, 9, 17, 33, 65].map((level) => scaleOf(play(most), now(level)));
    for (const scale of scales) expect(scale).toEqual(scales[0]);
  }
});
