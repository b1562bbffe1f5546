/** All that the page knows, as signals, and all that can be done to it. It has no picture and no word of its own. */
import { batch, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { LiveWorker } from "../../workers/browser/start.ts";
import type { Ensemble, LiveRequest, OneMore, Whose } from "../../workers/live-types.ts";
import type { Work } from "./run/caution.ts";
import { BLOCKS } from "./run/blocks.ts";
import { Running } from "./run/running.ts";
import type { Failure, News, Play, Progress, Shown, Signals, Stage } from "./run/shown.ts";

/** Seconds that a whole run lasts at the usual speed. */
const WHOLE_RUN_SECONDS = 25;
export const SPEEDS = [0.5, 1, 2, 4, 16] as const;

export class Store {
  private readonly set: Signals = {
    play: signal(null),
    shown: signal(null),
    furthest: signal(0),
    playing: signal(false),
    stage: signal("before"),
    failure: signal(null),
    news: signal(null),
    ensemble: signal(null),
    progress: signal(null),
    whose: signal("known"),
    block: signal<number>(BLOCKS[1]),
    singles: signal(false),
  };
  readonly play: ReadonlySignal<Play | null> = this.set.play;
  readonly shown: ReadonlySignal<Shown | null> = this.set.shown;
  /** The last tick that has been shown: up to it the chart is drawn. */
  readonly furthest: ReadonlySignal<number> = this.set.furthest;
  readonly playing: ReadonlySignal<boolean> = this.set.playing;
  /** How far the reader is with this run. */
  readonly stage: ReadonlySignal<Stage> = this.set.stage;
  readonly failure: ReadonlySignal<Failure | null> = this.set.failure;
  readonly news: ReadonlySignal<News | null> = this.set.news;
  readonly ensemble: ReadonlySignal<Ensemble | null> = this.set.ensemble;
  readonly progress: ReadonlySignal<Progress | null> = this.set.progress;
  readonly whose: Signal<Whose> = this.set.whose;
  /** How many further runs are asked for at a time. */
  readonly block: Signal<number> = this.set.block;
  /** Whether further runs are drawn one by one. */
  readonly singles: Signal<boolean> = this.set.singles;
  readonly speed = signal<number>(1);
  private readonly running = new Running(this.set, () => this.pace());

  /** Where it stands, or is about to stand; undefined: where a run opens. */
  get tick(): number | undefined {
    return this.running.tick;
  }

  /** The worker that plays what is open; null: nothing is, or it is not ready. */
  get worker(): LiveWorker | null {
    return this.running.ready;
  }

  /** This scenario is about to be opened: nothing of another stays on the page. */
  expect(id: string): void {
    this.running.expect();
    if (this.set.play.value?.description.id === id) return;
    batch(() => {
      this.set.play.value = this.set.shown.value = null;
    });
  }

  /** Opens a scenario in a new worker, at this tick; without one, where its first sixth is over. */
  async open(request: LiveRequest, at?: number): Promise<void> {
    await this.running.open(request, at);
  }

  /** Takes up what broke off, where it stood. */
  async again(): Promise<void> {
    await this.running.again();
  }

  /** The reader knows that it takes long, and wants it all the same. */
  async anyway(what: Work): Promise<void> {
    await this.running.anyway(what);
  }

  /** Nothing is open, and nothing is about to be. */
  leave(): void {
    this.running.leave();
  }

  /** The news has been read. */
  hush(): void {
    this.set.news.value = null;
  }

  toggle(): void {
    this.running.toggle();
  }

  pause(): void {
    if (this.playing.value) this.toggle();
  }

  step(): void {
    this.running.direct((player) => player.step());
  }

  goTo(tick: number): void {
    this.running.direct((player) => player.goTo(tick));
  }

  goBy(ticks: number): void {
    this.running.direct((player) => player.goBy(ticks));
  }

  startAgain(): void {
    this.running.direct((player) => {
      player.pause();
      player.goTo(0);
    });
  }

  lookAt(whose: Whose): void {
    this.whose.value = whose;
    this.running.further.sumUp();
  }

  async moreRuns(): Promise<void> {
    await this.running.more();
  }

  /** The further runs; there are others whenever there is another ensemble. */
  get runs(): readonly OneMore[] {
    return this.running.further.runs;
  }

  stopMore(): void {
    this.running.further.stop();
  }

  /** Ticks a second at the chosen speed. */
  pace(): number {
    const until = this.set.play.value?.description.until ?? WHOLE_RUN_SECONDS;
    return Math.max(1, until / WHOLE_RUN_SECONDS) * this.speed.value;
  }
}
