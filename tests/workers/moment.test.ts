/** What a frame tells of its moment: who is new, what was found and lost, and the books. */
import { expect, test } from "vitest";
import { CHANNELS, REASONS, reasonSlot } from "../../src/sim/core/books.ts";
import { ledger } from "../../src/sim/ledger.ts";
import { open } from "../../src/sim/run.ts";
import { Breath, Patience } from "../../workers/breath.ts";
import type { Detail } from "../../workers/live-detail.ts";
import { Player } from "../../workers/live-player.ts";
import { shipped } from "../support/shipped.ts";

const MEMORY = { memory: 512_000_000, keyframes: 8_000_000 };
const host = { now: () => 0, pause: () => Promise.resolve() };

function playerOf(id: string): Player {
  const scenario = shipped(id);
  const structure = scenario.structures.at(-1)?.name ?? "";
  return new Player(scenario, { structure, seed: scenario.seed, ...MEMORY });
}

const LEFT = new Set([reasonSlot("departure"), reasonSlot("death")]);

/** The rows in which somebody left what it knew behind in this tick. */
const emptiedIn = ({ run }: Player): ReadonlySet<number> => {
  const records = run.lineage?.records(run.tick) ?? [];
  return new Set(records.filter(({ how }) => LEFT.has(how)).map(({ row }) => row));
};
const detailOf = (player: Player): Detail => {
  const { detail } = player.frame(true);
  if (detail === null) throw new Error("it was asked for");
  return detail;
};

test.each(["new-blood", "create-keep-pass-on", "communities-of-practice", "passing-it-on"])(
  "%s: those are new whose rows were emptied, and nobody else",
  (id) => {
    const player = playerOf(id);
    const { run } = player;
    const { use } = run.world.knowledge;
    const twin = open(shipped(id), { structure: player.name });
    let seen = 0;
    for (let tick = 1; tick <= 20; tick++) {
      const knew = [...detailOf(player).levels];
      player.step();
      twin.step();
      const emptied = emptiedIn(player);
      const fresh = [...detailOf(player).fresh];
      seen += fresh.length;
      for (const row of emptied) expect(fresh).toContain(row);
      // What a level is of other kinds of knowledge says nothing of how much can be left behind.
      const had = use === "recipes" ? fresh.filter((row) => (knew[row] ?? 0) > 0) : [];
      for (const row of had) expect(emptied).toContain(row);
      expect(run.hash).toBe(twin.hash);
    }
    expect(seen).toBeGreaterThan(0);
  },
);

test("who is passed over on the way is told all the same", async () => {
  const straight = playerOf("passing-it-on");
  const told = Array.from({ length: 30 }, () => {
    straight.step();
    const { found, forgotten } = straight.frame(false);
    const detail = detailOf(straight);
    expect(found).toEqual([...detail.found].filter((_, k) => k % 2 === 0).slice(0, 64));
    expect(forgotten).toEqual([...detail.forgotten].slice(0, 64));
    expect(detail.losers).toHaveLength(detail.forgotten.length);
    for (const row of detail.losers) expect(row).toBeGreaterThanOrEqual(0);
    return { found, forgotten, fresh: [...detail.fresh] };
  });
  expect(told.flatMap(({ forgotten }) => forgotten).length).toBeGreaterThan(0);
  const back = playerOf("passing-it-on");
  for (const tick of [30, 12, 25, 1]) {
    await back.goTo(tick, new Breath(host, new Patience()));
    const { found, forgotten } = back.frame(true);
    expect({ found, forgotten, fresh: [...detailOf(back).fresh] }).toEqual(told[tick - 1]);
  }
});

test("the books of a frame are those of the run, slot by slot", () => {
  const player = playerOf("passing-it-on");
  for (let tick = 0; tick < 25; tick++) player.step();
  const books = [...detailOf(player).books];
  const slots = 1 + CHANNELS.length + REASONS.length;
  const [person, group] = ledger(player.run.world);
  for (const [at, statement] of [person, group].entries()) {
    if (statement === undefined) throw new Error("there are two accounts");
    const own = books.slice(at * slots, (at + 1) * slots);
    expect(own).toEqual([
      statement.start,
      ...Object.values(statement.gained),
      ...Object.values(statement.lost),
    ]);
  }
});
