/** Ways to play a run and to say what was seen. */
import type { Run } from "../../sim/index.ts";

export type Measure = (run: Run) => readonly number[];

/** Values of metrics now, by their names in tables; NaN: an event that has not come, or nobody to read it from. */
export function readings(run: Run, names: readonly string[]): number[] {
  const values = run.read();
  return names.map((name) => {
    const at = run.metrics.findIndex(({ as }) => as === name);
    if (at < 0) throw new Error(`the scenario has no metric "${name}"`);
    return values[at] ?? Number.NaN;
  });
}

/** The metrics at the end. */
export const atEnd =
  (...names: readonly string[]): Measure =>
  (run) => {
    while (run.stopped === null) run.step();
    return readings(run, names);
  };

/** One metric at some ticks, in ascending order; a run that is over keeps its last value. */
export const atTicks =
  (name: string, ticks: readonly number[]): Measure =>
  (run) =>
    ticks.map((tick) => {
      while (run.tick < tick && run.stopped === null) run.step();
      return readings(run, [name])[0] ?? Number.NaN;
    });
/** Means over the ticks from `from` to the end of what stands at their ends. */
export const meansFrom =
  (from: number, ...names: readonly string[]): Measure =>
  (run) => {
    const sums = names.map(() => 0);
    let ticks = 0;
    while (run.stopped === null) {
      run.step();
      if (run.tick < from) continue;
      ticks++;
      for (const [k, value] of readings(run, names).entries()) sums[k] = (sums[k] ?? 0) + value;
    }
    return sums.map((sum) => sum / ticks);
  };
