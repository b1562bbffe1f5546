/** Formulas beyond the engine: sliders and links of named numbers, sessions of the page, blocks of runs. */
import { MessageChannel } from "node:worker_threads";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readLink, settle, writeAddress } from "../../src/app/link/address.ts";
import { UNCHANGED, type Known } from "../../src/app/link/state.ts";
import { parser } from "../../src/sim/formulas/mathjs.ts";
import { validate, withFormulas } from "../../src/sim/index.ts";
import { createLive } from "../../workers/live.ts";
import { connect, serve } from "../../workers/node/endpoint.ts";
import { offersOf } from "../../workers/offers.ts";

const scenario = {
  kind: "scenario",
  version: 1,
  id: "named",
  let: { rate: 0.2, slower: "rate / 2" },
  population: { size: 24 },
  knowledge: { use: "repertoire", items: 32 },
  schedule: { use: "all-at-once" },
  step: [
    { use: "invent", probability: "slower" },
    { use: "forget-one", probability: "rate / (1 + size + tick / 10)" },
  ],
  metrics: ["repertoire", { use: "formula", value: "repertoire / people", as: "each" }],
  horizon: 20,
  stop: { when: "repertoire > 25" },
  controls: ["let.rate"],
};
const byHand = (rate: number): Record<string, unknown> => ({
  ...scenario,
  let: {},
  step: [
    { use: "invent", probability: rate / 2 },
    { use: "forget-one", probability: `${rate} / (1 + size + tick / 10)` },
  ],
  controls: [],
});

const { port1, port2 } = new MessageChannel();
const api = connect(port1);
beforeAll(() => serve(port2));
afterAll(() => {
  port1.close();
  port2.close();
});

test("a named number has a slider, and a link keeps where it stands", () => {
  const [offer, ...others] = offersOf(scenario, parser);
  expect(others).toEqual([]);
  expect(offer).toMatchObject({ path: "let.rate", label: "Rate", values: [0.2], whole: false });
  // From a quarter to four times as much: all of them are chances still.
  expect(offer?.steps).toEqual([0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6, 0.8]);
  const known: Known = {
    offered: ["named"],
    usual: ["named"],
    controls: offer === undefined ? [] : [offer],
    until: 20,
    charted: false,
    unit: "round",
    seed: "ratchet-1",
    lead: "known",
    engine: 1,
  };
  const state = { ...UNCHANGED, set: { "let.rate": 0.4 } };
  const address = writeAddress("named", state, known);
  expect(address).toContain("let.rate=0.4");
  const answer = settle(readLink(address).asked, known);
  expect(answer).toEqual({ state, notes: [] });
  const wrong = settle(readLink(address.replace("rate", "rat")).asked, known);
  expect(wrong.state.set).toEqual({});
  expect(wrong.notes).toHaveLength(1);
});

test("a session of the page plays what a link asks for", async () => {
  const live = createLive({
    now: () => performance.now(),
    pause: () => Promise.resolve(),
    read: (raw, set) => withFormulas((formulas) => validate(raw, { set, formulas })),
  });
  const hashes: unknown[] = [];
  for (const request of [
    { scenario, set: { "let.rate": 0.4 } },
    { scenario: byHand(0.4) },
    { scenario },
  ]) {
    expect(await live.open(request)).toMatchObject({ ok: true });
    const { frames } = await live.next(20, "last");
    hashes.push(frames.at(-1)?.structures[0]?.hash);
  }
  expect(hashes[0]).toBe(hashes[1]);
  expect(hashes[0]).not.toBe(hashes[2]);
  expect(await live.open({ scenario, set: { "let.rate": 4 } })).toMatchObject({
    ok: false,
    problems: [{ path: "step.invent.probability" }],
  });
});

test("a worker that was handed a model only, or a text, works its formulas out", async () => {
  const { structures } = validate(scenario, { formulas: parser });
  const [only] = structures;
  if (only === undefined) throw new Error("no structure");
  const task = { structure: "named", seed: "oak", from: 0, count: 2, series: false };
  const one = await api.batch({ ...task, model: only.model });
  expect(one.ok).toBe(true);
  expect(await api.batch({ ...task, source: { scenario: JSON.stringify(scenario) } })).toEqual(one);
});

test("an error while a run goes on comes back as a fault that names the formula", async () => {
  const step = [{ use: "invent", probability: "tick / 5" }];
  const wrong = { ...scenario, step, stop: null };
  const task = { structure: "named", seed: "oak", from: 0, count: 1, series: false };
  const answer = await api.batch({ ...task, source: { scenario: JSON.stringify(wrong) } });
  expect(answer).toMatchObject({
    ok: false,
    fault: { code: "E_FORMULA", path: "step.invent.probability" },
  });
  expect(JSON.stringify(answer)).toContain("in tick 6");
});
