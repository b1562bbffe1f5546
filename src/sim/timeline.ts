/**
 * Time travel within a run: keyframes and exact replay. Keyframes live in a budget; each time it is full, every second
 * one is dropped and their distance doubles. Tick 0 is always kept.
 */
import type { Run, Snapshot } from "./run.ts";

/** Bytes that the keyframes of one run may take. */
export const KEYFRAME_BUDGET = 64_000_000;
const FIRST_INTERVAL = 2;

export class Timeline {
  readonly run: Run;
  private readonly budget: number;
  private interval = FIRST_INTERVAL;
  private keyframes: Snapshot[];

  constructor(run: Run, budget: number = KEYFRAME_BUDGET) {
    this.run = run;
    this.budget = budget;
    this.keyframes = [run.snapshot()];
  }

  /** Bytes that the keyframes take now. */
  get bytes(): number {
    return this.keyframes.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  }

  /** Makes one tick, and keeps a keyframe where one is due. */
  step(): void {
    const { run } = this;
    run.step();
    const last = this.keyframes.at(-1)?.tick ?? 0;
    if (run.tick % this.interval !== 0 || run.tick <= last) return;
    this.keyframes.push(run.snapshot());
    while (this.keyframes.length > 2 && this.bytes > this.budget) this.thinOut();
  }

  /** Takes the run to a tick, back or on; it stops earlier when the run ends earlier. Returns the tick reached. */
  seek(tick: number): number {
    const { run } = this;
    this.approach(tick);
    while (run.tick < tick && run.stopped === null) this.step();
    return run.tick;
  }

  /** Takes the run as near to a tick as it gets without a step: not beyond it. */
  approach(tick: number): void {
    const { run } = this;
    const from = this.keyframes.findLast((frame) => frame.tick <= tick);
    if (from !== undefined && (tick < run.tick || from.tick > run.tick)) run.restore(from);
  }

  private thinOut(): void {
    this.interval *= 2;
    this.keyframes = this.keyframes.filter(({ tick }) => tick % this.interval === 0);
  }
}
