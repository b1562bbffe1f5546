/** How high a line of the chart is drawn: several with the same value would hide each other. */

interface Line {
  readonly values: ArrayLike<number>;
}

/** From a value to pixels. */
type Height = (value: number) => number;

/** Lines that would lie on each other lie side by side; others where they are, or a wrong one would seem to lead. */
const NUDGE = 3;
const SAME = 0.5;

/** To a tenth of a pixel: nobody sees more, and it stands in the file of the baked page. */
const finely = (pixels: number): number => Math.round(pixels * 10) / 10;

/** Where a line is drawn at a tick. */
export function heightOf(lines: readonly Line[], k: number, tick: number, y: Height): number {
  const own = y(lines[k]?.values[tick] ?? 0);
  let [before, all] = [0, 0];
  lines.forEach(({ values }, other) => {
    if (other !== k && !(Math.abs(y(values[tick] ?? 0) - own) < SAME)) return;
    all++;
    if (other < k) before++;
  });
  return finely(own + (before - (all - 1) / 2) * NUDGE);
}
