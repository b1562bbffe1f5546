/** What is too much for this device, and how many people would not be. Nothing of it reaches a run. */
import type { LiveWorker } from "../../../workers/browser/start.ts";
import type { Description } from "../../../workers/live-types.ts";
import { LANES } from "./blocks.ts";

/** A run to its end, or a block of further runs. */
export type Work = "run" | "more";

export interface Large {
  /** Seconds of computing. */
  readonly seconds: number;
  /** Number of people for which it would do; null: it cannot be helped so. */
  readonly fits: number | null;
}

/** Seconds of computing after which it asks first. */
const MOST: Readonly<Record<Work, number>> = { run: 60, more: 120 };
/** Who has agreed to so long is not asked again for a little more: estimates are rough. */
const MARGIN = 1.5;
/** Largest number of bytes that one run may take; less where the device has little. */
const BUDGET = 512_000_000;
const BYTES_OF_A_GIGABYTE = 1e9;
/** Three structures and four further runs at the same time, and the rest of the page. */
const PART = 16;

/** What one run may take here. Only some browsers say how much memory there is. */
export function memoryBudget(): number {
  const { navigator } = globalThis as { navigator?: { readonly deviceMemory?: number } };
  const gigabytes = navigator?.deviceMemory ?? Number.POSITIVE_INFINITY;
  return Math.min(BUDGET, (gigabytes * BYTES_OF_A_GIGABYTE) / PART);
}

export class Caution {
  private readonly block: () => number;
  /** Seconds of computing for one run. */
  private run = 0;
  private readonly agreed: Record<Work, number> = { run: 0, more: 0 };

  /** Told how many further runs are asked for at a time. */
  constructor(block: () => number) {
    this.block = block;
  }

  /** Tries the first ticks of what has just been opened. */
  async measure(worker: LiveWorker): Promise<void> {
    this.run = (await worker.call((session) => session.cost())) / 1000;
  }

  /** Null: it may begin. */
  async tooLarge(
    what: Work,
    { structures }: Description,
    worker: LiveWorker,
  ): Promise<Large | null> {
    const seconds = this.seconds(what);
    const people = Math.max(...structures.map((each) => each.people));
    if (seconds <= Math.max(MOST[what], MARGIN * this.agreed[what])) return null;
    const most = Math.floor((people * MOST[what]) / seconds);
    // What cannot be looked up (it must be loaded first) is not offered.
    const fits = await worker.call((session) => session.fits(most)).catch(() => null);
    return { seconds, fits };
  }

  agree(what: Work): void {
    this.agreed[what] = this.seconds(what);
  }

  private seconds(what: Work): number {
    return what === "run" ? this.run : (this.run * this.block()) / LANES;
  }
}
