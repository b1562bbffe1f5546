/** A live session over a wire, without a thread: what the page is told is what the engine does, also after going back. */
import { array, assert, asyncProperty, integer, record } from "fast-check";
import { afterAll, expect, test } from "vitest";
import { frameOf, open, parse, type Run } from "../../src/sim/index.ts";
import type { Batch, LiveFrame, Opened, StructureFrame } from "../../workers/live-types.ts";
import { ISLAND, POTIONS, wire } from "./wire.ts";

const SMALL_ISLAND = ISLAND.replace("{at: 60, size: 100}", "{at: 6, size: 12}");
const SMALL = { set: { "population.size": 60, horizon: 30 } };
const { session, openOf, close } = wire();
afterAll(close);

/** What is compared: all that a run decides, and nothing of how it was asked for. */
const essence = ({ tick, structures }: LiveFrame): unknown => ({
  tick,
  structures: structures.map((frame) => ({ ...frame, detail: null })),
});

function expectSame(frame: StructureFrame, run: Run): void {
  const { tick, state, hash, stopped, metrics } = frameOf(run);
  expect(frame).toMatchObject({ tick, state, hash, stopped, metrics: Object.values(metrics) });
  expect(frame.known).toBe(run.world.knowledge.holders.known());
}

test("the structures play in lockstep, each as the engine plays it alone", async () => {
  const scenario = parse(POTIONS);
  const { description, first } = await openOf(POTIONS);
  expect(description).toMatchObject({
    until: 60,
    unit: "round",
    items: 14,
    itemWord: "item",
    nothingIsLost: true,
  });
  expect(description.structures.map(({ name }) => name)).toEqual([
    "Separate villages",
    "Villages",
    "Everyone",
  ]);
  const runs = description.structures.map(({ name }) => open(scenario, { structure: name }));
  const { frames } = await session.next(20, "all");
  for (const frame of [...first.frames, ...frames]) {
    frame.structures.forEach((each, k) => expectSame(each, runs[k] as Run));
    for (const run of runs) run.step();
  }
  expect(frames.map(({ tick }) => tick)).toEqual(Array.from({ length: 20 }, (_, k) => k + 1));
});

/** Who is tied to whom, as "3 7". */
function tiesOf({ ties }: { readonly ties: Int32Array }): Set<string> {
  const pairs = Array.from({ length: ties.length / 2 }, (_, t) => ties.slice(2 * t, 2 * t + 2));
  return new Set(pairs.map((pair) => pair.join(" ")));
}

/** Row, item, channel and source of each thing that was told. */
const toldOf = ({ told }: { readonly told: Int32Array }): [number, number, number, number][] =>
  Array.from(
    { length: told.length / 4 },
    (_, k) => Array.from(told.subarray(4 * k, 4 * k + 4)) as [number, number, number, number],
  );

test("what is told has happened: who learned knows it now, and had it from a neighbour who knew it", async () => {
  const { first } = await openOf(POTIONS, { structures: ["Villages"] });
  const ties = first.layouts.map(({ layout }) => tiesOf(layout))[0] ?? new Set();
  const run = open(parse(POTIONS), { structure: "Villages" });
  const { frames } = await session.next(30, "all");
  let told = 0;
  for (const { structures } of frames) {
    run.step();
    const [detail] = structures.flatMap((each) => each.detail ?? []);
    if (detail === undefined) throw new Error("no detail");
    expect([...detail.levels]).toEqual([...(run.world.repertoire?.size ?? [])]);
    expect(detail.toldInAll).toBe(detail.told.length / 4);
    for (const [row, item, , source] of toldOf(detail)) {
      expect(run.world.repertoire?.has(row, item)).toBe(true);
      if (source < 0) continue;
      told++;
      expect(run.world.repertoire?.has(source, item)).toBe(true);
      expect(ties).toContain(`${Math.min(row, source)} ${Math.max(row, source)}`);
    }
  }
  expect(told).toBeGreaterThan(50);
});

test("going back and forth never changes anything", async () => {
  const set = { horizon: 40 };
  const straight = new Map<number, unknown>();
  const details = new Map<number, unknown>();
  const { first } = await openOf(POTIONS, { set });
  const whole = await session.next(40, "all");
  for (const frame of [...first.frames, ...whole.frames]) {
    straight.set(frame.tick, essence(frame));
    details.set(
      frame.tick,
      frame.structures.map(({ detail }) => detail),
    );
  }
  const jump = record({
    seek: integer({ min: 0, max: 45 }),
    next: integer({ min: 0, max: 5 }),
  });
  await assert(
    asyncProperty(array(jump, { maxLength: 6 }), async (jumps) => {
      await openOf(POTIONS, { set });
      const heard: Batch[] = [];
      for (const { seek, next } of jumps)
        heard.push(await session.seek(seek), await session.next(next, "all"));
      for (const frame of heard.flatMap(({ frames }) => frames)) {
        expect(essence(frame)).toEqual(straight.get(frame.tick));
        if (frame.structures[0]?.detail !== null) {
          expect(frame.structures.map(({ detail }) => detail)).toEqual(details.get(frame.tick));
        }
      }
    }),
    { numRuns: 25, seed: 5 },
  );
});

test("a jump ahead brings every tick on the way, and the news of its last", async () => {
  await openOf(POTIONS);
  const { frames } = await session.seek(9);
  expect(frames.map(({ tick }) => tick)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(frames.map(({ structures }) => structures[0]?.detail === null)).toEqual([
    ...Array<boolean>(8).fill(true),
    false,
  ]);
  const back = await session.seek(4);
  expect(back.frames.map(({ tick }) => tick)).toEqual([4]);
});

test("a run that is over stands still, and nothing more is told of it", async () => {
  const { description } = await openOf(POTIONS, {
    set: { horizon: 400 },
    structures: ["Lattice", "Everyone"],
  });
  const { frames, over } = await session.seek(400);
  const lattice = frames.map(({ structures }) => structures[0] as StructureFrame);
  const end = lattice.find(({ stopped }) => stopped !== null);
  expect(end?.stopped).toBe("event");
  expect(end?.known).toBe(description.items);
  expect(lattice.at(-1)).toMatchObject({ tick: end?.tick, hash: end?.hash });
  expect(lattice.at(-1)?.detail?.told).toHaveLength(0);
  expect(over).toBe(true);
  const before = await session.seek((end?.tick ?? 1) - 1);
  expect(before.frames[0]?.structures[0]?.stopped).toBe(null);
});

test("when a group changes its size, there is another drawing of it, once", async () => {
  const { first, description } = await openOf(SMALL_ISLAND, SMALL);
  expect(description).toMatchObject({
    itemWord: "craft",
    nothingIsLost: false,
    unit: "generation",
  });
  expect(
    first.layouts.map(({ structure, stage, layout }) => [structure, stage, layout.people]),
  ).toEqual([
    [0, 0, 60],
    [1, 0, 60],
  ]);
  const { layouts, frames } = await session.next(10, "last");
  expect(layouts.map(({ structure, stage, layout }) => [structure, stage, layout.people])).toEqual([
    [1, 1, 12],
  ]);
  expect(frames.at(-1)?.structures.map(({ people, stage }) => [people, stage])).toEqual([
    [60, 0],
    [12, 1],
  ]);
  expect((await session.seek(2)).layouts).toEqual([]);
});

test("the books of the frames balance", async () => {
  await openOf(SMALL_ISLAND, SMALL);
  const { frames } = await session.seek(30);
  for (const { structures } of frames) {
    for (const { known, gained, lost } of structures) expect(known).toBe(gained - lost);
  }
});

test("cancelling ends what was asked for, and nothing that is asked for later", async () => {
  await openOf(ISLAND);
  const long = session.seek(140);
  const second = session.next(10, "all");
  await session.cancel("session");
  const [first, after] = await Promise.all([long, second]);
  expect(first.cancelled).toBe(true);
  expect(after).toMatchObject({ cancelled: true, frames: [] });
  const { frames } = await session.seek(5);
  expect(frames.at(-1)?.tick).toBe(5);
  expect(frames.at(-1)?.structures[0]?.detail).not.toBe(null);
});

test("a scenario that cannot be played is answered in words", async () => {
  const wrong: Opened = await session.open({ scenario: POTIONS, set: { "step.share.chance": 3 } });
  expect(wrong).toMatchObject({ ok: false, problems: [{ path: "step.share.chance" }] });
  const large: Opened = await session.open({ scenario: POTIONS, memory: 1000 });
  expect(large).toMatchObject({ ok: false, problems: [{ code: "E_MEMORY" }] });
});
