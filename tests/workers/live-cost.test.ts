/** What a run costs here, and how many people fit: said beforehand, and nothing of it is seen in the run. */
import { afterAll, expect, test, vi } from "vitest";
import type { Opened } from "../../workers/live-types.ts";
import { ISLAND, POTIONS, wire } from "../page/wire.ts";

const { session, openOf, close } = wire();
afterAll(close);

test("asking for the cost changes nothing that is seen", async () => {
  const { first } = await openOf(POTIONS);
  const plain = await session.next(30, "all");
  const again = await openOf(POTIONS);
  await session.cost();
  const asked = await session.next(30, "all");
  expect(again.first).toEqual(first);
  expect(asked).toEqual(plain);
  await expect(session.cost()).rejects.toThrow("at its start");
});

test("the cost is about what the run then takes", async () => {
  // By CPU time: other work on this machine does not count. Large enough to take some; the best of three.
  const clock = vi.spyOn(performance, "now").mockImplementation(() => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  });
  const set = { "population.size": 4_000 };
  const ratios = [];
  for (let k = 0; k < 3; k++) {
    const { description } = await openOf(ISLAND, { set, structures: ["Stays large"] });
    const cost = await session.cost();
    const from = performance.now();
    await session.next(description.until, "last");
    ratios.push(cost / (performance.now() - from));
  }
  clock.mockRestore();
  const nearest = Math.min(...ratios.map((ratio) => Math.abs(Math.log(ratio))));
  expect(nearest).toBeLessThan(Math.log(2));
});

test("people who come later are counted", async () => {
  const structures = ["Shrinks"];
  const cost = async (size: number): Promise<number> => {
    await openOf(ISLAND.replace("{at: 60, size: 100}", `{at: 5, size: ${size}}`), { structures });
    return await session.cost();
  };
  await cost(100); // warm
  expect(await cost(100_000)).toBeGreaterThan(20 * (await cost(100)));
});

test("a size is offered only where the scenario can be run with it", async () => {
  // A grid has three rows and columns or more: 10 people make none.
  await openOf(POTIONS, { structures: ["Lattice"] });
  expect(await session.fits(40)).toBe(36);
  expect(await session.fits(15)).toBe(null);
  expect(await session.fits(9)).toBe(null);
  await openOf(ISLAND);
  expect(await session.fits(700)).toBe(500);
});

test("a run that lacks memory is refused with the size that has it", async () => {
  const refused: Opened = await session.open({ scenario: ISLAND, memory: 60_000 });
  expect(refused).toMatchObject({ ok: false, problems: [{ code: "E_MEMORY" }] });
  const fits = refused.ok ? 0 : (refused.fits ?? 0);
  expect(fits).toBeGreaterThan(100);
  expect(fits).toBeLessThan(1000);
  const set = { "population.size": fits };
  expect(await session.open({ scenario: ISLAND, memory: 60_000, set })).toMatchObject({ ok: true });
  const hopeless: Opened = await session.open({ scenario: ISLAND, memory: 10 });
  expect(hopeless).toMatchObject({ ok: false, fits: null });
  const wrong: Opened = await session.open({ scenario: ISLAND, set: { horizon: -1 } });
  expect(wrong).toMatchObject({ ok: false, fits: null });
});

test("it says for how long it may be silent", async () => {
  await session.open({ scenario: ISLAND, set: { "population.size": 100 } });
  expect(await session.ping()).toBe(30_000);
  await session.next(2, "last");
  expect(await session.ping()).toBe(5_000);
});
