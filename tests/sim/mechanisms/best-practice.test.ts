/** Repositories of best practice: a plain program on the same luck, and what can be checked in the head. */
import { assert, constantFrom, integer, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { beliefsOf, taskOf } from "../../../src/sim/core/need.ts";
import { file, stateOf, type Raw } from "../../support/march.ts";
import { expectResumes } from "../../support/meetings.ts";
import { NaiveLuck } from "../../support/naive-luck.ts";
import { among, NaiveOrganization } from "../../support/naive-march.ts";
import { expectBalance, modelOf, start } from "../../support/run.ts";

const cases = record({
  seed: string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
  people: constantFrom(1, 2, 5, 9),
  questions: constantFrom(1, 12, 40),
  options: integer({ min: 2, max: 4 }),
  tacit: constantFrom(0, 0, 5),
  scope: constantFrom("all", "group", "pair"),
  own: constantFrom("all", "group"),
  counts: constantFrom("balance", "right"),
  block: constantFrom(1, 3),
  share: constantFrom(0, 0.3, 1),
});
type Case = typeof cases extends { generate: (...args: never[]) => { value: infer V } } ? V : never;

/** One tick: everybody adopts what stood, and what stood is captured. */
function tick(plain: NaiveOrganization, at: Case, t: number): void {
  const { holderOf, placeOf, holderPlace, tacit } = plain.model;
  const before = plain.people.map((answers) => [...answers]);
  const codes = plain.codes.map((code) => [...code]);
  plain.people.forEach((own, row) => {
    const code = codes[holderOf[row] ?? 0] ?? [];
    const place = placeOf[row] ?? 0;
    if (plain.worth(code, place) <= plain.worth(own, place)) return;
    const words = new NaiveLuck(at.seed, 0, "adopt-best-practice").open({ clock: t }, row);
    const mix = [...own];
    for (let from = 0; from < own.length; from += 32) {
      const block = own.flatMap((_, q) => (Math.floor(q / 32) === from / 32 ? [q] : []));
      const news = block.filter((q) => (code[q] ?? -1) >= 0 && code[q] !== own[q]);
      for (const q of among(words, news, at.share)) mix[q] = code[q] ?? -1;
    }
    if (plain.worth(mix, place) >= plain.worth(own, place)) own.splice(0, own.length, ...mix);
  });
  plain.codes.forEach((code, holder) => {
    const place = holderPlace[holder] ?? 0;
    const offers = before.flatMap((answers, row) =>
      holderOf[row] === holder ? [answers.map((answer, q) => (q < tacit ? -1 : answer))] : [],
    );
    const best = Math.max(...offers.map((offer) => plain.worth(offer, place)));
    const taken = offers.find((offer) => plain.worth(offer, place) === best);
    if (taken !== undefined && best > plain.worth(code, place))
      code.splice(0, code.length, ...taken);
  });
}

const STEP = [{ use: "barrier" }, { use: "adopt-best-practice" }, { use: "capture-best-practice" }];

test("what is adopted and captured is what the plain program finds", () => {
  assert(
    property(cases, (s) => {
      const size = s.people * 2;
      const tacit = Math.min(s.tacit, s.questions);
      const { counts, block, own, options } = s;
      const model = modelOf(
        file({
          population: { size, groups: 2 },
          knowledge: { use: "beliefs", count: s.questions, options, undecided: true, tacit },
          environment: { use: "reality", counts, block, own },
          institutions: { code: { scope: s.scope, start: "empty" } },
          step: [
            { use: "barrier" },
            { use: "adopt-best-practice", share: s.share },
            { use: "capture-best-practice" },
          ],
          horizon: 5,
        }),
      );
      const run = start(model, { seed: s.seed });
      const groupOf = Array.from(run.world.groups.of.subarray(0, size));
      const grouped = own === "group";
      const state = stateOf(run);
      const plain = new NaiveOrganization({
        ...s,
        tacit,
        holderOf: groupOf.map((group, row) =>
          s.scope === "all" ? 0 : s.scope === "group" ? group : Math.floor(row / 2),
        ),
        placeOf: groupOf.map((group) => (grouped ? group : 0)),
        holderPlace: state.codes.map((_, h) => (grouped && s.scope === "group" ? h : 0)),
        by: "beliefs",
        readGradual: false,
        writeGradual: false,
        p1: 0,
        p2: 0,
        p3: 0,
        p4: 0,
      });
      Object.assign(plain, state);
      while (run.stopped === null) {
        run.step();
        tick(plain, s, run.tick);
        const { people, codes } = plain;
        expect(stateOf(run)).toMatchObject({ people, codes });
        expectBalance(run);
      }
    }),
    { numRuns: 150, seed: 5 },
  );
});

const rugged = (more: Raw = {}): Raw =>
  file({
    population: { size: 10 },
    knowledge: { use: "beliefs", count: 12 },
    environment: { use: "landscape", k: 4, exponent: 1 },
    institutions: { code: { scope: "all", start: "newcomer" } },
    step: STEP,
    metrics: [
      { use: "worth", whose: "worst", as: "worst" },
      { use: "worth", whose: "best", as: "best" },
      { use: "worth", heldBy: "code", as: "code" },
      "solutions",
    ],
    horizon: 20,
    ...more,
  });

describe("on a rugged task", () => {
  test("as a whole, the best practice of the first round is everybody's in the next", () => {
    for (let replicate = 0; replicate < 20; replicate++) {
      const run = start(modelOf(rugged({ horizon: 2 })), { replicate });
      run.step();
      run.step();
      const [worst, best, code, solutions] = run.read();
      expect([worst, code]).toEqual([best, best]);
      expect(solutions).toBe(1);
    }
  });

  test("a share at a time, nobody ever does worse, and the repository neither", () => {
    const step = [
      { use: "barrier" },
      { use: "adopt-best-practice", share: 0.3 },
      { use: "try-answer" },
      { use: "capture-best-practice" },
    ];
    const run = start(modelOf(rugged({ step })));
    const { belief, shape } = beliefsOf(run.world);
    const worths = (): number[] => [
      run.read()[2] ?? 0,
      ...Array.from({ length: 10 }, (_, row) =>
        taskOf(run.world).worth(belief, row * shape.stride, 0),
      ),
    ];
    for (let last = worths(); run.stopped === null; last = worths()) {
      run.step();
      const now = worths();
      last.forEach((before, k) => expect(now[k]).toBeGreaterThanOrEqual(before));
      expectBalance(run);
    }
    const [, best = 1, code = 0] = run.read();
    expect(code).toBeLessThanOrEqual(best ?? 1);
  });

  test("a share of 0 changes nobody", () => {
    const step = [{ use: "adopt-best-practice", share: 0 }, { use: "capture-best-practice" }];
    const run = start(modelOf(rugged({ step })));
    const { people } = stateOf(run);
    while (run.stopped === null) run.step();
    expect(stateOf(run).people).toEqual(people);
  });

  test.each(["all-at-once", "in-turn", "one-at-a-time"])(
    "%s: goes on from a snapshot as it went",
    (use) => expectResumes(rugged({ schedule: { use } })),
  );
});
