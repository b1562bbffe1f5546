/** What is open in a live session: its structures in lockstep, as frames and batches of frames. */
import type { Scenario } from "../src/sim/index.ts";
import { Breath, type Patience } from "./breath.ts";
import type { Host } from "./host.ts";
import { runTime, sizeThatFits } from "./live-cost.ts";
import { describe } from "./live-describe.ts";
import type { Player } from "./live-player.ts";
import type { Batch, LiveFrame, LiveRequest, OneMore } from "./live-types.ts";

export interface Given {
  /** What was asked for. */
  readonly wished: LiveRequest;
  /** The same as it is played: of two futures, with their names and their luck. */
  readonly request: LiveRequest;
  readonly host: Host;
  readonly patience: Patience;
  /** The scenario as a command runs it. */
  readonly whole: Scenario;
  /** Largest number of bytes that one run may take. */
  readonly memory: number;
}

export class Session {
  readonly description;
  readonly players: readonly Player[];
  readonly scenario: Scenario;
  /** Further runs that it was given to sum up. */
  readonly further: OneMore[] = [];
  private readonly given: Given;
  private readonly sent = new Set<string>();
  private clock = 0;
  /** The last tick of which frames have been sent. */
  private furthest = 0;

  constructor(scenario: Scenario, players: readonly Player[], given: Given) {
    this.scenario = scenario;
    this.given = given;
    this.players = players;
    this.description = describe(scenario, {
      seed: given.request.seed ?? scenario.seed,
      luck: given.request.luck ?? "same",
      set: given.request.set ?? {},
      interventions: given.request.interventions,
      whole: given.whole,
      names: players.map(({ name }) => name),
      runs: players.map(({ run }) => run),
    });
  }

  get tick(): number {
    return this.clock;
  }

  get memory(): number {
    return this.given.memory;
  }

  frame(withDetail: boolean): LiveFrame {
    return { tick: this.clock, structures: this.players.map((player) => player.frame(withDetail)) };
  }

  batch(frames: readonly LiveFrame[], cancelled: boolean): Batch {
    return { frames, layouts: this.newLayouts(), over: this.over, cancelled };
  }

  async next(asked: {
    ticks: number;
    everyDetail: boolean;
    wanted: () => boolean;
  }): Promise<Batch> {
    const { ticks, everyDetail, wanted } = asked;
    const frames: LiveFrame[] = [];
    const layouts = [];
    const breath = this.breath();
    for (let k = 1; k <= ticks && !this.over && wanted(); k++) {
      for (const player of this.players) player.step();
      this.furthest = Math.max(this.furthest, ++this.clock);
      frames.push(this.frame(everyDetail || k === ticks || this.over));
      layouts.push(...this.newLayouts());
      await breath.tick();
    }
    return { frames, layouts, over: this.over, cancelled: frames.length < ticks && !this.over };
  }

  async seek(tick: number, wanted: () => boolean): Promise<Batch> {
    const target = Math.max(0, Math.floor(tick));
    if (!wanted()) return this.batch([], true);
    const known = Math.min(target, this.furthest);
    if (known !== this.clock) {
      const breath = this.breath();
      for (const player of this.players) await player.goTo(known, breath);
      this.clock = known;
    }
    if (target === known || this.over) return this.batch([this.frame(true)], false);
    return await this.next({ ticks: target - known, everyDetail: false, wanted });
  }

  async oneMore(number: number, wanted: () => boolean): Promise<OneMore | null> {
    const { oneMore } = await import("./live-course.ts");
    const { scenario, description } = this;
    const { memory } = this.given;
    const breath = this.breath();
    const goOn = (): boolean | Promise<boolean> => breath.tick()?.then(wanted) ?? wanted();
    const { structures, until } = description;
    // The one that is seen is not made again: that one is 0 for all others.
    const replicate = number === description.replicate ? 0 : number;
    return await oneMore(scenario, { structures, replicate, until, memory, goOn });
  }

  /** Asked at tick 0: the first ticks are played, and taken back. */
  async cost(): Promise<number> {
    if (this.clock > 0) throw new Error("what a run costs is asked at its start");
    const { host } = this.given;
    return await runTime(this.players, this.description.until, { host, breath: this.breath() });
  }

  async fits(most: number): Promise<number | null> {
    const { wished, host, memory } = this.given;
    return await sizeThatFits(wished, { host, memory, most });
  }

  private breath(): Breath {
    return new Breath(this.given.host, this.given.patience);
  }

  private get over(): boolean {
    return this.players.every(({ run }) => run.stopped !== null);
  }

  /** Drawings of networks that were not sent before. */
  private newLayouts(): Batch["layouts"] {
    return this.players.flatMap((player, structure) => {
      const { stage } = player;
      const key = `${structure}/${stage}`;
      if (this.sent.has(key)) return [];
      this.sent.add(key);
      return [{ structure, stage, layout: player.layout() }];
    });
  }
}
