/** Ties that lead one way, as needles that point to who listens. Tapered lines are read best (Holten & van Wijk 2009). */
import type { Placed } from "./network-places.ts";

const at = (places: Float32Array, row: number): number => places[row] ?? 0;

/** Pairs of rows: the first listens to the second. The paler ties are, since there are many, the finer; a long one is broader. */
export function drawNeedles(
  context: CanvasRenderingContext2D,
  { x, y }: Placed,
  ties: Int32Array,
): void {
  for (let t = 0; t < ties.length; t += 2) {
    const [a = 0, b = 0] = [ties[t], ties[t + 1]];
    const half = context.globalAlpha / 30;
    const right = half * (at(x, b) - at(x, a));
    const down = half * (at(y, b) - at(y, a));
    context.beginPath();
    context.moveTo(at(x, a), at(y, a));
    context.lineTo(at(x, b) - down, at(y, b) + right);
    context.lineTo(at(x, b) + down, at(y, b) - right);
    context.fill();
  }
}
