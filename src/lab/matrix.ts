/** Small matrices as lists of rows. */

export const at = (values: readonly number[], k: number): number => values[k] ?? 0;

export const dot = (a: readonly number[], b: readonly number[]): number => {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += at(a, k) * at(b, k);
  return sum;
};

/** By Gauss and Jordan, the largest pivot first; null when it has no inverse to speak of. */
export function inverted(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const rows = matrix.map((row, k) => [
    ...row,
    ...Array.from({ length: size }, (_, l) => Number(l === k)),
  ]);
  for (let k = 0; k < size; k++) {
    const rest = rows.slice(k).map((row) => Math.abs(at(row, k)));
    const pivot = k + rest.indexOf(Math.max(...rest));
    const [top, other] = [rows[k], rows[pivot]];
    if (top === undefined || other === undefined || !(at(rest, pivot - k) > Number.EPSILON))
      return null;
    rows[k] = other.map((value) => value / at(other, k));
    if (pivot !== k) rows[pivot] = top;
    for (let l = 0; l < size; l++) if (l !== k) rows[l] = without(rows[l] ?? [], rows[k] ?? [], k);
  }
  return rows.map((row) => row.slice(size));
}

/** A row less so much of another that its k-th entry is 0. */
function without(row: readonly number[], other: readonly number[], k: number): number[] {
  return row.map((value, l) => value - at(row, k) * at(other, l));
}
