/** Formulas in scenario files: what is said when they are wrong, when they are read and while a run goes on. */
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { soon } from "../../support/pace.mjs";
import { complaints, courseOf, items, modelOf, skills, start, type Raw } from "./scenarios.ts";

const gated = (probability: unknown, more: Raw = {}): Raw => ({
  ...items,
  step: [{ use: "invent", probability }],
  ...more,
});

test("a fault points at its characters in the file, in quotes or without", () => {
  const text = `kind: scenario
version: 1
id: items
let: {alpha: 7, beta: "alpha / 0.5 +"}
population: {size: alpha * 10}
knowledge: {use: repertoire, items: 64, start: "2 * alhpa"}
schedule: {use: all-at-once}
step:
  - {use: invent, probability: 'exp(-tick / alpha) + expp(1)'}
metrics: [repertoire]
horizon: 10
`;
  expect(complaints(text)).toEqual([
    "f.yaml:4:37 error E_FORMULA: let.beta: unexpected end of expression",
    'f.yaml:6:53 error E_FORMULA: knowledge.start: unknown name "alhpa"; did you mean "alpha"?',
    'f.yaml:9:54 error E_FORMULA: step.invent.probability: unknown function "expp"; did you mean "exp"?',
  ]);
});

test("what a formula can know hangs on where it stands", () => {
  expect(
    complaints({ ...items, knowledge: { use: "repertoire", items: "64 + tick", start: 4 } }),
  ).toEqual([
    'f.yaml:1:1 error E_FORMULA: knowledge.items: "tick" is not known here; write a number',
  ]);
  expect(complaints(gated(0.5, { population: { size: "60 + people" } }))).toEqual([
    'f.yaml:1:1 error E_FORMULA: population.size: "people" is not known here; there is only tick',
  ]);
  const through = {
    let: { wave: "0.5 + tick / 100" },
    knowledge: { use: "repertoire", items: 64, start: "wave" },
  };
  expect(complaints({ ...items, ...through })).toEqual([
    'f.yaml:1:1 error E_FORMULA: knowledge.start: "tick" is not known here, which "wave" hangs on; there is only wave',
  ]);
  expect(complaints(gated("skill / 10"))[0]).toContain('unknown name "skill"');
  expect(complaints(gated("score / 10"))).toEqual([
    'f.yaml:1:1 error E_NEEDS: step.invent.probability: the formula reads "score", which no part of this scenario keeps; there are invent',
  ]);
});

test("names of let: no rounds, none that mean something else, none that cannot be written", () => {
  const named = (names: Raw): string[] => complaints(gated(0.5, { let: names }));
  expect(named({ a: "b + 1", b: "a" })).toEqual([
    'f.yaml:1:1 error E_FORMULA: let.a: "a" hangs on itself: a -> b -> a',
    'f.yaml:1:1 error E_FORMULA: let.b: "b" hangs on itself: b -> a -> b',
  ]);
  expect(named({ tick: 1 })).toEqual([
    'f.yaml:1:1 error E_NAME: let.tick: "tick" means something else in formulas; choose another name',
  ]);
  expect(named({ exp: 1 })[0]).toContain('"exp" means something else');
  expect(named({ "a-b": 1 })[0]).toContain("write a_b");
  expect(named({ a: [1] })[0]).toContain("expected a number, or a formula in quotes");
  // Each doubles the one before: 2^40 terms, were they written out.
  const bomb = Object.fromEntries(
    Array.from({ length: 40 }, (_, k) => [`a${k}`, k === 0 ? "tick" : `a${k - 1} * a${k - 1}`]),
  );
  expect(soon(0.5, () => named(bomb)).length).toBeGreaterThan(0);
});

test("slips in numbers are told as before, not as formulas", () => {
  expect(complaints(gated("0,5"))[0]).toContain("write 0.5");
  expect(complaints(gated("50%"))[0]).toContain("write 0.5");
  expect(complaints(gated("0.5"))[0]).toContain("leave the quotes out");
  expect(complaints(gated("often"))[0]).toContain('expected a number from 0 to 1, found "often"');
});

test("a number that a formula comes to must fit its place", () => {
  expect(complaints(gated("1 + 0.4"))[0]).toContain(
    "step.invent.probability: expected a number from 0 to 1, found 1.4",
  );
  expect(complaints(gated(1, { horizon: "10 / 4" }))[0]).toContain(
    "horizon: expected a whole number",
  );
  expect(complaints(gated(1, { horizon: "1 / 0" }))[0]).toContain(
    "horizon: what it comes to is infinite",
  );
  const size = (text: string): string =>
    complaints(gated(1, { population: { size: text } }))[0] ?? "";
  expect(size("60 + tick / 2")).toContain(
    "is 60.5 in tick 1, and a whole number from 0 to 10000000 is expected; for example round(",
  );
  expect(size("2 - tick")).toContain("is -1 in tick 3");
  expect(complaints(gated(1, { horizon: 5000, population: { size: "60 + tick" } }))[0]).toContain(
    "changes more than 1000 times",
  );
  expect(
    complaints(gated(1, { population: { size: "60 + tick", changes: [{ at: 5, size: 50 }] } }))[0],
  ).toContain("keep one of them");
});

test("while a run goes on, what does not fit is an error with its field, its text and the tick", () => {
  const run = start(gated("1.2 - 1 / tick"));
  for (let k = 0; k < 5; k++) run.step();
  expect(() => run.step()).toThrow(
    'step.invent.probability: the formula "1.2 - 1 / tick" is 1.0333333333333332, where a number of at least 0 and at most 1 is expected, in tick 6',
  );
  expect(() => start(gated("1 / (tick - 1)")).step()).toThrow("is infinite in tick 1");
  expect(() => start(gated("log(0 - tick)")).step()).toThrow("is not a number in tick 1");
});

test("a person's own numbers: too many different values at once are refused, by name", () => {
  const by = (spread: string): Raw => ({
    ...skills,
    population: { size: 400, groups: 400 },
    step: [{ use: "choose-random" }, { use: "copy-with-error", loss: 1, spread }],
  });
  expect(() => start(by("group / 7")).step()).toThrow(
    'step.copy-with-error.spread: the formula "group / 7" comes to more than 256 different values at once',
  );
  expect(courseOf(start(by("floor(group / 2) / 7"))).states).toHaveLength(21);
});

test("a value that changes with every tick is bound again and again, and forgotten again", () => {
  const spread = "1 + tick / 1000";
  const raw = {
    ...skills,
    horizon: 1500,
    step: [{ use: "choose-random" }, { use: "copy-with-error", loss: 0, spread }],
  };
  expect(courseOf(start(raw)).states).toHaveLength(1501);
});

test("metrics that are formulas know those above them, and nothing that hangs on themselves", () => {
  const of = (value: string, more: readonly unknown[] = []): Raw => ({
    ...items,
    metrics: ["repertoire", "mean-repertoire", { use: "formula", value, as: "each" }, ...more],
  });
  const run = start(
    of("repertoire / mean_repertoire + people - tick", [
      { use: "formula", value: "2 * each", as: "twice" },
    ]),
  );
  for (let k = 0; k < 3; k++) run.step();
  const [all = 0, mean = 0, each, twice] = run.read();
  expect(each).toBe((all ?? 0) / (mean ?? 1) + 60 - 3);
  expect(twice).toBe(2 * (each ?? 0));
  expect(complaints(of("each + 1"))[0]).toContain('"each" is worked out after this; put it above');
  expect(complaints(of("size"))[0]).toContain('"size" is not known here');
  // A run may be asked for this one alone.
  const { metrics } = modelOf(of("repertoire * 2"));
  expect(metrics[2]?.as).toBe("each");
});

test("a stop rule of one's own ends the run in the tick in which it is first not 0", () => {
  const stopping = (stop: Raw): Raw => ({ ...items, horizon: 200, stop });
  const run = start(stopping({ when: "repertoire >= 30" }));
  const before: number[] = [];
  while (run.stopped === null) {
    before.push(run.read()[0] ?? 0);
    run.step();
  }
  expect(run.stopped).toBe("event");
  expect(Math.max(...before)).toBeLessThan(30);
  expect(run.read()[0]).toBeGreaterThanOrEqual(30);
  expect(complaints(stopping({ when: "repertoire >= 30", check: "event" }))[0]).toContain(
    "write check: tick",
  );
  expect(complaints(stopping({ when: "formula" }))[0]).toContain("is written in the place");
  expect(complaints(stopping({ when: "complet" }))[0]).toContain('did you mean "complete"?');
  expect(complaints(stopping({ when: "skill > 3" }))[0]).toContain('unknown name "skill"');
});

test("an event that has not come makes a formula over it come to nothing, and stops nothing", () => {
  const raw: Raw = {
    ...items,
    knowledge: { use: "recipes", table: "potions" },
    step: [{ use: "choose-neighbour" }, { use: "combine" }, { use: "share" }],
    schedule: { use: "in-turn" },
    horizon: 2,
    metrics: ["time-to-crossover", { use: "formula", value: "time_to_crossover * 2", as: "twice" }],
    stop: { when: "time_to_crossover >= 0" },
  };
  const { read } = courseOf(start(raw));
  expect(read).toEqual([null, null]);
});

test("settings from outside reach names and fields, with formulas too", () => {
  const raw = gated("rate", { let: { rate: 0.1, twice: "2 * rate" } });
  const odds = (set: Raw): unknown => modelOf(raw, set).step[0]?.probability;
  expect(odds({})).toBe(0.1);
  expect(odds({ "let.rate": 0.3 })).toBe(0.3);
  expect(odds({ "step.invent.probability": "twice + 0.1" })).toBeCloseTo(0.3, 12);
  expect(odds({ "let.rate": "1 / 4" })).toBe(0.25);
  expect(complaints(raw, { "let.rat": 1 })[0]).toContain("did you mean let.rate?");
  expect(complaints(raw, { "step.invent.probability": "ratee" })[0]).toContain(
    "--set step.invent.probability=ratee",
  );
});

test("structures may have names of their own", () => {
  const raw = gated("rate", {
    let: { rate: 0.1 },
    structures: [
      { name: "A" },
      { name: "B", let: { rate: 0.2 } },
      { name: "C", set: { "let.rate": 0.3 } },
    ],
  });
  expect(complaints(raw)).toEqual([]);
  expect(stringify(raw)).toContain("rate");
  const wrong = { ...raw, structures: [{ name: "A" }, { name: "B", let: null }] };
  expect(complaints(wrong)[0]).toContain("B");
});
