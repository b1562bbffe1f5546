/** What the page is told of what is known: items, where they come from, and what became of people. */
import { describe, expect, test } from "vitest";
import type { ItemsNow, ItemsPlan } from "../../workers/questions/knowledge-types.ts";
import { opened, village, type Opened } from "../support/asking.ts";
import { shipped } from "../support/shipped.ts";

/** What can be known, and how it stands at a tick. */
const everything = async (
  ask: Opened["ask"],
  tick: number,
): Promise<{ plan: ItemsPlan; now: ItemsNow }> => ({
  plan: await ask("things", { structure: 0 }),
  now: await ask("items", { structure: 0, tick }),
});

describe("potions", () => {
  test("the table says what is made from what, and how deep", async () => {
    const { ask } = await opened(shipped("not-too-many-friends"));
    const { plan, now } = await everything(ask, 0);
    const at = (name: string): number => plan.table.names.indexOf(name);
    expect(plan.table.sort).toBe("potions");
    expect(plan.table.made[at("XA")]?.from.map((k) => plan.table.names[k])).toEqual([
      "A3",
      "B3",
      "A2",
    ]);
    expect(["a1", "A1", "A2", "A3", "XA"].map((name) => plan.table.tiers[at(name)])).toEqual([
      0, 1, 2, 3, 4,
    ]);
    expect(plan.table.branches[at("A3")]).toBe(plan.table.branches[at("a1")]);
    expect(plan.table.branches[at("B3")]).not.toBe(plan.table.branches[at("A3")]);
    expect([...now.state]).toEqual(plan.table.names.map((name) => (/^[ab]/.test(name) ? 1 : 0)));
    expect(now.holders[at("a1")]).toBe(64);
    expect(now.ways[now.how[at("a1")] ?? 99]).toBe("start");
  });

  test("a chain of teachers leads to who found it, along ties", async () => {
    const { live, ask } = await opened(shipped("not-too-many-friends"), ["Lattice"]);
    await live.seek(40);
    const { plan, now } = await everything(ask, 40);
    const item = plan.table.names.indexOf("A1");
    const told = await ask("lineage", { structure: 0, tick: 40, item });
    if (told?.sort !== "item") throw new Error("an item was asked for");
    expect(told.holdersInAll).toBe(now.holders[item]);
    const [episode] = told.episodes;
    expect(episode).toMatchObject({ how: "own", from: null, lost: -1, found: now.first[item] });
    expect(episode?.finder?.id).toBe(now.finder[4 * item]);
    // Whoever was told was told by one who knew it then; the way ends with one who made it.
    const chains = await Promise.all(
      told.holders.map(async ({ person }) => {
        const one = await ask("lineage", { structure: 0, tick: 40, item, person: person.id });
        return one?.sort === "item" ? one.chain : [];
      }),
    );
    // What is heard here is not told on: only who makes something tells it.
    expect(Math.max(...chains.map(({ length }) => length))).toBe(2);
    for (const chain of chains) expect(chain.at(-1)).toMatchObject({ how: "own", from: null });
  });
});

describe("people who move and are replaced", () => {
  test("an earlier tick is told as it was told then, also while the run is further on", async () => {
    const { live, ask } = await opened(village);
    const then = [];
    for (const tick of [0, 7, 20]) {
      await live.seek(tick);
      const now = await ask("items", { structure: 0, tick });
      then.push({ now, lineage: await ask("lineage", { structure: 0, tick, item: 3 }) });
    }
    await live.seek(60);
    for (const [k, tick] of [0, 7, 20].entries()) {
      expect(await ask("items", { structure: 0, tick })).toEqual(then[k]?.now);
      expect(await ask("lineage", { structure: 0, tick, item: 3 })).toEqual(then[k]?.lineage);
    }
    const last = await ask("items", { structure: 0, tick: 60 });
    expect(last.everKnown).toBeGreaterThan(then[1]?.now.everKnown ?? 99);
  });

  test("what is copied from copies has a long chain of teachers, one tick after the other", async () => {
    const { live, ask } = await opened(village);
    await live.seek(40);
    const now = await ask("items", { structure: 0, tick: 40 });
    let longest = 0;
    for (const item of [...now.item].filter((each) => now.state[each] === 1)) {
      const all = await ask("lineage", { structure: 0, tick: 40, item });
      const last = all?.sort === "item" ? all.holders.at(-1) : undefined;
      const whose = last?.person.id ?? -1;
      const told = await ask("lineage", { structure: 0, tick: 40, item, person: whose });
      if (told?.sort !== "item") throw new Error("an item was asked for");
      longest = Math.max(longest, told.chainInAll);
      expect(told.chain[0]).toMatchObject({ person: last?.person, tick: last?.tick });
      told.chain.slice(1).forEach(({ person, tick }, k) => {
        expect(told.chain[k]?.from).toEqual(person);
        // All act at once: who teaches knew it before.
        expect(tick).toBeLessThan(told.chain[k]?.tick ?? -1);
      });
      expect(told.chain.at(-1)).toMatchObject({ how: "own", from: null });
    }
    expect(longest).toBeGreaterThan(2);
  });

  test("what was lost says when, why and with whom, and may be found again", async () => {
    const { live, ask } = await opened(village);
    await live.seek(60);
    const { plan, now } = await everything(ask, 60);
    expect(plan.table).toMatchObject({ sort: "none", made: [] });
    const lost = [...now.item].filter((item) => now.state[item] === 2);
    expect(lost.length).toBeGreaterThan(3);
    for (const item of lost) {
      const told = await ask("lineage", { structure: 0, tick: 60, item });
      if (told?.sort !== "item") throw new Error("an item was asked for");
      expect(told).toMatchObject({ holders: [], holdersInAll: 0, chain: [] });
      const last = told.episodes.at(-1);
      expect(last?.lost).toBe(now.lost[item]);
      expect(last?.lost).toBeGreaterThanOrEqual(last?.found ?? 99);
      expect(["forgetting", "departure"]).toContain(last?.reason);
      expect(last?.last).not.toBeNull();
    }
    const twice = [...now.item].filter((item) => (now.since[item] ?? 0) > (now.first[item] ?? 0));
    expect(twice.length).toBeGreaterThan(0);
  });

  test("one who came later is named by its row and since when, and its story begins there", async () => {
    const { live, ask } = await opened(village);
    await live.seek(60);
    const seen = new Set<string>();
    for (let person = 0; person < 80; person++) {
      const told = await ask("lineage", { structure: 0, tick: 60, person });
      if (told?.sort !== "person") break;
      const { row, came, after } = told.person;
      seen.add(`${row}/${came}/${after}`);
      expect(seen.size).toBe(person + 1);
      expect(person < 12).toBe(came === 0);
      for (const event of told.events) expect(event.tick).toBeGreaterThanOrEqual(came);
      if (told.left < 0) {
        expect(told.held.length).toBe(told.handedOn.length + told.learned - told.lost);
        expect(told.row).toBeGreaterThanOrEqual(0);
      } else expect(told).toMatchObject({ row: -1, held: [] });
      expect(told.teachers.reduce((sum, { times }) => sum + times, 0)).toBeLessThanOrEqual(
        told.learned,
      );
    }
    expect(seen.size).toBeGreaterThan(40);
    const late = seen.size - 1;
    expect(await ask("lineage", { structure: 0, tick: 0, person: late })).toBeNull();
  });

  test("who alone knows a thing is the only one in the list of its holders", async () => {
    const { live, ask } = await opened(village);
    await live.seek(30);
    const now = await ask("items", { structure: 0, tick: 30 });
    const alone = [...now.item].filter((item) => now.holders[item] === 1);
    expect(alone.length).toBe(now.alone);
    expect(alone.length).toBeGreaterThan(0);
    for (const item of alone) {
      const told = await ask("lineage", { structure: 0, tick: 30, item });
      if (told?.sort !== "item") throw new Error("an item was asked for");
      const [id, row, came, after] = now.only.subarray(4 * item, 4 * item + 4);
      expect(told.holders.map(({ person }) => person)).toEqual([{ id, row, came, after }]);
    }
  });
});

test.each([
  ["why-only-us", "chain"],
  ["camps-division-of-labour", "lineages"],
  ["leaps", "leaps"],
  ["exploration-and-exploitation", "none"],
  ["acerbi-many-variants", "none"],
  ["island-that-forgot", "none"],
  ["scientific-community", "none"],
])("%s: every kind tells what it can", async (id, sort) => {
  const { live, ask } = await opened(shipped(id));
  await live.seek(5);
  const { plan, now } = await everything(ask, 5);
  expect(plan.table.sort).toBe(sort);
  expect(plan.items === 0 || now.item.length === plan.items).toBe(true);
  const { made, tiers } = plan.table;
  made.forEach(({ from, oneOf }, item) => {
    for (const each of [...from, ...oneOf]) expect(tiers[each]).toBeLessThan(tiers[item] ?? 0);
  });
  const batch = await live.seek(5);
  const frame = batch.frames.at(-1)?.structures[0];
  expect([now.known, now.alone, now.people]).toEqual([frame?.known, frame?.alone, frame?.people]);
});

test("crafts tell their skill, beliefs which answer is right, and labels without end those that matter", async () => {
  const skill = await opened(shipped("island-that-forgot"));
  await skill.live.seek(5);
  const crafts = await skill.ask("items", { structure: 0, tick: 5 });
  expect(crafts.level?.mean.length).toBe(12);
  crafts.level?.best.forEach((best, k) => {
    expect(best > 0).toBe(crafts.state[k] === 1);
    expect(best).toBeGreaterThanOrEqual(crafts.level?.mean[k] ?? Infinity);
  });
  expect((await skill.ask("items", { structure: 0, tick: 4 })).level).toBeNull();
  const march = await opened(shipped("exploration-and-exploitation"));
  const { plan, now } = await everything(march.ask, 0);
  expect(plan.grid).toEqual({ rows: 30, columns: 2 });
  expect(now.right?.reduce((sum, each) => sum + each, 0)).toBe(30);
  const labels = await opened(shipped("acerbi-many-variants"));
  await labels.live.seek(8);
  const open = await labels.ask("items", { structure: 0, tick: 8 });
  const held = [...open.holders].filter((holders) => holders > 0);
  expect(held).toEqual(held.toSorted((a, b) => b - a));
  expect(open.item.length).toBe(held.length + Math.min(100, open.everKnown - open.known));
});
