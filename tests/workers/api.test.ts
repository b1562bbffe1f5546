/** The API over a wire, without a thread: plain data in, plain data out. */
import { MessageChannel } from "node:worker_threads";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outcome } from "../../src/lab/outcome.ts";
import type { Task } from "../../src/lab/tasks.ts";
import { connect, serve } from "../../workers/node/endpoint.ts";
import { learners } from "../lab/models.ts";
import { SMALL } from "../lab/small.ts";

const { port1, port2 } = new MessageChannel();
const api = connect(port1);
const task: Task = {
  structure: "A",
  model: learners,
  seed: "oak-41",
  from: 2,
  count: 3,
  series: false,
};

beforeAll(() => serve(port2));

afterAll(() => {
  port1.close();
  port2.close();
});

test("a block of runs is what the runs are one by one", async () => {
  const answer = await api.batch(task);
  const expected = [2, 3, 4].map((replicate) => outcome(learners, { seed: "oak-41", replicate }));
  expect(answer).toEqual({ ok: true, value: expected });
});

test("series cross the wire as arrays", async () => {
  const answer = await api.batch({ ...task, count: 1, series: true });
  const expected = outcome(learners, { seed: "oak-41", replicate: 2, series: true });
  expect(answer).toEqual({ ok: true, value: [expected] });
  expect(answer.ok && answer.value[0]?.series).toBeInstanceOf(Float64Array);
});

test("a scenario may come as text, with settings", async () => {
  const set = { "population.size": 10 };
  const one = { structure: "Forget", from: 0, count: 2, series: false };
  const first = await api.batch({ ...one, source: { scenario: SMALL, set } });
  const again = await api.batch({ ...one, source: { scenario: SMALL, set }, seed: "birch-7" });
  const other = await api.batch({ ...one, source: { scenario: SMALL } });
  expect(first.ok && first.value.map(({ ticks }) => ticks)).toEqual([20, 20]);
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test("what the user can mend comes back as a fault, with its place", async () => {
  const one = { structure: "Keep", from: 0, count: 1, series: false };
  const source = { scenario: SMALL, set: { "population.sice": 10 } };
  const wrong = await api.batch({ ...one, source });
  expect(wrong).toMatchObject({ ok: false, fault: { path: "population.sice" } });
  const nobody = await api.batch({ ...one, structure: "Kept", source: { scenario: SMALL } });
  expect(nobody).toMatchObject({ ok: false, fault: { code: "E_STRUCTURE" } });
  const large = await api.batch({ ...task, memory: 10 });
  expect(large).toMatchObject({ ok: false, fault: { code: "E_MEMORY" } });
  expect(!large.ok && large.fault.message).toMatch(/^structure "A": /);
});

test("a batch that takes long can be cancelled", async () => {
  const long = api.batch({ ...task, count: 1_000_000 });
  const others = api.batch({ ...task, model: { ...learners, horizon: 100_000_000 } });
  await new Promise((resolve) => setTimeout(resolve, 50));
  await api.cancelBatches();
  expect(await long).toMatchObject({ ok: false, fault: { code: "E_CANCELLED" } });
  expect(await others).toMatchObject({ ok: false, fault: { code: "E_CANCELLED" } });
  expect((await api.batch(task)).ok).toBe(true);
});
