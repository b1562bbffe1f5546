/** Where a group forgets faster than it learns: over a window of ticks it lost more than it gained. */

/** Ticks of the window. */
const WINDOW = 10;

/** Gained minus lost in the last ten ticks, for one of them; over fewer where the run is younger. Tick 0 has none. */
export function netOf(gained: ArrayLike<number>, lost: ArrayLike<number>): Float64Array {
  const net = new Float64Array(gained.length).fill(Number.NaN);
  let sum = 0;
  for (let tick = 1; tick < gained.length; tick++) {
    sum += (gained[tick] ?? 0) - (lost[tick] ?? 0);
    const old = tick - WINDOW;
    if (old > 0) sum -= (gained[old] ?? 0) - (lost[old] ?? 0);
    net[tick] = sum / Math.min(tick, WINDOW);
  }
  return net;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The ticks at which the net is below nothing, those that follow each other together. */
export function forgettingIn(net: ArrayLike<number>): Span[] {
  const spans: { from: number; to: number }[] = [];
  for (let tick = 1; tick < net.length; tick++) {
    if (!((net[tick] ?? 0) < 0)) continue;
    const last = spans.at(-1);
    if (last?.to === tick - 1) last.to = tick;
    else spans.push({ from: tick, to: tick });
  }
  return spans;
}
