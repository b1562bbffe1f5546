/** Several files as one: a ZIP archive, its files as they are, with no time in it, so that the same files are the same bytes. */
import { checksum } from "../link/checksum.ts";

export interface Zipped {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** The first day that there is in a ZIP archive: 1 January 1980. */
const NO_DAY = 0x21;

type Field = readonly [bytes: 2 | 4, value: number];

function record(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

/** What both heads of a file say of it. */
const common = (file: Uint8Array, name: Uint8Array): readonly Field[] => [
  [2, VERSION],
  [2, UTF8],
  [2, 0], // stored
  [2, 0],
  [2, NO_DAY],
  [4, checksum(file)],
  [4, file.length],
  [4, file.length],
  [2, name.length],
  [2, 0],
];

export function zipOf(files: readonly Zipped[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { path, bytes } of files) {
    const name = new TextEncoder().encode(path);
    const said = common(bytes, name);
    const head = record([[4, LOCAL], ...said]);
    // Comment, disk, attributes: none of them; then where the file begins.
    const rest: readonly Field[] = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, at],
    ];
    directory.push(record([[4, CENTRAL], [2, VERSION], ...said, ...rest]), name);
    parts.push(head, name, new Uint8Array(bytes));
    at += head.length + name.length + bytes.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record([
    [4, END],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, length],
    [4, at],
    [2, 0],
  ]);
  return new Blob([...parts, ...directory, end], { type: "application/zip" });
}
