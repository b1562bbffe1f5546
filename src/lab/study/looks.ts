/** What is read of a run while it is made: the series that is kept, and what responses need. Reading costs, so nothing else is. */
import type { Needs, Run } from "../../sim/index.ts";

export class Looks {
  private readonly run: Run;
  /** Every so many ticks all metrics are kept; 0: never. */
  private readonly every: number;
  private readonly needs: Needs | null;
  private readonly width: number;
  private readonly kept: Rows;
  private readonly read: Rows;

  constructor(run: Run, every: number | null, needs: Needs | null) {
    this.run = run;
    this.every = every ?? 0;
    this.needs = needs;
    this.width = run.metrics.length;
    this.kept = new Rows(this.width);
    this.read = new Rows(this.width);
    this.look();
  }

  /** Called once a tick. */
  look(): void {
    const { run, every, needs } = this;
    const { tick } = run;
    if (every > 0 && tick % every === 0) {
      const row = this.kept.next();
      for (let k = 0; k < this.width; k++) this.kept.write(row + k, run.readOne(k));
    }
    if (needs === null || tick < needs.from || tick > needs.to) return;
    const row = this.read.next();
    if (needs.at(tick)) for (const k of needs.columns) this.read.write(row + k, run.readOne(k));
  }

  /** All metrics at the ticks 0, every, 2 every ..., row after row; NaN in the place of null. */
  get series(): Float64Array {
    return this.kept.all();
  }

  /** For those who read the responses. */
  get early(): { readonly series: Float64Array | null; readonly first: number } {
    const { needs } = this;
    return needs === null
      ? { series: null, first: 0 }
      : { series: this.read.all(), first: needs.from };
  }
}

const FIRST_ROWS = 64;

/** Rows of numbers; NaN where nothing is written. */
class Rows {
  private readonly width: number;
  private values = new Float64Array();
  private used = 0;

  constructor(width: number) {
    this.width = width;
  }

  /** Opens a row, and says where it begins. */
  next(): number {
    const at = this.used;
    this.used += this.width;
    if (this.used > this.values.length) {
      const longer = new Float64Array(Math.max(FIRST_ROWS * this.width, 2 * this.values.length));
      longer.fill(Number.NaN, at);
      longer.set(this.values);
      this.values = longer;
    }
    return at;
  }

  write(at: number, value: number | null): void {
    if (value !== null) this.values[at] = value;
  }

  all(): Float64Array {
    return this.values.slice(0, this.used);
  }
}
