/** A study whose series would fill the disk, or no piece of memory, is refused with the arithmetic. */
import { expect, test } from "vitest";
import { makeBlock } from "../../../src/lab/study/block.ts";
import { taskFor } from "../../../src/lab/study/run.ts";
import { smallPlan } from "./small-study.ts";

const kept = { series: { every: 1 } };
const long = (horizon: number): object => ({ "population.size": 2, horizon });
test("series of all runs beyond limits.bytes are refused, at the limit they are not", async () => {
  const plan = await smallPlan(kept);
  const series = plan.blocks.flatMap((block) => makeBlock(taskFor(plan, block)).series ?? []);
  const bytes = series.reduce((sum, { byteLength }) => sum + byteLength, 0);
  expect(bytes).toBeGreaterThan(0);
  expect((await smallPlan({ ...kept, limits: { bytes } })).blocks).toEqual(plan.blocks);
  const refused = smallPlan({ ...kept, limits: { bytes: bytes - 1 } });
  await expect(refused).rejects.toMatchObject({
    code: "E_BYTES",
    path: "series",
    message: expect.stringMatching(/the series of all runs may take .*limits\.bytes/) as string,
  });
});

test("the series of one run that nobody can hold is refused whatever the limit is", async () => {
  const more = { replicates: 1, limits: { bytes: 1e13 } };
  const set = long(1e8);
  const design = { kind: "grid", factors: { structure: { values: ["Trying is dear"] } } };
  await expect(smallPlan({ ...kept, ...more, design, set })).rejects.toThrow(
    "the series of one run may take 2.4 GB, more than what can be kept, 2.0 GB; keep fewer ticks: series.every 2 times as large is enough",
  );
  const plan = await smallPlan({ ...more, design, set, series: { every: 2 } });
  expect(plan.blocks).toHaveLength(1);
});
