/** Points on a plane, and which of them lie near each other. */

export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export function distance({ x, y }: Places, i: number, j: number): number {
  const [right, up] = [x[i] - x[j], y[i] - y[j]];
  return Math.sqrt(right * right + up * up);
}

/** Calls `tie` with each two points i < j that lie within `reach`: only cells that touch are looked through. */
export function eachWithin(
  places: Places,
  reach: number,
  tie: (i: number, j: number) => void,
): void {
  const grid = new Grid(places, reach);
  for (let j = 0; j < places.x.length; j++) {
    for (const i of grid.around(j)) if (i < j && distance(places, i, j) <= reach) tie(i, j);
  }
}

/** Square cells with sides of at least `reach`, not many more of them than points. */
class Grid {
  private readonly columns: number;
  private readonly rows: number;
  private readonly cell: Int32Array;
  private readonly offsets: Int32Array;
  private readonly members: Int32Array;

  constructor({ x, y }: Places, reach: number) {
    const width = spanOf(x);
    const height = spanOf(y);
    const most = Math.ceil(Math.sqrt(x.length));
    const cells = (span: number): number =>
      reach > 0 ? Math.max(1, Math.min(most, Math.floor(span / reach))) : 1;
    this.columns = cells(width[1]);
    this.rows = cells(height[1]);
    this.cell = Int32Array.from(
      x,
      (_, i) => partOf(y[i], height, this.rows) * this.columns + partOf(x[i], width, this.columns),
    );
    this.offsets = new Int32Array(this.columns * this.rows + 1);
    for (const cell of this.cell) this.offsets[cell + 1]++;
    for (let c = 1; c < this.offsets.length; c++) this.offsets[c] += this.offsets[c - 1];
    const place = this.offsets.slice();
    this.members = new Int32Array(x.length);
    this.cell.forEach((cell, i) => (this.members[place[cell]++] = i));
  }

  /** The points in the cell of a point and in those that touch it. */
  around(i: number): number[] {
    const row = Math.floor(this.cell[i] / this.columns);
    const column = this.cell[i] % this.columns;
    const found: number[] = [];
    const [left, right] = [Math.max(0, column - 1), Math.min(this.columns - 1, column + 1)];
    for (let r = Math.max(0, row - 1); r <= Math.min(this.rows - 1, row + 1); r++) {
      const from = this.offsets[r * this.columns + left];
      const end = this.offsets[r * this.columns + right + 1]; // the cells of a row stand side by side
      for (let k = from; k < end; k++) found.push(this.members[k]);
    }
    return found;
  }
}

/** Which of `count` equal parts of a span a value lies in, counted from 0. */
const partOf = (value: number, [from, span]: readonly [number, number], count: number): number =>
  span === 0 ? 0 : Math.min(count - 1, Math.floor(((value - from) / span) * count));

/** The smallest value, and how far the largest lies above it. */
function spanOf(values: Float64Array): [least: number, span: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return values.length === 0 ? [0, 0] : [least, most - least];
}
