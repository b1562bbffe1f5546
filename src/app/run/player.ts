/**
 * Plays a session: asks the worker for frames a little ahead of what is shown, shows them at the chosen pace, and goes
 * back and forth. It makes no picture itself: it is told how to show a frame, and when it is over.
 */
import type { Remote } from "comlink";
import type { LiveWorker } from "../../../workers/browser/start.ts";
import type { Batch, LiveApi, LiveFrame } from "../../../workers/live-types.ts";
import type { History } from "./history.ts";

/** How a frame came to be shown: played, by one step, or by going to its tick. */
export type Way = "played" | "stepped" | "sought";

export interface PlayerOptions {
  readonly worker: LiveWorker;
  readonly history: History;
  /** The tick that is shown already. */
  readonly tick: number;
  /** Last tick that is played. */
  readonly until: number;
  /** Ticks a second. */
  readonly pace: () => number;
  /** Least number of milliseconds for which a picture stands still while it plays: for readers who want little motion. */
  readonly still: () => number;
  readonly show: (frame: LiveFrame, way: Way) => void;
  /** Called when it plays, and when it does not play any more. */
  readonly playing: (playing: boolean) => void;
  /** Called while it still plays, if it did; whoever hears it ends it. */
  readonly failed: (error: unknown) => void;
}

const IN_FLIGHT = 2;
const BATCH_SECONDS = 0.3;
const MOST_IN_BATCH = 40;

export class Player {
  private readonly options: PlayerOptions;
  private queue: LiveFrame[] = [];
  private tick: number;
  private over = false;
  private flying = 0;
  /** Counts the jumps: what was asked for before the last one is not shown. */
  private epoch = 0;
  private wanted: number | null = null;
  /** Where the last jump goes, or went. */
  private aim = 0;
  private jumping = false;
  private loop = 0;
  private last = 0;
  private owed = 0;
  /** When the picture last changed while it played. */
  private changed = 0;
  private steps = 0;
  private ended = false;

  constructor(options: PlayerOptions) {
    this.options = options;
    this.tick = options.tick;
  }

  get playing(): boolean {
    return this.loop !== 0;
  }

  get atEnd(): boolean {
    return (
      this.tick >= this.options.until || (this.over && this.queue.length === 0 && this.flying === 0)
    );
  }

  /** Where it was asked to go, when it is not there yet. */
  get heading(): number | null {
    if (this.jumping) return this.aim;
    return this.steps > 0 ? this.tick + this.steps : null;
  }

  /** Plays on; from the end it starts again. */
  play(): void {
    if (this.playing || this.ended) return;
    if (this.atEnd) this.goTo(0);
    this.owed = 1;
    this.last = performance.now();
    this.loop = requestAnimationFrame(this.beat);
    this.options.playing(true);
    this.fill();
  }

  pause(): void {
    if (!this.playing) return;
    cancelAnimationFrame(this.loop);
    this.loop = 0;
    this.options.playing(false);
  }

  /** One tick on. */
  step(): void {
    this.pause();
    if (this.jumping) return this.goTo(this.aim + 1);
    this.steps++;
    this.deliver();
  }

  /** Goes to a tick, back or on; of several wishes that come quickly the last one counts. */
  goTo(tick: number): void {
    this.aim = this.wanted = Math.min(this.options.until, Math.max(0, Math.round(tick)));
    this.epoch++;
    this.queue = [];
    this.steps = 0;
    if (!this.jumping) void this.jump();
    else
      void this.options.worker.call((session) => session.cancel("session")).catch(() => undefined);
  }

  /** So many ticks on, or back, from where it stands or is about to stand. */
  goBy(ticks: number): void {
    this.pause();
    this.goTo((this.jumping ? this.aim : this.tick) + ticks);
  }

  /** Ends it for good. */
  end(): void {
    this.pause();
    this.ended = true;
    this.epoch++;
  }

  private readonly beat = (now: number): void => {
    if (this.ended) return;
    this.loop = requestAnimationFrame(this.beat);
    const { pace, still } = this.options;
    const most = Math.max(1, pace() / 10, (pace() * still()) / 800);
    this.owed = Math.min(this.owed + ((now - this.last) / 1000) * pace(), most);
    this.last = now;
    if (this.jumping) return;
    let frame: LiveFrame | undefined;
    if (now - this.changed >= still())
      for (; this.owed >= 1 && this.queue.length > 0; this.owed--) frame = this.queue.shift();
    if (frame !== undefined) {
      this.changed = now;
      this.show(frame, "played");
    }
    if (this.atEnd) this.pause();
    else this.fill();
  };

  /** Keeps frames coming while it plays. */
  private fill(): void {
    const { pace, still } = this.options;
    const seconds = Math.max(BATCH_SECONDS, still() / 1000);
    const batch = Math.max(1, Math.min(MOST_IN_BATCH, Math.round(pace() * seconds)));
    if (!this.playing || this.jumping || this.over || this.queue.length > batch) return;
    while (this.flying < IN_FLIGHT) {
      const left = this.options.until - this.tick - this.queue.length - this.flying * batch;
      if (left <= 0) return;
      void this.ask(Math.min(batch, left));
    }
  }

  /** Shows the single steps that were asked for, as their frames come. */
  private deliver(): void {
    for (; this.steps > 0 && this.queue.length > 0; this.steps--) {
      const frame = this.queue.shift();
      if (frame !== undefined) this.show(frame, "stepped");
    }
    if (this.atEnd) this.steps = 0;
    if (this.steps > 0 && this.flying === 0) void this.ask(1);
  }

  private async ask(ticks: number): Promise<void> {
    const { epoch } = this;
    this.flying++;
    const batch = await this.call((session) => session.next(ticks, "all"));
    this.flying--;
    if (batch === null || epoch !== this.epoch) return;
    this.over = batch.over;
    this.queue.push(...batch.frames);
    this.deliver();
  }

  private async jump(): Promise<void> {
    this.jumping = true;
    while (this.wanted !== null && !this.ended) {
      const tick = this.wanted;
      this.wanted = null;
      await this.call(async (session) => {
        await session.cancel("session");
        return await session.seek(tick);
      }).then((batch) => this.arrive(batch, tick));
    }
    this.jumping = false;
  }

  private arrive(batch: Batch | null, tick: number): void {
    const frame = batch?.frames.at(-1);
    if (batch === null || frame === undefined || this.ended) return;
    this.over = batch.over;
    if (batch.cancelled && this.wanted === null) this.wanted = tick; // a wish that nobody took back
    else if (frame.structures.every(({ detail }) => detail !== null)) this.show(frame, "sought");
  }

  private show(frame: LiveFrame, way: Way): void {
    this.tick = frame.tick;
    this.options.show(frame, way);
  }

  /** Asks the worker, and notes what it says, also what is not shown any more. Null: it has failed. */
  private async call(command: (session: Remote<LiveApi>) => Promise<Batch>): Promise<Batch | null> {
    try {
      const batch = await this.options.worker.call(command);
      if (this.ended) return null;
      this.options.history.take(batch);
      return batch;
    } catch (error) {
      if (!this.ended) this.options.failed(error);
      return null;
    }
  }
}
