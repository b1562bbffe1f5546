/** A chunk as bytes comes back as it was, or not at all. */
import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHUNK_VERSION, decode, encode } from "../../../src/lab/chunks/codec.ts";
import type { Chunk } from "../../../src/lab/study/types.ts";
import { anyChunk, plainZeros, smallChunk } from "./made-chunk.ts";

const { key } = smallChunk;
const bytes = encode(smallChunk);
const end = bytes.length - 32;

/** With the right sum behind it, as if it had been written so. */
function sealed(body: Uint8Array): Uint8Array {
  return Uint8Array.from([...body, ...createHash("sha256").update(body).digest()]);
}
/** The small one with another text in its lines. */
function altered(change: (text: string) => string): Uint8Array {
  const series = bytes.subarray(end - 32, end);
  const text = new TextDecoder().decode(bytes.subarray(0, end - 32));
  return sealed(Uint8Array.from([...new TextEncoder().encode(change(text)), ...series]));
}

test("any chunk comes back as it was, and as the same bytes", () => {
  fc.assert(
    fc.property(anyChunk, (chunk) => {
      const once = encode(chunk);
      const back = decode(once, chunk.key);
      expect(back).toEqual(plainZeros(chunk));
      expect(encode(back as Chunk)).toEqual(once);
    }),
    { numRuns: 300, seed: 7 },
  );
});

test("a chunk that lies anywhere in a larger buffer is read", () => {
  const larger = new Uint8Array(bytes.length + 11).fill(255);
  larger.set(bytes, 5);
  expect(decode(larger.subarray(5, 5 + bytes.length), key)).toEqual(smallChunk);
});

test("its bytes are those that were laid down, and its sum is SHA-256", () => {
  const lines = new TextDecoder("latin1").decode(bytes).split("\n");
  expect(lines[0]).toBe(`ratchet chunk ${CHUNK_VERSION}`);
  expect(lines[1]).toBe(
    `{"key":"${key}","metrics":["repertoire","gained"],"responses":["known"],"lengths":[4,0],"runs":[` +
      '{"replicate":0,"seed":"2026","status":"ok","hash":"00112233aabbccdd","stopped":"horizon",' +
      '"ticks":1,"final":[12,null],"responses":[0.1]},{"replicate":1,"seed":"2026",' +
      '"status":"failed","code":"E_TIMEOUT","message":"60 s \\u2013 zu lang"}]}',
  );
  const hex = Buffer.from(bytes.subarray(end - 32, end)).toString("hex");
  expect(hex).toBe("000000000000f03f000000000000f87f00000000000004c00000000000000840");
  expect(sealed(bytes.subarray(0, end))).toEqual(bytes);
});

test("no NaN and no zero differs from another", () => {
  const odd = new Float64Array(4);
  odd.set([1, 0, -2.5, 3]);
  new DataView(odd.buffer).setBigUint64(8, 0xfff8_dead_beef_0001n, true);
  expect(encode({ ...smallChunk, series: [odd, new Float64Array()] })).toEqual(bytes);
  const zero = (x: number): Uint8Array =>
    encode({ ...smallChunk, series: [Float64Array.of(x), new Float64Array()] });
  expect(zero(-0)).toEqual(zero(0));
});

test("the order of keys and what else an object holds do not show", () => {
  const { series, runs, responses, metrics } = smallChunk;
  const other = { series, runs, more: 1, responses, metrics, key };
  expect(encode(other)).toEqual(bytes);
});

describe("what is damaged is as good as not there", () => {
  test("every flipped bit", () => {
    expect(decode(bytes, key)).toEqual(smallChunk);
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      if (decode(flipped, key) !== null) throw new Error(`bit ${bit} did not show`);
    }
  });

  test("every cut, at the end and at the start, and what was added", () => {
    for (let size = 0; size < bytes.length; size++) {
      expect(decode(bytes.subarray(0, size), key)).toBeNull();
      expect(decode(bytes.subarray(bytes.length - size), key)).toBeNull();
    }
    expect(decode(Uint8Array.from([...bytes, 0]), key)).toBeNull();
    expect(decode(new Uint8Array(bytes.length), key)).toBeNull();
  });

  test("every block of zeros, as a disk leaves them", () => {
    for (const size of [1, 16, 64, 512])
      for (let at = 0; at < bytes.length; at += size) {
        const torn = bytes.slice().fill(0, at, at + size);
        if (Buffer.compare(torn, bytes) === 0) continue; // there were zeros
        expect(decode(torn, key)).toBeNull();
      }
  });
});

describe("what is whole but not what was meant is as good as not there", () => {
  test.each<[string, (text: string) => string]>([
    ["an older form", (text) => text.replace("chunk 1", "chunk 0")],
    ["a newer form", (text) => text.replace("chunk 1", "chunk 10")],
    ["another key", (text) => text.replace(key, "f".repeat(64))],
    ["no line", (text) => text.trimEnd()],
    ["no JSON", (text) => text.replace("{", "[")],
    ["a space", (text) => text.replace(":", ": ")],
    ["a key twice", (text) => text.replace("{", `{"key":"${key}",`)],
    ["more", (text) => text.replace("{", '{"more":1,')],
    ["a prototype", (text) => text.replace("{", '{"__proto__":{},')],
    ["less", (text) => text.replace('"metrics":["repertoire","gained"],', "")],
    ["a value too few", (text) => text.replace("[12,null]", "[12]")],
    ["a text as a value", (text) => text.replace("[12,null]", '["12",null]')],
    ["a value beyond all", (text) => text.replace("[12,null]", "[1e999,null]")],
    ["another status", (text) => text.replace('"failed"', '"lost"')],
    ["a series too many", (text) => text.replace("[4,0]", "[4,0,0]")],
    ["a series too long", (text) => text.replace("[4,0]", "[4,1]")],
    ["no series", (text) => text.replace("[4,0]", "null")],
    ["lengths that make up for one another", (text) => text.replace("[4,0]", "[5,-1]")],
    ["half a tick", (text) => text.replace('"ticks":1', '"ticks":0.5')],
    ["letters beyond ASCII", (text) => text.replace(String.raw`\u2013`, "–")],
  ])("%s", (_, change) => {
    expect(
      decode(
        altered((text) => text),
        key,
      ),
    ).toEqual(smallChunk);
    expect(decode(altered(change), key)).toBeNull();
  });

  test("asked for by another key", () => {
    expect(decode(bytes, "f".repeat(64))).toBeNull();
  });
});

test("what cannot be kept is refused", () => {
  const [run] = smallChunk.runs;
  const withValue = (x: number): Chunk =>
    ({ ...smallChunk, runs: [{ ...run, final: [x, 0] }], series: null }) as Chunk;
  expect(() => encode(withValue(1))).not.toThrow();
  expect(() => encode(withValue(Number.NaN))).toThrow("cannot hold NaN");
  expect(() => encode(withValue(Infinity))).toThrow("cannot hold Infinity");
  expect(() => encode({ ...smallChunk, series: [] })).toThrow("2 runs have 0 series");
});

test("ten megabytes", () => {
  const series = Float64Array.from({ length: 1_250_000 }, (_, i) => Math.sqrt(i));
  const large = { ...smallChunk, series: [series, new Float64Array()] };
  const before = process.cpuUsage();
  const packed = encode(large);
  const written = process.cpuUsage(before);
  const back = decode(packed, key);
  const both = process.cpuUsage(before);
  expect(back?.series?.[0]?.at(-1)).toBe(series.at(-1));
  const ms = ({ user, system }: NodeJS.CpuUsage): number => Math.round((user + system) / 1000);
  console.info(`10 MB: ${ms(written)} ms of CPU to write, ${ms(both) - ms(written)} ms to read`);
});
