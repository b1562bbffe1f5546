/** People who turn to those who think as they do. */
import { describe, expect, test } from "vitest";
import { inGroups } from "../../support/community.ts";
import type { Raw } from "../../support/march.ts";
import { alike } from "../../support/naive-community.ts";
import { below, inTick, NaiveLuck } from "../../support/naive-luck.ts";
import { answersOf, heardOf } from "../../support/naive-majority.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";

const seeking = (told: Raw, more: Raw = {}): Raw =>
  inGroups({
    metrics: ["silos"],
    step: [
      { use: "seek-alike", ...told },
      { use: "choose-neighbour" },
      { use: "if-alike" },
      { use: "copy-answer" },
    ],
    horizon: 30,
    ...more,
  });

type Ties = readonly (readonly number[])[];
const tiesOf = (ties: Ties): number => ties.flat().length / 2;

/** One tick, slow and plain: one person after the other. */
function turned(ties: Ties, answers: Ties, tick: number, openness: number): number[][] {
  const now = ties.map((row) => new Set(row));
  const shared = (i: number, j: number): number => alike(answers[i] ?? [], answers[j] ?? []);
  now.forEach((mine, i) => {
    const kept = [...mine].toSorted((a, b) => a - b);
    const [far] = kept.toSorted((a, b) => shared(i, a) - shared(i, b));
    if (far === undefined || shared(i, far) >= 1 - openness - 1e-9) return;
    const strangers = now.flatMap((_, j) => (j === i || mine.has(j) ? [] : [j]));
    if (strangers.length === 0) return;
    const word = new NaiveLuck("test", 0, "seek-alike").lane(1, inTick(tick, i));
    const met = strangers[below(word >>> 0, strangers.length)] ?? -1;
    if (shared(i, met) <= shared(i, far)) return;
    mine.delete(far);
    mine.add(met);
    now[far]?.delete(i);
    now[met]?.add(i);
  });
  return now.map((row) => [...row].toSorted((a, b) => a - b));
}

describe("seek-alike", () => {
  test.each([0, 0.4, 0.7])(
    "who is turned to, as a plain program has it: openness %f",
    (openness) => {
      const run = start(modelOf(seeking({ openness })));
      let moves = 0;
      while (run.stopped === null) {
        const [ties, answers] = [heardOf(run), answersOf(run)];
        run.step();
        const due = turned(ties, answers, run.tick, openness);
        expect(heardOf(run)).toEqual(due);
        expect(tiesOf(due)).toBe(tiesOf(ties));
        moves += due.flat().filter((j, k) => j !== ties.flat()[k]).length;
        expectBalance(run);
      }
      expect(moves).toBeGreaterThan(5);
    },
  );

  test("openness 1 keeps every tie: the model without it, tick by tick", () => {
    const step = [{ use: "choose-neighbour" }, { use: "if-alike" }, { use: "copy-answer" }];
    const [open, without] = [seeking({ openness: 1 }), seeking({}, { step })].map((raw) =>
      start(modelOf(raw)),
    );
    if (open === undefined || without === undefined) throw new Error("two runs were started");
    while (open.stopped === null) {
      open.step();
      without.step();
      expect(heardOf(open)).toEqual(heardOf(without));
      expect(answersOf(open)).toEqual(answersOf(without));
    }
  });

  test("nobody who learns: each change makes ties more alike, until none can be", () => {
    const run = start(
      modelOf(
        seeking({ openness: 0 }, { step: [{ use: "seek-alike", openness: 0 }], horizon: 400 }),
      ),
    );
    const answers = answersOf(run);
    const total = (): number =>
      heardOf(run).reduce(
        (sum, row, i) =>
          sum + row.reduce((own, j) => own + alike(answers[i] ?? [], answers[j] ?? []), 0),
        0,
      );
    const totals = [total()];
    while (run.stopped === null) {
      run.step();
      totals.push(total());
    }
    totals.forEach((now, t) => expect(now).toBeGreaterThanOrEqual((totals[t - 1] ?? 0) - 1e-9));
    expect(totals.at(-1)).toBeGreaterThan((totals[0] ?? 0) + 1);
  });

  test("lapse: one tie a person goes, that to the least alike; those that are left are alike enough", () => {
    const step = [{ use: "seek-alike", openness: 0.7, lapse: true }];
    const run = start(modelOf(seeking({}, { step })));
    const answers = answersOf(run);
    const shared = (i: number, j: number): number => alike(answers[i] ?? [], answers[j] ?? []);
    const kept = heardOf(run).map((row, i) => row.filter((j) => shared(i, j) >= 0.3 - 1e-9));
    expect(tiesOf(kept)).toBeLessThan(tiesOf(heardOf(run)));
    expect(tiesOf(kept)).toBeGreaterThan(0);
    while (run.stopped === null) run.step();
    expect(heardOf(run)).toEqual(kept);
  });

  test.each([false, true])("resumes from a snapshot, lapse: %s", (lapse) => {
    const model = modelOf(seeking({ openness: 0.5, lapse }));
    const run = start(model);
    for (let t = 0; t < 9; t++) run.step();
    const fresh = start(model);
    fresh.restore(run.snapshot());
    expect(statesOf(fresh)).toEqual(statesOf(run));
  });
});
