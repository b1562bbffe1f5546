/**
 * How many replicates of a point are made at once and kept as one chunk: about a second of work. It follows from the
 * study alone, never from a clock, so that every machine cuts the same blocks.
 */
import { RatchetError, type Model, type Study } from "../../sim/index.ts";

/** Turns of people in a chunk, and bytes of its series. */
const TURNS = 2e7;
const BYTES = 4e6;
/** A size divides the usual numbers of replicates. */
const SIZES = [100, 50, 25, 20, 10, 5, 4, 2, 1];

export function blockSize(
  { population, horizon, metrics }: Model,
  series: Study["series"],
): number {
  const turns = Math.max(1, population.size) * horizon;
  const bytes = series === null ? 1 : 8 * metrics.length * (1 + horizon / series.every);
  const most = Math.min(TURNS / turns, BYTES / bytes);
  return SIZES.find((size) => size <= most) ?? 1;
}

/** Bytes of the series of a run that comes to its horizon. */
export const seriesBytes = (
  { horizon, metrics }: Pick<Model, "horizon" | "metrics">,
  series: Study["series"],
): number => (series === null ? 0 : 8 * metrics.length * (1 + Math.floor(horizon / series.every)));

/** No engine holds a longer series in one piece, in bytes. */
const LONGEST = 2e9;

/** Throws a RatchetError (E_BYTES) when the series of one run, or of all, are larger than they may be. */
export function checkBytes(run: number, all: number, { bytes }: Study["limits"]): void {
  if (run > LONGEST) throw tooLarge("the series of one run", run, ["what can be kept", LONGEST]);
  if (all > bytes) throw tooLarge("the series of all runs", all, ["limits.bytes", bytes]);
}

function tooLarge(
  what: string,
  found: number,
  [where, most]: readonly [string, number],
): RatchetError {
  const said = `${what} may take ${inGigabytes(found)}, more than ${where}, ${inGigabytes(most)}`;
  const way = `keep fewer ticks: series.every ${Math.ceil(found / most)} times as large is enough`;
  return new RatchetError("E_BYTES", "series", `${said}; ${way}`);
}

const inGigabytes = (bytes: number): string => `${(bytes / 1e9).toPrecision(2)} GB`;
