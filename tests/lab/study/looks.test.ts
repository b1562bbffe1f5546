/** What is read of a run while it is made is what the whole series says, wherever it begins and ends. */
import { expect, test } from "vitest";
import { outcome } from "../../../src/lab/outcome.ts";
import { makeBlock } from "../../../src/lab/study/block.ts";
import { taskFor } from "../../../src/lab/study/run.ts";
import { readerOf } from "../../../src/sim/index.ts";
import { smallPlan } from "./small-study.ts";

/** Runs that end between a few ticks and the horizon, so that some responses look beyond their end. */
const early = {
  extends: "exploration-and-exploitation",
  replicates: 6,
  set: { horizon: 60 },
  design: { kind: "grid", factors: { "population.size": { values: [20, 50] } } },
  responses: {
    last: "code @ last",
    start: "code @ 0",
    one: "code @ 3",
    late: "code @ 40",
    span: "max(code) - min(code) @ 2..7",
    beyond: "sum(code) @ 8..30",
    after: "mean(code) @ 50..60",
  },
};

test.each([
  ["", {}],
  [", kept at every tick", { series: { every: 1 } }],
  [", kept at every third tick", { series: { every: 3 } }],
  [", kept less often than it lasts", { series: { every: 1000 } }],
])("responses are those of the whole series%s", async (_, more) => {
  const plan = await smallPlan({ ...early, ...more });
  const ends = new Set<number>();
  const { every } = plan.study.series ?? { every: 0 };
  for (const block of plan.blocks) {
    const task = taskFor(plan, block);
    const { runs, series } = makeBlock(task);
    const metrics = task.model.metrics.map(({ as }) => as);
    for (const [k, run] of runs.entries()) {
      const { seed, replicate } = run;
      const whole = outcome(task.model, { seed, replicate, series: true });
      const { final, ticks, hash, stopped } = whole;
      ends.add(ticks);
      const rows = whole.series ?? new Float64Array();
      const said = readerOf(task.responses, metrics).read({ series: rows, finals: final, ticks });
      expect(run).toMatchObject({ status: "ok", hash, stopped, ticks, final, responses: said });
      if (every === 0) expect(series).toBeNull();
      else {
        const wanted = [...rows].filter((_x, at) => Math.floor(at / metrics.length) % every === 0);
        expect([...(series?.[k] ?? [])]).toEqual(wanted);
      }
    }
  }
  expect([...ends].some((tick) => tick < 30)).toBe(true);
  expect(ends.has(60)).toBe(true);
});

test("a response that needs one metric early makes nobody read the others", async () => {
  const plan = await smallPlan({ responses: { one: "mean_payoff @ 3" } });
  const [block] = plan.blocks;
  if (block === undefined) throw new Error("no block");
  const { responses: asked, model } = taskFor(plan, block);
  const { needs } = readerOf(
    asked,
    model.metrics.map(({ as }) => as),
  );
  expect(model.metrics.length).toBeGreaterThan(1);
  expect(needs?.columns).toEqual([model.metrics.findIndex(({ as }) => as === "mean-payoff")]);
  expect([0, 2, 3, 4].map((tick) => needs?.at(tick))).toEqual([false, false, true, false]);
});
