/** What a live session tells of variants: who has which, which are new, and which nobody has any more. */
import { afterAll, expect, test } from "vitest";
import { open, parse } from "../../src/sim/index.ts";
import { wire } from "./wire.ts";

const { session, openOf, close } = wire();
afterAll(close);

const file = (knowledge: string): string => `
kind: scenario
version: 1
id: labels
title: Labels
question: Who has which?
source: {citation: none, fidelity: own}
population: {size: 20, changes: [{at: 2, size: 24}, {at: 4, size: 9}]}
knowledge: ${knowledge}
also:
  strategy: {use: variants, labels: [individual, social]}
schedule: {use: all-at-once}
step:
  - {use: choose-random}
metrics: [gained, lost, known-by-one]
horizon: 6
`;

test("labels without end: levels repeat, news are the labels themselves, nothing is ever complete", async () => {
  const scenario = file("{use: variants, start: different}");
  const { description, first } = await openOf(scenario);
  expect(description).toMatchObject({
    items: Number.POSITIVE_INFINITY,
    itemWord: "variant",
    level: { word: "number of its variant", most: 16, shade: "alike" },
  });
  expect(first.frames[0]?.structures[0]).toMatchObject({ known: 20, person: 1, alone: 20 });
  const run = open(parse(scenario));
  const { frames } = await session.next(6, "all");
  const held = (): number[] => [...(run.world.variants?.variant.subarray(0, run.world.n) ?? [])];
  let lost = 0;
  for (const { structures } of frames) {
    const before = held();
    run.step();
    const now = held();
    const detail = structures[0]?.detail;
    expect([...(detail?.levels ?? [])]).toEqual(now.map((label) => 1 + (label % 16)));
    const found = [...(detail?.found ?? [])].filter((_, k) => k % 2 === 0);
    const fresh = now.filter((label) => !before.includes(label));
    expect(found).toEqual(fresh);
    const gone = before.filter((label) => !now.includes(label)).toSorted((a, b) => a - b);
    expect([...(detail?.forgotten ?? [])]).toEqual(gone);
    lost += gone.length;
    expect(structures[0]).toMatchObject({ known: now.length, alone: now.length, lost });
  }
  expect(frames.map(({ structures }) => structures[0]?.known)).toEqual([20, 24, 24, 9, 9, 9]);
});

test("a closed set has names, and a person's level is the number of its variant", async () => {
  const { description, first } = await openOf(file("{use: variants, labels: [A, B, C], start: B}"));
  expect(description).toMatchObject({
    items: 3,
    labels: ["A", "B", "C"],
    level: { word: "number of its variant", most: 3, kinds: ["A", "B", "C"] },
  });
  const [frame] = first.frames[0]?.structures ?? [];
  expect(frame).toMatchObject({ known: 1, person: 1, alone: 0 });
  expect([...(frame?.detail?.levels ?? [])]).toEqual(Array.from({ length: 20 }, () => 2));
});

test("of several traits, how many a person has a variant of", async () => {
  const { description, first } = await openOf(file("{use: variants, count: 3, options: 2}"));
  expect(description.level).toEqual({
    word: "traits of which it has a variant",
    most: 3,
    shade: "more",
  });
  const [frame] = first.frames[0]?.structures ?? [];
  expect(frame?.person).toBe(3);
  expect([...(frame?.detail?.levels ?? [])]).toEqual(Array.from({ length: 20 }, () => 3));
});
