/** Labels that stand one above the other without touching, each as near as can be to where it belongs. */

/** Moves places apart to at least `gap`, within `low` and `high`, in their order. */
export function spread(
  wanted: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const order = wanted
    .map((_, k) => k)
    .toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const placed = order.map((k) => wanted[k] ?? 0);
  for (let k = 0; k < placed.length; k++) {
    placed[k] = Math.max(placed[k] ?? 0, k === 0 ? low : (placed[k - 1] ?? 0) + gap);
  }
  for (let k = placed.length - 1; k >= 0; k--) {
    placed[k] = Math.min(
      placed[k] ?? 0,
      k === placed.length - 1 ? high : (placed[k + 1] ?? 0) - gap,
    );
  }
  const places = wanted.map(() => 0);
  order.forEach((k, at) => (places[k] = placed[at] ?? 0));
  return places;
}

interface Plot {
  readonly y: (value: number) => number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: number;
  readonly scale: number;
}

/** Pixels from one label beside a line to the next. */
const LABEL_GAP = 18;

type Lines = readonly { readonly values: ArrayLike<number> }[];

/** Large letters of many lines need more room than the plot has: they stand beside it, not in it. */
export const areCrowded = (lines: Lines, { top, bottom, scale }: Plot): boolean =>
  (lines.length - 1) * LABEL_GAP * scale > bottom - 4 - top;

/** How high the label of each line stands beside its end. */
export function labelHeights(lines: Lines, plot: Plot): number[] {
  const { y, top, bottom, axis, scale } = plot;
  const crowded = areCrowded(lines, plot);
  return spread(
    lines.map(({ values }) => y(values[values.length - 1] || 0)),
    LABEL_GAP * scale,
    [crowded ? 8 * scale : top, crowded ? axis - 11 * scale : bottom - 4],
  );
}
