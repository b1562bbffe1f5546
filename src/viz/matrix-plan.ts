/** Where each person stands in a matrix of blocks: sorted by group, then by row, in the order of reading. */

export interface MatrixPlan {
  readonly columns: number;
  readonly rows: number;
  /** Side of a block, in whole pixels of the device. */
  readonly side: number;
  /** The left and top edge of all, in pixels of the device. */
  readonly left: number;
  readonly top: number;
}

/** The largest blocks with which so many people fit into so many pixels. */
export function planMatrix(people: number, width: number, height: number): MatrixPlan {
  let side = Math.max(1, Math.floor(Math.sqrt((width * height) / Math.max(1, people))));
  while (side > 1 && Math.floor(width / side) * Math.floor(height / side) < people) side--;
  const most = Math.max(1, Math.floor(width / side));
  // Near to a square, so that a group is a patch and not a thin line.
  const wanted = Math.ceil(Math.sqrt((people * width) / Math.max(1, height)));
  const columns = Math.min(most, Math.max(1, wanted));
  const rows = Math.ceil(people / columns);
  if (rows * side > height && columns < most) return placed(people, most, side, [width, height]);
  return placed(people, columns, side, [width, height]);
}

function placed(
  people: number,
  columns: number,
  side: number,
  [width, height]: readonly [number, number],
): MatrixPlan {
  const rows = Math.ceil(people / columns);
  return {
    columns,
    rows,
    side,
    left: Math.max(0, Math.floor((width - columns * side) / 2)),
    top: Math.max(0, Math.floor((height - rows * side) / 2)),
  };
}

/** The place of each person: `placeOf[row]` counts blocks in the order of reading. */
export function placesInMatrix(people: number, of: Int32Array | null): Int32Array {
  if (of === null) return Int32Array.from({ length: people }, (_, row) => row);
  const rows = of.subarray(0, people);
  const groups = rows.reduce((most, group) => Math.max(most, group + 1), 0);
  const next = new Int32Array(groups + 1);
  for (const group of rows) next[group + 1] = (next[group + 1] ?? 0) + 1;
  for (let g = 1; g <= groups; g++) next[g] = (next[g] ?? 0) + (next[g - 1] ?? 0);
  return rows.map((group) => {
    const place = next[group] ?? 0;
    next[group] = place + 1;
    return place;
  });
}
