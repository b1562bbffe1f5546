/** The dots of a picture as Chromium saves it: eight bits a channel, not interlaced. */
import { inflateSync } from "node:zlib";

export interface Dots {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and how solid, row by row. */
  readonly data: Uint8Array;
}

const HEAD = 8;
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

interface Chunks {
  readonly head: Buffer;
  readonly packed: Buffer;
}

function chunksOf(png: Buffer): Chunks {
  const packed: Buffer[] = [];
  let head = png;
  for (let at = HEAD; at < png.length;) {
    const length = png.readUInt32BE(at);
    const kind = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (kind === "IHDR") head = data;
    if (kind === "IDAT") packed.push(data);
    at += length + 12;
  }
  return { head, packed: Buffer.concat(packed) };
}

export function dotsOf(png: Buffer): Dots {
  const { head, packed } = chunksOf(png);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const channels = CHANNELS[head[9] ?? 0];
  if (head[8] !== 8 || channels === undefined || head[12] !== 0)
    throw new Error("this is no picture as Chromium saves it");
  const rows = unfiltered(inflateSync(packed), { height, stride: width * channels, channels });
  const data = new Uint8Array(4 * width * height).fill(255);
  for (let dot = 0; dot < width * height; dot++)
    data.set(rows.subarray(dot * channels, (dot + 1) * channels), 4 * dot);
  return { width, height, data };
}

interface Rows {
  readonly height: number;
  readonly stride: number;
  readonly channels: number;
}

/** Each byte is told by how far it is from what was guessed of its neighbours. */
function unfiltered(raw: Buffer, { height, stride, channels }: Rows): Uint8Array {
  const out = new Uint8Array(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < channels ? 0 : (out[at - channels] ?? 0);
      const above = y === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (out[at - stride - channels] ?? 0);
      out[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess(filter, { left, above, corner });
    }
  }
  return out;
}

interface Near {
  readonly left: number;
  readonly above: number;
  readonly corner: number;
}

function guess(filter: number, { left, above, corner }: Near): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? nearest({ left, above, corner }) : 0;
}

/** The neighbour that is nearest to left plus above minus corner. */
function nearest({ left, above, corner }: Near): number {
  const [a, b, c] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
  if (a === undefined || b === undefined || c === undefined) return 0;
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
