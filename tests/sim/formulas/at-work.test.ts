/** Formulas at work while a run goes on: rates, what a part asks for before it runs, and the example of the docs. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { courseOf, items, SCHEDULES, skills, start, type Raw } from "./scenarios.ts";

test("the example of docs/model.md is one", () => {
  const doc = readFileSync(new URL("../../../docs/model.md", import.meta.url), "utf8");
  const [, example = ""] = /## Formulas[\s\S]*?```yaml\n([\s\S]*?)```/u.exec(doc) ?? [];
  const raw = { ...skills, ...(parseYaml(example) as Raw), horizon: 60 };
  const { states, read: last } = courseOf(start(raw));
  expect(states.length).toBeGreaterThan(5);
  const [best, mean, lead] = last;
  expect(lead).toBe((best ?? 0) - (mean ?? 0));
});

test("a rate that hangs on the tick is the same as one that begins", () => {
  const rated = (gate: Raw): Raw => ({
    ...items,
    schedule: { use: "continuous" },
    step: [
      { use: "invent", rate: 1 },
      { use: "forget-one", per: "agent", ...gate },
    ],
  });
  const by = courseOf(start(rated({ rate: "if(tick > 5, people / 30, 0)" })));
  expect(by).toEqual(courseOf(start(rated({ rate: 2, from: 6 }))));
  expect(by.states).not.toEqual(courseOf(start(rated({ rate: 2 }))).states);
  expect(() => courseOf(start(rated({ rate: "2 - tick" })))).toThrow(
    "at least 0 is expected, in tick 3",
  );
});

test("what a part takes from luck may hang on a formula, within its least and largest value", () => {
  const several = (number: unknown): Raw => ({
    ...items,
    knowledge: { use: "variants", labels: ["A", "B"], start: "random" },
    step: [{ use: "choose-several", number }, { use: "copy-majority" }],
    metrics: [{ use: "frequency", variant: "A" }],
  });
  for (const schedule of SCHEDULES) {
    const at = (number: unknown): Raw => ({ ...several(number), schedule });
    expect(courseOf(start(at("if(tick > 0, 3, 9)")))).toEqual(courseOf(start(at(3))));
    expect(courseOf(start(at("3 + 2 * floor(tick / 10)"))).states).toHaveLength(31);
    expect(() => courseOf(start(at("if(tick > 3, 200, 3)")))).toThrow("keep it smaller in tick 4");
  }
});
