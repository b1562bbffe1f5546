/** "40 more runs", as the page sees them: how many are there, what they say together, and why they stopped. */
import type { LiveWorker } from "../../../workers/browser/start.ts";
import type { LiveRequest } from "../../../workers/live-types.ts";
import type { Large } from "./caution.ts";
import { Many } from "./many.ts";
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

  constructor(options: FurtherOptions) {
    this.options = options;
  }

  /** How many there are. */
  get kept(): number {
    return this.many?.runs.length ?? 0;
  }

  /** Makes the next block, unless one is under way. */
  async more(request: LiveRequest): Promise<void> {
    const { set, tooLarge } = this.options;
    const many = (this.many ??= this.manyOf(request));
    const idle = (): boolean => this.many === many && set.progress.value === null;
    if (!idle()) return;
    const large = await tooLarge();
    if (!idle()) return;
    set.news.value = large === null ? null : { kind: "more large", ...large };
    if (large !== null) return;
    try {
      await many.more();
    } catch (error) {
      if (this.many === many)
        set.news.value = { kind: "more stopped", kept: this.kept, why: whyOf(error) };
    } finally {
      if (this.many === many) set.progress.value = null;
    }
  }

  /** Sums up anew: somebody looks at it in another way, or the worker that was to do it is another. */
  sumUp(): void {
    void this.many?.sumUp();
  }

  /** What is there is kept. */
  stop(): void {
    this.many?.stop();
  }

  /** Nothing is kept: they belong to a run that is closed. */
  drop(): void {
    this.stop();
    this.many = null;
    this.options.set.ensemble.value = this.options.set.progress.value = null;
  }

  private manyOf(request: LiveRequest): Many {
    const { set, worker, failed } = this.options;
    const many: Many = new Many({
      request,
      worker,
      whose: () => set.whose.value,
      failed,
      progress: (done, of) => {
        if (this.many === many) set.progress.value = { done, of };
      },
      summary: (ensemble) => {
        if (this.many === many) set.ensemble.value = ensemble;
      },
    });
    return many;
  }
}
