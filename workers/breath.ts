/** A worker that computes cannot listen: it takes breath between ticks, and knows for how long it may have to hold it. */
import type { Host } from "./host.ts";

/** How long it computes before it listens. */
const SLICE_MS = 25;
/** So long a worker may be silent in any case; longer means that it hangs. */
const LEAST_MS = 5_000;
/** Before its first tick nobody knows how long it takes: a large network may be under way. */
const UNKNOWN_MS = 30_000;
/** A computer that slept in the middle of a tick must not make it look that long for ever. */
const MOST_MS = 60_000;
const MARGIN = 4;

/** How long it may be silent: as long as its longest piece of work so far, and some more. */
export class Patience {
  private longest = 0;
  private begun = false;

  /** A tick, or another piece of work between two breaths, took so long. */
  took(ms: number): void {
    this.longest = Math.max(this.longest, ms);
  }

  /** The first tick is made. */
  begin(): void {
    this.begun = true;
  }

  get ms(): number {
    const wanted = Math.max(this.begun ? LEAST_MS : UNKNOWN_MS, MARGIN * this.longest);
    return Math.min(MOST_MS, wanted);
  }
}

/** Taken through a long piece of work. */
export class Breath {
  private readonly host: Pick<Host, "now" | "pause">;
  private readonly patience: Patience;
  private since: number;
  private last: number;

  constructor(host: Pick<Host, "now" | "pause">, patience: Patience) {
    this.host = host;
    this.patience = patience;
    this.since = this.last = host.now();
  }

  /** Called between ticks. Nothing to wait for, unless it is time to listen. */
  tick(): Promise<void> | undefined {
    const now = this.host.now();
    this.patience.took(now - this.last);
    this.patience.begin();
    this.last = now;
    return now - this.since < SLICE_MS ? undefined : this.listen();
  }

  private async listen(): Promise<void> {
    await this.host.pause();
    this.since = this.last = this.host.now();
  }
}
