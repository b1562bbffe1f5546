/** What is kept of one run made to its end: plain data, small enough to keep thousands of. */
import { gained, lost, Run, type Model, type RunOptions, type Stopped } from "../sim/index.ts";
import { orNull } from "./stats.ts";

export interface Outcome {
  /** Trajectory hash, 16 hex digits. */
  readonly hash: string;
  readonly stopped: Exclude<Stopped, null>;
  /** Number of ticks that it made. */
  readonly ticks: number;
  /** The metrics at the end, in their order; null: an event that did not come, or nobody to read it from. */
  readonly final: readonly (number | null)[];
  /** What the group gained and lost in the last third of these ticks. */
  readonly gainedLast: number;
  readonly lostLast: number;
  /** All that can be known was known at the end. */
  readonly complete: boolean;
  /** Only when asked for: the metrics at tick 0, 1, 2 ..., row after row; NaN in the place of null. */
  readonly series?: Float64Array;
}

export interface OutcomeOptions extends RunOptions {
  /** True: the metrics are read at every tick. */
  readonly series?: boolean;
}

/** Runs a model to its end. */
export function outcome(model: Model, options: OutcomeOptions): Outcome {
  const steps = outcomeSteps(model, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same, tick by tick, for those who must be able to stop in between. */
export function* outcomeSteps(
  model: Model,
  options: OutcomeOptions,
): Generator<void, Outcome, void> {
  const run = new Run(model, options);
  const books = new GroupBooks(run);
  const series = options.series === true ? new Series(run) : null;
  while (run.stopped === null) {
    run.step();
    books.look();
    series?.look();
    yield;
  }
  const { knowledge } = run.world;
  return {
    hash: run.hash,
    stopped: run.stopped,
    ticks: run.tick,
    final: run.read().map((value) => (value === null ? null : orNull(value))),
    ...books.lastThird(),
    complete: knowledge.items > 0 && knowledge.holders.known() === knowledge.items,
    ...(series && { series: series.rows() }),
  };
}

/** The group's totals of gained and lost at those ticks at which one of them changed. */
export class GroupBooks {
  private readonly run: Run;
  private readonly changes: { tick: number; gained: number; lost: number }[] = [];
  private gained = -1;
  private lost = -1;

  constructor(run: Run) {
    this.run = run;
    this.look();
  }

  look(): void {
    const { world, tick } = this.run;
    const gainedNow = gained(world.books, "group");
    const lostNow = lost(world.books, "group");
    if (gainedNow === this.gained && lostNow === this.lost) return;
    this.gained = gainedNow;
    this.lost = lostNow;
    this.changes.push({ tick, gained: gainedNow, lost: lostNow });
  }

  /** The last third of T ticks are those after tick floor(2 T / 3). */
  lastThird(): { gainedLast: number; lostLast: number } {
    const since = Math.floor((2 * this.run.tick) / 3);
    const then = this.changes.findLast(({ tick }) => tick <= since);
    return {
      gainedLast: this.gained - (then?.gained ?? 0),
      lostLast: this.lost - (then?.lost ?? 0),
    };
  }
}

/** All metrics at all ticks. */
class Series {
  private readonly run: Run;
  private values = new Float64Array(64);
  private used = 0;

  constructor(run: Run) {
    this.run = run;
    this.look();
  }

  look(): void {
    for (const value of this.run.read()) {
      if (this.used === this.values.length) {
        const longer = new Float64Array(2 * this.values.length);
        longer.set(this.values);
        this.values = longer;
      }
      this.values[this.used++] = value ?? Number.NaN;
    }
  }

  rows(): Float64Array {
    return this.values.slice(0, this.used);
  }
}
