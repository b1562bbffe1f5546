/**
 * The run that is open, or about to be: its worker, how it is opened, and what happens when it breaks off. A run that
 * breaks off is taken up again in a new worker; one that would take too long here is not begun without a word.
 */
import { batch } from "@preact/signals";
import { startLive, type LiveWorker } from "../../../workers/browser/start.ts";
import type { Batch, Description, LiveRequest } from "../../../workers/live-types.ts";
import { Caution, memoryBudget, type Large, type Work } from "./caution.ts";
import { Further } from "./further.ts";
import { History } from "./history.ts";
import type { Player } from "./player.ts";
import { playerOf } from "./showing.ts";
import { Rescue, unfinished, whyOf } from "./rescue.ts";
import { openingTick, stageAt, type Failure, type Play, type Signals } from "./shown.ts";

export class Running {
  private readonly set: Signals;
  private readonly pace: () => number;
  private readonly rescue = new Rescue();
  private readonly caution: Caution;
  readonly further: Further;
  /** Not null: a run is being opened, at this tick; what is done meanwhile is done when it is there. */
  private coming: {
    readonly at: number | undefined;
    readonly later: ((player: Player) => void)[];
  } | null = null;
  private worker: LiveWorker | null = null;
  private player: Player | null = null;
  private request: LiveRequest | null = null;
  /** What has been shown of the run that is open: when it is taken up again it must come out the same. */
  private begun: Play | null = null;
  /** It broke off there, for this reason, and is being taken up again. */
  private broken: { readonly at: number; readonly why: string } | null = null;
  /** Counts the openings: what an earlier one still answers is not taken. */
  private opening = 0;

  /** The pace is in ticks a second. */
  constructor(set: Signals, pace: () => number) {
    this.set = set;
    this.pace = pace;
    this.caution = new Caution(() => set.block.value);
    this.further = new Further({
      set,
      worker: () => this.worker,
      tooLarge: async () =>
        this.worker === null || this.begun === null
          ? null
          : await this.caution.tooLarge("more", this.begun.description, this.worker),
      failed: (error, worker) => this.fail(error, worker),
    });
  }

  /** Where it stands, or is about to stand; undefined: where a run opens. */
  get tick(): number | undefined {
    return this.coming === null ? this.set.shown.value?.frame.tick : this.coming.at;
  }

  /** The worker that plays what is open; null: nothing is, or it is not ready. */
  get ready(): LiveWorker | null {
    return this.coming === null && this.player !== null ? this.worker : null;
  }

  /** Something is about to be opened. */
  expect(): void {
    this.leave();
    this.coming = { at: undefined, later: [] };
  }

  /** Opens a scenario in a new worker, at this tick; without one, where its first sixth is over. */
  async open(request: LiveRequest, at?: number): Promise<void> {
    const playOn = this.coming !== null && this.set.playing.value;
    this.close();
    this.coming = { at, later: [] };
    this.set.playing.value = playOn;
    this.request = { memory: memoryBudget(), ...request };
    await this.start(this.request, at);
  }

  /** Takes up what broke off, where it stood. */
  async again(): Promise<void> {
    if (this.request === null) return;
    const at = this.set.shown.value?.frame.tick;
    this.coming = { at, later: [] };
    this.rescue.reset();
    this.set.failure.value = null;
    await this.start(this.request, at);
  }

  /** The reader knows that it takes long, and wants it all the same. */
  async anyway(what: Work): Promise<void> {
    this.caution.agree(what);
    if (what === "run") this.set.failure.value = null;
    else await this.more();
  }

  toggle(): void {
    const { failure, playing } = this.set;
    if (failure.value !== null) return;
    if (this.coming !== null) playing.value = !playing.value;
    else if (playing.value) this.player?.pause();
    else this.player?.play();
  }

  /** Done now, or as soon as what is being opened is there. */
  direct(act: (player: Player) => void): void {
    if (this.coming !== null) this.coming.later.push(act);
    else if (this.player !== null) act(this.player);
  }

  /** Makes further runs. */
  async more(): Promise<void> {
    if (this.coming !== null) return void this.coming.later.push(() => void this.more());
    if (this.request !== null && this.player !== null && this.set.failure.value === null)
      await this.further.more(this.request);
  }

  private async start(request: LiveRequest, at: number | undefined): Promise<void> {
    const mine = ++this.opening;
    const worker = startLive();
    this.worker = worker;
    void worker.gone.then((why) => this.fail(why, worker));
    try {
      const opened = await worker.call((session) => session.open(request));
      if (mine !== this.opening) return;
      if (!opened.ok) return this.refuse({ kind: "refused", ...opened });
      const { description, first } = opened;
      const large = this.begun === null ? await this.measure(worker, description) : null;
      const tick = at ?? openingTick(description.until);
      const there =
        tick > 0 && large === null ? await worker.call((session) => session.seek(tick)) : first;
      if (mine !== this.opening) return;
      if (large !== null) {
        this.set.playing.value = false;
        this.set.failure.value = { kind: "large", ...large };
      }
      this.begin(worker, description, [first, there]);
    } catch (error) {
      this.fail(error, worker);
    }
  }

  private async measure(worker: LiveWorker, description: Description): Promise<Large | null> {
    await this.caution.measure(worker);
    return await this.caution.tooLarge("run", description, worker);
  }

  /** Nothing is open. */
  private refuse(failure: Failure): void {
    this.coming = this.broken = null;
    batch(() => {
      this.set.play.value = this.set.shown.value = null;
      this.set.playing.value = false;
      this.set.failure.value = failure;
    });
  }

  /** Shows the last frame that has come, and plays from there. */
  private begin(worker: LiveWorker, description: Description, come: readonly Batch[]): void {
    const play = this.begun ?? { description, history: new History(description.structures.length) };
    const { history } = play;
    for (const each of come) history.take(each);
    const frame = come.at(-1)?.frames.at(-1);
    if (frame === undefined) throw new Error("an opened session has a first frame");
    const player = playerOf(this.set, play, {
      worker,
      tick: frame.tick,
      pace: this.pace,
      progress: () => this.rescue.progress(),
      failed: (error) => this.fail(error, worker),
    });
    const { coming, broken } = this;
    this.coming = this.broken = null;
    this.player = player;
    batch(() => {
      if (this.set.play.value?.description.id !== description.id)
        this.set.whose.value = description.lead;
      if (this.begun === null) {
        this.set.furthest.value = frame.tick;
        this.set.stage.value = stageAt(description, frame);
      }
      if (broken !== null) this.set.news.value = { kind: "taken up", ...broken };
      this.set.play.value = this.begun = play;
      this.set.shown.value = { frame, way: "sought" };
    });
    if (this.set.playing.value) player.play();
    for (const act of coming?.later ?? []) act(player);
    this.further.sumUp();
  }

  /** This worker is of no use any more: another takes its place, or the reader is told. */
  private fail(error: unknown, worker: LiveWorker): void {
    if (worker !== this.worker || this.request === null) return;
    const at = this.tick;
    const why = whyOf(error);
    const playOn = this.set.playing.value;
    const later = this.coming?.later ?? unfinished(this.player);
    this.player?.end();
    worker.end();
    this.player = this.worker = null;
    if (this.rescue.mayTry(error)) {
      this.coming = { at, later };
      this.broken = { at: at ?? 0, why };
      this.set.playing.value = playOn;
      void this.start(this.request, at);
      return;
    }
    this.further.stop();
    this.coming = this.broken = null;
    batch(() => {
      this.set.playing.value = false;
      this.set.news.value = null;
      this.set.failure.value = { kind: "stopped", at: at ?? 0, why, kept: this.further.kept };
    });
  }

  /** Nothing is open, and nothing is about to be. */
  leave(): void {
    this.opening++;
    this.close();
  }

  private close(): void {
    this.player?.end();
    this.worker?.end();
    this.player = this.worker = this.coming = this.begun = this.broken = null;
    this.rescue.reset();
    batch(() => {
      this.further.drop();
      this.set.failure.value = this.set.news.value = null;
      this.set.playing.value = false;
    });
  }
}
