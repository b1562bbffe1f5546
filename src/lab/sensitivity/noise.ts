/** How much of what differs between points is only luck. */
import { mean, variance } from "../stats.ts";

/**
 * Share of the variance of the points' means that comes from having so few replicates: the mean of (variance within a
 * point / its number of replicates), over the variance of the means. Null with fewer than two replicates at each point,
 * or when nothing varies. With common seeds the same luck stands at all points, and less of it reaches an index.
 */
export function noiseShare(points: readonly (readonly number[])[]): number | null {
  const known = points.filter(({ length }) => length > 0);
  const repeated = known.filter(({ length }) => length > 1);
  const total = variance(known.map(mean));
  if (repeated.length === 0 || !(total > 0)) return null;
  return mean(repeated.map((values) => variance(values) / values.length)) / total;
}
