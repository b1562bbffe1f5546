/** A chunk that was put outlasts a loss of power, whatever happens after and beside it; and no chunk is ever a wrong one. */
import { describe, expect, test, vi } from "vitest";
import { storeOn } from "../../../src/lab/chunks/store.ts";
import type { Chunk, Disk } from "../../../src/lab/study/types.ts";
import { HEAVY } from "../../support/checks.ts";
import { SimDisk, type Fault } from "../../support/sim-disk.ts";
import { chanceOf, Turns, type Life } from "../../support/sim-turns.ts";
import { smallChunk } from "./made-chunk.ts";

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 }); // a busy machine is no fault

const KEYS = Array.from({ length: 4 }, (_, n) => n.toString(16).repeat(64));
const chunk = (key: string): Chunk => ({ ...smallChunk, key });
const SEEDS = Array.from({ length: HEAVY ? 2000 : 200 }, (_, seed) => seed);

/** What became of some programs that put chunks while the power came and went. */
interface History {
  /** Keys that had been put when the power was lost and were not there after it. */
  broken: number;
  crashes: number;
  put: number;
  torn: number;
  /** Programs that ended with an error. */
  failed: number;
}

async function history(seed: number, careless: (disk: Disk) => Disk): Promise<History> {
  const chance = chanceOf(seed);
  const turns = new Turns(chance);
  const disk = new SimDisk(turns);
  const seen: History = { broken: 0, crashes: 0, put: 0, torn: 0, failed: 0 };
  const promised = new Set<string>();
  for (let boot = 0; boot < 4; boot++) {
    const lives = [{ alive: true }, { alive: true }];
    for (const life of lives) {
      const store = storeOn(careless(disk.seenBy(life)), "chunks");
      putAll(store, promised).catch(() => seen.failed++);
    }
    for (let n = chance(90); n > 0 && (await turns.next()); n--);
    for (const life of lives) life.alive = false;
    disk.crash();
    seen.crashes++;
    seen.broken += await notThere(disk, turns, promised);
  }
  return { ...seen, put: promised.size, torn: disk.lost.bytes + disk.lost.names };
}

async function putAll(store: ReturnType<typeof storeOn>, promised: Set<string>): Promise<void> {
  for (const key of KEYS) {
    await store.put(chunk(key));
    promised.add(key);
  }
}

/** Looks at all chunks: each is whole, or as good as not there. */
async function notThere(disk: SimDisk, turns: Turns, promised: Set<string>): Promise<number> {
  const life: Life = { alive: true };
  const store = storeOn(disk.seenBy(life), "chunks");
  let missing = 0;
  for (const key of KEYS) {
    const found = await turns.until(store.get(key));
    if (found !== null) expect(found).toEqual(chunk(key));
    if (found === null && promised.has(key)) missing++;
  }
  return missing;
}

async function all(careless: (disk: Disk) => Disk): Promise<History> {
  const sum: History = { broken: 0, crashes: 0, put: 0, torn: 0, failed: 0 };
  for (const seed of SEEDS) {
    const one = await history(seed, careless);
    for (const key of ["broken", "crashes", "put", "torn", "failed"] as const) sum[key] += one[key];
  }
  return sum;
}

describe(`${SEEDS.length} histories of two programs and four losses of power`, () => {
  test("nothing that was put is lost", async () => {
    const { broken, failed, crashes, put, torn } = await all((disk) => disk);
    console.info(
      `${crashes} losses of power, ${put} chunks put, ${torn} files or folders lost something`,
    );
    expect({ broken, failed }).toEqual({ broken: 0, failed: 0 });
    expect(put).toBeGreaterThan(SEEDS.length);
    expect(torn).toBeGreaterThan(SEEDS.length);
  });

  const nothing = (): Promise<void> => Promise.resolve();
  test.each<[string, (disk: Disk) => Disk]>([
    ["folders", (disk) => ({ ...disk, syncFolder: nothing })],
    [
      "files",
      (disk) => ({
        ...disk,
        create: async (path) => ({ ...(await disk.create(path)), sync: nothing }),
      }),
    ],
    ["two drafts apart", (disk) => ({ ...disk, unique: () => "one" })],
  ])("a disk that does not keep %s is found out", async (_, careless) => {
    const { broken, failed } = await all(careless);
    expect(broken + failed).toBeGreaterThan(0);
  });
});

describe("a put of which a call fails", () => {
  const [key = ""] = KEYS;
  interface Tried {
    readonly disk: SimDisk;
    readonly turns: Turns;
    readonly calls: number;
    readonly told: boolean;
  }

  /** Of the calls to the disk those fail that are to; `told`: the put said so. */
  async function tried(
    seed: number,
    code: string,
    fails: (call: number) => boolean,
  ): Promise<Tried> {
    const turns = new Turns(chanceOf(seed));
    const disk = new SimDisk(turns);
    let calls = 0;
    const fault: Fault = () => (fails(++calls) ? code : null);
    const put = storeOn(disk.seenBy({ alive: true }, fault), "chunks").put(chunk(key));
    const told = await turns.until(
      put.then(
        () => false,
        () => true,
      ),
    );
    return { disk, turns, calls, told };
  }

  test.each(["ENOSPC", "EIO", "EROFS"])(
    "%s: the first, the second ... until none does",
    async (code) => {
      const { calls } = await tried(0, code, () => false);
      expect(calls).toBeGreaterThan(7);
      for (let n = 1; n <= calls + 1; n++)
        for (let seed = 0; seed < 40; seed++) {
          const on = seed % 2 === 0; // it fails once, or from then on
          const { disk, turns, told } = await tried(
            seed,
            code,
            (call) => call === n || (on && call > n),
          );
          expect(told).toBe(n <= calls);
          const drafts = disk.namesIn("chunks").filter((name) => name.endsWith(".tmp"));
          if (!on) expect(drafts).toEqual([]);
          if (seed % 4 > 1) disk.crash();
          const store = storeOn(disk.seenBy({ alive: true }), "chunks");
          const found = await turns.until(store.get(key));
          if (found !== null || !told) expect(found).toEqual(chunk(key));
          await turns.until(store.put(chunk(key)));
          disk.crash();
          expect(await turns.until(store.get(key))).toEqual(chunk(key));
          expect(await turns.until(store.keys())).toEqual(new Set([key]));
        }
    },
  );
});
