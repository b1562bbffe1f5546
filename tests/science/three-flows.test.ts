/** Create, keep, pass on: what is switched off brings nothing more, and until then nothing differs. */
import { describe, expect, test } from "vitest";
import { gained, type Channel } from "../../src/sim/core/books.ts";
import { open, type Run } from "../../src/sim/run.ts";
import { statesOf } from "../support/run.ts";
import { shipped } from "../support/shipped.ts";

const ID = "create-keep-pass-on";
const LAST = 40;
const FLOWS = { create: "own", keep: "institution", "pass on": "observation" } as const;
type Flow = keyof typeof FLOWS;
const OFF: Readonly<Record<string, readonly Flow[]>> = {
  "All three go on": [],
  "Nobody creates": ["create"],
  "Nobody passes on": ["pass on"],
  "Nothing is kept": ["keep"],
  "Neither kept nor passed": ["keep", "pass on"],
};

const scenario = shipped(ID);
const brought = ({ world }: Run, by: Channel): number =>
  gained(world.knowledge.books, "person", by);
const until = (run: Run, tick: number): Run => {
  while (run.tick < tick) run.step();
  return run;
};

describe.each(Object.entries(OFF))("%s", (structure, off) => {
  test.each(Object.entries(FLOWS))("what comes in by whoever can %s", (flow, by) => {
    const run = until(open(scenario, { structure, seed: "flows" }), LAST);
    const before = brought(run, by);
    expect(before).toBeGreaterThan(0);
    const after = brought(until(run, scenario.structures[0]?.model.horizon ?? 0), by);
    if (off.includes(flow as Flow)) expect(after).toBe(before);
    else expect(after).toBeGreaterThan(before);
  });

  test("is the same run as the others until then, to the bit, and another one after", () => {
    const [first] = Object.keys(OFF);
    const states = statesOf(open(scenario, { structure, seed: "flows" }));
    const others = statesOf(open(scenario, { structure: first ?? "", seed: "flows" }));
    expect(states.slice(0, LAST + 1)).toEqual(others.slice(0, LAST + 1));
    if (structure !== first) expect(states.at(-1)).not.toBe(others.at(-1));
  });
});

test("where nobody ever creates, nobody ever knows anything", () => {
  const idle = shipped(ID, { "step.try-answer.probability": 0 });
  const run = until(open(idle, { seed: "flows" }), 60);
  expect(gained(run.world.knowledge.books, "person")).toBe(0);
  expect(run.read().slice(0, 3)).toEqual([0, 0, 0]);
});

test("switched off when all is over, each is as if it had gone on", () => {
  const late = shipped(ID, {
    "structures[Nobody creates].step.try-answer.until": 120,
    "structures[Nobody passes on].step.learn-from-better.until": 120,
    "structures[Nothing is kept].step.read-institution.until": 120,
    "structures[Nothing is kept].step.write-institution.until": 120,
  });
  const [all, ...others] = Object.keys(OFF)
    .slice(0, 4)
    .map((structure) => statesOf(open(late, { structure, seed: "flows" })));
  for (const other of others) expect(other).toEqual(all);
});
