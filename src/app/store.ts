/** All that the page knows, as signals, and all that can be done to it. It has no picture and no word of its own. */
import { batch, signal, type ReadonlySignal } from "@preact/signals";
import { startLive, type LiveWorker } from "../../workers/browser/start.ts";
import type { Batch, Description, Ensemble, LiveRequest, Whose } from "../../workers/live-types.ts";
import { History } from "./history.ts";
import { Many } from "./many.ts";
import { Player } from "./player.ts";
import { isLast, openingTick, stageAt } from "./shown.ts";
import type { Failure, Play, Progress, Shown, Stage } from "./shown.ts";

/** Seconds that a whole run lasts at the usual speed. */
const WHOLE_RUN_SECONDS = 25;
/** With reduced motion a picture stands for so long, and what came in between is in the chart. */
const REDUCED = "(prefers-reduced-motion: reduce)";
const STILL_MS = 1000;
export const SPEEDS = [0.5, 1, 2, 4, 16] as const;

export class Store {
  private readonly set = {
    play: signal<Play | null>(null),
    shown: signal<Shown | null>(null),
    furthest: signal(0),
    playing: signal(false),
    stage: signal<Stage>("before"),
    failure: signal<Failure | null>(null),
    ensemble: signal<Ensemble | null>(null),
    progress: signal<Progress | null>(null),
  };
  readonly play: ReadonlySignal<Play | null> = this.set.play;
  readonly shown: ReadonlySignal<Shown | null> = this.set.shown;
  /** The last tick that has been shown: up to it the chart is drawn. */
  readonly furthest: ReadonlySignal<number> = this.set.furthest;
  readonly playing: ReadonlySignal<boolean> = this.set.playing;
  /** How far the reader is with this run. */
  readonly stage: ReadonlySignal<Stage> = this.set.stage;
  readonly failure: ReadonlySignal<Failure | null> = this.set.failure;
  readonly ensemble: ReadonlySignal<Ensemble | null> = this.set.ensemble;
  readonly progress: ReadonlySignal<Progress | null> = this.set.progress;
  readonly whose = signal<Whose>("known");
  readonly speed = signal<number>(1);

  /** Not null: a run is being opened, at this tick; what is done meanwhile is done when it is there. */
  private coming: {
    readonly at: number | undefined;
    readonly later: ((player: Player) => void)[];
  } | null = null;
  private worker: LiveWorker | null = null;
  private player: Player | null = null;
  private many: Many | null = null;
  private request: LiveRequest | null = null;
  /** Counts the openings: what an earlier one still answers is not taken. */
  private opening = 0;

  /** Where it stands, or is about to stand; undefined: where a run opens. */
  get tick(): number | undefined {
    return this.coming === null ? this.set.shown.value?.frame.tick : this.coming.at;
  }

  /** This scenario is about to be opened: nothing of another stays on the page. */
  expect(id: string): void {
    this.leave();
    this.coming = { at: undefined, later: [] };
    if (this.set.play.value?.description.id === id) return;
    batch(() => {
      this.set.play.value = this.set.shown.value = null;
    });
  }

  /** Opens a scenario in a new worker, at this tick; without one, where its first sixth is over. */
  async open(request: LiveRequest, at?: number): Promise<void> {
    const playOn = this.coming !== null && this.set.playing.value;
    this.close();
    this.coming = { at, later: [] };
    this.set.playing.value = playOn;
    const mine = ++this.opening;
    this.request = request;
    const worker = startLive();
    this.worker = worker;
    try {
      const opened = await worker.call((session) => session.open(request));
      if (mine !== this.opening) return;
      if (!opened.ok) {
        this.coming = null;
        batch(() => {
          this.set.play.value = this.set.shown.value = null;
          this.set.playing.value = false;
          this.set.failure.value = { kind: "refused", problems: opened.problems };
        });
        return;
      }
      const { description, first } = opened;
      const tick = at ?? openingTick(description.until);
      const there = tick > 0 ? await worker.call((session) => session.seek(tick)) : first;
      if (mine !== this.opening) return;
      this.begin(worker, description, [first, there]);
    } catch (error) {
      if (mine === this.opening) this.fail(error);
    }
  }

  /** Opens what was open anew, where it stood. */
  async again(): Promise<void> {
    const at = this.set.shown.value?.frame.tick;
    if (this.request !== null) await this.open(this.request, at);
  }

  toggle(): void {
    if (this.coming !== null) this.set.playing.value = !this.set.playing.value;
    else if (this.set.playing.value) this.player?.pause();
    else this.player?.play();
  }

  step(): void {
    this.direct((player) => player.step());
  }

  goTo(tick: number): void {
    this.direct((player) => player.goTo(tick));
  }

  goBy(ticks: number): void {
    this.direct((player) => player.goBy(ticks));
  }

  startAgain(): void {
    this.direct((player) => {
      player.pause();
      player.goTo(0);
    });
  }

  /** Now, or as soon as what is being opened is there. */
  private direct(act: (player: Player) => void): void {
    if (this.coming !== null) this.coming.later.push(act);
    else if (this.player !== null) act(this.player);
  }

  lookAt(whose: Whose): void {
    this.whose.value = whose;
    void this.many?.sumUp().catch((error: unknown) => this.fail(error));
  }

  async moreRuns(): Promise<void> {
    const { request, worker } = this;
    if (this.coming !== null) return void this.coming.later.push(() => void this.moreRuns());
    if (request === null || worker === null || this.set.progress.value !== null) return;
    const many = (this.many ??= new Many({
      request,
      worker,
      whose: () => this.whose.value,
      progress: (done, of) => {
        if (this.many === many) this.set.progress.value = { done, of };
      },
      summary: (ensemble) => {
        if (this.many === many) this.set.ensemble.value = ensemble;
      },
    }));
    try {
      await many.more();
    } catch (error) {
      if (this.many === many) this.fail(error);
    } finally {
      if (this.many === many) this.set.progress.value = null;
    }
  }

  stopMore(): void {
    this.many?.stop();
  }

  /** Ticks a second at the chosen speed. */
  pace(): number {
    const until = this.set.play.value?.description.until ?? WHOLE_RUN_SECONDS;
    return Math.max(1, until / WHOLE_RUN_SECONDS) * this.speed.value;
  }

  /** Shows the last frame that has come, and plays from there. */
  private begin(worker: LiveWorker, description: Description, come: readonly Batch[]): void {
    const history = new History(description.structures.length);
    for (const each of come) history.take(each);
    const frame = come.at(-1)?.frames.at(-1);
    if (frame === undefined) throw new Error("an opened session has a first frame");
    const player = this.playerOf(worker, { description, history }, frame.tick);
    const later = this.coming?.later ?? [];
    this.coming = null;
    this.player = player;
    batch(() => {
      if (this.set.play.value?.description.id !== description.id)
        this.whose.value = description.lead;
      this.set.play.value = { description, history };
      this.set.furthest.value = frame.tick;
      this.set.shown.value = { frame, way: "sought" };
      this.set.stage.value = stageAt(description, frame);
    });
    if (this.set.playing.value) player.play();
    for (const act of later) act(player);
  }

  private playerOf(worker: LiveWorker, { description, history }: Play, tick: number): Player {
    return new Player({
      worker,
      history,
      tick,
      until: description.until,
      pace: () => this.pace(),
      still: () => (matchMedia(REDUCED).matches ? STILL_MS : 0),
      show: (frame, way) =>
        batch(() => {
          this.set.shown.value = { frame, way };
          this.set.furthest.value = Math.max(this.set.furthest.value, frame.tick);
          if (isLast(description, frame)) this.set.stage.value = "seen";
          else if (this.set.stage.value === "before") this.set.stage.value = "during";
        }),
      playing: (playing) => (this.set.playing.value = playing),
      failed: (error) => this.fail(error),
    });
  }

  private fail(error: unknown): void {
    const at = this.set.shown.value?.frame.tick ?? 0;
    const why = error instanceof Error ? error.message : String(error);
    this.player?.end();
    this.many?.stop();
    this.coming = null;
    this.set.playing.value = false;
    this.set.failure.value = { kind: "stopped", at, why };
  }

  /** Nothing is open, and nothing is about to be. */
  leave(): void {
    this.opening++;
    this.close();
  }

  private close(): void {
    this.player?.end();
    this.many?.stop();
    this.worker?.end();
    this.player = this.many = this.worker = this.coming = null;
    batch(() => {
      this.set.failure.value = this.set.ensemble.value = this.set.progress.value = null;
      this.set.playing.value = false;
    });
  }
}
