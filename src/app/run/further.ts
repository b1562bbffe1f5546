/** "40 more runs", as the page sees them: how many are there, what they say together, and why they stopped. */
import type { LiveWorker } from "../../../workers/browser/start.ts";
import type { LiveRequest, OneMore } from "../../../workers/live-types.ts";
import type { Large } from "./caution.ts";
import type { Many, ManyOptions } from "./many.ts";
import { whyOf } from "./rescue.ts";
import type { Signals } from "./shown.ts";

export interface FurtherOptions {
  readonly set: Signals;
  /** The worker that sums up, at this moment. */
  readonly worker: () => LiveWorker | null;
  /** Not null: it would take too long here. */
  readonly tooLarge: () => Promise<Large | null>;
  readonly failed: (error: unknown, worker: LiveWorker) => void;
}

export class Further {
  private readonly options: FurtherOptions;
  private many: Many | null = null;
  /** Counts the runs that were closed: what was asked for of an earlier one is not taken. */
  private dropped = 0;
  private stops = 0;

  constructor(options: FurtherOptions) {
    this.options = options;
  }

  get runs(): readonly OneMore[] {
    return this.many?.runs ?? [];
  }

  /** How many there are. */
  get kept(): number {
    return this.runs.length;
  }

  /** Makes so many more as are asked for at a time, unless some are under way. */
  async more(request: LiveRequest): Promise<void> {
    const { set, tooLarge } = this.options;
    const mine = this.dropped;
    const idle = (): boolean => this.dropped === mine && set.progress.value === null;
    if (!idle()) return;
    const large = await tooLarge();
    if (!idle()) return;
    set.news.value = large === null ? null : { kind: "more large", ...large };
    if (large !== null) return;
    const block = set.block.value;
    const { stops } = this;
    set.progress.value = { done: this.kept, of: this.kept + block };
    try {
      const many = await this.begun(request, mine);
      if (this.stops === stops) await many?.more(block);
    } catch (error) {
      if (this.dropped === mine)
        set.news.value = { kind: "more stopped", kept: this.kept, why: whyOf(error) };
    } finally {
      if (this.dropped === mine) set.progress.value = null;
    }
  }

  /** What makes them comes when it is asked for first; null: it is too late by then. */
  private async begun(request: LiveRequest, mine: number): Promise<Many | null> {
    const { Many: Maker } = await import("./many.ts");
    if (this.dropped !== mine) return null;
    return (this.many ??= new Maker(this.manyOptions(request, mine)));
  }

  /** Sums up anew: somebody looks at it in another way, or the worker that was to do it is another. */
  sumUp(): void {
    void this.many?.sumUp();
  }

  /** What is there is kept. */
  stop(): void {
    this.stops++;
    this.many?.stop();
  }

  /** Nothing is kept: they belong to a run that is closed. */
  drop(): void {
    this.stop();
    this.dropped++;
    this.many = null;
    this.options.set.ensemble.value = this.options.set.progress.value = null;
  }

  private manyOptions(request: LiveRequest, mine: number): ManyOptions {
    const { set, worker, failed } = this.options;
    return {
      request,
      worker,
      whose: () => set.whose.value,
      failed,
      progress: (done, of) => {
        if (this.dropped === mine) set.progress.value = { done, of };
      },
      summary: (ensemble) => {
        if (this.dropped === mine) set.ensemble.value = ensemble;
      },
    };
  }
}
