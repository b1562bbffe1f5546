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
