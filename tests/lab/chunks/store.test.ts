/** Chunks on a real disk: what is there, what is whole, and what is left beside it. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diskAt } from "../../../src/cli/study/disk.ts";
import { encode } from "../../../src/lab/chunks/codec.ts";
import { storeOn } from "../../../src/lab/chunks/store.ts";
import { putWhole } from "../../../src/lab/chunks/whole.ts";
import type { Chunk } from "../../../src/lab/study/types.ts";
import { folder } from "../../cli/ratchet.ts";
import { smallChunk } from "./made-chunk.ts";

const keyOf = (n: number): string => n.toString(16).padStart(64, "0");
const chunk = (n: number): Chunk => ({ ...smallChunk, key: keyOf(n) });

test("what was put is there, in folders that are made for it", async () => {
  const place = join(folder({}), "results", "map");
  const store = storeOn(diskAt(place), "chunks");
  expect(await store.keys()).toEqual(new Set());
  expect(await store.get(keyOf(1))).toBeNull();
  expect(existsSync(place)).toBe(false); // who only looks leaves nothing
  await store.put(chunk(1));
  await store.put(chunk(2));
  await store.put(chunk(2));
  expect(await store.keys()).toEqual(new Set([keyOf(1), keyOf(2)]));
  expect(await store.get(keyOf(2))).toEqual(chunk(2));
  const files = readdirSync(join(place, "chunks")).toSorted();
  expect(files).toEqual([1, 2].map((n) => `${keyOf(n)}.chunk`));
  expect(readFileSync(join(place, "chunks", files[0] as string))).toEqual(
    Buffer.from(encode(chunk(1))),
  );
});

test("leftovers and other files are no chunks", async () => {
  const place = folder({});
  mkdirSync(join(place, "chunks"));
  const names = [`${keyOf(1)}.chunk.7-x.tmp`, `${keyOf(1)}.chunk.bak`, keyOf(1), "x.chunk"];
  for (const name of names) writeFileSync(join(place, "chunks", name), "");
  expect(await storeOn(diskAt(place), "chunks").keys()).toEqual(new Set());
});

test("a torn chunk, an empty one and one under a wrong name are not there, and can be put anew", async () => {
  const place = folder({});
  const store = storeOn(diskAt(place), "chunks");
  for (const n of [1, 2, 3]) await store.put(chunk(n));
  const file = (n: number): string => join(place, "chunks", `${keyOf(n)}.chunk`);
  truncateSync(file(1), 100);
  truncateSync(file(2), 0);
  writeFileSync(file(3), encode(chunk(4)));
  for (const n of [1, 2, 3]) {
    expect(await store.get(keyOf(n))).toBeNull();
    await store.put(chunk(n));
    expect(await store.get(keyOf(n))).toEqual(chunk(n));
  }
});

test("a file that cannot be written whole leaves what was there, and nothing beside it", async () => {
  const place = folder({ "a.txt": "before" });
  const disk = diskAt(place);
  const written = putWhole(disk, "a.txt", async (draft) => {
    await draft.write(new Uint8Array(10));
    expect(readdirSync(place)).toHaveLength(2);
    throw new Error("enough");
  });
  await expect(written).rejects.toThrow("enough");
  expect(readdirSync(place)).toEqual(["a.txt"]);
  expect(readFileSync(join(place, "a.txt"), "utf8")).toBe("before");
});

test("many who write the same file at once do not meet", async () => {
  const place = folder({});
  const store = storeOn(diskAt(place), "chunks");
  const many = Array.from({ length: 20 }, () => storeOn(diskAt(place), "chunks"));
  await Promise.all(many.map((each) => each.put(chunk(1))));
  expect(await store.get(keyOf(1))).toEqual(chunk(1));
  expect(readdirSync(join(place, "chunks"))).toHaveLength(1);
});

test("what cannot be written or read is told with its name", async () => {
  const place = folder({ results: "a file, no folder" });
  const store = storeOn(diskAt(join(place, "results")), "chunks");
  await expect(store.put(chunk(1))).rejects.toThrow(
    /results\/chunks cannot be made: .*not a directory/,
  );
  await expect(store.keys()).rejects.toThrow(/results\/chunks cannot be read: .*not a directory/);
});
