/**
 * Studies in a simulated world (after FoundationDB's simulation testing): several runners on one folder, workers that
 * fall over, hang and answer in any order, programs that are killed, a disk of which calls fail, that spoils files and
 * loses its power. A seed is a history. Whatever happened, in the end all chunks are what they would have been.
 */
import { describe, expect, test, vi } from "vitest";
import { decode } from "../../../src/lab/chunks/codec.ts";
import { storeOn } from "../../../src/lab/chunks/store.ts";
import type { Plan } from "../../../src/lab/study/plan.ts";
import { settledBlocks } from "../../../src/lab/study/rounds.ts";
import { runStudy, type Count } from "../../../src/lab/study/run.ts";
import type { Disk } from "../../../src/lab/study/types.ts";
import { standing } from "../../../src/lab/study/walk.ts";
import { HEAVY } from "../../support/checks.ts";
import { SimDisk, type Fault } from "../../support/sim-disk.ts";
import { madePlan, shapeOf, simExecutor, type Shape } from "../../support/sim-study.ts";
import { chanceOf, Turns, type Life } from "../../support/sim-turns.ts";

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 }); // a busy machine is no fault

const FOLDER = "chunks";
const SEEDS = HEAVY ? 2000 : 200;

/** A world of a seed. */
class World {
  readonly chance: (n: number) => number;
  readonly turns: Turns;
  readonly disk: SimDisk;
  readonly seen = { killed: 0, open: 0, powerless: 0, spoiled: 0, refused: 0, kept: 0, whole: 0 };
  private lives: Life[] = [];
  /** Keys of chunks that were kept, and of those that were spoiled at any time: the others must outlast all. */
  private readonly kept = new Set<string>();
  private readonly spoiled = new Set<string>();

  constructor(seed: number) {
    this.chance = chanceOf(seed);
    this.turns = new Turns(this.chance);
    this.disk = new SimDisk(this.turns);
  }

  /** A program that makes what is missing; `gentle`: nothing goes wrong. */
  async program(plan: Plan, gentle: boolean, mine?: [number, number]): Promise<Count> {
    const life: Life = { alive: true };
    this.lives.push(life);
    const { turns } = this;
    const size = 1 + this.chance(3);
    const store = storeOn(this.diskFor(life, gentle), FOLDER);
    const execute = simExecutor({ turns, life, size, crash: gentle ? 0 : 8 });
    const given = { plan, store, execute };
    const [index, of] = mine ?? [0, 1];
    return await runStudy(
      { ...given, mine: ({ point }) => point % of === index },
      {
        kept: ({ key }) => {
          this.kept.add(key);
          this.seen.kept++;
        },
      },
    );
  }

  /** A program of which calls to the disk fail: whether it ended with that fault. */
  async failing(plan: Plan, code: string, fails: (call: number) => boolean): Promise<boolean> {
    const life: Life = { alive: true };
    const { turns } = this;
    let calls = 0;
    const fault: Fault = () => (fails(++calls) ? code : null);
    const store = storeOn(this.disk.seenBy(life, fault), FOLDER);
    const execute = simExecutor({ turns, life, size: 2, crash: 0 });
    try {
      await runStudy({ plan, store, execute });
      return false;
    } catch (error) {
      expect(error).toHaveProperty("code", code);
      return true;
    }
  }

  private diskFor(life: Life, gentle: boolean): Disk {
    const codes = ["ENOSPC", "EIO", "EROFS"];
    const fault: Fault = () => (this.chance(400) === 0 ? (codes[this.chance(3)] ?? null) : null);
    return this.disk.seenBy(life, gentle ? undefined : fault);
  }

  /** Some programs at once, for a while; then they are killed, one after the other, or the power is lost. */
  async hardTimes(plan: Plan): Promise<void> {
    const programs = 1 + this.chance(3);
    const shards = this.chance(2) === 0;
    for (let k = 0; k < programs; k++) {
      const mine: [number, number] | undefined = shards ? [k, programs] : undefined;
      this.program(plan, false, mine).catch((error: unknown) => {
        if (!(error instanceof Error && "code" in error)) throw error;
        this.seen.refused++;
      });
    }
    for (let n = this.chance(250); n > 0 && (await this.turns.next()); n--)
      if (this.chance(120) === 0) this.spoilOne();
    const drafts = this.disk.namesIn(FOLDER).some((name) => name.endsWith(".tmp"));
    for (const life of this.lives) life.alive = false;
    this.lives = [];
    this.seen.killed += programs;
    if (drafts) this.seen.open++;
    if (this.chance(2) === 0) return;
    this.disk.crash();
    this.seen.powerless++;
    for (const key of this.kept) {
      if (this.spoiled.has(key)) continue;
      const bytes = this.disk.bytesOf(`${FOLDER}/${key}.chunk`) ?? new Uint8Array();
      expect(decode(bytes, key), "a chunk that was kept").not.toBeNull();
    }
  }

  /** What is taken for the whole study is the whole study. */
  async expectNoHalf(plan: Plan, meant: ReadonlyMap<string, string>): Promise<void> {
    const store = storeOn(this.disk.seenBy({ alive: true }), FOLDER);
    const look = standing(plan, store, true);
    const { blocks, missing, settled, spoiled } = await this.turns.until(look);
    const whole = missing.length + spoiled.length === 0;
    expect(settled || !whole).toBe(true);
    if (!whole) return;
    this.seen.whole++;
    expect(blocks.map(({ key }) => key)).toEqual([...meant.keys()]);
  }

  private spoilOne(): void {
    const chunks = this.disk.namesIn(FOLDER).filter((name) => name.endsWith(".chunk"));
    const name = chunks[this.chance(chunks.length)];
    if (name === undefined) return;
    this.disk.spoil(`${FOLDER}/${name}`);
    this.spoiled.add(name.slice(0, 64));
    this.seen.spoiled++;
  }

  /** What a study came to: the bytes of its chunks, each replicate of each point once and in order. */
  async settled(plan: Plan): Promise<Map<string, string>> {
    const store = storeOn(this.disk.seenBy({ alive: true }), FOLDER);
    const blocks = await this.turns.until(settledBlocks(plan, store));
    if (blocks === null) throw new Error("chunks are missing");
    const ends = plan.points.map(() => 0);
    const bytes = new Map<string, string>();
    for (const { key, point, from, count } of blocks) {
      expect(from).toBe(ends[point]);
      ends[point] = from + count;
      const chunk = await this.turns.until(store.get(key));
      const replicates = chunk?.runs.map(({ replicate }) => replicate);
      expect(replicates).toEqual(Array.from({ length: count }, (_, k) => from + k));
      const file = this.disk.bytesOf(`${FOLDER}/${key}.chunk`) ?? [];
      bytes.set(key, Buffer.from(file).toString("latin1"));
    }
    return bytes;
  }
}

async function undisturbed(shape: Shape): Promise<Map<string, string>> {
  const world = new World(0);
  const plan = madePlan(shape);
  await world.turns.until(world.program(plan, true));
  return await world.settled(plan);
}

interface History extends Count {
  readonly seen: World["seen"];
  /** False: what is there in the end is not what would have been there. */
  readonly same: boolean;
}

async function history(seed: number): Promise<History> {
  const world = new World(seed);
  const { shape, before } = shapeOf(world.chance);
  const plan = madePlan(shape);
  const meant = await undisturbed(shape);
  for (let n = 1 + world.chance(4); n > 0; n--) {
    await world.hardTimes(world.chance(4) === 0 ? madePlan(before) : plan);
    await world.expectNoHalf(plan, meant);
  }
  const count = await world.turns.until(world.program(plan, true));
  const made = await world.settled(plan);
  expect([...made.keys()]).toEqual([...meant.keys()]);
  const same = [...meant].every(([key, bytes]) => made.get(key) === bytes);
  return { ...count, seen: world.seen, same };
}

/** A program of which the n-th call to the disk fails, or all from then on, and one that goes on; false: none failed. */
async function broken(
  plan: Plan,
  meant: ReadonlyMap<string, string>,
  { code, n, on }: { readonly code: string; readonly n: number; readonly on: boolean },
): Promise<boolean> {
  const world = new World(n);
  const fails = (call: number): boolean => call === n || (on && call > n);
  const failed = await world.turns.until(world.failing(plan, code, fails));
  if (n % 2 === 0) world.disk.crash();
  const { computed, reused } = await world.turns.until(world.program(plan, true));
  expect(computed + reused).toBe(meant.size);
  expect(await world.settled(plan)).toEqual(meant);
  return failed;
}

describe("studies in a simulated world", () => {
  test(`${SEEDS} histories end as if nothing had happened`, async () => {
    const sum: Record<string, number> = {};
    const different: number[] = [];
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { seen, same, ...count } = await history(seed);
      if (!same) different.push(seed);
      for (const [name, n] of Object.entries({ ...seen, ...count }))
        sum[name] = (sum[name] ?? 0) + n;
    }
    console.info(
      Object.entries(sum)
        .map(([name, n]) => `${n} ${name}`)
        .join(", "),
    );
    expect(different).toEqual([]);
    // It is no test unless much went wrong, and much was left to do and to reuse.
    for (const name of ["killed", "open", "powerless", "spoiled", "refused", "computed", "reused"])
      expect(sum[name], name).toBeGreaterThan(SEEDS / 10);
  });

  test.each(["ENOSPC", "EIO", "EROFS"])(
    "%s at the first call, the second ... until none fails",
    async (code) => {
      const until = { response: "a", halfWidth: 1, relative: false };
      for (const replicates of [
        { seeds: "common", count: 5 },
        { seeds: "common", min: 4, max: 9, block: 2, until },
      ] as const) {
        const shape = { points: 2, size: 3, replicates, series: true };
        const meant = await undisturbed(shape);
        const plan = madePlan(shape);
        let calls = 0;
        for (const on of [false, true])
          for (let n = 1; await broken(plan, meant, { code, n, on }); n++) calls = n;
        expect(calls).toBeGreaterThan(8 * meant.size);
      }
    },
  );
});
