/** Which thing stands where on the screen "Knowledge". */
import { expect, test } from "vitest";
import {
  arrangementNow,
  fixedArrangement,
  standingOf,
  type Arrangement,
} from "../../src/app/screens/knowledge/arrange.ts";
import type { ItemsNow, ItemsPlan } from "../../workers/questions/knowledge-types.ts";
import { opened, village } from "../support/asking.ts";
import { shipped } from "../support/shipped.ts";

async function planOf(id: string): Promise<ItemsPlan> {
  const { ask } = await opened(shipped(id));
  return await ask("things", { structure: 0 });
}

test.each([
  ["not-too-many-friends", "tree", "tree", 14],
  ["camps-division-of-labour", "tree", "tree", 240],
  ["leaps", "matrix", "matrix", 160],
  ["why-only-us", "grid", "chain", 400],
  ["exploration-and-exploitation", "grid", "sets", 60],
  ["peak-in-the-fog", "grid", "turned", 200],
  ["island-that-forgot", "grid", "plain", 12],
] as const)("%s is drawn as a %s", async (id, form, words, count) => {
  const plan = await planOf(id);
  const arrangement = fixedArrangement(plan);
  expect(arrangement).toMatchObject({ words, things: { form, count } });
  const placed = arrangement?.at.flat().toSorted((a, b) => a - b);
  expect(placed).toEqual(Array.from({ length: plan.items }, (_, item) => item));
});

test("what has no order of its own stands as it was found, and keeps its place", async () => {
  const { live, ask } = await opened(village);
  const plan = await ask("things", { structure: 0 });
  expect(fixedArrangement(plan)).toBeNull();
  await live.seek(60);
  let before: Arrangement | null = null;
  let found: readonly number[] = [];
  for (const tick of [5, 20, 60]) {
    const now: ItemsNow = await ask("items", { structure: 0, tick });
    const next = arrangementNow(plan, now, before);
    if (before !== null) expect(next.things).toBe(before.things);
    const order = next.at.flat();
    expect(order.slice(0, found.length)).toEqual(found);
    found = order.filter((item) => (now.first[item] ?? -1) >= 0);
    expect(order.slice(0, found.length)).toEqual(found);
    const { state, share, alone } = standingOf(plan, now, next);
    order.forEach((item, place) => {
      expect(state[place]).toBe(now.state[item]);
      expect(share[place]).toBeCloseTo((now.holders[item] ?? 0) / 12, 12);
      expect(alone[place]).toBe(now.holders[item] === 1 ? 1 : 0);
    });
    before = next;
  }
});

test("of very many things those that were found are drawn, and room for more", async () => {
  const { ask } = await opened(shipped("facilitated"));
  const plan = await ask("things", { structure: 0 });
  const now = await ask("items", { structure: 0, tick: 0 });
  const few = arrangementNow(plan, now, null);
  expect([few.at.length, few.more.length]).toEqual([600, 3400]);
  const many = arrangementNow(plan, { ...now, everKnown: 601 }, few);
  expect([many.at.length, many.more.length]).toEqual([1200, 2800]);
  expect(many.things).not.toBe(few.things);
});
