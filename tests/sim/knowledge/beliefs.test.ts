/** Beliefs in bit planes: what newcomers have, what the books say, what is tacit. */
import { assert, boolean, constantFrom, integer, property, record, array, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { CodifiedAnswers } from "../../../src/sim/core/codified.ts";
import { channelSlot, gained, lost, reasonSlot } from "../../../src/sim/core/books.ts";
import { beliefsOf } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { expectWithin } from "../../support/checks.ts";
import { expectBalance, modelOf, start } from "../../support/run.ts";

type Raw = Record<string, unknown>;

const file = (knowledge: Raw, more: Raw = {}): Raw => ({
  kind: "scenario",
  version: 1,
  id: "beliefs",
  title: "Beliefs",
  question: "What does each take to be true?",
  source: { citation: "none", fidelity: "own" },
  population: { size: 10 },
  knowledge: { use: "beliefs", ...knowledge },
  schedule: { use: "all-at-once" },
  step: [{ use: "barrier" }],
  metrics: ["gained"],
  horizon: 4,
  ...more,
});

const begun = (knowledge: Raw, more: Raw = {}): Run => start(modelOf(file(knowledge, more)));

const answersOf = ({ world }: Run): number[][] => {
  const beliefs = beliefsOf(world);
  return Array.from({ length: world.n }, (_, row) =>
    Array.from({ length: beliefs.shape.count }, (_unused, q) => beliefs.at(row, q)),
  );
};

describe("what a newcomer has", () => {
  test.each([
    ["random", 2, true, [1 / 3, 1 / 3, 1 / 3]],
    ["random", 3, true, [1 / 4, 1 / 4, 1 / 4, 1 / 4]],
    ["random", 5, false, [0, 1 / 5, 1 / 5, 1 / 5, 1 / 5, 1 / 5]],
    ["answered", 4, true, [0, 1 / 4, 1 / 4, 1 / 4, 1 / 4]],
    ["none", 2, true, [1, 0, 0]],
    ["zero", 3, false, [0, 1, 0, 0]],
    ["zero", 3, true, [0, 1, 0, 0]],
  ] as const)("%s of %d, may be none: %s", (begin, options, undecided, shares) => {
    const knowledge = { count: 70, options, undecided, start: begin };
    const all = answersOf(begun(knowledge, { population: { size: 400 } })).flat();
    for (const [k, share] of shares.entries()) {
      const measured = all.filter((answer) => answer === k - 1).length / all.length;
      const se = Math.sqrt((share * (1 - share)) / all.length);
      if (se === 0) expect(measured).toBe(share);
      else expectWithin(`${begin} ${k - 1}`, { measured, expected: share, se });
    }
  });

  test("starting knowledge has luck of its own: the same for other parts, another for another run", () => {
    const knowledge = { undecided: true, count: 40 };
    const step = [{ use: "turnover", probability: 0.5 }];
    expect(answersOf(begun(knowledge))).toEqual(answersOf(begun(knowledge, { step })));
    const other = start(modelOf(file(knowledge)), { replicate: 1 });
    expect(answersOf(other)).not.toEqual(answersOf(begun(knowledge)));
  });
});

const change = tuple(
  integer({ min: 0, max: 9 }),
  integer({ min: 0, max: 69 }),
  integer({ min: -1, max: 5 }),
);

test("answers stand as they were given, and the books follow: one by one, by words, all of them", () => {
  assert(
    property(
      record({
        count: integer({ min: 1, max: 70 }),
        options: integer({ min: 2, max: 6 }),
        undecided: boolean(),
        changes: array(change, { maxLength: 60 }),
        how: constantFrom("answer", "answerIn", "answerAll", "giveUpIn"),
      }),
      ({ count, options, undecided, changes, how }) => {
        const run = begun({ count, options, undecided });
        const beliefs = beliefsOf(run.world);
        const { stride } = beliefs.shape;
        const expected = answersOf(run);
        const entry = {
          channel: channelSlot("neighbour"),
          reason: reasonSlot("copying"),
          source: 1,
        };
        for (const [row, question, wanted] of changes) {
          const q = question % count;
          const w = q >>> 5;
          const answer = how === "giveUpIn" ? -1 : wanted % options;
          if (answer < 0 && !undecided) continue;
          const other = (row + 1) % 10;
          const own = expected[row] ?? [];
          if (how === "answer") {
            expect(beliefs.answer(row, q, answer, entry)).toBe(own[q] !== answer);
            own[q] = answer;
          } else if (how === "giveUpIn") {
            beliefs.giveUpIn(row, w, 1 << (q & 31), entry);
            own[q] = -1;
          } else if (how === "answerIn") {
            beliefs.answerIn(row, w, 1 << (q & 31), beliefs.belief, other * stride, entry);
            own[q] = expected[other]?.[q] ?? -2;
          } else {
            const differ = own.filter((each, k) => each !== expected[other]?.[k]).length;
            expect(beliefs.answerAll(row, beliefs.belief, other * stride, entry)).toBe(differ);
            expected[row] = [...(expected[other] ?? [])];
          }
        }
        expect(answersOf(run)).toEqual(expected);
        beliefs.closeTick();
        expectBalance(run);
      },
    ),
  );
});

test("an answer that is given up is lost, and another in its place is gained too", () => {
  const run = begun({ undecided: true, count: 3, start: "none" }, { population: { size: 1 } });
  const beliefs = beliefsOf(run.world);
  const how = { channel: channelSlot("own"), reason: reasonSlot("forgetting"), source: -1 };
  beliefs.answer(0, 0, 1, how);
  beliefs.answer(0, 0, 0, how);
  beliefs.answer(0, 0, -1, how);
  beliefs.answer(0, 2, 1, how);
  beliefs.closeTick();
  expect(gained(beliefs.books, "person")).toBe(3);
  expect(lost(beliefs.books, "person", "forgetting")).toBe(2);
  expect(gained(beliefs.books, "group")).toBe(1);
});

test("people who come and go take their answers along", () => {
  const population = {
    size: 8,
    changes: [
      { at: 2, size: 3 },
      { at: 4, size: 8 },
    ],
  };
  for (const undecided of [false, true]) {
    const run = begun({ count: 65, options: 3, undecided }, { population, horizon: 6 });
    while (run.stopped === null) {
      run.step();
      expectBalance(run);
    }
  }
});

test("what is tacit cannot be written down: the first questions, whatever the word they stand in", () => {
  for (const tacit of [0, 1, 31, 32, 33, 64, 70]) {
    const run = begun({ count: 70, options: 3, undecided: true, tacit, start: "answered" });
    const beliefs = beliefsOf(run.world);
    const written = new CodifiedAnswers(beliefs);
    const { stride } = beliefs.shape;
    written.look(beliefs.belief, 3 * stride);
    const copy = begun({ count: 70, options: 3, undecided: true, start: "none" });
    const held = beliefsOf(copy.world);
    const how = { channel: 1, reason: 1, source: -1 };
    held.answerAll(0, written.answers, 0, how);
    const expected = (answersOf(run)[3] ?? []).map((answer, q) => (q < tacit ? -1 : answer));
    expect(answersOf(copy)[0]).toEqual(expected);
  }
});
