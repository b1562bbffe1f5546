/** Dots that would hide each other, stacked. */

const USUAL_COLUMNS = 4;

/** Dots of the same place stand on each other, in as many columns as there is room for, so that none hides another. */
export function stack(
  places: readonly number[],
  wide: number,
  mostColumns = USUAL_COLUMNS,
): { readonly x: number; readonly level: number }[] {
  const bins = places.map((place) => Math.round(place / wide));
  const columns = Math.max(1, Math.min(mostColumns, narrowestGap(bins, mostColumns) - 1));
  const heights = new Map<number, number>();
  return places.map((place, k) => {
    const bin = bins[k] ?? 0;
    const before = heights.get(bin) ?? 0;
    heights.set(bin, before + 1);
    const column = (before % columns) - (columns - 1) / 2;
    return { x: place + column * wide, level: Math.floor(before / columns) };
  });
}

/** Number of bins from one that is used to the next, at least. */
function narrowestGap(bins: readonly number[], mostColumns: number): number {
  const used = [...new Set(bins)].toSorted((p, q) => p - q);
  return used.reduce(
    (least, bin, k) => (k === 0 ? least : Math.min(least, bin - (used[k - 1] ?? bin))),
    mostColumns + 1,
  );
}
