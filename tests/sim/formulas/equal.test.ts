/** A scenario with formulas is the same as one in which all of it is written out by hand. */
import { expect, test } from "vitest";
import { fileOf } from "../../../src/sim/scenario/file.ts";
import { courseOf, items, read, SCHEDULES, skills, start, type Raw } from "./scenarios.ts";

const hashOf = (raw: Raw): string => read(raw).hash;

test("constants: the same hash as with the numbers themselves, in every kind of place", () => {
  const written = {
    ...items,
    let: { half: "n / 2", n: 60, rate: 0.1, copy: "5 * rate", third: "n / 3 / 20" },
    population: { size: "n", changes: [{ at: "half / 3", size: "half" }] },
    knowledge: { use: "repertoire", items: "2 ^ 6", start: "n / 15" },
    network: { use: "small-world", degree: "max(2, 4)", rewire: "rate" },
    step: [
      { use: "invent", probability: "rate" },
      {
        id: "copying",
        probability: "copy",
        do: [{ use: "choose-neighbour" }, { use: "copy-item" }],
      },
      { use: "forget-one", probability: "rate * third", every: "round(2.4)" },
    ],
    horizon: "half",
  };
  const plain = {
    ...items,
    population: { size: 60, changes: [{ at: 10, size: 30 }] },
    step: [
      { use: "invent", probability: 0.1 },
      { id: "copying", probability: 0.5, do: [{ use: "choose-neighbour" }, { use: "copy-item" }] },
      { use: "forget-one", probability: 0.1, every: 2 },
    ],
  };
  expect(hashOf(written)).toBe(hashOf(plain));
  expect(courseOf(start(written))).toEqual(courseOf(start(plain)));
});

test("a number of people that hangs on the tick is the same as its changes", () => {
  const size = "if(tick < 10, 60, 40) + 5 * floor(tick / 20)";
  const plain = {
    size: 60,
    changes: [
      { at: 10, size: 40 },
      { at: 20, size: 45 },
      { at: 30, size: 45 },
    ],
  };
  const by = { ...items, horizon: 29, population: { size } };
  const hand = {
    ...items,
    horizon: 29,
    population: { ...plain, changes: plain.changes.slice(0, 2) },
  };
  expect(hashOf(by)).toBe(hashOf(hand));
  expect(courseOf(start(by))).toEqual(courseOf(start(hand)));
  const named = { ...by, let: { span: 29 }, horizon: "span" };
  expect(hashOf(named), "a horizon that is a formula too").toBe(hashOf(hand));
});

test.each(SCHEDULES)(
  "a gate that hangs on the tick: the luck of a number, tick by tick (%o)",
  (schedule) => {
    const gated = (probability: unknown): Raw => ({
      ...items,
      schedule,
      step: [{ use: "invent", probability }],
    });
    // Always, never, and what is none of both.
    expect(courseOf(start(gated("if(tick > 0, 0.3, 0)")))).toEqual(courseOf(start(gated(0.3))));
    expect(courseOf(start(gated("if(tick > 0, 1, 0)")))).toEqual(courseOf(start(gated(1))));
    expect(courseOf(start(gated("if(tick > 0, 0, 1)")))).toEqual(courseOf(start(gated(0))));
    const late = courseOf(start(gated("if(tick > 7, 0.3, 0)"))).states;
    const from = courseOf(
      start({ ...gated(0.3), step: [{ use: "invent", probability: 0.3, from: 8 }] }),
    ).states;
    expect(late).toEqual(from);
  },
);

test.each(SCHEDULES)(
  "a value that hangs on the tick is bound anew with each result (%o)",
  (schedule) => {
    const learning = (values: Raw): Raw => ({
      ...skills,
      schedule,
      step: [{ use: "choose-random" }, { use: "copy-with-error", noise: "none", ...values }],
      knowledge: { use: "skill", start: { noise: "normal", at: 10, spread: 3 } },
    });
    const same = courseOf(start(learning({ loss: "2 + 0 * tick" })));
    expect(same).toEqual(courseOf(start(learning({ loss: 2 }))));
    // By hand: two entries that share no tick, and draw nothing.
    const hand = {
      ...learning({ loss: 1 }),
      step: [
        { use: "choose-random" },
        { id: "early", use: "copy-with-error", noise: "none", loss: 1, at: [1, 2, 3, 4, 5] },
        { id: "late", use: "copy-with-error", noise: "none", loss: 2, from: 6 },
      ],
    };
    expect(courseOf(start(learning({ loss: "if(tick < 6, 1, 2)" })))).toEqual(
      courseOf(start(hand)),
    );
  },
);

const three = (loss: unknown, by?: readonly Raw[]): Raw => ({
  ...skills,
  population: { size: 30, groups: 3 },
  knowledge: { use: "skill", start: { noise: "normal", at: 10, spread: 3 } },
  step: [{ use: "choose-random" }, ...(by ?? [{ use: "copy-with-error", noise: "none", loss }])],
});

test.each(SCHEDULES)(
  "a value that hangs on the group is the same as an entry for each (%o)",
  (schedule) => {
    const entries = [0, 1, 2].map((g) => ({
      id: `of-${g}`,
      use: "copy-with-error",
      noise: "none",
      loss: 1 + 2 * g,
      when: { column: "group", is: g },
    }));
    expect(courseOf(start({ ...three("1 + 2 * group"), schedule }))).toEqual(
      courseOf(start({ ...three(0, entries), schedule })),
    );
    expect(courseOf(start({ ...three("group_size / 10"), schedule }))).toEqual(
      courseOf(start({ ...three(1), schedule })),
    );
  },
);

test.each(SCHEDULES)(
  "a gate that hangs on what a person knows is the same as gates by what it knows (%o)",
  (schedule) => {
    const forget = (entries: readonly Raw[]): Raw => ({
      ...items,
      schedule,
      knowledge: { use: "repertoire", items: 64, start: 3 },
      step: [{ use: "invent", probability: 0.2 }, ...entries],
    });
    const by = forget([{ use: "forget-one", probability: "if(size == 4, 1, 0)" }]);
    const hand = forget([{ use: "forget-one", when: { column: "size", is: 4 } }]);
    expect(courseOf(start(by))).toEqual(courseOf(start(hand)));
  },
);

test("with formulas, a run from a snapshot goes on as the run itself; and so does what was read", () => {
  for (const schedule of SCHEDULES) {
    const raw = {
      ...items,
      schedule,
      population: { size: "60 + 2 * floor(tick / 5)", groups: 2 },
      step: [
        { use: "invent", probability: "0.3 / (1 + tick / 10) * (1 + group) / 2" },
        {
          id: "copying",
          probability: "min(1, 2 / (1 + size))",
          do: [{ use: "choose-neighbour" }, { use: "copy-item" }],
        },
        { use: "forget-one", probability: "0.01 * size" },
      ],
      metrics: [
        "repertoire",
        "mean-repertoire",
        { use: "formula", value: "repertoire / people", as: "each" },
      ],
      stop: { when: "tick > 25 and repertoire > 10" },
    };
    const straight = courseOf(start(raw));
    const run = start(raw);
    for (let k = 0; k < 13; k++) run.step();
    const middle = run.snapshot();
    for (let k = 0; k < 9; k++) run.step();
    run.restore(middle);
    expect(courseOf(run).states).toEqual(straight.states.slice(13));
    expect(run.read()).toEqual(straight.read);
  }
});

test("written back to a file it is the same scenario, formulas and all", () => {
  const raw = {
    ...items,
    let: { n: 60, half: "n / 2" },
    population: { size: "n + floor(tick / 5)" },
    step: [
      { use: "invent", probability: "0.1 / (1 + tick / half)" },
      { use: "forget-one", probability: "half / 300" },
    ],
    metrics: ["repertoire", { use: "formula", value: "repertoire / people", as: "each" }],
    stop: { when: "repertoire > half" },
    structures: [{ name: "A" }, { name: "B", let: { n: 80 } }],
  };
  const scenario = read(raw);
  const again = read(fileOf(scenario));
  expect(again).toEqual(scenario);
  expect(again.hash).toBe(scenario.hash);
  expect(JSON.stringify(fileOf(scenario))).toContain('"probability":"half / 300"');
  expect(scenario.structures.map(({ model }) => model.population.size)).toEqual([60, 80]);
});

test("blanks and the names of let do not count; what formulas come to does", () => {
  const gated = (probability: string, names: Raw = {}): Raw => ({
    ...items,
    let: names,
    step: [{ use: "invent", probability }],
  });
  const one = hashOf(gated("0.5 / (1 + tick)"));
  expect(hashOf(gated("0.5/(1+tick)"))).toBe(one);
  expect(hashOf(gated("a / (1 + tick)", { a: 0.5 }))).toBe(one);
  expect(hashOf(gated("0.5 / (2 + tick)"))).not.toBe(one);
});
