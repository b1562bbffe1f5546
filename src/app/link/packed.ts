/**
 * A scenario of one's own as it stands in a link: "1", then in base64url a checksum and the text, deflated. Nothing
 * of it is read here: the text goes to the worker, which reads it as it reads a file.
 */
import { checksum } from "./checksum.ts";
import { isHeld } from "./held.ts";

/** Characters of the longest text that a link may hold, packed: with it the whole link stays below its limit. */
export const LONGEST_PACKED = 7_600;
/** Bytes of the longest text that comes out again: no scenario file may be longer. */
export const MOST_INFLATED = 256 * 1024;
/** So many bytes are inflated at a time: even of the emptiest text not more than 128 kB come out of them. */
const SLICE = 128;
const VERSION = "1";
const CHECKSUM_BYTES = 4;

/** Why a text cannot be had from a link, or cannot be put into one. */
export type Fault = "damaged" | "too long" | "too large" | "other version" | "held";

export class PackError extends Error {
  override readonly name = "PackError";
  readonly fault: Fault;
  /** Bytes that had come out when it was stopped. */
  readonly seen: number;

  constructor(fault: Fault, seen = 0) {
    super(`a packed scenario is ${fault}`);
    this.fault = fault;
    this.seen = seen;
  }
}

/** The text, packed. Throws a PackError where it is too long for a link. */
export async function pack(text: string): Promise<string> {
  const plain = new TextEncoder().encode(text);
  if (plain.length > MOST_INFLATED) throw new PackError("too large");
  const body = await deflated(plain);
  const bytes = new Uint8Array(CHECKSUM_BYTES + body.length);
  new DataView(bytes.buffer).setUint32(0, checksum(body));
  bytes.set(body, CHECKSUM_BYTES);
  const packed = VERSION + base64url(bytes);
  if (packed.length > LONGEST_PACKED) throw new PackError("too long");
  return packed;
}

/** The text that was packed. Throws a PackError. */
export async function unpack(packed: string): Promise<string> {
  if (packed.length > LONGEST_PACKED) throw new PackError("too long");
  if (!packed.startsWith(VERSION)) throw new PackError(versionFault(packed));
  const bytes = bytesOf(packed.slice(VERSION.length));
  const body = bytes.subarray(CHECKSUM_BYTES);
  if (body.length === 0) throw new PackError("damaged");
  const sum = new DataView(bytes.buffer).getUint32(0);
  if (sum !== checksum(body)) throw new PackError("damaged");
  const plain = await inflated(body);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(plain);
  } catch {
    throw new PackError("damaged");
  }
}

function versionFault(packed: string): Fault {
  if (isHeld(packed)) return "held";
  return /^[2-9][\w-]{8}/.test(packed) ? "other version" : "damaged";
}

function base64url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Only what base64url writes is read: of two texts that mean the same bytes one is damaged. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]+$/.test(text)) throw new PackError("damaged");
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    throw new PackError("damaged");
  }
  if (base64url(bytes) !== text) throw new PackError("damaged");
  return bytes;
}

async function deflated(plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Inflates a little at a time, and stops as soon as more comes out than may. */
async function inflated(body: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  let at = 0;
  const slices = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(control) {
        if (at >= body.length) control.close();
        else control.enqueue(body.slice(at, (at += SLICE)));
      },
    },
    { highWaterMark: 0 },
  );
  const reader = slices.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let seen = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      seen += next.value.length;
      if (seen > MOST_INFLATED) throw new PackError("too large", seen);
      chunks.push(next.value);
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error instanceof PackError ? error : new PackError("damaged", seen);
  }
  const whole = new Uint8Array(seen);
  let to = 0;
  for (const chunk of chunks) {
    whole.set(chunk, to);
    to += chunk.length;
  }
  return whole;
}
