/** What copying and trying leave as it was, and when a search is over. */
import { describe, expect, test } from "vitest";
import { beliefsOf, taskOf } from "../../../src/sim/core/need.ts";
import { modelOf, start, statesOf } from "../../support/run.ts";
import { answersOf, lazer, worthAt } from "../../support/search.ts";

describe("limits", () => {
  test("looking in every round, and copying without error, is the model without these", () => {
    const step = [
      { use: "barrier" },
      { use: "choose-better", probability: 1 },
      { use: "copy-answers", error: 0 },
      { use: "try-answer", when: { column: "model", is: "none" } },
    ];
    expect(statesOf(start(modelOf(lazer({ step }))))).toEqual(statesOf(start(modelOf(lazer()))));
  });

  test("who never looks does what somebody without ties does", () => {
    const step = [
      { use: "barrier" },
      { use: "choose-better", probability: 0 },
      { use: "copy-answers" },
      { use: "try-answer", when: { column: "model", is: "none" } },
    ];
    const never = start(modelOf(lazer({ step, stop: undefined, horizon: 40 })));
    const alone = start(
      modelOf(lazer({ network: { use: "empty" }, stop: undefined, horizon: 40 })),
    );
    expect(statesOf(never)).toEqual(statesOf(alone));
  });

  test("recombining with all of the model's answers is copying it, with none of them nothing comes of it", () => {
    const states = (part: Record<string, unknown>): string[] =>
      statesOf(
        start(
          modelOf(
            lazer({
              step: [
                { use: "barrier" },
                { use: "choose-better" },
                part,
                { use: "try-answer", when: { column: "model", is: "none" } },
              ],
              stop: undefined,
              horizon: 40,
            }),
          ),
        ),
      );
    const copying = states({ use: "copy-answers" });
    expect(states({ use: "recombine", chance: 1 })).toEqual(copying);
    expect(states({ use: "recombine", chance: 0 })).toEqual(
      states({ use: "copy-answers", error: 1 }),
    );
    expect(states({ use: "recombine" })).not.toEqual(copying);
  });

  test("trying one change at once is trying as before; trying all at once turns every answer round", () => {
    const trying = (part: Record<string, unknown>): string[] =>
      statesOf(start(modelOf(lazer({ step: [{ use: "try-answer", ...part }], horizon: 40 }))));
    expect(trying({ changes: 1 })).toEqual(trying({}));
    expect(trying({ changes: 2 })).not.toEqual(trying({}));
    expect(trying({ changes: 10 })).toEqual(trying({ changes: 4096 }));
    const run = start(
      modelOf(lazer({ step: [{ use: "try-answer", changes: 10, keeps: "any" }], horizon: 1 })),
    );
    const before = Array.from({ length: 30 }, (_, row) => answersOf(run, row));
    run.step();
    before.forEach((own, row) =>
      expect(answersOf(run, row)).toEqual(own.map((answer) => 1 - answer)),
    );
  });

  test("what is worth the same is never copied", () => {
    // All answers are worth the same: nobody is followed, and no change is kept.
    const step = [{ use: "barrier" }, { use: "choose-better" }, { use: "copy-answers" }];
    const flat = { use: "landscape", k: 0, valueRounding: 0, exponent: 1 };
    let met = 0;
    for (let replicate = 0; replicate < 200; replicate++) {
      const run = start(
        modelOf(
          lazer({
            knowledge: { use: "beliefs", count: 3 },
            environment: flat,
            step,
            stop: undefined,
            horizon: 4,
          }),
        ),
        { replicate },
      );
      const scores = Array.from({ length: 30 }, (_, row) => worthAt(run, row));
      const before = Array.from({ length: 30 }, (_, row) => answersOf(run, row).join());
      if (new Set(scores).size > 1 || new Set(before).size === 1) continue;
      met++;
      while (run.stopped === null) run.step();
      expect(run.read().slice(2)).toEqual([0, 0]);
    }
    expect(met).toBeGreaterThan(3);
  });

  test("where nothing hangs together, all find the best there is", () => {
    for (const network of [{ use: "line" }, { use: "complete" }, { use: "star" }]) {
      const run = start(modelOf(lazer({ environment: { use: "landscape", k: 0 }, network })));
      while (run.stopped === null) run.step();
      expect(run.stopped).toBe("event");
      expect(run.read().slice(0, 2)).toEqual([1, 1]);
    }
  });
});

describe("when a run is over", () => {
  test("one solution that could still be bettered is no end", () => {
    let early = 0;
    for (let replicate = 0; replicate < 20; replicate++) {
      const run = start(modelOf(lazer({ network: { use: "complete" } })), { replicate });
      while (run.stopped === null) {
        run.step();
        if (run.stopped === null && run.read()[1] === 1) early++;
      }
      const [worth = 0] = run.read();
      const others = Array.from({ length: 10 }, (_, q) => {
        const row = Int32Array.of((beliefsOf(run.world).belief[0] ?? 0) ^ (1 << q));
        return taskOf(run.world).worth(row, 0, 0);
      });
      expect(run.stopped).toBe("event");
      expect(worth).toBeGreaterThanOrEqual(Math.max(...others) - 1e-12);
    }
    expect(early).toBeGreaterThan(0);
  });

  test("those without ties are stuck when each is on a peak of its own", () => {
    const alone = { network: { use: "empty" }, stop: { when: "stuck", check: "tick" } };
    const run = start(modelOf(lazer(alone)));
    const moves = (): boolean =>
      Array.from({ length: 30 }, (_, row) => row).some((row) =>
        Array.from({ length: 10 }, (_, q) => q).some((q) => {
          const trial = Int32Array.of((beliefsOf(run.world).belief[row] ?? 0) ^ (1 << q));
          return taskOf(run.world).worth(trial, 0, 0) > worthAt(run, row);
        }),
      );
    while (run.stopped === null) {
      expect(moves()).toBe(true);
      run.step();
    }
    expect(run.stopped).toBe("event");
    expect(moves()).toBe(false);
    expect(run.read()[1]).toBeGreaterThan(1);
    const tied = start(modelOf(lazer({ stop: { when: "stuck", check: "tick" } })));
    while (tied.stopped === null) tied.step();
    expect(tied.read()[1]).toBe(1);
  });

  test("both ask for a task", () => {
    for (const when of ["one-solution", "stuck"])
      expect(() =>
        modelOf(
          lazer({
            environment: undefined,
            step: [{ use: "barrier" }],
            before: [],
            metrics: ["solutions"],
            stop: { when, check: "tick" },
          }),
        ),
      ).toThrow(/asks what answers are worth/);
  });
});

test("a run goes on from a snapshot as if nothing had been", () => {
  const whole = start(modelOf(lazer()));
  for (let t = 0; t < 5; t++) whole.step();
  const snapshot = whole.snapshot();
  const rest = statesOf(whole);
  const other = start(modelOf(lazer()));
  other.restore(snapshot);
  expect(statesOf(other)).toEqual(rest);
});

test("copying nobody without a score, following nobody without anybody seen: told before the run", () => {
  const step = (...parts: unknown[]): unknown => lazer({ step: parts, before: [] });
  expect(() => modelOf(step({ use: "choose-better" }) as never)).toThrow(/reads "score"/);
  expect(() => modelOf(step({ use: "copy-answers" }) as never)).toThrow(/model/);
  expect(() => modelOf(step({ use: "evaluate" }, { use: "choose-popular" }) as never)).toThrow(
    /demonstrators/,
  );
});

test("ties between groups are not ties between people: those without any are stuck on their own peaks", () => {
  const file = {
    population: { size: 6, groups: 6 },
    network: undefined,
    networks: { people: { use: "empty" }, zones: { use: "complete", nodes: "groups" } },
    step: [{ use: "barrier" }, { use: "choose-better", over: "people" }, { use: "try-answer" }],
    stop: { when: "stuck", check: "tick" },
    horizon: 2000,
  };
  let apart = 0;
  for (let replicate = 0; replicate < 10; replicate++) {
    const run = start(modelOf(lazer(file)), { replicate });
    while (run.stopped === null) run.step();
    expect(run.stopped).toBe("event");
    const ends = Array.from({ length: 6 }, (_, row) => worthAt(run, row));
    apart += new Set(ends).size > 1 ? 1 : 0;
  }
  expect(apart).toBeGreaterThan(5);
});
