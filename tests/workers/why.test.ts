/** Why one structure is ahead of another, as the page is told. */
import { expect, test } from "vitest";
import { validate } from "../../src/sim/index.ts";
import { opened, village } from "../support/asking.ts";

const structures = ["Usual", "Open"] as const;

const asked = { structures, tick: 50, luck: "same", runs: [] } as const;

test("what the parts add up to is the difference that the frames show", async () => {
  const { live, ask } = await opened(village, structures);
  const batch = await live.seek(50);
  const frames = batch.frames.at(-1)?.structures ?? [];
  const [known = 0, others = 0] = frames.map((frame) => frame.known);
  const [person = 0, anothers = 0] = frames.map((frame) => frame.person);
  const why = await ask("why", asked);
  expect(why.many).toBeNull();
  expect(why.group?.difference).toBe(others - known);
  const { difference, over } = why.person ?? { difference: Number.NaN, over: 1 };
  expect(difference / over).toBeCloseTo(anothers - person, 12);
});

test("it is the same of one that is not played, and at an earlier tick as it was then", async () => {
  const both = await opened(village, structures);
  await both.live.seek(50);
  const alone = await opened(village, ["Usual"]);
  await alone.live.seek(50);
  expect(await alone.ask("why", asked)).toEqual(await both.ask("why", asked));
  const early = await opened(village, structures);
  await early.live.seek(9);
  const then = { ...asked, tick: 9 };
  expect(await both.ask("why", then)).toEqual(await early.ask("why", then));
});

test("further runs are those of the same numbers, and their parts add up", async () => {
  const { live, ask } = await opened(village, structures);
  const scenario = { scenario: null, checked: village };
  const runs = await ask("ledgers", { scenario, structures, from: 1, count: 6, tick: 60 });
  const again = await ask("ledgers", { scenario, structures, from: 3, count: 1, tick: 60 });
  expect(again[0]).toEqual(runs[2]);
  const { many } = await ask("why", { structures, tick: 0, luck: "same", runs });
  const sum = many?.group?.terms.reduce((all, { estimate }) => all + (estimate.estimate ?? 0), 0);
  expect(sum).toBeCloseTo(many?.group?.difference.estimate ?? Number.NaN, 9);
  const more = await live.oneMore(2);
  const known = more?.courses.map((course) => course.known.at(-1) ?? 0) ?? [];
  const second = (await ask("why", { structures, tick: 0, luck: "same", runs: runs.slice(1, 2) }))
    .many;
  expect(second?.group?.difference.estimate).toBe((known[1] ?? 0) - (known[0] ?? 0));
});

test("of a structure that there is not it says so", async () => {
  const { live } = await opened(village);
  expect(await live.ask("why", { ...asked, structures: ["Usual", "Nobody"] })).toMatchObject({
    ok: false,
    fault: { code: "E_STRUCTURE" },
  });
});

/** The same village, and one that is far larger. */
const uneven = validate({
  kind: "scenario",
  version: 1,
  id: "uneven",
  population: { size: 12 },
  knowledge: { use: "repertoire", items: 40 },
  schedule: { use: "all-at-once" },
  step: [{ use: "invent", probability: 0.1 }],
  metrics: ["repertoire"],
  structures: [{ name: "Small" }, { name: "Large", set: { "population.size": 20_000 } }],
  horizon: 10,
});

test("no run that is made for it takes more memory than one of the session may", async () => {
  const pair = { structures: ["Small", "Large"] as const, tick: 5 };
  const wanted = { ...pair, luck: "same", runs: [] } as const;
  const scenario = { scenario: null, checked: uneven };
  const further = { ...pair, from: 1, count: 1 };
  const little = 200_000;
  const { ask, live } = await opened(uneven, ["Small"], little);
  await live.seek(5);
  await expect(ask("why", wanted)).rejects.toThrow(/may take 0\.2 MB/u);
  await expect(
    ask("ledgers", { ...further, scenario: { ...scenario, memory: little } }),
  ).rejects.toThrow(/may take 0\.2 MB/u);
  const plenty = await opened(uneven, ["Small"]);
  await plenty.live.seek(5);
  expect((await plenty.ask("why", wanted)).structures).toEqual(pair.structures);
  expect(await plenty.ask("ledgers", { ...further, scenario })).toHaveLength(1);
});
