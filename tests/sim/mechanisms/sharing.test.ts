/** Sharing as a strategy: only who shares is learned from; what sharers gain and pay is exact. */
import { expect, test } from "vitest";
import { floatColumn, intColumn, variantsOf } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { expectWithin, mean, sd } from "../../support/checks.ts";
import { scenario } from "../../support/plain-variants.ts";
import { expectBalance, modelOf, start, statesOf } from "../../support/run.ts";

type Entry = Record<string, unknown>;

const PICK = [{ use: "choose-random" }];
const SHARERS = [...PICK, { use: "if-variant", of: "strategy", variant: "share" }];
const COPY = { use: "copy-variant", of: "knowledge" };

const sharing = (step: Entry[], begin: unknown, more: Entry = {}): Run =>
  start(
    modelOf(
      scenario(
        { labels: ["A", "B", "C"], start: "random" },
        {
          also: { strategy: { use: "variants", labels: ["keep", "share"], start: begin } },
          environment: { use: "state", options: 3, start: 2 },
          step,
          metrics: [{ use: "frequency", of: "knowledge", variant: "A" }],
          horizon: 8,
          ...more,
        },
      ),
    ),
  );
const modelsOf = ({ world }: Run): number[] => [...intColumn(world.scratch, "model")];
const strategiesOf = ({ world }: Run): number[] => [...variantsOf(world, "strategy").variant];

test("the model is kept where it shares, and else turned down", () => {
  const begin = { exactly: [0.5, 0.5] };
  const [all, some] = [sharing([...PICK, COPY], begin), sharing([...SHARERS, COPY], begin)];
  let turnedDown = 0;
  while (all.stopped === null) {
    all.step();
    some.step();
    const strategies = strategiesOf(some);
    const due = modelsOf(all).map((j) => (strategies[j] === 1 ? j : -1));
    expect(modelsOf(some)).toEqual(due);
    expectBalance(some);
    turnedDown += due.filter((j) => j < 0).length;
  }
  expect(turnedDown).toBeGreaterThan(10);
});

test("where all share nobody is turned down, bit for bit; where nobody does nobody learns", () => {
  const states = (step: Entry[], begin: string): string[] => statesOf(sharing(step, begin));
  expect(states([...SHARERS, COPY], "share")).toEqual(states([...PICK, COPY], "share"));
  const shut = sharing([...SHARERS, COPY], "keep");
  const before = [...variantsOf(shut.world, "knowledge").variant];
  while (shut.stopped === null) shut.step();
  expect([...variantsOf(shut.world, "knowledge").variant]).toEqual(before);
});

test("where only sharers are told, each gains (1 - q) q p b - c over who keeps to itself", () => {
  const [q, p, b, c] = [0.3, 0.6, 2, 0.15];
  const is = (strategy: string): Entry => ({ when: { column: "strategy", is: strategy } });
  const run = sharing(
    [
      { use: "try", of: "knowledge", chance: q },
      { use: "barrier" },
      { use: "judge", of: "knowledge" },
      {
        id: "ask",
        when: { column: "suits", is: 0 },
        do: [...SHARERS, { ...COPY, ...is("share") }],
      },
      { use: "earn", of: "knowledge", right: b },
      { use: "earn", id: "telling", of: "knowledge", cost: c, adds: true, ...is("share") },
    ],
    { exactly: [1 - p, p] },
    { population: { size: 1000 }, schedule: { use: "all-at-once" }, horizon: 600 },
  );
  const gains: number[] = [];
  while (run.stopped === null) {
    run.step();
    const strategies = strategiesOf(run);
    const payoff = floatColumn(run.world.now, "payoff");
    const earned = (by: number): number =>
      mean([...payoff].filter((_, row) => strategies[row] === by));
    gains.push(earned(1) - earned(0));
  }
  // A sharer has 599 others who share among 999.
  const expected = (1 - q) * q * ((1000 * p - 1) / 999) * b - c;
  expectWithin("gain of a sharer", {
    measured: mean(gains),
    expected,
    se: sd(gains) / Math.sqrt(gains.length),
  });
});
