import { expect, test } from "vitest";
import { nth, ones } from "../../src/sim/exact/bits.ts";
import { cos } from "../../src/sim/exact/cos.ts";
import { exp, ln } from "../../src/sim/exact/index.ts";
import { NOISES } from "../../src/sim/exact/noise.ts";
import { openStream } from "../../src/sim/random/draws.ts";
import { keyOf } from "../../src/sim/random/keys.ts";
import { absorb, digest, fresh, hashText, toggle } from "../../src/sim/core/hash.ts";

test("exp, ln and cos agree with the platform's to the last bits", () => {
  for (let x = 0.001; x < 20; x += 0.037) {
    expect(Math.abs(ln(x) - Math.log(x))).toBeLessThan(1e-14);
    expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-14);
    expect(Math.abs(cos(x) - Math.cos(x))).toBeLessThan(1e-14);
  }
});

test("ones counts and nth finds bits, the sign bit too", () => {
  const draws = openStream(keyOf("bits", 0, "test"));
  for (let k = 0; k < 2000; k++) {
    const word = k === 0 ? -1 : k === 1 ? -2147483648 : draws.word();
    const places = Array.from({ length: 32 }, (_, bit) => bit).filter((bit) => (word >>> bit) & 1);
    expect(ones(word)).toBe(places.length);
    places.forEach((place, rank) => expect(nth(word, rank)).toBe(place));
  }
});

test("each noise has the mean and variance that its page states", () => {
  const n = 200_000;
  const euler = 0.5772156649;
  const moments = {
    none: [0, 0, 1],
    gumbel: [euler, Math.PI ** 2 / 6, 5.4],
    logistic: [0, Math.PI ** 2 / 3, 4.2],
    normal: [0, 1, 3],
    uniform: [0, 1 / 3, 1.8],
  } as const; // mean, variance, kurtosis
  for (const name of Object.keys(moments) as (keyof typeof moments)[]) {
    const [mean, variance, kurtosis] = moments[name];
    const draws = openStream(keyOf("noise", 0, name));
    let sum = 0;
    let squares = 0;
    for (let k = 0; k < n; k++) {
      const x = NOISES[name](draws) - mean;
      sum += x;
      squares += x * x;
    }
    expect(Math.abs(sum / n), name).toBeLessThanOrEqual(4 * Math.sqrt(variance / n));
    const spread = variance * Math.sqrt((kurtosis - 1) / n);
    expect(Math.abs(squares / n - variance), name).toBeLessThanOrEqual(4 * spread);
  }
});

test("a text's hash is 16 hex digits, frozen, and moves with every letter", () => {
  expect(hashText("ratchet")).toMatch(/^[0-9a-f]{16}$/);
  expect(hashText("ratchet")).toBe(hashText("ratchet"));
  const seen = new Set(["", "a", "b", "ab", "ba", "aa", "aaa", "aaaa", "aaaaa"].map(hashText));
  expect(seen.size).toBe(9);
});

test("the hash tells 200,000 states that differ in one bit or one place apart", () => {
  const seen = new Set<string>();
  const words = new Int32Array(64);
  const out = new Int32Array(2);
  const look = (): void => {
    const state = fresh();
    absorb(state, words, 0, 64);
    digest(state, out);
    seen.add(`${out[0]},${out[1]}`);
  };
  look();
  for (let i = 0; i < 2048; i++) {
    words[i >> 5] = (words[i >> 5] ?? 0) ^ (1 << (i & 31));
    look();
    for (let j = i + 1; j < Math.min(2048, i + 97); j++) {
      words[j >> 5] = (words[j >> 5] ?? 0) ^ (1 << (j & 31));
      look();
      words[j >> 5] = (words[j >> 5] ?? 0) ^ (1 << (j & 31));
    }
    words[i >> 5] = 0;
  }
  let pairs = 0;
  for (let i = 0; i < 2048; i++) pairs += Math.min(2048, i + 97) - i - 1;
  expect(seen.size).toBe(1 + 2048 + pairs);
});

test("marks of a million pairs of row and item are all different, and two toggles undo each other", () => {
  const sum = new Int32Array(2);
  const seen = new Set<string>();
  for (let row = 0; row < 2000; row++) {
    for (let item = 0; item < 500; item++) {
      sum.fill(0);
      toggle(sum, row, item);
      seen.add(`${sum[0]},${sum[1]}`);
      toggle(sum, row, item);
      if (sum[0] !== 0 || sum[1] !== 0) throw new Error(`(${row}, ${item}) is not undone`);
    }
  }
  expect(seen.size).toBe(1_000_000);
});
