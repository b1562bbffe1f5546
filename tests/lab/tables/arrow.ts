/**
 * Columns out of the memory of a WebAssembly reader, by the Arrow C data interface (arrow.apache.org/docs/format/CDataInterface):
 * pointers are 32 bits wide there. What is needed of it: int32, double, bool and utf8, no nesting.
 */
import type { Cells } from "../../../src/lab/study/types.ts";

type Cell = Cells[number];

/** Reads numbers and texts at addresses. */
class Memory {
  readonly view: DataView;

  constructor(buffer: ArrayBuffer) {
    this.view = new DataView(buffer);
  }

  pointer = (at: number): number => this.view.getUint32(at, true);
  long = (at: number): number => Number(this.view.getBigInt64(at, true));
  bit = (at: number, k: number): boolean =>
    ((this.view.getUint8(at + (k >> 3)) >> (k & 7)) & 1) === 1;

  text(at: number, bytes: number): string {
    return new TextDecoder().decode(new Uint8Array(this.view.buffer, at, bytes).slice());
  }

  zeroEnded(at: number): string {
    let end = at;
    while (this.view.getUint8(end) !== 0) end++;
    return this.text(at, end - at);
  }
}

/** Offsets of the fields of ArrowSchema and ArrowArray. */
const SCHEMA = { format: 0, name: 4, children: 24, list: 32 } as const;
const ARRAY = { length: 0, offset: 16, buffers: 40, list: 44 } as const;

type CellAt = (memory: Memory, data: readonly number[], k: number) => Cell;
const READ: Readonly<Record<string, CellAt>> = {
  i: (memory, [, data = 0], k) => memory.view.getInt32(data + 4 * k, true),
  g: (memory, [, data = 0], k) => memory.view.getFloat64(data + 8 * k, true),
  b: (memory, [, data = 0], k) => memory.bit(data, k),
  u: (memory, [, ends = 0, data = 0], k) => {
    const [from, to] = [memory.pointer(ends + 4 * k), memory.pointer(ends + 4 * k + 4)];
    return memory.text(data + from, to - from);
  },
};

/** The columns of a table: `schema` and `arrays` are addresses, one array for each record batch. */
export function arrowColumns(
  buffer: ArrayBuffer,
  schema: number,
  arrays: Iterable<number>,
): Record<string, Cell[]> {
  const memory = new Memory(buffer);
  const fields = Array.from({ length: memory.long(schema + SCHEMA.children) }, (_, k) => {
    const field = memory.pointer(memory.pointer(schema + SCHEMA.list) + 4 * k);
    return [
      memory.zeroEnded(memory.pointer(field + SCHEMA.name)),
      memory.zeroEnded(memory.pointer(field + SCHEMA.format)),
    ] as const;
  });
  const columns = new Map(fields.map(([name]) => [name, [] as Cell[]]));
  for (const array of arrays) {
    for (const [k, [name, format]] of fields.entries()) {
      const child = memory.pointer(memory.pointer(array + ARRAY.list) + 4 * k);
      const cells = columns.get(name);
      for (const cell of cellsOf(memory, child, format)) cells?.push(cell);
    }
  }
  return Object.fromEntries(columns);
}

function* cellsOf(memory: Memory, array: number, format: string): Generator<Cell> {
  const read = READ[format];
  if (read === undefined) throw new Error(`Arrow format ${format}`);
  const [length, offset] = [memory.long(array + ARRAY.length), memory.long(array + ARRAY.offset)];
  const list = memory.pointer(array + ARRAY.buffers);
  const buffers = [0, 4, 8].map((at) => memory.pointer(list + at));
  const [validity = 0] = buffers;
  for (let k = offset; k < offset + length; k++)
    yield validity === 0 || memory.bit(validity, k) ? read(memory, buffers, k) : null;
}
