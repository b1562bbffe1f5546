/** Like learns from like (Axelrod): against a plain program, and where nothing moves any more. */
import { describe, expect, test } from "vitest";
import { culture, naiveMeetings } from "../../support/naive-dialogue.ts";
import { answers, base, expectResumes, history, tiesOf } from "../../support/meetings.ts";
import { modelOf, start } from "../../support/run.ts";

const CULTURE = [{ use: "choose-neighbour" }, { use: "if-alike" }, { use: "copy-answer" }];
const axelrod = (knowledge: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...base,
  knowledge: { use: "beliefs", count: 5, options: 3, ...knowledge },
  step: CULTURE,
  metrics: ["gained", "lost"],
});

describe("if-alike and copy-answer (Axelrod)", () => {
  test.each([
    ["three answers", {}],
    ["seven answers to 40 questions", { count: 40, options: 7 }],
    ["answers that may be missing", { undecided: true }],
  ])("%s: as told by a plain program, event by event", (_name, knowledge) => {
    const run = start(modelOf(axelrod(knowledge)));
    const begin = { seed: "test", ties: tiesOf(run), start: answers(run) };
    expect(history(run, answers)).toEqual(naiveMeetings(begin, culture, 40));
  });

  test("the chance of an exchange is the share of answers in common", () => {
    const model = modelOf({
      ...axelrod({ count: 10, options: 4 }),
      population: { size: 2 },
      network: { use: "complete" },
      horizon: 1,
    });
    let expected = 0;
    let copied = 0;
    const runs = 4000;
    for (let replicate = 0; replicate < runs; replicate++) {
      const run = start(model, { replicate });
      const [a = [], b = []] = answers(run);
      const common = a.filter((answer, k) => answer === b[k]).length;
      expected += common === 10 ? 0 : common / 10;
      run.step();
      const [c = [], d = []] = answers(run);
      copied += c.filter((answer, k) => answer === d[k]).length > common ? 1 : 0;
    }
    // Two events: at least one of them copies; the second has a chance as large, or a tenth larger.
    const share = copied / runs;
    const once = expected / runs;
    expect(share).toBeGreaterThan(once);
    expect(share).toBeLessThan(2 * once);
  });

  test("with nothing in common nobody learns; with everything there is nothing to learn", () => {
    const strangers = start(modelOf(axelrod({ count: 1, options: 400 })));
    const before = answers(strangers);
    while (strangers.stopped === null) strangers.step();
    expect(answers(strangers)).toEqual(before);
    const alike = start(modelOf(axelrod({ start: "zero" })));
    while (alike.stopped === null) alike.step();
    expect(alike.read()).toEqual([0, 0]);
  });

  test("no answer is no answer in common, and nobody takes it over", () => {
    const run = start(modelOf(axelrod({ undecided: true, start: "none" })));
    while (run.stopped === null) run.step();
    expect(run.read()).toEqual([0, 0]);
  });

  test("resumes", () => {
    expectResumes(axelrod());
    expectResumes({ ...axelrod(), stop: { when: "frozen" }, horizon: 400 });
  });
});

describe("frozen", () => {
  const wide = { ...axelrod({ count: 3, options: 12 }), population: { size: 36 } };
  const grid = { use: "torus", neighbourhood: "von-neumann", border: true };

  test("nothing ever changes again, and a tick before something could", () => {
    for (let replicate = 0; replicate < 5; replicate++) {
      const stops = { ...wide, network: grid, stop: { when: "frozen" }, horizon: 5000 };
      const run = start(modelOf(stops), { replicate });
      while (run.stopped === null) run.step();
      expect(run.stopped).toBe("event");
      const on = start(modelOf({ ...wide, network: grid, horizon: run.tick + 300 }), { replicate });
      while (on.tick < run.tick - 1) on.step();
      const pairs = (): number[] =>
        tiesOf(on).flatMap((others, row) =>
          others.map((other) => {
            const [a = [], b = []] = [answers(on)[row], answers(on)[other]];
            return a.filter((answer, k) => answer === b[k]).length;
          }),
        );
      expect(pairs().some((common) => common > 0 && common < 3)).toBe(true);
      on.step();
      expect(pairs().every((common) => common === 0 || common === 3)).toBe(true);
      const last = answers(on);
      while (on.stopped === null) on.step();
      expect(answers(on)).toEqual(last);
    }
  });

  test("needs one layer of ties, and is looked at once a tick", () => {
    const stop = { when: "frozen" };
    const step = [{ use: "choose-random" }];
    expect(() => modelOf({ ...wide, network: undefined, step, stop })).toThrow(/goes along ties/);
    const networks = { a: grid, b: { use: "complete" } };
    expect(() => modelOf({ ...wide, network: undefined, networks, step, stop })).toThrow(
      /there are 2 layers/,
    );
    expect(() => modelOf({ ...wide, network: grid, stop: { ...stop, check: "event" } })).toThrow(
      /too long/,
    );
  });
});
