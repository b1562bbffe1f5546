/**
 * A chunk as bytes: a line that says what it is, a line of JSON, the series as little-endian Float64, and the SHA-256
 * of all that (FIPS 180-4) in 32 bytes. The same chunk is the same bytes on every machine.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import type { Chunk } from "../study/types.ts";
import { readHead, writeHead, type Head } from "./head.ts";

/** Of the form below. Another number makes all older chunks as good as not there. */
export const CHUNK_VERSION = 1;

const MAGIC = `ratchet chunk ${CHUNK_VERSION}\n`;
const LINE_FEED = 10;
const SHA_BYTES = 32;
/** How many letters are read at once. */
const LETTERS = 8192;

/** The bytes of a chunk. Zero has no sign in them, and there is one NaN. */
export function encode(chunk: Chunk): Uint8Array {
  const { series } = chunk;
  if (series !== null && series.length !== chunk.runs.length)
    throw new RangeError(`${chunk.runs.length} runs have ${series.length} series`);
  const lengths = series === null ? null : series.map(({ length }) => length);
  const text = `${MAGIC}${writeHead({ ...chunk, lengths })}\n`;
  const end = text.length + 8 * sum(lengths ?? []);
  const bytes = new Uint8Array(end + SHA_BYTES);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  writeNumbers(new DataView(bytes.buffer, text.length), series ?? []);
  bytes.set(sha256(bytes.subarray(0, end)), end);
  return bytes;
}

/** The chunk in these bytes; null unless they are what `encode` made of a chunk of this key. */
export function decode(bytes: Uint8Array, key: string): Chunk | null {
  const end = bytes.length - SHA_BYTES;
  if (end < MAGIC.length || lettersOf(bytes, 0, MAGIC.length) !== MAGIC) return null;
  const sum256 = sha256(bytes.subarray(0, end));
  if (!sum256.every((byte, i) => byte === bytes[end + i])) return null;
  const stop = bytes.indexOf(LINE_FEED, MAGIC.length);
  const head = stop < 0 || stop >= end ? null : readHead(lettersOf(bytes, MAGIC.length, stop));
  if (head === null || head.key !== key) return null;
  return chunkOf(head, bytes.subarray(stop + 1, end));
}

function chunkOf({ lengths, ...rest }: Head, bytes: Uint8Array): Chunk | null {
  if (bytes.length !== 8 * sum(lengths ?? [])) return null;
  return { ...rest, series: lengths === null ? null : readNumbers(bytes, lengths) };
}

function writeNumbers(view: DataView, series: readonly Float64Array[]): void {
  let at = 0;
  for (const numbers of series) {
    for (const x of numbers) {
      // Which of the many NaN comes out of a computation differs between machines.
      if (Number.isNaN(x)) view.setUint32(at + 4, 0x7ff80000, true);
      else if (x !== 0) view.setFloat64(at, x, true);
      at += 8;
    }
  }
}

function readNumbers(bytes: Uint8Array, lengths: readonly number[]): Float64Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  return lengths.map((length) => {
    const numbers = new Float64Array(length);
    for (let i = 0; i < length; i++) {
      numbers[i] = view.getFloat64(at, true);
      at += 8;
    }
    return numbers;
  });
}

/** Bytes as letters of the same number. */
function lettersOf(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let i = from; i < to; i += LETTERS)
    text += String.fromCharCode(...bytes.subarray(i, Math.min(to, i + LETTERS)));
  return text;
}

const sum = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);
